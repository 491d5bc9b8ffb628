// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

/**
 * A mistake that presigned URLs of CopySnapshot were seen to carry in public, with its remedy. Some can be read off the
 * URL; some show only when the signature is recomputed. May gain members; keep a default branch.
 *
 * @since 0.1
 */
public enum KnownMistake {
    /** A space was written as a plus sign. */
    SPACE_AS_PLUS(
            "a plus sign stands in the query, where a space was meant or a plus sign left unencoded",
            "write %20 for a space and %2B for a plus sign; form encoding is for bodies"),
    /** The URL, or a value in it, was percent-encoded twice. */
    DOUBLE_ENCODING(
            "percent-encoded twice",
            "encode each value once when signing, and the finished URL exactly once more in the form body"),
    /** More headers than {@code host} were signed, among them {@code content-type}. */
    SIGNED_CONTENT_TYPE(
            "the header Content-Type is signed, which EC2 will not send", "sign the header host and no other"),
    /** Signed for Amazon S3, or for its host. */
    SERVICE_S3(
            "signed for the service s3, whose page on presigned URLs the API reference links to",
            "sign for the service ec2, at the EC2 endpoint of the source Region"),
    /** Signed with the payload hash {@code UNSIGNED-PAYLOAD}. */
    UNSIGNED_PAYLOAD(
            "signed with the payload hash UNSIGNED-PAYLOAD, which belongs to S3",
            "sign with the SHA-256 hash of nothing"),
    /** The host is an endpoint of the destination Region. */
    DESTINATION_HOST(
            "the host is the EC2 endpoint of the destination Region",
            "sign for the EC2 endpoint of the source Region; the request itself goes to the destination"),
    /** Temporary credentials, but no session token in the URL. */
    SESSION_TOKEN_MISSING(
            "temporary credentials, but no X-Amz-Security-Token in the URL",
            "put the session token into the query before signing"),
    /** The session token was signed and then left out of the URL. */
    TOKEN_NOT_SENT(
            "the session token was signed, but is not in the URL",
            "leave X-Amz-Security-Token in the URL once it is signed"),
    /** The session token was added to the URL after signing. */
    TOKEN_NOT_SIGNED(
            "the session token is in the URL, but was not signed",
            "put the session token into the query before signing"),
    /** The host has the Region, but the domain of another partition. */
    WRONG_PARTITION_SUFFIX(
            "the domain of the host is not that of the Region's partition",
            "derive the host from the Region, such as ec2.cn-north-1.amazonaws.com.cn"),
    /** A life of 604800 seconds, the default of some SDKs. */
    SEVEN_DAY_LIFE(
            "a life of seven days, which EC2 does not promise to honour and which outlasts most credentials",
            "sign right before sending, for an hour"),
    /** A value reads {@code [object Object]}, as the AWS SDK for JavaScript writes tags. */
    OBJECT_OBJECT(
            "a value is the text [object Object]: a list was turned into text before it was signed",
            "sign the five documented parameters only, or write each tag as TagSpecification.N.Tag.M.Key and Value"),
    /** {@code DestinationRegion} is a label of a host name, as the AWS SDK for Java guesses it. */
    HOST_LABEL_AS_REGION(
            "DestinationRegion is vpce or fips: a label of a host name that was taken for a Region",
            "set the destination Region explicitly when the endpoint is not the standard one"),
    /** The host was signed without the port that the URL has. */
    PORT_NOT_SIGNED(
            "the host was signed without its port", "sign host:port unless the port is the default of the scheme");

    private final String description;
    private final String remedy;

    KnownMistake(String description, String remedy) {
        this.description = description;
        this.remedy = remedy;
    }

    /**
     * Returns what is wrong.
     *
     * @return a clause for a message, without a full stop
     */
    public String description() {
        return description;
    }

    /**
     * Returns what to do instead.
     *
     * @return a clause in the imperative, without a full stop
     */
    public String remedy() {
        return remedy;
    }
}
