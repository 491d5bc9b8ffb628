// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import java.util.List;

/**
 * Bars of ratios on a logarithmic scale, as SVG that suits a light and a dark page. Made for one purpose, and no
 * library's dependency is worth it.
 */
final class BarChart {
    /**
     * A bar.
     *
     * @param label who, as plain text
     * @param ratio how much, above 0
     * @param own whether it is ours
     */
    record Bar(String label, double ratio, boolean own) {}

    /**
     * Bars that belong together.
     *
     * @param title above them
     * @param bars from top to bottom
     */
    record Group(String title, List<Bar> bars) {}

    private static final int WIDTH = 860;
    private static final int LEFT = 330;
    private static final int RIGHT = 70;
    private static final int TOP = 64;
    private static final int ROW = 22;
    private static final int GAP = 18;
    private static final double SMALLEST = 0.5;
    private static final int[] GRID = {1, 2, 5, 10, 20, 50, 100, 200};

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1f2328 }
              .title { font-weight: 600 } .small { font-size: 11px; fill: #59636e }
              .bar { fill: #8c959f } .own { fill: #1a7f37 } .grid { stroke: #d1d9e0 }
              @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc } .small { fill: #9198a1 }
                .bar { fill: #656c76 } .own { fill: #3fb950 } .grid { stroke: #3d444d }
              }
            </style>
            """;

    private final double largest;
    private final StringBuilder out = new StringBuilder();

    private BarChart(List<Group> groups) {
        this.largest = Math.max(
                        SMALLEST * 4,
                        groups.stream()
                                .flatMap(group -> group.bars().stream())
                                .mapToDouble(Bar::ratio)
                                .max()
                                .orElse(1))
                * 1.1;
    }

    /**
     * Draws.
     *
     * @param title above everything
     * @param groups from top to bottom
     * @return an SVG document
     */
    static String draw(String title, List<Group> groups) {
        return new BarChart(groups).document(title, groups);
    }

    private String document(String title, List<Group> groups) {
        int rows = groups.stream().mapToInt(group -> group.bars().size() + 1).sum();
        int bottom = TOP + rows * ROW + groups.size() * GAP;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(bottom + ROW)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(bottom + ROW)
                .append("\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n")
                .append(STYLE);
        text("title", 8, 24, "start", title);
        grid(bottom);
        int y = TOP;
        for (Group group : groups) {
            y += ROW;
            text("title", 8, y, "start", group.title());
            for (Bar bar : group.bars()) {
                y += ROW;
                bar(bar, y);
            }
            y += GAP;
        }
        return out.append("</svg>\n").toString();
    }

    private void grid(int bottom) {
        for (int value : GRID) {
            if (value <= largest) {
                String x = coordinate(x(value));
                out.append("<line class=\"grid\" x1=\"")
                        .append(x)
                        .append("\" x2=\"")
                        .append(x);
                out.append("\" y1=\"")
                        .append(TOP)
                        .append("\" y2=\"")
                        .append(bottom)
                        .append("\"/>\n");
                text("small", x(value), TOP - 6, "middle", value + " x");
            }
        }
    }

    private void bar(Bar bar, int y) {
        text("label", LEFT - 8, y, "end", bar.label());
        double end = x(bar.ratio());
        out.append("<rect class=\"bar")
                .append(bar.own() ? " own" : "")
                .append("\" x=\"")
                .append(LEFT);
        out.append("\" y=\"").append(y - 13).append("\" height=\"17\" width=\"");
        out.append(coordinate(end - LEFT)).append("\"/>\n");
        text("label", end + 6, y, "start", Numbers.ratio(bar.ratio()));
    }

    private double x(double ratio) {
        double part = Math.log(Math.max(ratio, SMALLEST) / SMALLEST) / Math.log(largest / SMALLEST);
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private void text(String style, double x, int y, String anchor, String text) {
        out.append("<text class=\"").append(style).append("\" x=\"").append(coordinate(x));
        out.append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        out.append(escaped(text)).append("</text>\n");
    }

    private static String coordinate(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
