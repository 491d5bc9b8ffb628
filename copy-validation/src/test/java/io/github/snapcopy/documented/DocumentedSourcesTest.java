// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedSourcesTest {
    @Test
    void all_isEveryConstantInOrder() throws IllegalAccessException {
        List<DocumentedSource> constants = new ArrayList<>();
        for (Field field : Sources.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == DocumentedSource.class) {
                constants.add((DocumentedSource) field.get(null));
            }
        }
        assertThat(DocumentedSources.all()).hasSize(40).containsExactlyElementsOf(constants);
    }

    @Test
    void byKey_isTheConstant() {
        for (DocumentedSource source : DocumentedSources.all()) {
            assertThat(DocumentedSources.byKey(source.key())).containsSame(source);
        }
        assertThat(DocumentedSources.byKey("D-CS")).contains(Sources.D_CS);
    }

    @Test
    void byKey_otherKey_isEmpty() {
        assertThat(DocumentedSources.byKey("d-err")).isEmpty();
        assertThat(DocumentedSources.byKey("ISS aws-cli#1440")).isEmpty();
        assertThat(DocumentedSources.byKey("")).isEmpty();
    }

    @Test
    void observed_namesIssueAndYear() {
        DocumentedSource source = DocumentedSources.observed("aws-cli#1440", 2015);
        assertThat(source.key()).isEqualTo("ISS aws-cli#1440");
        assertThat(source.title()).contains("2015");
        assertThat(source.location()).contains("aws-cli#1440");
    }

    @Test
    void source_isPrintedWithItsKeyTitleAndPlace() {
        assertThat(DocumentedSource.of("K", "A title", "https://host.example"))
                .hasToString("K: A title (https://host.example)");
    }
}
