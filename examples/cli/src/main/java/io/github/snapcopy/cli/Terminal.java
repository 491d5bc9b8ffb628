// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The three streams. Results are UTF-8 on standard output, notes to a person go to standard error. */
final class Terminal {
    private static final int BUFFER_SIZE = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private boolean readerGone;

    Terminal(InputStream in, OutputStream out, PrintStream err) {
        this.in = in;
        this.out = new BufferedOutputStream(out, BUFFER_SIZE);
        this.err = err;
    }

    InputStream in() {
        return in;
    }

    /** Writes a line of the result. Once the reader of a pipe has gone, nothing is written any more. */
    void result(String line) throws OutputFailedException {
        attempt(() -> {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        });
    }

    /** Writes a line of JSON as part of the result. */
    void json(Object value) throws OutputFailedException {
        attempt(() -> {
            Json.writeLine(value, out);
            out.write('\n');
        });
    }

    void flush() throws OutputFailedException {
        attempt(out::flush);
    }

    /** Whether the reader of standard output has closed it, so that further work is in vain. */
    boolean readerGone() {
        return readerGone;
    }

    /** Writes a line to standard error, in characters that no terminal obeys. */
    void note(String line) {
        StringBuilder safe = new StringBuilder(line.length() + 16).append("snapcopy: ");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            safe.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        err.println(safe);
        err.flush();
    }

    private void attempt(Write write) throws OutputFailedException {
        if (readerGone) {
            return;
        }
        try {
            write.run();
        } catch (IOException e) {
            if (!isClosedPipe(e.getMessage())) {
                throw new OutputFailedException(e);
            }
            readerGone = true;
        }
    }

    /** Java has no type for it; the text comes from the operating system and names the pipe in most languages. */
    private static boolean isClosedPipe(@Nullable String message) {
        return message != null && Texts.toLowerCase(message).contains("pipe");
    }

    private interface Write {
        void run() throws IOException;
    }
}
