// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;

class HostileTextProperties {
    private static final Map<String, Predicate<String>> KINDS = Map.<String, Predicate<String>>of(
            "a half of a surrogate pair", text -> text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF),
            "a direction mark", text -> text.indexOf('\u202e') >= 0,
            "a control character", text -> text.chars().anyMatch(c -> c < ' '),
            "a look-alike Region", text -> text.contains("us-e\u0430st-1"),
            "a line break that begins a header", text -> text.contains("\r\nHost"),
            "far too much", text -> text.length() > 5000);

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyKindOfHostileTextOccurs(@ForAll Random random) {
        RandomGenerator<String> generator = CopyArbitraries.hostileText().generator(1000);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 5000; i++) {
            String text = generator.next(random).value();
            KINDS.forEach((kind, test) -> seen.merge(kind, test.test(text) ? 1 : 0, Integer::sum));
            text.codePoints().forEach(c -> seen.merge("plane " + (c >> 16), 1, Integer::sum));
        }
        assertThat(seen).hasSize(KINDS.size() + 17);
        assertThat(seen.values()).doesNotContain(0);
    }
}
