// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.ErrorRows.*;
import static io.github.snapcopy.documented.Retry.*;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;

/** Errors of EC2 that the content of the request causes. */
final class Ec2RequestErrors {
    static final List<ServiceError> ALL = rows(
            ec2(
                    codes("MissingParameter"),
                    "SourceRegion, the source ID or Name is absent",
                    "add the parameter",
                    NO,
                    rules("required-parameter", "presigned-url-required", "query-version"),
                    advisories()),
            ec2(
                    codes("MissingAction"),
                    "there is no Action, or a required parameter is missing",
                    "add Action",
                    NO,
                    rules("query-action", "required-parameter"),
                    advisories()),
            ec2(
                    codes("InvalidAction"),
                    "the action is misspelled, or unknown to the given version",
                    "check the spelling and Version",
                    NO,
                    rules("query-action", "query-version"),
                    advisories()),
            ec2(
                    codes("NoSuchVersion"),
                    "Version does not exist",
                    "use 2016-11-15",
                    NO,
                    rules("query-version"),
                    advisories()),
            ec2(
                    codes("UnknownParameter"),
                    "a misspelled key, a key of another operation, or one newer than Version",
                    "use the key that the operation documents, in its letter case and with its list style",
                    NO,
                    rules(
                            "parameter-not-on-operation",
                            "parameter-newer-than-edition",
                            "query-key-case",
                            "query-list-style"),
                    advisories()),
            ec2(
                    codes(
                            "InvalidParameter",
                            "InvalidParameterValue",
                            "ClientInvalidParameterValue",
                            "ValidationError"),
                    "a value is refused; the message names it",
                    "find the parameter in the message and correct it as its rules say",
                    NO,
                    rules(
                            "copy-snapshot-encrypted-false",
                            "outpost-arn-grammar",
                            "outpost-region-mismatch",
                            "outpost-partition-mismatch",
                            "local-zone-name-grammar",
                            "local-zone-region-mismatch",
                            "completion-duration-range",
                            "completion-duration-increment",
                            "tag-spec-resource-type-required",
                            "tag-spec-resource-type-allowed",
                            "tag-spec-empty",
                            "tag-key-length",
                            "tag-value-length",
                            "tag-key-aws-prefix",
                            "tag-duplicate-key",
                            "ec2-tag-null-value",
                            "image-description-length",
                            "snapshot-description-length",
                            "description-non-ascii",
                            "query-list-index",
                            "query-boolean-literal",
                            "query-duplicate-key"),
                    advisories()),
            ec2(
                    codes("InvalidParameterCombination", "InvalidParameterDependency"),
                    "parameters exclude or need each other",
                    "leave one out, or add the one that is needed",
                    NO,
                    rules(
                            "kms-requires-encrypted",
                            "destination-kind-conflict",
                            "completion-duration-with-outpost",
                            "completion-duration-with-local-zone",
                            "outpost-region-mismatch",
                            "outpost-partition-mismatch",
                            "local-zone-region-mismatch"),
                    advisories()),
            ec2(
                    codes("InvalidCharacter"),
                    "an illegal character in some value",
                    "remove it",
                    NO,
                    rules(),
                    advisories()),
            ec2(
                    codes("InvalidQueryParameter", "MalformedQueryString"),
                    "the query or its form encoding is broken",
                    "write the query as a form body in UTF-8, each name and value percent-encoded once",
                    NO,
                    rules("query-duplicate-key"),
                    advisories()),
            ec2(
                    codes("InvalidRegion"),
                    "SourceRegion is no Region code",
                    "write a Region code such as us-east-1",
                    NO,
                    rules("region-id-grammar", "region-unknown", "cross-partition-copy"),
                    advisories()),
            ec2(
                    codes("InvalidSnapshotID.Malformed"),
                    "the snapshot ID has the wrong form",
                    "write snap- and 8 or 17 hexadecimal digits in lower case",
                    NO,
                    rules("snapshot-id-grammar"),
                    advisories()),
            ec2(
                    codes("InvalidSnapshot.NotFound"),
                    "wrong Region, wrong account, deleted, or not shared",
                    "check SourceRegion first",
                    NO,
                    rules(),
                    advisories("adv-shared-encrypted-source")),
            ec2(
                    codes("InvalidAMIID.Malformed"),
                    "the AMI ID has the wrong form",
                    "write ami- and 8 or 17 hexadecimal digits in lower case",
                    NO,
                    rules("ami-id-grammar"),
                    advisories()),
            ec2(
                    codes("InvalidAMIID.NotFound"),
                    "wrong Region, wrong account, deregistered, not shared, or excluded by Allowed AMIs",
                    "check the Region, the sharing and Allowed AMIs",
                    NO,
                    rules(),
                    advisories("adv-image-allowed-amis")),
            ec2(
                    codes("InvalidAMIID.Unavailable"),
                    "the AMI is deregistered or not usable",
                    "choose another AMI",
                    NO,
                    rules(),
                    advisories()),
            ec2(
                    codes("InvalidAMIName.Malformed"),
                    "the length or the characters of Name",
                    "choose a name of 3 to 128 of the documented characters",
                    NO,
                    rules("image-name-length", "image-name-charset", "image-name-charset-disputed"),
                    advisories()),
            ec2(
                    codes("InvalidAMIName.Duplicate"),
                    "the name is in use, or was freed a moment ago",
                    "choose another name, or wait and try again",
                    LATER,
                    rules(),
                    advisories("adv-image-name-unique")),
            ec2(
                    codes("InvalidAvailabilityZone", "InvalidZone.NotFound"),
                    "the zone is unknown or not enabled",
                    "write the full name of the zone; DescribeAvailabilityZones lists all when asked for all"
                            + " zones",
                    NO,
                    rules("local-zone-name-grammar", "local-zone-id-grammar"),
                    advisories("adv-local-zone-ready")),
            ec2(
                    codes("InvalidTagKey.Malformed"),
                    "an empty key, a null key, or one that starts with aws:",
                    "name the key, without the prefix",
                    NO,
                    rules("tag-key-required", "tag-key-aws-prefix"),
                    advisories()),
            ec2(
                    codes("InvalidTagSpecification.Malformed"),
                    "a tag specification is broken; seen with launch templates only",
                    "give every specification a resource type and tags, and every type one specification",
                    NO,
                    rules(
                            "tag-spec-resource-type-required",
                            "tag-spec-resource-type-allowed",
                            "tag-spec-empty",
                            "tag-spec-duplicate-resource-type"),
                    advisories()),
            ec2(
                    codes("TagLimitExceeded"),
                    "more than 50 tags",
                    "remove tags",
                    NO,
                    rules("tag-count", "tag-count-with-copy-image-tags"),
                    advisories()),
            ec2(
                    codes("TagPolicyViolation"),
                    "a tag policy of the organization",
                    "adapt keys or values",
                    NO,
                    rules(),
                    advisories("adv-tag-policies")),
            ec2(
                    codes("ConcurrentTagAccess"),
                    "tags of the resource are being changed",
                    "wait and try again",
                    YES,
                    rules(),
                    advisories()),
            ec2(
                    codes("InvalidClientToken"),
                    "the token is too long or has illegal characters",
                    "use a UUID",
                    NO,
                    rules("client-token-length", "client-token-ascii", "client-token-empty"),
                    advisories()),
            ec2(
                    codes("IdempotentParameterMismatch"),
                    "the token was used before with other parameters",
                    "use a new token, or repeat the identical request",
                    NO,
                    rules(),
                    advisories()),
            ec2(
                    codes("InvalidRequest"),
                    "the message tells; seen for an unencrypted copy of an encrypted source, and for missing"
                            + " access to the storage of the AMI",
                    "do not ask for an unencrypted copy; let the owner share the storage",
                    NO,
                    rules("copy-image-encrypted-false"),
                    advisories("adv-image-source-permission")),
            ec2(
                    codes("Unsupported", "UnsupportedOperation", "OperationNotPermitted"),
                    "the combination is not offered here",
                    "read the message",
                    NO,
                    rules(),
                    advisories()),
            ec2(
                    codes("SnapshotCopyUnsupported.InterRegion"),
                    "this Region does not take part in copies between Regions",
                    "use another Region",
                    NO,
                    rules(),
                    advisories("adv-region-opt-in")),
            ec2(codes("UnsupportedProtocol"), "SOAP", "use the Query API", NO, rules(), advisories()));

    private Ec2RequestErrors() {}

    private static List<ServiceError> ec2(
            List<String> codes, String cause, String remedy, Retry retry, List<String> rules, List<String> advisories) {
        return row(
                EnumSet.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE),
                codes,
                cause,
                remedy,
                retry,
                rules,
                advisories,
                OptionalInt.empty());
    }
}
