// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One bar for all copies, a hundred steps each. */
final class ProgressInBar implements Progress {
    private static final int STEPS = 100;
    private static final int UPDATE_MILLIS = 500;
    /** Given, so that nothing native is loaded in order to ask the terminal. */
    private static final int WIDTH = 79;

    private final ProgressBar bar;

    ProgressInBar(int copies, PrintStream out) {
        bar = new ProgressBarBuilder()
                .setTaskName("copies")
                .setInitialMax((long) STEPS * copies)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setUnit(" copies", STEPS)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public void onChange(CopySummary soFar, CopyOutcome changed) {
        long steps = 0;
        for (CopyOutcome copy : soFar.copies()) {
            steps += copy.status().ended() ? STEPS : copy.progress();
        }
        bar.stepTo(steps);
        int lost = soFar.count(CopyStatus.FAILED) + soFar.count(CopyStatus.UNKNOWN);
        bar.setExtraMessage(lost > 0 ? lost + " failed" : "");
    }

    @Override
    public void close() {
        bar.close();
    }
}
