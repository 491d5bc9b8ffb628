// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.PercentEncoding;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any text, read as a presigned URL for the source endpoint. Every text has a reading: the parts, or what keeps it from
 * being such a URL. Holds a secret: {@link #toString} is redacted, and no problem quotes the text.
 *
 * @since 0.1
 */
public final class PresignedUrlText {
    private final String scheme;
    private final String authority;
    private final String path;
    private final Map<String, String> query;
    private final @Nullable String syntaxProblem;
    private final @Nullable String encodingProblem;
    private final Set<String> keysLookingEncodedTwice;

    private PresignedUrlText(Reader reader) {
        this.scheme = reader.scheme;
        this.authority = reader.authority;
        this.path = reader.path;
        this.query = Collections.unmodifiableMap(reader.query);
        this.syntaxProblem = reader.syntaxProblem;
        this.encodingProblem = reader.encodingProblem;
        this.keysLookingEncodedTwice = Collections.unmodifiableSet(reader.keysLookingEncodedTwice);
    }

    /**
     * Reads a text. It has to be an absolute {@code https} URL of a host, without user information and fragment, with
     * no port but 443, no path but {@code /}, and each query key once.
     *
     * @param text any text
     * @return its reading
     */
    public static PresignedUrlText read(String text) {
        return new PresignedUrlText(new Reader(Objects.requireNonNull(text, "text"), null));
    }

    /**
     * Reads a text that is meant for an explicit source endpoint, whose scheme, port and path apply instead.
     *
     * @param text any text
     * @param endpoint the endpoint, an absolute URL with a host
     * @return its reading
     * @throws IllegalArgumentException if the endpoint is not absolute or has no host
     */
    public static PresignedUrlText read(String text, URI endpoint) {
        Objects.requireNonNull(text, "text");
        if (!Objects.requireNonNull(endpoint, "endpoint").isAbsolute() || endpoint.getHost() == null) {
            throw new IllegalArgumentException("endpoint must be an absolute URL with a host");
        }
        return new PresignedUrlText(new Reader(text, endpoint));
    }

    /**
     * The host of an explicit source endpoint, in the form of {@link #host}.
     *
     * @param endpoint the endpoint, an absolute URL with a host
     * @return for example {@code localhost:4566}
     */
    public static String hostOf(URI endpoint) {
        String scheme =
                Ascii.toLowerCase(Objects.requireNonNull(endpoint, "endpoint").getScheme());
        String host = Ascii.toLowerCase(endpoint.getHost());
        String port = Integer.toString(endpoint.getPort());
        return endpoint.getPort() == -1 || port.equals(Reader.DEFAULT_PORTS.get(scheme)) ? host : host + ':' + port;
    }

    /**
     * What keeps the text from being such a URL.
     *
     * @return the problem, for a message, without the text; empty if the syntax is sound
     */
    public Optional<String> syntaxProblem() {
        return Optional.ofNullable(syntaxProblem);
    }

    /**
     * What shows that a space was not written as {@code %20}: a plus sign or a space in the query.
     *
     * @return the problem, for a message, without the text; empty if there is none
     */
    public Optional<String> encodingProblem() {
        return Optional.ofNullable(encodingProblem);
    }

    /**
     * The keys of the query where a {@code %25} stands before two hexadecimal digits: encoded twice, or the encoding of
     * a value that itself holds a percent sequence.
     *
     * @return an immutable set of decoded keys
     */
    public Set<String> keysLookingEncodedTwice() {
        return keysLookingEncodedTwice;
    }

    /**
     * The scheme in lower case.
     *
     * @return for example {@code https}; empty if there is none
     */
    public String scheme() {
        return scheme;
    }

    /**
     * The host in lower case, with a port that is not the default of the scheme.
     *
     * @return for example {@code ec2.us-west-2.amazonaws.com}; empty if there is none
     */
    public String host() {
        return authority;
    }

    /**
     * The path.
     *
     * @return the path as written, {@code /} if it is empty
     */
    public String path() {
        return path;
    }

    /**
     * The decoded query, in the order of the text.
     *
     * @return an immutable map; of a repeated key, which is a syntax problem, the first value
     */
    public Map<String, String> query() {
        return query;
    }

    /**
     * A decoded query value.
     *
     * @param key the decoded key, case-sensitive
     * @return the value, or null if the key is absent
     */
    public @Nullable String query(String key) {
        return query.get(Objects.requireNonNull(key, "key"));
    }

    /**
     * Scheme, host and path; never the query.
     *
     * @return for example {@code https://ec2.us-west-2.amazonaws.com/?<redacted>}, or {@code <unreadable>}
     */
    @Override
    public String toString() {
        return syntaxProblem == null ? scheme + "://" + authority + path + "?<redacted>" : "<unreadable>";
    }

    private static final class Reader {
        private static final Map<String, String> DEFAULT_PORTS = Map.of("https", "443", "http", "80");

        String scheme = "";
        String authority = "";
        String path = "/";
        final Map<String, String> query = new LinkedHashMap<>();
        final Set<String> keysLookingEncodedTwice = new LinkedHashSet<>();
        boolean otherPort;

        @Nullable
        String syntaxProblem;

        @Nullable
        String encodingProblem;

        Reader(String text, @Nullable URI endpoint) {
            if (text.isBlank()) {
                syntaxProblem = "the value is empty";
                return;
            }
            int schemeEnd = text.indexOf("://");
            if (schemeEnd < 1 || !isScheme(text, schemeEnd)) {
                syntaxProblem = "it does not begin with https://";
                return;
            }
            scheme = Ascii.toLowerCase(text.substring(0, schemeEnd));
            int authorityEnd = end(text, schemeEnd + 3);
            int queryStart = text.indexOf('?', authorityEnd);
            int fragmentStart = text.indexOf('#', authorityEnd);
            int queryEnd = fragmentStart == -1 ? text.length() : fragmentStart;
            boolean hasQuery = queryStart != -1 && queryStart < queryEnd;
            int pathEnd = hasQuery ? queryStart : queryEnd;
            readAuthority(text.substring(schemeEnd + 3, authorityEnd));
            path = pathEnd == authorityEnd ? "/" : text.substring(authorityEnd, pathEnd);
            if (fragmentStart != -1) {
                problem("it has a fragment (a number sign)");
            }
            checkAgainst(endpoint);
            checkCharacters(text, pathEnd, queryEnd);
            if (hasQuery) {
                readQuery(text, queryStart + 1, queryEnd);
            }
        }

        private static boolean isScheme(String text, int end) {
            for (int i = 0; i < end; i++) {
                if (!Ascii.isLetter(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static int end(String text, int from) {
            int i = from;
            while (i < text.length() && "/?#".indexOf(text.charAt(i)) < 0) {
                i++;
            }
            return i;
        }

        private void problem(String problem) {
            if (syntaxProblem == null) {
                syntaxProblem = problem;
            }
        }

        private void readAuthority(String withUserInformation) {
            int at = withUserInformation.lastIndexOf('@');
            if (at >= 0) {
                problem("it holds user information");
            }
            String text = withUserInformation.substring(at + 1);
            int portColon = text.indexOf(':', Math.max(text.lastIndexOf(']'), 0));
            String host = portColon < 0 ? text : text.substring(0, portColon);
            if (host.isEmpty()) {
                problem("it has no host");
            }
            String lower = Ascii.toLowerCase(text);
            if (lower.contains("=") || lower.contains("&") || lower.contains("%3d") || lower.contains("%26")) {
                problem("its host runs into a query, which has to begin with a question mark"); // and may be a secret
            }
            String port = portColon == -1 ? "" : text.substring(portColon + 1);
            otherPort = !port.isEmpty() && !port.equals(DEFAULT_PORTS.get(scheme));
            authority = Ascii.toLowerCase(otherPort ? text : host);
        }

        private void checkAgainst(@Nullable URI endpoint) {
            String expectedScheme = endpoint == null ? "https" : Ascii.toLowerCase(endpoint.getScheme());
            String rawPath = endpoint == null ? "/" : endpoint.getRawPath();
            String expectedPath = rawPath == null || rawPath.isEmpty() ? "/" : rawPath;
            if (!scheme.equals(expectedScheme)) {
                problem("its scheme is not " + expectedScheme);
            }
            if (!path.equals(expectedPath)) {
                problem("its path is not " + expectedPath);
            }
            if (endpoint == null && otherPort) {
                problem("its port is not 443");
            }
        }

        /** Refuses what no URL may hold; a space in the query is left to the encoding check. */
        private void checkCharacters(String text, int queryStart, int queryEnd) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean spaceInQuery = c == ' ' && i > queryStart && i < queryEnd;
                if ((c <= ' ' && !spaceInQuery) || c >= 0x7F || c == '\\') {
                    problem("it holds a character that no URL may hold, at index " + i);
                    return;
                }
            }
        }

        private void readQuery(String text, int from, int to) {
            for (int start = from; start <= to; ) {
                int end = text.indexOf('&', start);
                end = end == -1 || end > to ? to : end;
                if (end > start) {
                    QueryPair pair = QueryPair.of(text.substring(start, end));
                    checkEncoding(pair.key());
                    checkEncoding(pair.value());
                    String key = PercentEncoding.decode(pair.key());
                    String value = PercentEncoding.decode(pair.value());
                    if (key != null && (looksEncodedTwice(pair.key()) || looksEncodedTwice(pair.value()))) {
                        keysLookingEncodedTwice.add(key);
                    }
                    if (key == null || value == null) {
                        problem("a percent sequence in its query is not UTF-8");
                    } else if (query.putIfAbsent(key, value) != null) {
                        problem("a key of its query occurs twice");
                    }
                }
                start = end + 1;
            }
        }

        private void checkEncoding(String raw) {
            if (encodingProblem != null) {
                return;
            }
            if (raw.indexOf('+') >= 0) {
                encodingProblem = "a plus sign stands in its query; write %20 for a space, %2B for a plus sign";
            } else if (raw.indexOf(' ') >= 0) {
                encodingProblem = "a space stands in its query; write %20";
            }
        }

        private static boolean looksEncodedTwice(String raw) {
            for (int i = raw.indexOf("%25"); i >= 0; i = raw.indexOf("%25", i + 3)) {
                if (i + 4 < raw.length() && Ascii.isHex(raw.charAt(i + 3)) && Ascii.isHex(raw.charAt(i + 4))) {
                    return true;
                }
            }
            return false;
        }
    }
}
