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
        for (Field field : DocumentedSources.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == DocumentedSource.class) {
                constants.add((DocumentedSource) field.get(null));
            }
        }
        assertThat(DocumentedSources.all()).hasSize(40).containsExactlyElementsOf(constants);
    }

    @Test
    void withKey_isTheConstant() {
        for (DocumentedSource source : DocumentedSources.all()) {
            assertThat(DocumentedSources.withKey(source.key())).containsSame(source);
        }
        assertThat(DocumentedSources.withKey("D-CS")).contains(DocumentedSources.D_CS);
    }

    @Test
    void withKey_otherKey_isEmpty() {
        assertThat(DocumentedSources.withKey("d-err")).isEmpty();
        assertThat(DocumentedSources.withKey("ISS aws-cli#1440")).isEmpty();
        assertThat(DocumentedSources.withKey("")).isEmpty();
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
        assertThat(new DocumentedSource("K", "A title", "https://host.example"))
                .hasToString("K: A title (https://host.example)");
    }
}
