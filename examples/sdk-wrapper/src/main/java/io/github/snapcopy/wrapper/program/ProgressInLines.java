// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** A line a change of status, and one each quarter of a copy: for logs. */
final class ProgressInLines implements Progress {
    private static final int QUARTER = 25;

    private final PrintStream out;
    private final Map<String, String> last = new HashMap<>();

    ProgressInLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onChange(CopySummary soFar, CopyOutcome changed) {
        int quarter = changed.status() == CopyStatus.COPYING ? changed.progress() / QUARTER * QUARTER : 0;
        String line = Progress.line(changed) + (quarter > 0 ? " " + quarter + "%" : "");
        if (!line.equals(last.put(changed.target().name(), line))) {
            out.println(line);
            out.flush();
        }
    }

    @Override
    public void close() {}
}
