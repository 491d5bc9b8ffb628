// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Makes the presign vectors: signs each case and writes down every stage. */
final class PresignVectorGenerator {
    private static final String RESERVED = " +*~%&=;,?#/\\'\"`()[]{}<>!$@:^|\t\n\r";

    private PresignVectorGenerator() {}

    /** The vectors by the name of their file, without folder and suffix. */
    static Map<String, List<ObjectNode>> vectors() {
        Map<String, List<ObjectNode>> files = new LinkedHashMap<>();
        PresignCases.all()
                .forEach((name, cases) -> files.put(
                        name, cases.stream().map(PresignVectorGenerator::vector).toList()));
        return files;
    }

    private static ObjectNode vector(PresignCase inputs) {
        ObjectNode vector = VectorWriter.JSON.createObjectNode();
        vector.put("id", inputs.id);
        vector.put("description", inputs.description);
        vector.put("result", inputs.refusedFor == null ? "valid" : "invalid");
        ArrayNode flags = vector.putArray("flags");
        flags(inputs).forEach(flags::add);
        ArrayNode sources = vector.putArray("sources");
        sources(inputs).forEach(sources::add);
        vector.set("parameters", inputs.parameters);
        vector.put("destinationRegion", inputs.destinationRegion);
        vector.put("signedParameters", inputs.signedParameters.name().toLowerCase(Locale.ROOT));
        vector.putObject("endpoint")
                .put("fips", inputs.endpointVariant.fips())
                .put("dualStack", inputs.endpointVariant.dualStack());
        ObjectNode credentials = vector.putObject("credentials")
                .put("accessKeyId", inputs.accessKeyId)
                .put("secretAccessKey", inputs.secretAccessKey);
        if (inputs.sessionToken != null) {
            credentials.put("sessionToken", inputs.sessionToken);
        }
        vector.put("signedAt", inputs.signedAt);
        vector.put("expiresIn", inputs.expiresIn);
        if (inputs.refusedFor == null) {
            PresignedUrl url = sign(inputs);
            vector.putObject("expected")
                    .put("host", url.endpoint().host())
                    .put("canonicalRequest", url.trace().canonicalRequest().value())
                    .put("stringToSign", url.trace().stringToSign().value())
                    .put("signature", url.trace().signature().value())
                    .put("url", url.unredactedUrl());
        } else {
            vector.put("refusedFor", inputs.refusedFor);
        }
        return vector;
    }

    private static PresignedUrl sign(PresignCase inputs) {
        AwsCredentialsIdentity identity = inputs.sessionToken == null
                ? AwsCredentialsIdentity.create(inputs.accessKeyId, inputs.secretAccessKey)
                : AwsSessionCredentialsIdentity.create(inputs.accessKeyId, inputs.secretAccessKey, inputs.sessionToken);
        return UncheckedPresigner.of(SnapshotCopyPresigner.builder(new FixedIdentity(identity))
                        .clock(Clock.fixed(Instant.parse(inputs.signedAt), ZoneOffset.UTC))
                        .expiresIn(Duration.ofSeconds(inputs.expiresIn))
                        .signedParameters(inputs.signedParameters)
                        .endpointVariant(inputs.endpointVariant)
                        .build())
                .presign(
                        CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, VectorJson.map(inputs.parameters)),
                        inputs.destinationRegion);
    }

    private static Set<String> sources(PresignCase inputs) {
        if (inputs.refusedFor != null) {
            return inputs.refusedFor.equals("expiresIn") ? Set.of("D-S3SIG") : Set.of("M-EC2");
        }
        Set<String> sources = new TreeSet<>(Set.of("D-S3SIG", "JAVA", "PY", "S1"));
        sources.removeIf(source -> inputs.id.equals("published/java") && source.equals("PY"));
        sources.removeIf(source -> inputs.id.equals("published/botocore") && source.equals("JAVA"));
        if (inputs.id.startsWith("host/") || inputs.id.startsWith("region/")) {
            sources.add("M-PART");
        }
        return sources;
    }

    private static Set<String> flags(PresignCase inputs) {
        Set<String> flags = new TreeSet<>(inputs.flags);
        if (inputs.refusedFor != null) {
            flags.add(VectorFlags.MUST_REFUSE);
            return flags;
        }
        boolean all = inputs.signedParameters == SignedParameters.ALL;
        flags.add(all ? VectorFlags.ALL_PARAMETERS : VectorFlags.DOCUMENTED_PARAMETERS);
        addIf(flags, inputs.endpointVariant.fips(), VectorFlags.FIPS);
        addIf(flags, inputs.endpointVariant.dualStack(), VectorFlags.DUAL_STACK);
        addIf(flags, inputs.sessionToken != null, VectorFlags.SESSION_TOKEN);
        addIf(
                flags,
                inputs.destinationRegion.equals(
                        inputs.parameters.get("SourceRegion").textValue()),
                VectorFlags.SAME_REGION);
        if (inputs.id.startsWith("text/") || inputs.id.startsWith("parameters/")) {
            addIf(flags, holds(inputs.parameters, PresignVectorGenerator::isReserved), VectorFlags.RESERVED_CHARACTERS);
            addIf(flags, holds(inputs.parameters, c -> c > 0x7f), VectorFlags.NON_ASCII);
        }
        return flags;
    }

    private static boolean isReserved(int c) {
        return c < 0x80 && RESERVED.indexOf(c) >= 0;
    }

    private static boolean holds(JsonNode node, java.util.function.IntPredicate characters) {
        boolean found = node.isTextual() && node.textValue().chars().anyMatch(characters);
        for (JsonNode child : node) {
            found |= holds(child, characters);
        }
        return found;
    }

    private static void addIf(Set<String> flags, boolean condition, String flag) {
        if (condition) {
            flags.add(flag);
        }
    }
}
