// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.presign.SignedParameters;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The inputs of one URL. Begins as an ordinary copy; each case changes what it is about. */
final class PresignCase {
    static final String EXAMPLE_TOKEN = "AQoDYXdzEJr//EXAMPLE+token==";

    final String id;
    final String description;
    final Set<String> flags = new TreeSet<>();
    final ObjectNode parameters = VectorWriter.JSON.createObjectNode();
    String destinationRegion;
    SignedParameters signedParameters = SignedParameters.DOCUMENTED;
    EndpointVariant endpointVariant = EndpointVariant.PLAIN;
    String accessKeyId = "AKIAIOSFODNN7EXAMPLE";
    String secretAccessKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @Nullable
    String sessionToken;

    String signedAt = "2026-01-15T12:34:56Z";
    long expiresIn = 3600;

    @Nullable
    String refusedFor;

    PresignCase(String id, String description, String sourceRegion, String destinationRegion) {
        this.id = id;
        this.description = description;
        this.destinationRegion = destinationRegion;
        parameters.put("SourceRegion", sourceRegion);
        parameters.put("SourceSnapshotId", "snap-066877671789bd71b");
    }

    PresignCase(String id, String description) {
        this(id, description, "us-west-2", "us-east-1");
    }

    PresignCase with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    PresignCase with(String name, boolean value) {
        parameters.put(name, value);
        return this;
    }

    PresignCase with(String name, int value) {
        parameters.put(name, value);
        return this;
    }

    PresignCase without(String name) {
        parameters.remove(name);
        return this;
    }

    PresignCase tag(String key, String value) {
        if (!parameters.has("TagSpecifications")) {
            parameters
                    .putArray("TagSpecifications")
                    .addObject()
                    .put("ResourceType", "snapshot")
                    .putArray("Tags");
        }
        parameters
                .get("TagSpecifications")
                .get(0)
                .withArrayProperty("Tags")
                .addObject()
                .put("Key", key)
                .put("Value", value);
        return this;
    }

    PresignCase all(boolean all) {
        signedParameters = all ? SignedParameters.ALL : SignedParameters.DOCUMENTED;
        return this;
    }

    PresignCase on(EndpointVariant variant) {
        endpointVariant = variant;
        return this;
    }

    PresignCase temporary(boolean temporary) {
        accessKeyId = temporary ? "ASIAIOSFODNN7EXAMPLE" : "AKIAIOSFODNN7EXAMPLE";
        sessionToken = temporary ? EXAMPLE_TOKEN : null;
        return this;
    }

    PresignCase credentials(String id, String secret, @Nullable String token) {
        accessKeyId = id;
        secretAccessKey = secret;
        sessionToken = token;
        return this;
    }

    PresignCase at(String instant) {
        signedAt = instant;
        return this;
    }

    PresignCase living(long seconds) {
        expiresIn = seconds;
        return this;
    }

    PresignCase to(String region) {
        destinationRegion = region;
        return this;
    }

    PresignCase refusedFor(String input) {
        refusedFor = input;
        return this;
    }

    PresignCase flag(String... names) {
        flags.addAll(Set.of(names));
        return this;
    }
}
