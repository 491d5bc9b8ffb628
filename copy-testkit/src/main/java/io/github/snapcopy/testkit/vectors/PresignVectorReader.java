// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.SignedParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Reads one presign vector. */
final class PresignVectorReader {
    private PresignVectorReader() {}

    static PresignVector read(JsonNode vector) {
        JsonNode endpoint = vector.path("endpoint");
        return new PresignVector(
                VectorJson.text(vector, "id"),
                VectorJson.text(vector, "description"),
                RequestVectorReader.result(vector),
                VectorJson.texts(vector, "flags"),
                VectorJson.texts(vector, "sources"),
                CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, VectorJson.map(vector.path("parameters"))),
                VectorJson.text(vector, "destinationRegion"),
                VectorJson.text(vector, "signedParameters").equals("all")
                        ? SignedParameters.ALL
                        : SignedParameters.DOCUMENTED,
                EndpointVariant.of(
                        endpoint.path("fips").booleanValue(),
                        endpoint.path("dualStack").booleanValue()),
                credentials(vector.path("credentials")),
                Instant.parse(VectorJson.text(vector, "signedAt")),
                Duration.ofSeconds(vector.path("expiresIn").longValue()),
                answer(vector),
                VectorJson.optionalText(vector, "refusedFor"));
    }

    private static AwsCredentialsIdentity credentials(JsonNode credentials) {
        String id = VectorJson.text(credentials, "accessKeyId");
        String secret = VectorJson.text(credentials, "secretAccessKey");
        return VectorJson.optionalText(credentials, "sessionToken")
                .<AwsCredentialsIdentity>map(token -> AwsSessionCredentialsIdentity.create(id, secret, token))
                .orElseGet(() -> AwsCredentialsIdentity.create(id, secret));
    }

    private static Optional<PresignVector.Answer> answer(JsonNode vector) {
        JsonNode expected = vector.path("expected");
        return expected.isMissingNode()
                ? Optional.empty()
                : Optional.of(new PresignVector.Answer(
                        VectorJson.text(expected, "host"),
                        VectorJson.text(expected, "canonicalRequest"),
                        VectorJson.text(expected, "stringToSign"),
                        VectorJson.text(expected, "signature"),
                        VectorJson.text(expected, "url")));
    }
}
