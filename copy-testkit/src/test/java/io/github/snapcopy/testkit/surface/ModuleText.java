// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the declaration of a module: what it needs, shows, opens and provides. */
final class ModuleText {
    private ModuleText() {}

    static List<String> of(ModuleDescriptor module) {
        List<String> lines = new ArrayList<>();
        lines.add((module.isOpen() ? "open " : "") + "module " + module.name());
        Set<String> directives = new TreeSet<>();
        module.requires().stream()
                .filter(requires -> !requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED))
                .forEach(requires -> directives.add("  requires " + modifiers(requires) + requires.name()));
        module.exports().forEach(exports -> directives.add("  exports " + exports.source() + to(exports.targets())));
        module.opens().forEach(opens -> directives.add("  opens " + opens.source() + to(opens.targets())));
        module.uses().forEach(service -> directives.add("  uses " + service));
        module.provides()
                .forEach(provides -> directives.add(
                        "  provides " + provides.service() + " with " + String.join(", ", provides.providers())));
        lines.addAll(directives);
        return lines;
    }

    private static String modifiers(ModuleDescriptor.Requires requires) {
        return (requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC) ? "static " : "")
                + (requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE) ? "transitive " : "");
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
    }
}
