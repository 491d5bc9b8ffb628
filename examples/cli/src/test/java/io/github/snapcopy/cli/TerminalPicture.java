// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.ArrayList;
import java.util.List;

/** A still picture of a terminal, as SVG that suits a light and a dark page. Long lines are broken between words. */
final class TerminalPicture {
    private static final int COLUMNS = 104;
    private static final int WIDTH = 860;
    private static final int MARGIN = 16;
    private static final int LINE = 18;
    private static final String INDENT = "    ";
    private static final double COLUMN = (WIDTH - 2.0 * MARGIN) / COLUMNS;

    private static final String STYLE = """
            <style>
              text { font: 13px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre; fill: #1f2328 }
              rect { fill: #f6f8fa; stroke: #d1d9e0 }
              .command { font-weight: 600 } .error { fill: #cf222e } .good { fill: #1a7f37 }
              @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc } rect { fill: #151b23; stroke: #3d444d }
                .error { fill: #ff7b72 } .good { fill: #3fb950 }
              }
            </style>
            """;

    private record Line(String style, String text) {}

    private final List<Line> lines = new ArrayList<>();

    /** What a person types, in lines as they are typed. */
    TerminalPicture typed(String... command) {
        for (int i = 0; i < command.length; i++) {
            add("command", (i == 0 ? "$ " : "  ") + command[i]);
        }
        return this;
    }

    /** What the program prints, and an empty line. */
    TerminalPicture printed(String output) {
        output.lines().forEach(line -> add(styleOf(line), line));
        lines.add(new Line("", ""));
        return this;
    }

    private static String styleOf(String line) {
        if (line.contains("ERROR") || line.endsWith("not valid")) {
            return "error";
        }
        return line.strip().startsWith("remedy:") ? "good" : "output";
    }

    private void add(String style, String text) {
        String rest = text;
        while (rest.length() > COLUMNS) {
            int space = rest.lastIndexOf(' ', COLUMNS);
            lines.add(new Line(style, rest.substring(0, space)));
            rest = INDENT + rest.substring(space + 1);
        }
        lines.add(new Line(style, rest));
    }

    String draw(String title) {
        int height = (lines.size() - 1) * LINE + 2 * MARGIN;
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n")
                .append(STYLE)
                .append("<rect x=\"0.5\" y=\"0.5\" width=\"")
                .append(WIDTH - 1)
                .append("\" height=\"")
                .append(height - 1)
                .append("\" rx=\"6\"/>\n");
        int y = MARGIN + 12;
        for (Line line : lines) {
            if (!line.text().isEmpty()) {
                out.append("<text class=\"")
                        .append(line.style())
                        .append("\" x=\"")
                        .append(MARGIN);
                out.append("\" y=\"").append(y).append("\" textLength=\"");
                out.append(Math.round(line.text().length() * COLUMN * 10) / 10.0);
                out.append("\" xml:space=\"preserve\">");
                out.append(escaped(line.text())).append("</text>\n");
            }
            y += LINE;
        }
        return out.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
