// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.PercentEncoding;
import java.util.Arrays;

/**
 * The bytes of one URL under way, all of them ASCII. A {@link CanonicalQueryWriter} writes its parameters into it:
 * names and values percent-encoded, in the order of the canonical query string.
 *
 * <p>Not safe for use by several threads, and of no use outside the call it was handed to.
 *
 * @since 0.1
 */
public final class QueryBuffer {
    /** What stays allocated between two URLs; the 50 largest tags fit if they are ASCII. */
    private static final int KEPT = 64 * 1024;

    /** For each octet its two hexadecimal digits, the first in the upper byte. */
    private static final char[] HEX_DIGITS = hexDigits();

    private byte[] bytes = new byte[2048];
    private int length;
    private int highest;
    private boolean checking = true;

    QueryBuffer() {}

    private static char[] hexDigits() {
        String digits = "0123456789abcdef";
        char[] table = new char[256];
        for (int octet = 0; octet < table.length; octet++) {
            table[octet] = (char) (digits.charAt(octet >> 4) << 8 | digits.charAt(octet & 0xF));
        }
        return table;
    }

    /**
     * Appends a text as it is: encoded names with {@code =} and {@code &}, or values that need no encoding.
     *
     * @param ascii ASCII only
     * @return this buffer
     * @throws IllegalArgumentException if it is not ASCII and the signer does not trust its writers
     */
    @SuppressWarnings("deprecation") // the one way to copy the characters of a String without an intermediate array
    public QueryBuffer literal(String ascii) {
        if (checking) {
            requireAscii(ascii);
        }
        int count = ascii.length();
        byte[] out = room(count);
        ascii.getBytes(0, count, out, length);
        length += count;
        return this;
    }

    /**
     * Appends a text in percent-encoded form: RFC 3986 over UTF-8, only {@code A-Z a-z 0-9 - . _ ~} literal, upper-case
     * hexadecimal.
     *
     * @param text any text
     * @return this buffer
     * @throws IllegalArgumentException if it holds an unpaired surrogate; the message names its index, never the text
     */
    public QueryBuffer encoded(String text) {
        byte[] out = room(PercentEncoding.LONGEST_ENCODED_CHAR * text.length());
        length = PercentEncoding.encode(text, out, length);
        return this;
    }

    /**
     * Appends a number in decimal digits.
     *
     * @param number 0 or more
     * @return this buffer
     */
    public QueryBuffer number(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        byte[] out = room(digits);
        int rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    QueryBuffer twoDigits(int number) {
        byte[] out = room(2);
        out[length] = (byte) ('0' + number / 10);
        out[length + 1] = (byte) ('0' + number % 10);
        length += 2;
        return this;
    }

    /** Appends what was written before. */
    QueryBuffer again(int start, int count) {
        byte[] out = room(count);
        System.arraycopy(out, start, out, length, count);
        length += count;
        return this;
    }

    QueryBuffer append(byte[] ascii) {
        byte[] out = room(ascii.length);
        System.arraycopy(ascii, 0, out, length, ascii.length);
        length += ascii.length;
        return this;
    }

    void hex(byte[] octets) {
        byte[] out = room(2 * octets.length);
        int start = length;
        for (int i = 0; i < octets.length; i++) {
            int digits = HEX_DIGITS[octets[i] & 0xFF];
            out[start + 2 * i] = (byte) (digits >> 8);
            out[start + 2 * i + 1] = (byte) digits;
        }
        length += 2 * octets.length;
    }

    /** Writes over what lies before an index. */
    void putBefore(int end, byte[] ascii) {
        System.arraycopy(ascii, 0, bytes, end - ascii.length, ascii.length);
    }

    int length() {
        return length;
    }

    private static void requireAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                throw new IllegalArgumentException("a literal holds a character beyond ASCII; use encoded for values");
            }
        }
    }

    /** Begins a query, with room before it for what is written later. */
    void begin(int start, boolean checksLiterals) {
        room(start);
        length = start;
        checking = checksLiterals;
    }

    void goBackTo(int index) {
        highest = Math.max(highest, length);
        length = index;
    }

    byte[] bytes() {
        return bytes;
    }

    @SuppressWarnings("deprecation") // the bytes are ASCII, and this constructor does nothing but copy them
    String text(int from) {
        return new String(bytes, 0, from, length - from);
    }

    /** Forgets what was written: a URL is a secret. */
    void wipe() {
        goBackTo(0);
        if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        } else {
            Arrays.fill(bytes, 0, highest, (byte) 0);
        }
        highest = 0;
    }

    private byte[] room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), 2 * bytes.length));
        }
        return bytes;
    }

    /** Returns a constant text, for the bytes are those of a presigned URL. */
    @Override
    public String toString() {
        return "QueryBuffer[" + length + " bytes]";
    }
}
