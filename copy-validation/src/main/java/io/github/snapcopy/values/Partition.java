// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An AWS partition: a set of Regions with accounts, keys and domain names of its own. Data of August 2026, from the
 * partition metadata that the AWS SDKs ship; a partition that appears later is simply absent here. May gain members;
 * keep a default branch.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
public enum Partition {
    /** The commercial partition, {@code aws}. */
    AWS(
            "aws",
            "amazonaws.com",
            "api.aws",
            List.of("us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-"),
            List.of(
                    "af-south-1",
                    "ap-east-1",
                    "ap-east-2",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-south-2",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ap-southeast-3",
                    "ap-southeast-4",
                    "ap-southeast-5",
                    "ap-southeast-6",
                    "ap-southeast-7",
                    "ca-central-1",
                    "ca-west-1",
                    "eu-central-1",
                    "eu-central-2",
                    "eu-north-1",
                    "eu-south-1",
                    "eu-south-2",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "il-central-1",
                    "me-central-1",
                    "me-south-1",
                    "mx-central-1",
                    "sa-east-1",
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2")),
    /** The partition of the Regions in mainland China, {@code aws-cn}. */
    AWS_CN(
            "aws-cn",
            "amazonaws.com.cn",
            "api.amazonwebservices.com.cn",
            List.of("cn-"),
            List.of("cn-north-1", "cn-northwest-1")),
    /** AWS GovCloud (US), {@code aws-us-gov}; its domain names are those of {@link #AWS}. */
    AWS_US_GOV("aws-us-gov", "amazonaws.com", "api.aws", List.of("us-gov-"), List.of("us-gov-east-1", "us-gov-west-1")),
    /** The isolated partition {@code aws-iso}. */
    AWS_ISO("aws-iso", "c2s.ic.gov", "api.aws.ic.gov", List.of("us-iso-"), List.of("us-iso-east-1", "us-iso-west-1")),
    /** The isolated partition {@code aws-iso-b}. */
    AWS_ISO_B(
            "aws-iso-b",
            "sc2s.sgov.gov",
            "api.aws.scloud",
            List.of("us-isob-"),
            List.of("us-isob-east-1", "us-isob-west-1")),
    /** The isolated partition {@code aws-iso-e}. */
    AWS_ISO_E("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", List.of("eu-isoe-"), List.of("eu-isoe-west-1")),
    /** The isolated partition {@code aws-iso-f}. */
    AWS_ISO_F(
            "aws-iso-f",
            "csp.hci.ic.gov",
            "api.aws.hci.ic.gov",
            List.of("us-isof-"),
            List.of("us-isof-east-1", "us-isof-south-1")),
    /** The AWS European Sovereign Cloud, {@code aws-eusc}. */
    AWS_EUSC("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", List.of("eusc-de-"), List.of("eusc-de-east-1"));

    private static final List<Partition> ALL = List.of(values());

    private final String id;
    private final String dnsSuffix;
    private final String dualStackDnsSuffix;
    private final List<String> regionPrefixes;
    private final List<String> regionNames;

    Partition(
            String id,
            String dnsSuffix,
            String dualStackDnsSuffix,
            List<String> regionPrefixes,
            List<String> regionNames) {
        this.id = id;
        this.dnsSuffix = dnsSuffix;
        this.dualStackDnsSuffix = dualStackDnsSuffix;
        this.regionPrefixes = regionPrefixes;
        this.regionNames = regionNames;
    }

    /**
     * The partition with an ID.
     *
     * @param id the second field of an ARN, such as {@code aws-cn}; exact, in lower case
     * @return the partition, or empty if this library knows none of that ID
     */
    public static Optional<Partition> byId(String id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(byIdAt(id, 0, id.length()));
    }

    /** Finds the partition whose ID a part of a text is, without cutting the part out; null if there is none. */
    static @Nullable Partition byIdAt(String text, int from, int to) {
        for (Partition partition : ALL) {
            if (partition.id.length() == to - from && text.startsWith(partition.id, from)) {
                return partition;
            }
        }
        return null;
    }

    /**
     * The ID as ARNs spell it.
     *
     * @return for example {@code aws-us-gov}
     */
    public String id() {
        return id;
    }

    /**
     * The domain under which the endpoints of this partition live.
     *
     * @return for example {@code amazonaws.com}; no dot in front
     */
    public String dnsSuffix() {
        return dnsSuffix;
    }

    /**
     * The domain of the endpoints that answer over IPv4 and IPv6.
     *
     * @return for example {@code api.aws}; no dot in front
     */
    public String dualStackDnsSuffix() {
        return dualStackDnsSuffix;
    }

    /**
     * The Regions of this partition that were known in August 2026.
     *
     * @return the known Regions, sorted, unmodifiable, never empty
     */
    public List<RegionId> regions() {
        return RegionId.knownIn(this);
    }

    List<String> regionNames() {
        return regionNames;
    }

    /**
     * Finds the first partition whose Region pattern, prefix + word + number, fits a text that is a Region ID already.
     */
    static Optional<Partition> ofPattern(String regionId) {
        for (Partition partition : ALL) {
            for (String prefix : partition.regionPrefixes) {
                int hyphen = regionId.startsWith(prefix) ? regionId.indexOf('-', prefix.length()) : Scan.NONE;
                if (hyphen != Scan.NONE && hyphen == regionId.lastIndexOf('-')) {
                    return Optional.of(partition);
                }
            }
        }
        return Optional.empty();
    }
}
