// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.conformance;

import io.github.snapcopy.core.CopyTag;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** Copies snapshots for others. Looks right, and has three bugs. */
public final class ToyGateway {
    /** Makes a gateway. */
    public ToyGateway() {}

    /**
     * The form body of a copy.
     *
     * @param parameters the parameters by their API names
     * @param context what is known about the copy
     * @return the body of a POST request
     * @throws IllegalArgumentException if the copy cannot be made
     */
    public String formBody(Map<String, ?> parameters, CopyContext context) {
        Map<String, Object> cleaned = new LinkedHashMap<>(parameters);
        if (Boolean.FALSE.equals(cleaned.get(ParameterNames.ENCRYPTED))) {
            cleaned.remove(ParameterNames.ENCRYPTED); // bug 1: false is no absence, and must be refused
        }
        SnapshotCopyRequest request =
                SnapshotCopyRequest.from(CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, cleaned), context);
        StringBuilder body =
                new StringBuilder(QueryString.write(request.toParameters().without(ParameterNames.TAG_SPECIFICATIONS)));
        int number = 0; // bug 2: lists are numbered from 1
        for (CopyTag tag : request.tags()) {
            body.append(number == 0 ? "&TagSpecification.1.ResourceType=snapshot" : "");
            append(body, number, "Key", tag.key());
            append(body, number, "Value", tag.value().orElse(""));
            number++;
        }
        return body.toString();
    }

    private static void append(StringBuilder body, int number, String member, String text) {
        body.append("&TagSpecification.1.Tag.").append(number).append('.').append(member);
        body.append('=').append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /**
     * The presigned URL of a copy.
     *
     * @param request the copy
     * @param credentials who signs
     * @param clock when
     * @param expiresIn the life of the URL
     * @return the URL, a secret
     */
    public String presignedUrl(
            SnapshotCopyRequest request,
            IdentityProvider<AwsCredentialsIdentity> credentials,
            Clock clock,
            Duration expiresIn) {
        // bug 3: it is the endpoint of the source that the URL is for
        URI endpoint = Endpoints.ec2(request.destinationRegion(), EndpointVariant.PLAIN)
                .uri();
        return SnapshotCopyPresigner.builder(credentials)
                .clock(clock)
                .expiresIn(expiresIn)
                .signedParameters(SignedParameters.DOCUMENTED)
                .sourceEndpoint(endpoint)
                .build()
                .presignCopySnapshot(request)
                .unredactedUrl();
    }
}
