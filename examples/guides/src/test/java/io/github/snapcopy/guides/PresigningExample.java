// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.core.SnapshotCopyResult;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.presign.CopyRequestSigner;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SignedCopyRequest;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The code of copy-presign/guides/presigning.md. */
final class PresigningExample {
    private PresigningExample() {}

    static SnapshotCopyRequest complete(AwsCredentialsProvider credentials, SnapshotCopyRequest request) {
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(credentials)
                .expiresIn(Duration.ofMinutes(15)) // an hour if left out
                .build();

        SnapshotCopyRequest ready = presigner.withPresignedUrl(request);
        return ready;
    }

    static PresignedUrl urlAlone(SnapshotCopyPresigner presigner, SnapshotCopyRequest request) {
        PresignedUrl url = presigner.presignCopySnapshot(request);
        System.Logger log = System.getLogger("copies");
        log.log(System.Logger.Level.DEBUG, "signed {0}", url); // host and expiry, no secret
        return url;
    }

    static SnapshotCopyPresigner fips(AwsCredentialsProvider credentials) {
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(credentials)
                .endpointVariant(EndpointVariant.FIPS)
                .signedParameters(SignedParameters.ALL) // every parameter, as botocore does
                .build();
        return presigner;
    }

    static SnapshotCopyPresigner emulator(AwsCredentialsProvider credentials) {
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(credentials)
                .sourceEndpoint(URI.create("http://localhost:4566"))
                .build();
        return presigner;
    }

    static CopyReply send(HttpClient http, CopyRequestSigner signer, SnapshotCopyRequest request)
            throws IOException, InterruptedException {
        SignedCopyRequest signed = signer.sign(request); // presigned URL and headers, made now
        HttpResponse<String> response = http.send(signed.toHttpRequest(), HttpResponse.BodyHandlers.ofString());
        return CopyReply.read(request.operation(), response.statusCode(), response.body());
    }

    static String tell(CopyReply reply) {
        if (reply instanceof SnapshotCopyResult result) {
            return result.snapshotId();
        }
        CopyFault fault = (CopyFault) reply;
        return fault.cause() + "; " + fault.remedy() + "; a loop may repeat it: "
                + fault.retry().automatic();
    }

    static void explain(String url, SigningCredentials credentials, Consumer<Object> print) {
        PresignedUrlInspector inspector = PresignedUrlInspector.create();

        Inspection inspection = inspector.inspect(url);
        inspection.report().violations().forEach(print);
        inspection.mistakes().forEach(mistake -> print.accept(mistake + ": " + mistake.remedy()));

        Verification verification = inspector.verify(url, credentials);
        print.accept("genuine: " + verification.isSignatureGenuine());
    }
}
