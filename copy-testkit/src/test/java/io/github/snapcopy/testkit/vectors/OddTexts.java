// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that encoders and signers get wrong, by a short name. */
final class OddTexts {
    static final Map<String, String> ALL = all();

    private OddTexts() {}

    private static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("unreserved", "AZaz09-._~");
        texts.put("space", "nightly copy of the orders");
        texts.put("two-spaces", "two  spaces");
        texts.put("leading-space", " leading");
        texts.put("trailing-space", "trailing ");
        texts.put("only-a-space", " ");
        texts.put("plus", "a+b");
        texts.put("plus-and-space", "1 + 1 = 2");
        texts.put("asterisk", "a*b");
        texts.put("tilde", "~backup~");
        texts.put("percent", "100%");
        texts.put("percent-sequence", "100%20");
        texts.put("percent-sequence-of-percent", "%2525");
        texts.put("percent-without-digits", "%zz%");
        texts.put("ampersand-and-equals", "a&b=c&d");
        texts.put("key-of-the-signature", "x&X-Amz-Signature=0000");
        texts.put("semicolon-and-comma", "a;b,c");
        texts.put("question-mark-and-hash", "what?#where");
        texts.put("slashes", "a/b//c\\d");
        texts.put("url", "https://example.com:8443/p?q=r%26s#t");
        texts.put("quotation-marks", "'single' \"double\" `back`");
        texts.put("brackets", "(a) [b] {c} <d>");
        texts.put("other-signs", "!$@:^|");
        texts.put("colon-and-dots", "../..:a/./b");
        texts.put("tab", "a\tb");
        texts.put("line-feed", "a\nb");
        texts.put("carriage-return-and-line-feed", "a\r\nb");
        texts.put("delete", "a\u007fb");
        texts.put("latin-composed", "caf\u00e9");
        texts.put("latin-decomposed", "cafe\u0301");
        texts.put("sharp-s", "Stra\u00dfe");
        texts.put("dotted-and-dotless-i", "\u0130I\u0131i");
        texts.put("cyrillic", "\u0440\u0435\u0437\u0435\u0440\u0432\u043d\u0430\u044f \u043a\u043e\u043f\u0438\u044f");
        texts.put("greek", "\u03b1\u03bd\u03c4\u03af\u03b3\u03c1\u03b1\u03c6\u03bf");
        texts.put("arabic", "\u0646\u0633\u062e\u0629 \u0627\u062d\u062a\u064a\u0627\u0637\u064a\u0629");
        texts.put("hebrew", "\u05d2\u05d9\u05d1\u05d5\u05d9");
        texts.put("devanagari", "\u092c\u0948\u0915\u0905\u092a");
        texts.put("thai", "\u0e2a\u0e33\u0e23\u0e2d\u0e07");
        texts.put("chinese", "\u5feb\u7167\u526f\u672c");
        texts.put("japanese", "\u30d0\u30c3\u30af\u30a2\u30c3\u30d7\u3000\u5168\u90e8");
        texts.put("korean", "\ubc31\uc5c5");
        texts.put("no-break-space", "a\u00a0b");
        texts.put("zero-width-space", "a\u200bb");
        texts.put("byte-order-mark", "\ufeffa");
        texts.put("right-to-left-override", "\u202etxt.exe");
        texts.put("replacement-character", "a\ufffdb");
        texts.put("emoji", "done \ud83d\ude00");
        texts.put("emoji-joined", "\ud83d\udc69\u200d\ud83d\udcbb");
        texts.put("plane-two", "\ud840\udc0b");
        texts.put("last-code-point", "\udbff\udfff");
        texts.put("noncharacter", "a\uffffb");
        texts.put("bytes-of-each-length", "a\u00e9\u20ac\ud83d\ude00");
        return Collections.unmodifiableMap(texts);
    }
}
