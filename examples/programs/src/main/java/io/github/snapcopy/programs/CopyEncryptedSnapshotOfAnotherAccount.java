// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.programs;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.core.SnapshotCopyResult;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.presign.CopyRequestSigner;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Copies an encrypted snapshot that another account shares with the caller, into another Region and under a key of the
 * caller's own.
 *
 * <p>What the owner of the snapshot has to do first:
 *
 * <ul>
 *   <li>encrypt it with a customer managed key: a snapshot under the default key of EBS cannot be shared;
 *   <li>share it with the account of the caller (ModifySnapshotAttribute, {@code createVolumePermission});
 *   <li>let the caller use that key, in its key policy: {@code kms:DescribeKey}, {@code kms:CreateGrant},
 *       {@code kms:Decrypt}, {@code kms:ReEncrypt*}, {@code kms:GenerateDataKey*}.
 * </ul>
 *
 * <p>Without the last one the call succeeds and the copy fails later and silently: see
 * {@link CopyFault#fromStateMessage}.
 */
final class CopyEncryptedSnapshotOfAnotherAccount {
    public static void main(String[] arguments) throws Exception {
        CopyRequestSigner signer =
                CopyRequestSigner.create(DefaultCredentialsProvider.builder().build());
        SnapshotCopyRequest request = request(
                "us-west-2",
                "snap-066877671789bd71b",
                "us-east-1",
                "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        System.out.println(copy(signer, request));
    }

    static SnapshotCopyRequest request(String source, String snapshot, String destination, String key) {
        return SnapshotCopyRequest.builder()
                // Where the shared snapshot is. The URL is signed for this Region, with the caller's credentials.
                .sourceRegion(source)
                // The ID, as for a snapshot of one's own; an ARN is not accepted. Nothing names the other account.
                .sourceSnapshotId(snapshot)
                // Where the copy is to be. The request is sent to the endpoint of this Region.
                .destinationRegion(destination)
                // Encrypted=true and KmsKeyId together. The key must be in the destination Region, since KMS keys do
                // not leave theirs, and should be the caller's: else the copy depends on the other account for ever.
                // Without a key the copy has the default key of the destination, and cannot be shared itself.
                .encryptWith(key)
                // Texts are not copied along: the copy has only what is given here.
                .description("Copy of " + snapshot + " from " + source)
                // Neither are tags. These are put on the copy in the same call, which needs ec2:CreateTags as well.
                .tag("origin", snapshot)
                // Not sent. The rules then know that a presigned URL is required, and look at the key more closely.
                .context(CopyContext.builder()
                        .endpointRegion(destination)
                        .sourceEncrypted(true)
                        .build())
                .build();
    }

    /** Asks for the permission first, then copies. */
    static String copy(CopyRequestSigner signer, SnapshotCopyRequest request) throws IOException, InterruptedException {
        // DryRun tests the permissions on EC2, not those on the keys: these are used only after the call has returned.
        CopyReply trial = call(signer, request.toBuilder().dryRun(true).build());
        if (trial instanceof CopyFault fault && fault.dryRunAnswer() != CopyFault.DryRunAnswer.PERMITTED) {
            return "not permitted: " + explained(fault);
        }
        CopyReply reply = call(signer, request);
        return reply instanceof SnapshotCopyResult result
                ? "begun: " + result.snapshotId() + "; wait until it is completed"
                : "refused: " + explained((CopyFault) reply);
    }

    private static String explained(CopyFault fault) {
        return fault.code().orElse("") + ", " + fault.message() + "; " + fault.remedy();
    }

    /** Signs at the last moment. After a time-out look for the copy before calling again: there is no client token. */
    private static CopyReply call(CopyRequestSigner signer, SnapshotCopyRequest request)
            throws IOException, InterruptedException {
        HttpRequest signed = HttpRequest.newBuilder(signer.sign(request).toHttpRequest(), (name, value) -> true)
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(signed, HttpResponse.BodyHandlers.ofString());
        return CopyReply.read(request.operation(), response.statusCode(), response.body());
    }
}
