// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The samples of {@code --generate-cli-skeleton}, with the names, the order and the values of the AWS CLI 2. */
final class Skeleton {
    /** The first resource type of the service model, which the AWS CLI takes as the sample; rarely a useful one. */
    private static final String FIRST_RESOURCE_TYPE = "capacity-reservation";

    private static final String INDENT = "  ";

    private final CopyOperation operation;

    Skeleton(CopyOperation operation) {
        this.operation = operation;
    }

    /** Names in the order of the service model, which is not that of the documentation. */
    static List<String> order(CopyOperation operation) {
        return switch (operation) {
            case EC2_COPY_SNAPSHOT ->
                List.of(
                        DESCRIPTION,
                        DESTINATION_OUTPOST_ARN,
                        DESTINATION_REGION,
                        ENCRYPTED,
                        KMS_KEY_ID,
                        PRESIGNED_URL,
                        SOURCE_REGION,
                        SOURCE_SNAPSHOT_ID,
                        TAG_SPECIFICATIONS,
                        COMPLETION_DURATION_MINUTES,
                        DESTINATION_AVAILABILITY_ZONE,
                        DRY_RUN);
            case EC2_COPY_IMAGE ->
                List.of(
                        CLIENT_TOKEN,
                        DESCRIPTION,
                        ENCRYPTED,
                        KMS_KEY_ID,
                        NAME,
                        SOURCE_IMAGE_ID,
                        SOURCE_REGION,
                        DESTINATION_OUTPOST_ARN,
                        COPY_IMAGE_TAGS,
                        TAG_SPECIFICATIONS,
                        SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                        DESTINATION_AVAILABILITY_ZONE,
                        DESTINATION_AVAILABILITY_ZONE_ID,
                        DRY_RUN);
            case ELASTICACHE_COPY_SNAPSHOT ->
                List.of(SOURCE_SNAPSHOT_NAME, TARGET_SNAPSHOT_NAME, TARGET_BUCKET, KMS_KEY_ID, TAGS);
        };
    }

    /** A document for {@code --cli-input-json}. */
    String inputJson() {
        Map<String, Object> sample = new LinkedHashMap<>();
        for (ParameterDefinition parameter : parameters()) {
            sample.put(parameter.name(), sample(parameter.name(), parameter.shape()));
        }
        return Json.indented(sample);
    }

    /** A document for {@code --cli-input-yaml}, with comments. */
    String inputYaml() {
        StringBuilder out = new StringBuilder();
        for (ParameterDefinition parameter : parameters()) {
            String comment = ParameterHelp.of(parameter.name());
            yaml(
                    out,
                    parameter.name(),
                    parameter.shape(),
                    "",
                    parameter.required() ? "[REQUIRED] " + comment : comment);
        }
        return out.toString().stripTrailing();
    }

    /** A reply as the service would give. */
    String output() {
        String name = "output-" + operation.id().replace(':', '-') + ".json";
        try (InputStream in = Objects.requireNonNull(Skeleton.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new IllegalStateException("the sample " + name + " cannot be read", e);
        }
    }

    private List<ParameterDefinition> parameters() {
        List<ParameterDefinition> parameters = new ArrayList<>();
        for (String name : order(operation)) {
            parameters.add(operation.parameter(name).orElseThrow());
        }
        return parameters;
    }

    private static Object sample(String name, Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return switch (scalar) {
                case TEXT, SENSITIVE_TEXT -> name.equals(RESOURCE_TYPE) ? FIRST_RESOURCE_TYPE : "";
                case FLAG -> true;
                case NUMBER -> 0;
            };
        }
        if (shape instanceof Shape.ListOf list) {
            return List.of(sample(name, list.item()));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        for (Shape.Member member : ((Shape.Structure) shape).members()) {
            members.put(member.name(), sample(member.name(), member.shape()));
        }
        return members;
    }

    private static void yaml(StringBuilder out, String name, Shape shape, String margin, String comment) {
        out.append(margin).append(name).append(':');
        if (shape instanceof Shape.Scalar) {
            String value = sample(name, shape).toString();
            out.append(' ').append(value.isEmpty() ? "''" : value);
        }
        out.append(" # ").append(comment).append('\n');
        if (shape instanceof Shape.ListOf list && list.item() instanceof Shape.Structure structure) {
            String rest = margin.replace('-', ' ');
            String dash = rest + "- ";
            for (Shape.Member member : structure.members()) {
                yaml(out, member.name(), member.shape(), dash, ParameterHelp.of(member.name()));
                dash = rest + INDENT;
            }
        }
    }
}
