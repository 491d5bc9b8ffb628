// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Encodes JSON as UTF-8. An unpaired surrogate, which an identifier may hold, has no UTF-8 form; in JSON it can only
 * stand in a string, and is escaped there. Does not flush: that is for whoever knows when the reader waits.
 */
final class Utf8Writer extends Writer {
    private final OutputStream out;
    private char high;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (high != 0) {
                boolean pair = Character.isLowSurrogate(c);
                write(pair ? new String(new char[] {high, c}) : escaped(high));
                high = 0;
                if (pair) {
                    continue;
                }
            }
            if (c < 0x80) {
                out.write(c);
            } else if (Character.isHighSurrogate(c)) {
                high = c;
            } else {
                write(Character.isLowSurrogate(c) ? escaped(c) : String.valueOf(c));
            }
        }
    }

    /** Not the inherited method, which would come back to the other one. */
    @Override
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(char surrogate) {
        return "\\u" + Integer.toHexString(surrogate);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
