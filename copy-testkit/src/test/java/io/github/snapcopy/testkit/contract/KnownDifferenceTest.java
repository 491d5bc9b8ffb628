// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;

class KnownDifferenceTest {
    private static final String IGNORED = "ami-id-grammar";

    /** A validator that does not know one rule. */
    private record Forgetful(List<KnownDifference> knownDifferences) implements ValidatorContract {
        @Override
        public CopyArbitraries arbitraries() {
            return CopyArbitraries.create().operations(CopyOperation.EC2_COPY_IMAGE);
        }

        @Override
        public int tries() {
            return 5;
        }

        @Override
        public boolean accepts(CopyParameters parameters, CopyContext context) {
            return CopyValidator.standard().validate(parameters, context).errors().stream()
                    .allMatch(Forgetful::isIgnored);
        }

        @Override
        public Collection<String> violations(CopyParameters parameters, CopyContext context) {
            return CopyValidator.standard().validate(parameters, context).violations().stream()
                    .filter(violation -> !isIgnored(violation))
                    .map(violation -> violation.rule().value())
                    .toList();
        }

        private static boolean isIgnored(Violation violation) {
            return violation.rule().value().equals(IGNORED);
        }
    }

    @Example
    void unknownDifference_failsNamingRuleParameterAndSource() {
        Forgetful subject = new Forgetful(List.of());
        assertThatThrownBy(() -> subject.refusesExactlyWhatTheRulesRefuse(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Forgetful: 1 difference (seed 1)\n* refuses broken: " + IGNORED)
                .hasMessageContaining("parameter: SourceImageId")
                .hasMessageContaining("source: S2: ");
        assertThatThrownBy(() -> subject.namesTheBrokenRulesAndNoOthers(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Forgetful: 1 difference (seed 1)\n* names broken rules: " + IGNORED)
                .hasMessageContaining("it names [] instead of [" + IGNORED + "]");
    }

    @Example
    void knownDifference_passes() {
        Forgetful subject = new Forgetful(List.of(
                KnownDifference.of(Law.REFUSES_BROKEN, "it does not know the rule", IGNORED),
                KnownDifference.of(Law.NAMES_BROKEN_RULES, "it does not know the rule", IGNORED)));
        assertThatCode(() -> subject.refusesExactlyWhatTheRulesRefuse(1)).doesNotThrowAnyException();
        assertThatCode(() -> subject.namesTheBrokenRulesAndNoOthers(1)).doesNotThrowAnyException();
        assertThatCode(() -> subject.acceptsValidRequests(1)).doesNotThrowAnyException();
    }

    @Example
    void staleDifference_fails() {
        Forgetful subject = new Forgetful(List.of(
                KnownDifference.of(Law.REFUSES_BROKEN, "long ago", IGNORED, "image-name-length"),
                KnownDifference.of(Law.ACCEPTS_VALID, "long ago")));
        assertThatThrownBy(() -> subject.refusesExactlyWhatTheRulesRefuse(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Forgetful: 1 difference (seed 1)\n* refuses broken: image-name-length\n"
                        + "    the known difference does not occur any more; remove it: long ago");
        assertThatThrownBy(() -> subject.acceptsValidRequests(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Forgetful: 1 difference (seed 1)\n* accepts valid\n"
                        + "    the known difference does not occur any more; remove it: long ago");
    }

    @Example
    void differenceThatMeansNothing_isRefused() {
        assertThatThrownBy(() -> KnownDifference.of(Law.REFUSES_BROKEN, "a reason"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the law \"refuses broken\" is about rules; name those it is broken for");
        assertThatThrownBy(() -> KnownDifference.of(Law.ACCEPTS_VALID, "a reason", IGNORED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the law \"accepts valid\" is not about rules");
        assertThatThrownBy(() -> KnownDifference.of(Law.REFUSES_BROKEN, "a reason", "no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule no-such-rule");
        assertThatThrownBy(() -> new KnownDifference(Law.ACCEPTS_VALID, Set.of(), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a known difference needs a reason");
    }

    @Example
    void subjectThatThrows_failsNamingWhatItThrows() {
        AcceptanceContract throwing = (parameters, context) -> {
            throw new IllegalStateException("out of order");
        };
        assertThatThrownBy(() -> throwing.acceptsValidRequests(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it throws java.lang.IllegalStateException: out of order");
    }
}
