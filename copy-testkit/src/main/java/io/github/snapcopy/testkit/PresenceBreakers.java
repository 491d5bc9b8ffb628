// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What is missing, what does not belong here, and what is of the wrong type. */
final class PresenceBreakers {
    private PresenceBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("parameter-type")
                        .by(
                                choices().map(choice -> sketch -> setToWrongType(sketch, choice)),
                                Arbitraries.of(
                                        sketch -> sketch.know(CopyContext.SOURCE_OWNED_BY_CALLER, "perhaps"),
                                        sketch -> sketch.know("endpointRegoin", "us-east-1"))),
                Breaker.of("text-unpaired-surrogate")
                        .tagged()
                        .by(Arbitraries.of("\ud83d", "a\udc00", "\udc00\ud800", "\ud800\ud800\udc00")
                                .map(text -> sketch -> sketch.firstTag().value = text)),
                Breaker.of("required-parameter")
                        .by(
                                choices().map(choice -> sketch -> sketch.remove(requiredName(sketch, choice))),
                                choices().map(choice -> sketch -> setEmpty(sketch, requiredName(sketch, choice)))),
                Breaker.of("parameter-not-on-operation")
                        .by(
                                Arbitraries.of("Foo", "VolumeId", "sourceRegion", "targetSnapshotName", "dryrun")
                                        .map(name -> sketch -> sketch.set(name, "x")),
                                choices().map(choice -> sketch -> sketch.set(foreignName(sketch, choice), "x"))),
                Breaker.of("parameter-newer-than-edition")
                        .to(DestinationKind.REGION, DestinationKind.OUTPOST, DestinationKind.LOCAL_ZONE)
                        .by(PresenceBreakers::setLaterParameter));
    }

    /** Sets one that is younger than the operation. */
    private static void setLaterParameter(Sketch sketch) {
        if (sketch.operation().parameter(ParameterNames.ENCRYPTED).isPresent()) {
            sketch.set(ParameterNames.ENCRYPTED, true);
        } else {
            sketch.set(ParameterNames.KMS_KEY_ID, Arns.KEY_ID);
        }
    }

    private static Arbitrary<Integer> choices() {
        return Arbitraries.integers().between(0, 30);
    }

    /** Gives a parameter that is there a value of another type: what no rule asks for cannot break a rule. */
    private static void setToWrongType(Sketch sketch, int choice) {
        List<String> names = sketch.names();
        String name = names.get(choice % names.size());
        Shape shape = sketch.operation().parameter(name).orElseThrow().shape();
        Object wrong;
        if (shape == Shape.Scalar.FLAG) {
            wrong = "yes";
        } else if (shape == Shape.Scalar.NUMBER) {
            wrong = "15";
        } else {
            wrong = shape instanceof Shape.ListOf ? "text" : (Object) true;
        }
        sketch.set(name, wrong);
    }

    private static String requiredName(Sketch sketch, int choice) {
        List<String> names = new ArrayList<>();
        for (ParameterDefinition parameter : sketch.operation().parameters()) {
            if (parameter.required()) {
                names.add(parameter.name());
            }
        }
        return names.get(choice % names.size());
    }

    /** An empty name of an image would be too short as well. */
    private static void setEmpty(Sketch sketch, String name) {
        if (name.equals(ParameterNames.NAME)) {
            sketch.remove(name);
        } else {
            sketch.set(name, "");
        }
    }

    /** A parameter of another operation. */
    private static String foreignName(Sketch sketch, int choice) {
        List<String> names = new ArrayList<>();
        for (CopyOperation other : CopyOperation.values()) {
            for (ParameterDefinition parameter : other.parameters()) {
                if (sketch.operation().parameter(parameter.name()).isEmpty()) {
                    names.add(parameter.name());
                }
            }
        }
        return names.get(choice % names.size());
    }
}
