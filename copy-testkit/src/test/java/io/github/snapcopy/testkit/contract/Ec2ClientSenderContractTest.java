// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.testkit.CopyArbitraries;
import java.util.List;
import java.util.Optional;

/** What the client of the AWS SDK sends, and what it does otherwise than the rules. */
class Ec2ClientSenderContractTest implements SenderContract {
    // jqwik makes an instance for every property; clients are dear
    private static final SdkGateway SDK = new SdkGateway();

    @Override
    public CopyArbitraries arbitraries() {
        return CopyArbitraries.create().operations(CopyOperation.EC2_COPY_SNAPSHOT, CopyOperation.EC2_COPY_IMAGE);
    }

    @Override
    public Optional<String> send(CopyParameters parameters, CopyContext context) {
        return SDK.send(parameters, context);
    }

    @Override
    public List<KnownDifference> knownDifferences() {
        return List.of(
                KnownDifference.of(
                        Law.WRITES_WHAT_WAS_ASKED,
                        "the client presigns every CopySnapshot without URL, also when nobody wants it"),
                KnownDifference.of(
                        Law.JUDGES_HOSTILE_TEXT,
                        "the client takes every text, and leaves it to the service to refuse it"),
                refusal(
                        "the client does not know the documented length, form or characters of a value",
                        "ami-id-grammar",
                        "client-token-ascii",
                        "client-token-length",
                        "completion-duration-increment",
                        "completion-duration-range",
                        "image-description-length",
                        "image-name-charset",
                        "image-name-length",
                        "kms-alias-length",
                        "kms-arn-grammar",
                        "kms-key-id-grammar",
                        "local-zone-name-grammar",
                        "outpost-arn-grammar",
                        "snapshot-id-grammar",
                        "tag-count",
                        "tag-duplicate-key",
                        "tag-key-aws-prefix",
                        "tag-key-length",
                        "tag-spec-resource-type-allowed",
                        "tag-value-length"),
                refusal(
                        "a builder of the client can be left incomplete",
                        "ec2-tag-null-value",
                        "required-parameter",
                        "tag-key-required",
                        "tag-spec-empty",
                        "tag-spec-resource-type-required"),
                refusal(
                        "the client compares no parameter with another",
                        "completion-duration-with-local-zone",
                        "completion-duration-with-outpost",
                        "cross-partition-copy",
                        "destination-kind-conflict",
                        "kms-arn-partition-mismatch",
                        "kms-arn-region-mismatch",
                        "kms-requires-encrypted",
                        "local-zone-region-mismatch",
                        "outpost-partition-mismatch",
                        "outpost-region-mismatch"),
                refusal(
                        "the client does not know what the source is, nor whether it is encrypted",
                        "local-zone-group-mismatch",
                        "local-zone-source-nonparent-region",
                        "local-zone-to-outpost",
                        "source-on-outpost"),
                refusal(
                        "a false is a value like any other to the client",
                        "copy-image-encrypted-false",
                        "copy-snapshot-encrypted-false",
                        "outpost-encrypted-false"),
                refusal("the client only looks at a Region when it makes a host of it", "region-id-grammar"),
                refusal("the client writes a question mark for half of a surrogate pair", "text-unpaired-surrogate"),
                refusal(
                        "the client makes the URL itself, and never says that one is missing",
                        "presigned-url-required"),
                refusal(
                        "the client sends a presigned URL of the caller without reading it",
                        "presigned-url-action-version",
                        "presigned-url-credential-scope",
                        "presigned-url-encoding",
                        "presigned-url-expires",
                        "presigned-url-host",
                        "presigned-url-parameter-mismatch",
                        "presigned-url-parameters",
                        "presigned-url-signature-keys",
                        "presigned-url-syntax"));
    }

    private static KnownDifference refusal(String reason, String... rules) {
        return KnownDifference.of(Law.REFUSES_BROKEN, reason, rules);
    }
}
