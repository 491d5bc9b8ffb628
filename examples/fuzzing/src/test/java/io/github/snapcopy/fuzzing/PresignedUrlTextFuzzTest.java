// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.parameters.PresignedUrlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any text as a presigned URL. Laws: one reading; without a problem it is HTTPS to a host, port and path as documented,
 * and {@link URI}, if it reads the text at all, sees the same host and a second decoder the same query; what has user
 * information, a fragment, another port or path, or a key twice has a problem; problems and printed form show no query.
 */
class PresignedUrlTextFuzzTest {
    private static final URI ENDPOINT = URI.create("http://localhost:4566/base");

    @DictionaryFile(resourcePath = "/dictionaries/urls.txt")
    @FuzzTest
    void aUrlWithoutProblemsIsWhatTheJdkReads(byte[] data) {
        Law.inBoundedTime(data, PresignedUrlTextFuzzTest::check);
    }

    private static void check(String text) {
        PresignedUrlText read = PresignedUrlText.read(text);
        common(text, read, PresignedUrlText.read(text));
        if (read.syntaxProblem().isEmpty()) {
            Law.same("https", read.scheme(), "the scheme");
            Law.same("/", read.path(), "the path");
            // Behind a bracket a port is a port; what else a bracket may stand for is judged with the host.
            Law.holds(read.host().indexOf(':') < 0 || read.host().indexOf(']') >= 0, "no port but the default one");
        }
        PresignedUrlText below = PresignedUrlText.read(text, ENDPOINT);
        common(text, below, PresignedUrlText.read(text, ENDPOINT));
        if (below.syntaxProblem().isEmpty()) {
            Law.same("http", below.scheme(), "the scheme of the endpoint");
            Law.same("/base", below.path(), "the path of the endpoint");
        }
        Law.same(read.query(), below.query(), "the endpoint does not change the query");
    }

    private static void common(String text, PresignedUrlText read, PresignedUrlText again) {
        Law.same(read.syntaxProblem(), again.syntaxProblem(), "one reading");
        Law.same(read.query(), again.query(), "one query");
        read.syntaxProblem().ifPresent(problem -> Law.isOneSafeLine(problem, "a problem"));
        read.encodingProblem().ifPresent(problem -> Law.isOneSafeLine(problem, "a problem of encoding"));
        if (read.syntaxProblem().isPresent()) {
            Law.same("<unreadable>", read.toString(), "what has a problem is not printed");
            return;
        }
        Law.same(
                read.scheme() + "://" + read.host() + read.path() + "?<redacted>",
                read.toString(),
                "the query is not printed");
        Law.holds(!read.host().isEmpty() && read.host().equals(read.host().toLowerCase(Locale.ROOT)), "a host");
        Law.holds(read.query().keySet().containsAll(read.keysLookingEncodedTwice()), "keys are keys of the query");
        Law.holds(read.host().chars().noneMatch(c -> c == '=' || c == '&'), "no query in the host, which is printed");
        Law.holds(text.indexOf('#') < 0, "no fragment");
        Law.holds(
                text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '\\'), "no character that a URL may not hold");
        int query = text.indexOf('?');
        Law.same(pairs(query < 0 ? "" : text.substring(query + 1)), read.query(), "the query");
        jdk(text, read);
    }

    /** The JDK refuses some texts that have no problem here; where it reads one, it must read the same. */
    private static void jdk(String text, PresignedUrlText read) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return;
        }
        Law.holds(uri.getRawUserInfo() == null && uri.getRawFragment() == null, "neither user nor fragment");
        if (uri.getHost() != null) {
            boolean port =
                    uri.getPort() != -1 && uri.getPort() != (read.scheme().equals("https") ? 443 : 80);
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String expected = host + (port ? ":" + uri.getPort() : "");
            // The JDK reads a port as a number; here its leading zeros are another spelling, which no signer writes.
            boolean zeros = read.host().startsWith(host + ":0");
            Law.holds(zeros || read.host().equals(expected), "the host and port that the JDK reads");
        }
    }

    /** The decoded pairs, or null if one cannot be decoded or a key comes twice. */
    private static @Nullable Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String key = SecondEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = SecondEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1));
                if (key == null || value == null || pairs.put(key, value) != null) {
                    return null;
                }
            }
        }
        return pairs;
    }
}
