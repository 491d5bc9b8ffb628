// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShownTypesTest {
    private static final List<LibraryModule> MODULES = LibraryModule.all();

    @Test
    void signatures_showOnlyWhatAUserHas() {
        Set<String> exported = exported();
        assertThat(MODULES)
                .flatMap(LibraryModule::types)
                .flatMap(type -> ShownTypes.complaints(type, exported))
                .isEmpty();
    }

    @Test
    void everyTypeOfTheSdkThatMayBeShown_isShown() {
        Set<String> shown = new HashSet<>();
        for (LibraryModule module : MODULES) {
            module.types().forEach(type -> SurfaceText.of(type, (line, other) -> shown.add(other.getName())));
        }
        assertThat(shown).containsAll(ShownTypes.CREDENTIALS);
    }

    @Test
    void typesOfOtherLibrariesAndHiddenTypes_areFound() {
        assertThat(ShownTypes.complaints(Samples.ShowsTooMuch.class, Set.of(Samples.class.getPackageName())))
                .extracting(complaint -> complaint.substring(complaint.lastIndexOf(' ') + 1))
                .containsExactlyInAnyOrder(
                        "com.google.common.collect.ImmutableList",
                        "software.amazon.awssdk.core.SdkRequest",
                        "software.amazon.awssdk.identity.spi.TokenIdentity",
                        Samples.Hidden.class.getName());
    }

    @Test
    void shortNames_areUnambiguous() {
        Map<String, Set<String>> names = new HashMap<>();
        for (LibraryModule module : MODULES) {
            for (Class<?> type : module.types()) {
                note(names, type);
                SurfaceText.of(type, (line, shown) -> note(names, shown));
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(100)
                .allSatisfy((spelled, types) -> assertThat(types).hasSize(1));
    }

    private static void note(Map<String, Set<String>> names, Class<?> type) {
        names.computeIfAbsent(TypeText.spelled(type), any -> new TreeSet<>()).add(type.getName());
    }

    private static Set<String> exported() {
        Set<String> exported = new HashSet<>();
        MODULES.forEach(module -> exported.addAll(module.packages().keySet()));
        return exported;
    }
}
