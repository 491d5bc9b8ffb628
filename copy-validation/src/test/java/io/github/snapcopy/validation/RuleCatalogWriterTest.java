// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code RULES.md} is the catalog, printed; {@code -Dsnapcopy.write=true} writes it anew. */
class RuleCatalogWriterTest {
    private static final Path RULES_MD = Path.of("RULES.md");

    @Test
    void rulesMd_isTheCatalog() throws IOException {
        String rendered = RuleCatalogWriter.markdown(RuleCatalog.standard());
        if (Boolean.getBoolean("snapcopy.write")) {
            Files.writeString(RULES_MD, rendered);
        }
        assertThat(Files.readString(RULES_MD)).isEqualTo(rendered);
    }

    @Test
    void maps_holdEveryRuleWithItsSources() {
        assertThat(RuleCatalogWriter.maps(RuleCatalog.standard()))
                .hasSameSizeAs(RuleCatalog.standard().rules())
                .allSatisfy(rule -> {
                    assertThat(rule.get("statement")).asString().isNotBlank();
                    assertThat(rule).containsKeys("id", "severities", "operations", "sources", "remedy", "fails");
                });
    }
}
