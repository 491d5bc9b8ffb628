// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.internal.text.WholeNumber;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The readers take any text. */
class ReaderProperties {
    private static final URI ENDPOINT = URI.create("http://localhost:4566/base");

    @Provide
    Arbitrary<String> texts() {
        return HostileTexts.small();
    }

    @Property(tries = 10_000)
    void everyText_isReadAsAQuery(@ForAll CopyOperation operation, @ForAll("texts") String text) {
        CopyParameters read = QueryString.read(operation, text);
        assertThat(read.isRawQuery()).isTrue();
        assertThat(read.operation()).isEqualTo(operation);
        assertThat(read).isEqualTo(QueryString.read(operation, text));
        assertThat(CopyParameters.fromMap(operation, read.toMap()).values().keySet())
                .isSubsetOf(read.values().keySet());
        assertThat(read.toString()).startsWith(operation.id());
    }

    @Property(tries = 10_000)
    void everyKey_isJudged(@ForAll CopyOperation operation, @ForAll("texts") String text) {
        QueryKey key = QueryKey.of(operation, text);
        switch (key.verdict()) {
            case SETS -> assertThat(key.steps()).isNotEmpty();
            case IGNORED, FOREIGN -> assertThat(key.detail()).isEmpty();
            default -> assertThat(key.detail()).contains("write ");
        }
        QueryString.valueAt(CopyParameters.of(operation, Map.of()), text);
    }

    @Property(tries = 10_000)
    void everyText_isReadAsAPresignedUrl(@ForAll("texts") String text) {
        PresignedUrlText read = PresignedUrlText.read(text);
        assertThat(read.syntaxProblem().isEmpty()).isEqualTo(!read.toString().equals("<unreadable>"));
        if (read.syntaxProblem().isEmpty()) {
            assertThat(read.scheme()).isEqualTo("https");
            assertThat(read.path()).isEqualTo("/");
            assertThat(read.host()).isNotEmpty().doesNotContain("/", "?", "#", "@");
        }
        PresignedUrlText.read(text, ENDPOINT);
    }

    @Property(tries = 10_000)
    void everyText_isAWholeNumberOrNone(@ForAll("texts") String text) {
        WholeNumber number = WholeNumber.orNull(text);
        assertThat(number != null).isEqualTo(isWholeNumber(text));
    }

    private static boolean isWholeNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Property
    void everyInteger_isReadAsItself(@ForAll BigInteger integer) {
        WholeNumber number = Objects.requireNonNull(WholeNumber.orNull(integer.toString()));
        assertThat(number.isMultipleOf15())
                .isEqualTo(integer.mod(BigInteger.valueOf(15)).signum() == 0);
        assertThat(number.isLong()).isEqualTo(integer.abs().compareTo(BigInteger.TEN.pow(18)) < 0);
        long bound = integer.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        assertThat(number.saturated()).isEqualTo(number.isLong() ? integer.longValueExact() : bound);
    }
}
