// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import static io.github.snapcopy.wrapper.program.Summaries.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary.RunState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final CopyOutcome DONE = outcome("us-east-1", CopyStatus.COMPLETED, 100);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void show(Progress.Form form) {
        try (Progress progress = Progress.of(form, 2, out)) {
            for (int percent : List.of(0, 10, 30, 35, 60)) {
                change(progress, outcome("eu-west-1", CopyStatus.COPYING, percent));
            }
            change(progress, outcome("eu-west-1", CopyStatus.FAILED, 60));
        }
    }

    private static void change(Progress progress, CopyOutcome copy) {
        progress.onChange(Summaries.of(RunState.RUNNING, DONE, copy), copy);
    }

    @Test
    void lines_tellChangesOfStatusAndQuarters() {
        show(Progress.Form.LINES);

        assertThat(printed().lines())
                .containsExactly(
                        "eu-west-1 copying snap-00000000000000001",
                        "eu-west-1 copying snap-00000000000000001 25%",
                        "eu-west-1 copying snap-00000000000000001 50%",
                        "eu-west-1 failed: UnauthorizedOperation, no ?[2J way (check the policy)");
    }

    @Test
    void bar_showsAllCopiesInOneLine() {
        show(Progress.Form.BAR);

        String last = printed().substring(printed().lastIndexOf('\r') + 1);
        assertThat(last).startsWith("copies 100% [=").contains("2/2 copies", "1 failed");
        assertThat(last.strip().length()).isLessThanOrEqualTo(79);
        assertThat(printed()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.strip().length()))
                .allMatch(length -> length <= 79);
    }

    @Test
    void auto_withoutATerminal_isLines() {
        show(Progress.Form.AUTO);

        assertThat(printed()).startsWith("eu-west-1 copying").doesNotContain("\r");
    }

    @Test
    void none_isSilent() {
        show(Progress.Form.NONE);

        assertThat(printed()).isEmpty();
    }
}
