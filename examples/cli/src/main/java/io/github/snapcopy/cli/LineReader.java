// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads bytes line by line in bounded memory. A line ends with LF or CR LF; the last one may go without. */
final class LineReader {
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_KEPT = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final BeforeWaiting beforeWaiting;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private boolean tooLong;

    /**
     * Takes a stream.
     *
     * @param in where to read
     * @param longest the number of bytes up to which a line is kept
     * @param beforeWaiting what to do before a read that may have to wait
     */
    LineReader(InputStream in, int longest, BeforeWaiting beforeWaiting) {
        this.in = in;
        this.longest = longest;
        this.beforeWaiting = beforeWaiting;
    }

    /** Done when no input is waiting. */
    interface BeforeWaiting {
        void run() throws OutputFailedException;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the input
     */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (line.length > LONGEST_KEPT) {
            line = new byte[256]; // one giant leaves its memory to the others
        }
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int lineFeed = indexOfLineFeed();
            keep(chunk, next, (lineFeed < 0 ? end : lineFeed) - next);
            next = lineFeed < 0 ? end : lineFeed + 1;
            if (lineFeed >= 0) {
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    /** Whether the line is longer than the bound; the rest of it is skipped. */
    boolean isTooLong() {
        return tooLong;
    }

    /**
     * The line without its end.
     *
     * @throws UnusableInputException if it is not UTF-8
     */
    String text() throws UnusableInputException {
        return Utf8.decode(line, 0, length);
    }

    private int indexOfLineFeed() {
        for (int i = next; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void keep(byte[] from, int offset, int count) {
        if (tooLong || count > longest - length) {
            tooLong = true;
            length = 0;
            return;
        }
        if (count > line.length - length) {
            line = Arrays.copyOf(line, (int) Math.min(longest, Math.max(2L * line.length, (long) length + count)));
        }
        System.arraycopy(from, offset, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            beforeWaiting.run();
        }
        next = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
