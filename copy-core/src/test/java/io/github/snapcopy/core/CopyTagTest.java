// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTagTest {
    @Test
    void value_absentOrEmpty_isTwoDifferentTags() {
        assertThat(CopyTag.withoutValue("k").value()).isEmpty();
        assertThat(CopyTag.of("k", "").value()).contains("");
        assertThat(CopyTag.withoutValue("k")).isNotEqualTo(CopyTag.of("k", ""));
    }

    @Test
    void equality_isThatOfKeyAndValue() {
        assertThat(CopyTag.of("k", "v")).isEqualTo(CopyTag.of("k", "v")).hasSameHashCodeAs(CopyTag.of("k", "v"));
        assertThat(CopyTag.of("k", "v"))
                .isNotEqualTo(CopyTag.of("K", "v"))
                .isNotEqualTo(CopyTag.of("k", "V"))
                .isNotEqualTo("k=v");
        assertThat(CopyTag.of("k", "v"))
                .doesNotHaveSameHashCodeAs(CopyTag.of("K", "v"))
                .doesNotHaveSameHashCodeAs(CopyTag.of("k", "V"));
    }

    @Test
    void toString_isKeyAndValue() {
        assertThat(CopyTag.of("k", "v")).hasToString("'k'='v'");
        assertThat(CopyTag.of("a\nb", "c\rd")).hasToString("'a\\u000ab'='c\\u000dd'");
        assertThat(CopyTag.withoutValue("k")).hasToString("'k'");
    }
}
