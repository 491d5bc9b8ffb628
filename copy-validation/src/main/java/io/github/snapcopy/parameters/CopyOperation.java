// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.parameters.Shape.Scalar.FLAG;
import static io.github.snapcopy.parameters.Shape.Scalar.NUMBER;
import static io.github.snapcopy.parameters.Shape.Scalar.SENSITIVE_TEXT;
import static io.github.snapcopy.parameters.Shape.Scalar.TEXT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An operation, as data: its names, its dialect and its parameters. Whatever reads, checks or writes a request looks
 * here; nothing else lists parameters. May gain members; keep a default branch.
 *
 * @since 0.1
 */
public enum CopyOperation {
    /** EC2 CopySnapshot. */
    EC2_COPY_SNAPSHOT(
            CopyService.EC2,
            "CopySnapshot",
            List.of(
                    required(SOURCE_REGION, TEXT, "2014-09-01"),
                    required(SOURCE_SNAPSHOT_ID, TEXT, "2014-09-01"),
                    optional(DESCRIPTION, TEXT, "2014-09-01"),
                    optional(DESTINATION_REGION, TEXT, "2014-09-01"),
                    optional(PRESIGNED_URL, SENSITIVE_TEXT, "2014-09-01"),
                    optional(ENCRYPTED, FLAG, "2015-04-15"),
                    optional(KMS_KEY_ID, TEXT, "2015-04-15"),
                    ec2Tags("2019-11-15"),
                    optional(DESTINATION_OUTPOST_ARN, TEXT, "2021-02-04"),
                    optional(COMPLETION_DURATION_MINUTES, NUMBER, "2024-11-26"),
                    optional(DESTINATION_AVAILABILITY_ZONE, TEXT, "2025-08-28"),
                    optional(DRY_RUN, FLAG, "2014-09-01"))),
    /** EC2 CopyImage. */
    EC2_COPY_IMAGE(
            CopyService.EC2,
            "CopyImage",
            List.of(
                    required(NAME, TEXT, "2014-09-01"),
                    required(SOURCE_IMAGE_ID, TEXT, "2014-09-01"),
                    required(SOURCE_REGION, TEXT, "2014-09-01"),
                    optional(CLIENT_TOKEN, TEXT, "2014-09-01"),
                    optional(DESCRIPTION, TEXT, "2014-09-01"),
                    optional(ENCRYPTED, FLAG, "2015-10-01"),
                    optional(KMS_KEY_ID, TEXT, "2015-10-01"),
                    optional(DESTINATION_OUTPOST_ARN, TEXT, "2021-02-04"),
                    optional(COPY_IMAGE_TAGS, FLAG, "2022-11-18"),
                    ec2Tags("2024-03-07"),
                    optional(SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, NUMBER, "2025-02-25"),
                    optional(DESTINATION_AVAILABILITY_ZONE, TEXT, "2025-08-28"),
                    optional(DESTINATION_AVAILABILITY_ZONE_ID, TEXT, "2025-08-28"),
                    optional(DRY_RUN, FLAG, "2014-09-01"))),
    /** ElastiCache CopySnapshot. */
    ELASTICACHE_COPY_SNAPSHOT(
            CopyService.ELASTICACHE,
            "CopySnapshot",
            List.of(
                    required(SOURCE_SNAPSHOT_NAME, TEXT, "2014-09-30"),
                    required(TARGET_SNAPSHOT_NAME, TEXT, "2014-09-30"),
                    optional(TARGET_BUCKET, TEXT, "2016-05-26"),
                    optional(KMS_KEY_ID, TEXT, "2019-08-29"),
                    optional(TAGS, new Shape.ListOf("Tag", tag()), "2021-04-07")));

    private final String id;
    private final String action;
    private final CopyService service;

    @SuppressWarnings("ImmutableEnumChecker") // filled in the constructor, only read afterwards
    private final Map<String, Integer> indexes;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of immutable objects
    private final List<ParameterDefinition> parameterList;

    CopyOperation(CopyService service, String action, List<ParameterDefinition> parameters) {
        this.id = service.id() + ':' + action;
        this.action = action;
        this.service = service;
        this.parameterList = parameters;
        this.indexes = new HashMap<>();
        for (ParameterDefinition parameter : parameters) {
            this.indexes.put(parameter.name(), indexes.size());
        }
    }

    /** Reads {@code yyyy-MM-dd}; the formatters of the JDK take longer to load than all else here together. */
    private static LocalDate date(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static ParameterDefinition required(String name, Shape shape, String since) {
        return new ParameterDefinition(name, name, shape, true, date(since));
    }

    private static ParameterDefinition optional(String name, Shape shape, String since) {
        return new ParameterDefinition(name, name, shape, false, date(since));
    }

    private static ParameterDefinition ec2Tags(String since) {
        Shape specification = new Shape.Structure(List.of(
                new Shape.Member(RESOURCE_TYPE, RESOURCE_TYPE, TEXT),
                new Shape.Member(TAGS, "Tag", new Shape.ListOf("item", tag()))));
        return new ParameterDefinition(
                TAG_SPECIFICATIONS, "TagSpecification", new Shape.ListOf("item", specification), false, date(since));
    }

    private static Shape.Structure tag() {
        return new Shape.Structure(List.of(new Shape.Member(KEY, KEY, TEXT), new Shape.Member(VALUE, VALUE, TEXT)));
    }

    /**
     * Finds an operation by its id.
     *
     * @param id service and action, for example {@code ec2:CopyImage}, case-sensitive
     * @return the operation, or empty if there is none of that id
     */
    public static Optional<CopyOperation> byId(String id) {
        Objects.requireNonNull(id, "id");
        for (CopyOperation operation : values()) {
            if (operation.id.equals(id)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /**
     * Service and action.
     *
     * @return for example {@code ec2:CopySnapshot}
     */
    public String id() {
        return id;
    }

    /**
     * The value of {@code Action} in a Query request.
     *
     * @return for example {@code CopySnapshot}
     */
    public String action() {
        return action;
    }

    /**
     * The value of {@code Version} in a Query request.
     *
     * @return {@code 2016-11-15} for EC2, {@code 2015-02-02} for ElastiCache
     */
    public String apiVersion() {
        return service.apiVersion();
    }

    /**
     * How lists are written in a Query request.
     *
     * @return the dialect of the service
     */
    public WireDialect dialect() {
        return service.dialect();
    }

    /**
     * The service that has the operation.
     *
     * @return the service
     */
    public CopyService service() {
        return service;
    }

    /**
     * All documented parameters, in the order of the documentation.
     *
     * @return an immutable list
     */
    public List<ParameterDefinition> parameters() {
        return parameterList;
    }

    /**
     * Finds a parameter by its API name.
     *
     * @param name the name, case-sensitive
     * @return the parameter, or empty if the operation has none of that name
     */
    public Optional<ParameterDefinition> parameter(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(parameterList.get(index));
    }

    /**
     * Finds the place of a parameter among {@link #parameters}, for tables that have a place for each.
     *
     * @param name the name, case-sensitive
     * @return its index from 0, or -1 if the operation has no parameter of that name
     */
    public int indexOf(String name) {
        Integer index = indexes.get(Objects.requireNonNull(name, "name"));
        return index == null ? -1 : index;
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
