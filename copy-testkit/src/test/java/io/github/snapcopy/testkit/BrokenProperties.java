package io.github.snapcopy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.RuleId;
import io.github.snapcopy.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;

/** What is broken on purpose, and nothing else is. */
class BrokenProperties {
    @Example
    void everyRuleOfTheCatalogHasABreaker() {
        Set<RuleId> catalog = new TreeSet<>();
        for (Rule rule : RuleCatalog.standard().rules()) {
            catalog.add(rule.id());
        }
        assertThat(CopyArbitraries.create().breakableRules()).isEqualTo(catalog);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyRuleIsBrokenAndNoOtherBesidesThoseThatFollow(@ForAll Random random) {
        List<String> wrong = new ArrayList<>();
        for (RuleId rule : CopyArbitraries.create().breakableRules()) {
            RandomGenerator<Broken> generator =
                    CopyArbitraries.create().broken(rule.value()).generator(1000);
            for (int i = 0; i < 200; i++) {
                Broken broken = generator.next(random).value();
                Set<RuleId> found = new TreeSet<>();
                for (Violation violation : broken.report().violations()) {
                    found.add(violation.rule());
                }
                if (!found.equals(new TreeSet<>(broken.rules()))) {
                    wrong.add(rule + " found " + found + " instead of " + broken + "\n" + broken.report());
                    break;
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void everyValidRequestIsClean(@ForAll Valid valid) {
        assertThat(io.github.snapcopy.validation.CopyValidator.standard()
                        .validate(valid.parameters(), valid.context())
                        .violations())
                .isEmpty();
    }
}
