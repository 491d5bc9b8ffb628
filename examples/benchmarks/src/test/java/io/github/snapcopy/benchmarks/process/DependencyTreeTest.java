// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {
    private static final List<String> LINES = List.of(
            "g:root:jar:1",
            "+- g:a:jar:1.0:compile (version managed from 0.9)",
            "|  +- (g:b:jar:2.0:compile - omitted for duplicate)",
            "|  \\- g:c:jar:3.0:runtime",
            "|     \\- g:d:jar:4.0:runtime",
            "\\- g:b:jar:2.1:compile",
            "   +- (g:a:jar:1.0:compile - omitted for cycle)",
            "   \\- (g:e:jar:5.0:compile - omitted for conflict with 5.1)",
            "g2:other:jar:1",
            "\\- g:e:jar:5.1:compile");

    @Test
    void closure_holdsWhatIsShownElsewhere_once_inItsOneVersion() {
        assertThat(DependencyTree.read(LINES).closure(List.of("g:a")))
                .containsExactlyInAnyOrder("a-1.0.jar", "b-2.1.jar", "c-3.0.jar", "d-4.0.jar", "e-5.1.jar");
    }

    @Test
    void closure_ofALeaf_isTheLeaf() {
        assertThat(DependencyTree.read(LINES).closure(List.of("g:d"))).containsExactly("d-4.0.jar");
    }

    @Test
    void closure_ofSeveral_isTheirUnion() {
        assertThat(DependencyTree.read(LINES).closure(List.of("g:d", "g:e")))
                .containsExactlyInAnyOrder("d-4.0.jar", "e-5.1.jar");
    }

    @Test
    void closure_ofAStranger_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DependencyTree.read(LINES).closure(List.of("g:x")))
                .withMessageContaining("g:x");
    }

    @Test
    void line_withoutCoordinates_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DependencyTree.read(List.of("+- nothing")));
    }
}
