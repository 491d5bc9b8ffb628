// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Utf16;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Requests of any content in which every value has the documented type, made from the shapes of the operations. */
final class WellTyped {
    private final Arbitrary<String> text;
    private final int smallest;

    private WellTyped(Arbitrary<String> text, int smallest) {
        this.text = text;
        this.smallest = smallest;
    }

    /** Any text, empty lists and empty objects included. */
    static Arbitrary<CopyParameters> forMaps() {
        return new WellTyped(
                        Arbitraries.oneOf(texts(), Arbitraries.strings().all().ofMaxLength(20)), 0)
                .requests();
    }

    /**
     * What a query can carry: no unpaired surrogate; of lists and objects at least one part, since an empty one is not
     * written.
     */
    static Arbitrary<CopyParameters> forQueries() {
        return new WellTyped(texts(), 1).requests();
    }

    /** Texts of the characters that matter to an encoding. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "a", "Z", "0", "&", "=", "+", "%", " ", "%41", "%2", ";", "#", "?", ".", "~", "*", "/"),
                        Arbitraries.of("\u00e9", "\u20ac", "\ud83d\ude00", "\u0000", "\n", "\ufffd", "true", "[0]"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(joined -> Utf16.unpairedSurrogate(joined) < 0);
    }

    private Arbitrary<CopyParameters> requests() {
        return Arbitraries.of(CopyOperation.class).flatMap(this::requests).withoutEdgeCases();
    }

    private Arbitrary<CopyParameters> requests(CopyOperation operation) {
        List<Arbitrary<Map.Entry<String, Optional<ParameterValue>>>> members = new ArrayList<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            members.add(member(parameter.name(), parameter.shape()));
        }
        return Combinators.combine(members).as(WellTyped::present).map(values -> CopyParameters.of(operation, values));
    }

    private Arbitrary<Map.Entry<String, Optional<ParameterValue>>> member(String name, Shape shape) {
        return values(shape).optional(0.6).map(value -> Map.entry(name, value));
    }

    private static Map<String, ParameterValue> present(List<Map.Entry<String, Optional<ParameterValue>>> members) {
        Map<String, ParameterValue> present = new LinkedHashMap<>();
        members.forEach(member -> member.getValue().ifPresent(value -> present.put(member.getKey(), value)));
        return present;
    }

    private Arbitrary<ParameterValue> values(Shape shape) {
        if (shape == Shape.Scalar.FLAG) {
            return Arbitraries.of(true, false).map(ParameterValue.Flag::new);
        }
        if (shape == Shape.Scalar.NUMBER) {
            return Arbitraries.bigIntegers().map(number -> new ParameterValue.Number(number.toString()));
        }
        if (shape instanceof Shape.ListOf list) {
            ListArbitrary<ParameterValue> items = values(list.item()).list();
            return items.ofMinSize(smallest).ofMaxSize(3).map(ParameterValue.Items::new);
        }
        if (shape instanceof Shape.Structure structure) {
            return Combinators.combine(structure.members().stream()
                            .map(member -> member(member.name(), member.shape()))
                            .toList())
                    .as(WellTyped::present)
                    .filter(members -> members.size() >= smallest)
                    .map(ParameterValue.Members::new);
        }
        return text.map(ParameterValue.Text::new);
    }
}
