// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.benchmarks.process.StartProgram;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    @TempDir
    private Path folder;

    private static String result(
            String method, int threads, String competitor, String workload, double cpu, double wall) {
        return """
                {"benchmark": "x.Y.%s", "threads": %d, "params": {"competitor": "%s", "workload": "%s"},
                 "primaryMetric": {"rawData": [[%s, %s, %s]]},
                 "secondaryMetrics": {"cpu.time": {"rawData": [[%s, %s, 1e9]]},
                                      "gc.alloc.rate.norm": {"rawData": [[640.4]]}}}""".formatted(method, threads, competitor, workload, wall, wall, wall, cpu, cpu);
    }

    private void write(String section, int round, String... results) throws IOException {
        Files.writeString(folder.resolve(Figures.fileName(section, 0, round)), "[" + String.join(",", results) + "]");
    }

    private Goal.Verdict verdict(String statement) throws IOException {
        Figures figures = Figures.read(folder);
        return Goal.all().stream()
                .filter(goal -> goal.statement().equals(statement))
                .findFirst()
                .orElseThrow()
                .judge(figures);
    }

    @Test
    void ratio_isTheMedianOfTheRoundsOwnRatios() throws IOException {
        double[][] rounds = {{1000, 1300}, {5000, 6000}, {900, 9000}};
        for (int round = 0; round < rounds.length; round++) {
            write(
                    "PRESIGN",
                    round,
                    result("presign", 1, "FLOOR", "TYPICAL", rounds[round][0], 1),
                    result("presign", 1, "SNAPCOPY", "TYPICAL", rounds[round][1], 1));
        }
        assertThat(Figures.read(folder)
                        .ratio(
                                Goal.presign(CompetitorKind.SNAPCOPY, WorkloadKind.TYPICAL, 1),
                                Goal.presign(CompetitorKind.FLOOR, WorkloadKind.TYPICAL, 1))
                        .orElseThrow())
                .isCloseTo(1.3, within(1e-9));
        assertThat(verdict("presign (a) / floor")).isEqualTo(Goal.Verdict.REACHED);
    }

    @Test
    void goal_withAFigureBeyondItsBound_isNotReached() throws IOException {
        write(
                "PRESIGN",
                0,
                result("presign", 1, "FLOOR", "TYPICAL", 1000, 1),
                result("presign", 1, "SNAPCOPY", "TYPICAL", 1301, 1),
                result("presign", 1, "SDK_SIGNER", "TYPICAL", 18_000, 1));
        assertThat(verdict("presign (a) / floor")).isEqualTo(Goal.Verdict.NOT_REACHED);
        assertThat(verdict("`AwsV4HttpSigner` with its request (a) / Snapcopy")).isEqualTo(Goal.Verdict.NOT_REACHED);
        assertThat(verdict("allocated by presign (a)")).isEqualTo(Goal.Verdict.REACHED);
    }

    @Test
    void goal_withoutAFigure_isUndecided() throws IOException {
        assertThat(Goal.all())
                .allSatisfy(goal -> assertThat(goal.judge(Figures.read(folder))).isEqualTo(Goal.Verdict.UNDECIDED));
    }

    @Test
    void twoThreads_areJudgedOnlyWhereTheFloorGains() throws IOException {
        String statement = "throughput of two threads / one thread (a)";
        write(
                "PRESIGN",
                0,
                result("presign", 1, "FLOOR", "TYPICAL", 1, 100),
                result("presign", 1, "SNAPCOPY", "TYPICAL", 1, 100));
        write(
                "THREADS",
                0,
                result("presign", 2, "FLOOR", "TYPICAL", 1, 160),
                result("presign", 2, "SNAPCOPY", "TYPICAL", 1, 160));
        assertThat(verdict(statement)).isEqualTo(Goal.Verdict.UNDECIDED);
        write(
                "THREADS",
                0,
                result("presign", 2, "FLOOR", "TYPICAL", 1, 105),
                result("presign", 2, "SNAPCOPY", "TYPICAL", 1, 160));
        assertThat(verdict(statement)).isEqualTo(Goal.Verdict.NOT_REACHED);
        write(
                "THREADS",
                0,
                result("presign", 2, "FLOOR", "TYPICAL", 1, 105),
                result("presign", 2, "SNAPCOPY", "TYPICAL", 1, 110));
        assertThat(verdict(statement)).isEqualTo(Goal.Verdict.REACHED);
    }

    @Test
    void start_isComparedAboveTheEmptyMachine() throws IOException {
        Files.writeString(folder.resolve(Figures.START), """
                {"EMPTY": [{"cpu": 40, "wall": 50}], "SNAPCOPY": [{"cpu": 120, "wall": 90}],
                 "SDK_SIGNER": [{"cpu": 240, "wall": 200}]}""");
        assertThat(Figures.read(folder).startAboveEmpty(StartProgram.SNAPCOPY)).hasValue(80);
        assertThat(verdict("start of Snapcopy / start of `AwsV4HttpSigner`, CPU time above an empty JVM"))
                .isEqualTo(Goal.Verdict.REACHED);
    }

    @Test
    void forget_removesTheFiguresOfOnePart() throws IOException {
        write("PRESIGN", 0, result("presign", 1, "FLOOR", "TYPICAL", 1, 1));
        write("BUILD", 0, result("build", 1, "", "TYPICAL", 1, 1));
        Figures.forget(folder, "PRESIGN");
        assertThat(Figures.read(folder).keys()).containsExactly(Goal.build(WorkloadKind.TYPICAL));
    }

    @Test
    void page_ofAQuickRun_judgesNothing() throws IOException {
        Files.writeString(folder.resolve(Figures.MACHINE), """
                {"jvm": "a", "system": "b", "processors": 2, "loadBefore": 0.1, "quick": true, "rounds": 1, "startRuns": 1}""");
        write(
                "PRESIGN",
                0,
                result("presign", 1, "FLOOR", "TYPICAL", 1000, 1),
                result("presign", 1, "SNAPCOPY", "TYPICAL", 1234, 1));
        Report.write(folder);
        assertThat(folder.resolve(Report.MARKDOWN))
                .content()
                .contains("the figures mean nothing", "| presign (a) / floor | at most 1.3 x | 1.23 x | – |")
                .contains("| Snapcopy, from its request model | 1.23 x | – | – | 640 | – | – |")
                .doesNotContain("reached", "busy");
    }

    @Test
    void chart_hasBarsOfLogarithmicLength_andTheirRatios() throws Exception {
        write(
                "PRESIGN",
                0,
                result("presign", 1, "FLOOR", "TYPICAL", 1000, 1),
                result("presign", 1, "SNAPCOPY", "TYPICAL", 2000, 1),
                result("presign", 1, "SDK_SIGNER", "TYPICAL", 4000, 1));
        Report.write(folder);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(folder.resolve(Report.CHART)))))
                .getDocumentElement();
        List<Double> widths = new ArrayList<>();
        NodeList bars = svg.getElementsByTagName("rect");
        for (int i = 0; i < bars.getLength(); i++) {
            widths.add(Double.valueOf(((Element) bars.item(i)).getAttribute("width")));
        }
        // The scale begins at a half: each doubling adds the same length.
        assertThat(widths).hasSize(3);
        assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), within(0.3));
        assertThat(widths.get(2)).isCloseTo(3 * widths.get(0), within(0.3));
        assertThat(svg.getTextContent()).contains("1.00 x", "2.00 x", "4.00 x", "Snapcopy");
    }

    @Test
    void numbers_readTheSameEverywhere() {
        Map.of(1.4, "1.40", 19.84, "19.8", 9.999, "10.0", 999.9, "1000", 42_463.6, "42464", 0.07123, "0.0712", 0.0, "0")
                .forEach((value, text) -> assertThat(Numbers.rounded(value)).isEqualTo(text));
        assertThat(Numbers.whole(1_234_567.8)).isEqualTo("1,234,568");
        assertThat(Numbers.whole(-999.6)).isEqualTo("-1,000");
        assertThat(Numbers.whole(-999)).isEqualTo("-999");
        assertThat(Numbers.time(780)).isEqualTo("780 ns");
        assertThat(Numbers.time(9800)).isEqualTo("9.80 us");
        assertThat(Numbers.median(List.of(3.0, 1.0, 2.0, 10.0))).hasValue(2.5);
        assertThat(Numbers.median(List.of())).isEmpty();
    }
}
