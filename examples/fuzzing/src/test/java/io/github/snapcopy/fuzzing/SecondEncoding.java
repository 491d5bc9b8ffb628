// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percent-encoding on other parts of the JDK. */
final class SecondEncoding {
    private static final Pattern SEQUENCES = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

    private SecondEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** The decoded text, or null if a sequence is broken or not UTF-8. */
    static @Nullable String decode(String text) {
        StringBuilder out = new StringBuilder();
        Matcher sequences = SEQUENCES.matcher(text);
        int done = 0;
        while (sequences.find()) {
            out.append(text, done, sequences.start());
            byte[] bytes = HexFormat.of().parseHex(sequences.group().replace("%", ""));
            try {
                out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
            } catch (CharacterCodingException e) {
                return null;
            }
            done = sequences.end();
        }
        // What is left of percent signs was not part of a sequence.
        return SEQUENCES.matcher(text).replaceAll("").indexOf('%') >= 0
                ? null
                : out.append(text, done, text.length()).toString();
    }

    static @Nullable String decodeForm(String text) {
        return decode(text.replace("+", "%20"));
    }
}
