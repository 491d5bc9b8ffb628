// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import io.github.snapcopy.wrapper.CopyListener;
import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopySummary;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/** Shows how far the copies are. */
interface Progress extends CopyListener, AutoCloseable {
    /** The forms there are. */
    enum Form {
        /** A bar on a terminal, lines elsewhere. */
        AUTO,
        /** One bar for all copies. */
        BAR,
        /** A line a change of status. */
        LINES,
        /** Nothing. */
        NONE
    }

    @Override
    void close();

    static Progress of(Form form, int copies, PrintStream out) {
        return switch (form) {
            case AUTO -> of(isTerminal() ? Form.BAR : Form.LINES, copies, out);
            case BAR -> new ProgressInBar(copies, out);
            case LINES -> new ProgressInLines(out);
            case NONE ->
                new Progress() {
                    @Override
                    public void onChange(CopySummary soFar, CopyOutcome changed) {}

                    @Override
                    public void close() {}
                };
        };
    }

    /** From JDK 22 on there can be a console without a terminal, and a method to ask. */
    @SuppressWarnings("SystemConsoleNull") // is null before JDK 22
    private static boolean isTerminal() {
        Console console = System.console();
        String kind = System.getenv("TERM");
        return console != null && kind != null && !kind.equals("dumb") && isTerminal(console);
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** What to say of a change: all in ASCII that no terminal obeys, whatever a service wrote. */
    static String line(CopyOutcome copy) {
        StringBuilder out = new StringBuilder(copy.target().name())
                .append(' ')
                .append(copy.status().name().toLowerCase(Locale.ROOT));
        copy.snapshotId().ifPresent(id -> out.append(' ').append(id));
        copy.failure().ifPresent(failure -> {
            out.append(": ");
            failure.code().ifPresent(code -> out.append(code).append(", "));
            out.append(failure.message()).append(" (").append(failure.remedy()).append(')');
        });
        if (!copy.duplicates().isEmpty()) {
            out.append("; made twice, delete ").append(String.join(", ", copy.duplicates()));
        }
        return printable(out);
    }

    /** Replaces what is not printable ASCII. */
    static String printable(CharSequence text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        return safe.toString();
    }
}
