// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into any text, so that a seed is a text file and yet nothing is out of reach: UTF-8 where it is sound,
 * and each byte that is not, as an unpaired surrogate U+DC80 to U+DCFF.
 */
final class Utf8Text {
    private Utf8Text() {}

    static String of(byte[] data) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(data);
        CharBuffer out = CharBuffer.allocate(data.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (0xDC00 | (in.get() & 0xFF)));
            }
            decoder.reset();
        }
    }

    /** Whether UTF-8 can carry a text. */
    static boolean isCarried(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
