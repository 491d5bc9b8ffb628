// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.programs;

import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.presign.CopyRequestSigner;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Copies a snapshot with the HTTP client of the JDK. Arguments: source Region, snapshot, destination Region. */
final class CopySnapshotByHttp {
    public static void main(String[] arguments) throws Exception {
        CopyRequestSigner signer =
                CopyRequestSigner.create(DefaultCredentialsProvider.builder().build());
        System.out.println(copy(signer, arguments[0], arguments[1], arguments[2]));
    }

    static CopyReply copy(CopyRequestSigner signer, String source, String snapshot, String destination)
            throws Exception {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion(source)
                .sourceSnapshotId(snapshot)
                .destinationRegion(destination)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(signer.sign(request).toHttpRequest(), HttpResponse.BodyHandlers.ofString());
        return CopyReply.read(request.operation(), response.statusCode(), response.body());
    }
}
