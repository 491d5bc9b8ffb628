// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a request that this library knows, and the names of the rest. A name that the SDK has and the library has
 * not is newer than the library, not wrong: to refuse it would stop copies that the service accepts.
 */
record KnownPart(CopyParameters parameters, List<ParameterPath> unknown) {
    static KnownPart of(CopyParameters all) {
        return isKnown(all) ? new KnownPart(all, List.of()) : withoutUnknown(all);
    }

    private static boolean isKnown(CopyParameters all) {
        for (Map.Entry<String, ParameterValue> entry : all.values().entrySet()) {
            ParameterDefinition parameter =
                    all.operation().parameter(entry.getKey()).orElse(null);
            if (parameter == null || !isKnown(parameter.shape(), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(Shape shape, ParameterValue value) {
        if (shape instanceof Shape.ListOf list && value instanceof ParameterValue.Items items) {
            for (ParameterValue item : items.values()) {
                if (!isKnown(list.item(), item)) {
                    return false;
                }
            }
        } else if (shape instanceof Shape.Structure structure && value instanceof ParameterValue.Members members) {
            for (Map.Entry<String, ParameterValue> entry : members.values().entrySet()) {
                Shape.Member member = structure.member(entry.getKey()).orElse(null);
                if (member == null || !isKnown(member.shape(), entry.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static KnownPart withoutUnknown(CopyParameters all) {
        List<ParameterPath> unknown = new ArrayList<>();
        Map<String, ParameterValue> known = new LinkedHashMap<>();
        all.values().forEach((name, value) -> {
            ParameterDefinition parameter = all.operation().parameter(name).orElse(null);
            ParameterPath path = ParameterPath.of(name);
            if (parameter == null) {
                unknown.add(path);
            } else {
                known.put(name, known(parameter.shape(), path, value, unknown));
            }
        });
        return new KnownPart(CopyParameters.of(all.operation(), known), List.copyOf(unknown));
    }

    private static ParameterValue known(
            Shape shape, ParameterPath path, ParameterValue value, List<ParameterPath> unknown) {
        if (shape instanceof Shape.ListOf list && value instanceof ParameterValue.Items items) {
            List<ParameterValue> known = new ArrayList<>(items.values().size());
            for (ParameterValue item : items.values()) {
                known.add(known(list.item(), path.item(known.size()), item, unknown));
            }
            return new ParameterValue.Items(known);
        }
        if (shape instanceof Shape.Structure structure && value instanceof ParameterValue.Members members) {
            Map<String, ParameterValue> known = new LinkedHashMap<>();
            members.values()
                    .forEach((name, member) -> structure
                            .member(name)
                            .ifPresentOrElse(
                                    found -> known.put(name, known(found.shape(), path.member(name), member, unknown)),
                                    () -> unknown.add(path.member(name))));
            return new ParameterValue.Members(known);
        }
        return value;
    }
}
