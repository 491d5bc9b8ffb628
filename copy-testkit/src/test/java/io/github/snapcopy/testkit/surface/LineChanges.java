// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has gone from a text and what has come, line by line, each with the heading it stands under. */
final class LineChanges {
    private LineChanges() {}

    static List<String> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> gone = placed(before);
        List<String> come = placed(after);
        List<String> changes = new ArrayList<>();
        minus(gone, come).forEach(line -> changes.add("- " + line));
        minus(come, gone).forEach(line -> changes.add("+ " + line));
        if (changes.isEmpty()) {
            changes.add("the same lines in another order, or other white space");
        }
        return changes;
    }

    private static List<String> placed(String text) {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("  ")) {
                lines.add(heading + ": " + line.strip());
            } else if (!line.isEmpty()) {
                heading = line;
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> minus(List<String> lines, List<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(line -> counts.merge(line, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            if (counts.merge(line, -1, Integer::sum) < 0) {
                rest.add(line);
            }
        }
        return rest;
    }
}
