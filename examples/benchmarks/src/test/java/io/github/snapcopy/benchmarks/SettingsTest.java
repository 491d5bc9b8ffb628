// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapcopy.benchmarks.Settings.Section;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void defaults_measureEverything() {
        Settings settings = Settings.of();
        assertThat(settings.quick()).isFalse();
        assertThat(settings.sections()).containsExactlyInAnyOrder(Section.values());
        assertThat(settings.startRuns()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void arguments_areTaken() {
        Settings settings = Settings.of("--rounds", "2", "--only", "presign,BUILD", "--output", "there");
        assertThat(settings.rounds()).isEqualTo(2);
        assertThat(settings.sections()).containsExactly(Section.PRESIGN, Section.BUILD);
        assertThat(settings.output()).isEqualTo(Path.of("there"));
        assertThat(Settings.of("--report").sections()).isEmpty();
        assertThat(Settings.of("--quick").rounds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--rounds", "--rounds 0", "--rounds x", "--only nothing", "--only presign,"})
    void misspelt_isRefused(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(arguments.split(" ")));
    }
}
