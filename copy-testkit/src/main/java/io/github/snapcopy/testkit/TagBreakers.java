// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.ParameterNames;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tags. */
final class TagBreakers {
    private static final String EMOJI = "\ud83d\ude00";
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    /** A key that no valid request of this kit has. */
    private static final String ANOTHER_KEY = "another key";

    private TagBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                tagged("tag-spec-resource-type-required")
                        .by(
                                sketch -> sketch.tagGroups().get(0).resourceType = null,
                                sketch -> sketch.tagGroups().get(0).resourceType = ""),
                tagged("tag-spec-resource-type-allowed")
                        .by(Arbitraries.of("volume", "instance", "Snapshot", "snapshot ")
                                .map(type -> sketch -> sketch.tagGroups().get(0).resourceType = type)),
                Breaker.of("tag-spec-duplicate-resource-type")
                        .tagged(Tagging.SOME)
                        .by(sketch -> sketch.addTagGroup(Objects.requireNonNull(
                                        sketch.tagGroups().get(0).resourceType))
                                .tags
                                .add(new Sketch.Tag(ANOTHER_KEY, "v"))),
                tagged("tag-spec-empty").by(sketch -> {
                    sketch.remove(ParameterNames.COPY_IMAGE_TAGS);
                    sketch.tagGroups().get(0).tags.clear();
                }),
                tagged("tag-key-required")
                        .by(sketch -> sketch.firstTag().key = null, sketch -> sketch.firstTag().key = ""),
                tagged("tag-key-length").by(keys(Texts.repeated("a", LONGEST_KEY + 1, 400))),
                tagged("tag-key-length-disputed").by(keys(Arbitraries.just("a".repeat(LONGEST_KEY)))),
                tagged("tag-value-length").by(values(Texts.repeated("a", LONGEST_VALUE + 1, 600))),
                tagged("tag-value-length-disputed").by(values(Arbitraries.just("a".repeat(LONGEST_VALUE)))),
                tagged("tag-length-unit-ambiguous")
                        .by(
                                keys(Texts.repeated(EMOJI, LONGEST_KEY / 2 + 1, LONGEST_KEY - 1)),
                                values(Texts.repeated(EMOJI, LONGEST_VALUE / 2 + 1, LONGEST_VALUE - 1))),
                tagged("tag-key-aws-prefix").by(keys(Texts.lowerCase(0, 20).map(name -> "aws:" + name))),
                tagged("tag-key-aws-prefix-case").by(keys(Arbitraries.of("AWS:", "Aws:x", "aWs:name"))),
                tagged("tag-value-aws-prefix").by(values(Arbitraries.of("aws:", "aws:x", "AWS:x"))),
                Breaker.of("tag-duplicate-key")
                        .tagged(Tagging.SOME)
                        .by(sketch -> sketch.tagGroups()
                                .get(0)
                                .tags
                                .add(new Sketch.Tag(sketch.firstTag().key, "another value"))),
                tagged("tag-count").by(Arbitraries.integers().between(1, 30).map(excess -> sketch -> {
                    List<Sketch.Tag> tags = sketch.tagGroups().get(0).tags;
                    for (int i = tags.size(); i < TagSteps.MOST_TAGS + excess; i++) {
                        tags.add(new Sketch.Tag(ANOTHER_KEY + i, "v"));
                    }
                })),
                tagged("tag-count-with-copy-image-tags").by(sketch -> {
                    if (sketch.tagGroups().size() == 1) {
                        sketch.tagGroups().get(0).resourceType = "image";
                    }
                    sketch.set(ParameterNames.COPY_IMAGE_TAGS, true);
                }),
                tagged("ec2-tag-null-value").by(sketch -> sketch.firstTag().value = null),
                tagged("tag-charset-portable")
                        .by(values(Arbitraries.of("caf\u00e9", "a,b", "50%", "\u65e5\u672c", EMOJI))));
    }

    private static Breaker.Builder tagged(String rule) {
        return Breaker.of(rule).tagged();
    }

    private static Arbitrary<Step> keys(Arbitrary<String> keys) {
        return keys.map(key -> sketch -> sketch.firstTag().key = key);
    }

    private static Arbitrary<Step> values(Arbitrary<String> values) {
        return values.map(value -> sketch -> sketch.firstTag().value = value);
    }
}
