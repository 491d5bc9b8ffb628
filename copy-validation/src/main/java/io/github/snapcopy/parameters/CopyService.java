// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

/**
 * A service that copies. May gain members with operations to come; keep a default branch.
 *
 * @since 0.1
 */
public enum CopyService {
    /** Amazon EC2. */
    EC2("ec2", "2016-11-15", WireDialect.EC2),
    /** Amazon ElastiCache. */
    ELASTICACHE("elasticache", "2015-02-02", WireDialect.QUERY);

    private final String id;
    private final String apiVersion;
    private final WireDialect dialect;

    CopyService(String id, String apiVersion, WireDialect dialect) {
        this.id = id;
        this.apiVersion = apiVersion;
        this.dialect = dialect;
    }

    /**
     * The name of the service wherever AWS needs one: as the first label of its hosts, in the credential scope of a
     * signature, and before the action in {@link CopyOperation#id}.
     *
     * @return {@code ec2} or {@code elasticache}
     */
    public String id() {
        return id;
    }

    /**
     * The value of {@code Version} in a Query request.
     *
     * @return {@code 2016-11-15} for EC2, {@code 2015-02-02} for ElastiCache
     */
    public String apiVersion() {
        return apiVersion;
    }

    /**
     * How lists are written in a Query request.
     *
     * @return the dialect
     */
    public WireDialect dialect() {
        return dialect;
    }

    /**
     * The id.
     *
     * @return {@link #id()}
     */
    @Override
    public String toString() {
        return id;
    }
}
