// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.ArrayList;
import java.util.List;

/** Draws rows of text in a box, a section for each set of columns. */
final class Table {
    private static final int PADDING = 2;

    private final String title;
    private final List<List<List<String>>> sections = new ArrayList<>();

    Table(String title) {
        this.title = title;
    }

    /** Adds rows that have equally many columns; none leave no trace. */
    void section(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(rows);
        }
    }

    @Override
    public String toString() {
        int inner = Math.max(title.length() + 2 * PADDING, widest());
        StringBuilder out = new StringBuilder();
        out.append("-".repeat(inner + 2)).append('\n');
        int left = (inner - title.length()) / 2;
        out.append('|').append(" ".repeat(left)).append(title);
        out.append(" ".repeat(inner - title.length() - left)).append("|\n");
        String border = "-".repeat(inner + 2);
        for (List<List<String>> rows : sections) {
            int[] widths = widths(rows, inner);
            border = border(widths);
            out.append(border).append('\n');
            for (List<String> row : rows) {
                draw(out, row, widths);
            }
        }
        return out.append(border).toString();
    }

    private int widest() {
        int widest = 0;
        for (List<List<String>> rows : sections) {
            int[] widths = widths(rows, 0);
            int total = widths.length - 1;
            for (int width : widths) {
                total += width;
            }
            widest = Math.max(widest, total);
        }
        return widest;
    }

    /** The last column takes what is left of the inner width. */
    private static int[] widths(List<List<String>> rows, int inner) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length() + 2 * PADDING);
            }
        }
        int before = widths.length - 1;
        for (int i = 0; i < widths.length - 1; i++) {
            before += widths[i];
        }
        int last = widths.length - 1;
        widths[last] = Math.max(widths[last], inner - before);
        return widths;
    }

    private static String border(int[] widths) {
        StringBuilder out = new StringBuilder("+");
        for (int width : widths) {
            out.append("-".repeat(width)).append('+');
        }
        return out.toString();
    }

    private static void draw(StringBuilder out, List<String> row, int[] widths) {
        out.append('|');
        for (int i = 0; i < widths.length; i++) {
            String text = row.get(i);
            out.append(" ".repeat(PADDING)).append(text);
            out.append(" ".repeat(widths[i] - PADDING - text.length())).append('|');
        }
        out.append('\n');
    }
}
