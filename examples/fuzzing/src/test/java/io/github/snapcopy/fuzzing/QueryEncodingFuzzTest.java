// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.internal.text.Utf16;
import io.github.snapcopy.sigv4.CanonicalQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Percent-encoding, and the canonical query that is made with it. Laws: encoding is that of the JDK after RFC 3986;
 * decoding undoes it, and agrees with a second decoder on any text; only a text without UTF-8 form is refused; a
 * canonical query is the sorted pairs in whatever order they come, and its printed form hides token and signature.
 */
class QueryEncodingFuzzTest {
    @DictionaryFile(resourcePath = "/dictionaries/queries.txt")
    @FuzzTest
    void encodingIsThatOfASecondImplementation(byte[] data) {
        Law.inBoundedTime(data, QueryEncodingFuzzTest::check);
    }

    private static void check(String text) {
        encode(text);
        Law.same(SecondEncoding.decode(text), PercentEncoding.decode(text), "decoding");
        Law.same(SecondEncoding.decodeForm(text), PercentEncoding.decodeForm(text), "decoding of a form");
        Law.isOneSafeLine(Messages.quote(text), "a quoted text");
        Law.isOneSafeLine(Messages.name(text), "a name");
        canonicalQuery(text);
    }

    private static void encode(String text) {
        boolean carried = Utf8Text.isCarried(text);
        Law.same(carried, Utf16.unpairedSurrogate(text) < 0, "surrogates in pairs");
        if (carried) {
            Law.same(text.getBytes(StandardCharsets.UTF_8).length, Utf16.utf8Length(text), "length in UTF-8");
        }
        String encoded = encodedOrNull(text);
        Law.same(carried ? SecondEncoding.encode(text) : null, encoded, "encoding");
        if (encoded != null) {
            Law.same(text, PercentEncoding.decode(encoded), "decoding undoes encoding");
            Law.same(text, PercentEncoding.decodeForm(encoded), "decoding of a form undoes encoding");
        }
    }

    private static @Nullable String encodedOrNull(String text) {
        try {
            return PercentEncoding.encode(text);
        } catch (IllegalArgumentException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of a text");
            return null;
        }
    }

    private static void canonicalQuery(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            pairs.add(
                    equals < 0
                            ? Map.entry(line, "")
                            : Map.entry(line.substring(0, equals), line.substring(equals + 1)));
        }
        CanonicalQuery query;
        try {
            query = CanonicalQuery.of(pairs);
        } catch (IllegalArgumentException refused) {
            Law.holds(!Utf8Text.isCarried(text), "only what UTF-8 cannot carry is refused");
            Law.isOneSafeLine(refused.getMessage(), "refusal of a pair");
            return;
        }
        Law.same(join(pairs, false), query.value(), "the canonical query");
        Law.same(join(pairs, true), query.redacted(), "the redacted query");
        Law.same(query.redacted(), query.toString(), "what is printed is redacted");
        Collections.reverse(pairs);
        Law.same(query, CanonicalQuery.of(pairs), "the order of pairs is harmless");
    }

    private static String join(List<Map.Entry<String, String>> pairs, boolean redacted) {
        List<List<String>> encoded = new ArrayList<>();
        pairs.forEach(pair ->
                encoded.add(List.of(SecondEncoding.encode(pair.getKey()), SecondEncoding.encode(pair.getValue()))));
        encoded.sort((one, other) -> one.get(0).equals(other.get(0))
                ? one.get(1).compareTo(other.get(1))
                : one.get(0).compareTo(other.get(0)));
        StringBuilder out = new StringBuilder();
        for (List<String> pair : encoded) {
            String name = Ascii.toLowerCase(pair.get(0)).toLowerCase(Locale.ROOT);
            boolean secret = name.equals("x-amz-security-token") || name.equals("x-amz-signature");
            out.append(out.isEmpty() ? "" : "&").append(pair.get(0)).append('=');
            out.append(redacted && secret ? "<redacted>" : pair.get(1));
        }
        return out.toString();
    }
}
