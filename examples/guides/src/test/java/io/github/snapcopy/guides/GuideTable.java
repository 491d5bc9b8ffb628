// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of a page, as rows of cells. */
final class GuideTable {
    private GuideTable() {}

    /** The rows below the line that has this head. */
    static List<List<String>> rows(String page, String head) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../..", page));
        List<List<String>> rows = new ArrayList<>();
        for (int i = lines.indexOf(head) + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String line = lines.get(i);
            rows.add(List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
        }
        return rows;
    }

    /** What stands between backticks. */
    static List<String> code(String cell) {
        List<String> code = new ArrayList<>();
        String[] parts = cell.split("`", -1);
        for (int i = 1; i < parts.length; i += 2) {
            code.add(parts[i]);
        }
        return code;
    }
}
