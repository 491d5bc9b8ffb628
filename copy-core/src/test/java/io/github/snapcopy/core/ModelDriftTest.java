// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.Shape;
import io.github.snapcopy.parameters.WireDialect;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * Every parameter is one of the SDK's own request classes, with its wire name and type, and none of theirs is missing.
 */
class ModelDriftTest {
    private static final Map<CopyOperation, SdkPojo> SDK = Map.of(
            CopyOperation.EC2_COPY_SNAPSHOT,
                    software.amazon.awssdk.services.ec2.model.CopySnapshotRequest.builder()
                            .build(),
            CopyOperation.EC2_COPY_IMAGE,
                    software.amazon.awssdk.services.ec2.model.CopyImageRequest.builder()
                            .build(),
            CopyOperation.ELASTICACHE_COPY_SNAPSHOT,
                    software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder()
                            .build());

    @TestFactory
    Stream<DynamicTest> parameters_areThoseOfTheSdk() {
        return Stream.of(CopyOperation.values())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(), () -> compare(operation, ours(operation), theirs(sdk(operation)))));
    }

    /** The comparison itself must notice a new member, a member that is gone, and another type. */
    @Test
    void comparison_ofDifferentModels_namesWhatIsMissingAndWhatIsUnknown() {
        Map<String, String> ours = ours(CopyOperation.EC2_COPY_IMAGE);
        Map<String, String> theirs = theirs(sdk(CopyOperation.EC2_COPY_IMAGE));
        theirs.put("BrandNew", "BrandNew text");
        ours.put("Invented", "Invented text");
        ours.put("KmsKeyId", "KmsKeyId whole number");

        assertThat(differences(CopyOperation.EC2_COPY_IMAGE, ours, theirs))
                .contains("the SDK has BrandNew (BrandNew text)")
                .contains("a Parameter in CopyOperation.EC2_COPY_IMAGE")
                .contains("the SDK does not know Invented")
                .contains("KmsKeyId is \"KmsKeyId text\" in the SDK");
    }

    private static SdkPojo sdk(CopyOperation operation) {
        return java.util.Objects.requireNonNull(SDK.get(operation), operation.id());
    }

    private static void compare(CopyOperation operation, Map<String, String> ours, Map<String, String> theirs) {
        assertThat(theirs).as("the SDK model was read").containsKey("KmsKeyId");
        assertThat(differences(operation, ours, theirs)).isEmpty();
    }

    private static String differences(CopyOperation operation, Map<String, String> ours, Map<String, String> theirs) {
        StringBuilder out = new StringBuilder();
        theirs.forEach((path, type) -> {
            String our = ours.get(path);
            if (our == null) {
                out.append("the SDK has ")
                        .append(path)
                        .append(" (")
                        .append(type)
                        .append("), this library does not. Add: a Parameter in CopyOperation.")
                        .append(operation.name())
                        .append(" with the date of its edition and its name in ParameterNames; accessor, setter and")
                        .append(
                                " conversion of the request model; a rule that is about it, or an entry with a reason in")
                        .append(" NO_RULE of RuleCoverageTest; fixtures; a line in the changelog.\n");
            } else if (!our.equals(type)) {
                out.append(path)
                        .append(" is \"")
                        .append(type)
                        .append("\" in the SDK and \"")
                        .append(our)
                        .append("\" here: correct its wire name or Shape in CopyOperation.\n");
            }
        });
        ours.keySet().stream()
                .filter(path -> !theirs.containsKey(path))
                .forEach(path -> out.append("the SDK does not know ")
                        .append(path)
                        .append(": remove it, or correct its name.\n"));
        return out.toString();
    }

    private static Map<String, String> ours(CopyOperation operation) {
        Map<String, String> members = new TreeMap<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            ours(operation, parameter.name(), parameter.wireName(), parameter.shape(), members);
        }
        return members;
    }

    private static void ours(
            CopyOperation operation, String path, String wireName, Shape shape, Map<String, String> members) {
        if (shape instanceof Shape.ListOf list) {
            // the name of an item is written in one dialect only
            String item = operation.dialect() == WireDialect.EC2 ? "" : " of " + list.itemName();
            members.put(path, wireName + " list" + item);
            Shape.Structure structure = (Shape.Structure) list.item();
            structure
                    .members()
                    .forEach(member ->
                            ours(operation, path + "[]." + member.name(), member.wireName(), member.shape(), members));
        } else {
            members.put(path, wireName + " " + type((Shape.Scalar) shape));
        }
    }

    private static String type(Shape.Scalar scalar) {
        return switch (scalar) {
            case TEXT, SENSITIVE_TEXT -> "text";
            case FLAG -> "Boolean";
            case NUMBER -> "whole number";
        };
    }

    private static Map<String, String> theirs(SdkPojo request) {
        Map<String, String> members = new TreeMap<>();
        theirs("", request, members);
        return members;
    }

    private static void theirs(String prefix, SdkPojo structure, Map<String, String> members) {
        boolean ec2 = structure.getClass().getPackageName().contains(".ec2.");
        for (SdkField<?> field : structure.sdkFields()) {
            String path = prefix + field.memberName();
            String type = String.valueOf(field.marshallingType());
            switch (type) {
                case "String" -> members.put(path, field.locationName() + " text");
                case "Boolean" -> members.put(path, field.locationName() + " Boolean");
                case "Integer", "Long" -> members.put(path, field.locationName() + " whole number");
                case "List" -> {
                    ListTrait list = field.getTrait(ListTrait.class);
                    members.put(path, field.locationName() + " list" + (ec2 ? "" : " of " + list.memberLocationName()));
                    SdkField<?> item = list.memberFieldInfo();
                    theirs(path + "[].", item.constructor().get(), members);
                }
                default -> members.put(path, field.locationName() + " " + type);
            }
        }
    }
}
