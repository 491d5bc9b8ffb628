// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyService;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Steps that tag. */
final class TagSteps {
    static final int MOST_TAGS = 50;

    private TagSteps() {}

    static Arbitrary<Step> of(Tagging tagging, String resourceType) {
        return switch (tagging) {
            case NONE -> Arbitraries.just(sketch -> {});
            case SOME -> tags(resourceType, some());
            case MANY -> tags(resourceType, many());
        };
    }

    private static Arbitrary<Step> tags(String resourceType, Arbitrary<Map<String, String>> tags) {
        return Combinators.combine(tags, Arbitraries.of(true, false)).as((all, withoutValue) -> sketch -> {
            Sketch.TagGroup group = sketch.addTagGroup(resourceType);
            all.forEach((key, value) -> group.tags.add(new Sketch.Tag(key, value)));
            if (withoutValue && sketch.operation().service() == CopyService.ELASTICACHE) {
                group.tags.get(0).value = null; // which ElastiCache permits
            }
        });
    }

    /** Keys begin with a letter, lest they begin with {@code aws:}. */
    private static Arbitrary<Map<String, String>> some() {
        return Arbitraries.maps(
                        Texts.unicode(126).map(key -> "k" + key),
                        Texts.unicode(254).map(value -> "v" + value))
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Short ones, whose number is what matters. */
    private static Arbitrary<Map<String, String>> many() {
        return Combinators.combine(
                        Arbitraries.integers().between(MOST_TAGS - 5, MOST_TAGS), Texts.unicode(20), Texts.unicode(20))
                .as((count, key, value) -> {
                    Map<String, String> tags = new LinkedHashMap<>();
                    for (int i = 0; i < count; i++) {
                        tags.put("k" + i + key, "v" + value);
                    }
                    return tags;
                });
    }
}
