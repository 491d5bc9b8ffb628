// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A URL that was changed is genuine only if it still says the same: same scheme, host and path, the same decoded pairs
 * as often as before, and no plus sign, which could be read in two ways. The number of random changes is set by the
 * system property {@code snapcopy.mutations}.
 */
class MutationTest {
    private static final int RANDOM_MUTATIONS = Integer.getInteger("snapcopy.mutations", 10_000);
    private static final String REPLACEMENTS = "aZ0%+&=/?#@:;. ~_-\u00e9\n";

    private final Map<Kind, Integer> tried = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> genuine = new EnumMap<>(Kind.class);

    private enum Kind {
        DROP,
        ADD,
        DUPLICATE,
        DUPLICATE_OTHER_VALUE,
        RE_CASE,
        RE_ENCODE,
        ENCODE_TWICE,
        REORDER,
        CHANGE_VALUE,
        FLIP,
        REMOVE_CHARACTER,
        INSERT_CHARACTER,
        ORIGIN
    }

    private record Original(String url, SigningCredentials credentials) {
        String beforeQuery() {
            return url.substring(0, url.indexOf('?') + 1);
        }

        List<String> pairs() {
            return new ArrayList<>(
                    Arrays.asList(url.substring(url.indexOf('?') + 1).split("&", -1)));
        }
    }

    private static List<Original> originals() {
        OtherSigner full = new OtherSigner()
                .temporary()
                .with("Description", "a b+c/\u00e9 100%20 ~")
                .with("Encrypted", "true")
                .with("KmsKeyId", "alias/x")
                .with("TagSpecification.1.ResourceType", "snapshot")
                .with("TagSpecification.1.Tag.1.Key", "k=v&w")
                .with("TagSpecification.1.Tag.1.Value", "");
        OtherSigner local = new OtherSigner();
        local.origin = "http://localhost:4566";
        local.signedHost = "localhost:4566";
        OtherSigner withoutExpiry = new OtherSigner();
        withoutExpiry.expires = null;
        return List.of(
                new Original(new OtherSigner().url(), OtherSigner.CREDENTIALS),
                new Original(full.url(), OtherSigner.TEMPORARY),
                new Original(local.url(), OtherSigner.CREDENTIALS),
                new Original(withoutExpiry.url(), OtherSigner.CREDENTIALS));
    }

    @Test
    void verify_everyParameterAndEveryCharacterChanged_isGenuineOnlyIfItSaysTheSame() {
        Random random = new Random(1);
        for (Original original : originals()) {
            assertThat(isGenuine(original, original.url())).isTrue();
            List<String> pairs = original.pairs();
            for (int i = 0; i < pairs.size(); i++) {
                for (Kind kind : Kind.values()) {
                    for (int time = 0; time < 8; time++) {
                        judge(original, kind, mutate(original, kind, i, random));
                    }
                }
            }
            for (int i = 0; i < original.url().length(); i++) {
                for (int j = 0; j < REPLACEMENTS.length(); j++) {
                    char c = REPLACEMENTS.charAt(j);
                    judge(
                            original,
                            Kind.FLIP,
                            original.url().substring(0, i) + c + original.url().substring(i + 1));
                }
                char flipped = (char) (original.url().charAt(i) ^ 1);
                judge(
                        original,
                        Kind.FLIP,
                        original.url().substring(0, i)
                                + flipped
                                + original.url().substring(i + 1));
            }
        }
        assertThat(tried.keySet()).containsExactly(Kind.values());
        assertThat(genuine.keySet()).contains(Kind.REORDER, Kind.RE_ENCODE, Kind.ORIGIN);
        assertThat(genuine.keySet())
                .doesNotContain(
                        Kind.DROP,
                        Kind.ADD,
                        Kind.DUPLICATE,
                        Kind.DUPLICATE_OTHER_VALUE,
                        Kind.RE_CASE,
                        Kind.ENCODE_TWICE,
                        Kind.CHANGE_VALUE);
    }

    @Test
    void verify_randomChanges_areGenuineOnlyIfTheySayTheSame() {
        Random random = new Random(6);
        List<Original> originals = originals();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < RANDOM_MUTATIONS; i++) {
            Original original = originals.get(random.nextInt(originals.size()));
            Kind kind = kinds[random.nextInt(kinds.length)];
            String url = mutate(original, kind, random.nextInt(original.pairs().size()), random);
            // Half of them are changed once more.
            if (random.nextBoolean() && url.indexOf('?') > 0 && !url.endsWith("?")) {
                Original changed = new Original(url, original.credentials());
                kind = kinds[random.nextInt(kinds.length)];
                url = mutate(changed, kind, random.nextInt(changed.pairs().size()), random);
            }
            judge(original, kind, url);
        }
        int all = tried.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(RANDOM_MUTATIONS);
        System.out.println("mutations: " + all + ", tried " + tried + ", genuine because they say the same " + genuine);
    }

    private void judge(Original original, Kind kind, String url) {
        tried.merge(kind, 1, Integer::sum);
        boolean verdict = isGenuine(original, url);
        boolean same = saysTheSame(original.url(), url);
        if (verdict) {
            genuine.merge(kind, 1, Integer::sum);
        }
        if (verdict && !same) {
            throw new AssertionError(kind + ": judged genuine: " + url + " made from " + original.url());
        }
        if ((kind == Kind.REORDER || kind == Kind.RE_ENCODE) && same && !verdict) {
            throw new AssertionError(kind + ": not judged genuine: " + url);
        }
    }

    private static boolean isGenuine(Original original, String url) {
        return Inspectors.inTime().verify(url, original.credentials()).isSignatureGenuine();
    }

    private static String mutate(Original original, Kind kind, int at, Random random) {
        List<String> pairs = original.pairs();
        String pair = pairs.get(at);
        int equals = Math.max(pair.indexOf('='), 0);
        String key = pair.substring(0, equals);
        String value = pair.substring(Math.min(equals + 1, pair.length()));
        String url = original.url();
        int index = random.nextInt(url.length());
        char any = REPLACEMENTS.charAt(random.nextInt(REPLACEMENTS.length()));
        switch (kind) {
            case DROP -> pairs.remove(at);
            case ADD -> pairs.add(random.nextInt(pairs.size() + 1), addition(random));
            case DUPLICATE -> pairs.add(random.nextInt(pairs.size() + 1), pair);
            case DUPLICATE_OTHER_VALUE -> pairs.add(random.nextInt(pairs.size() + 1), key + "=" + value + "x");
            case RE_CASE -> pairs.set(at, reCased(key, random) + "=" + value);
            case RE_ENCODE ->
                pairs.set(
                        at,
                        random.nextBoolean()
                                ? reEncoded(key, random) + "=" + value
                                : key + "=" + reEncoded(value, random));
            case ENCODE_TWICE -> {
                int percent = pair.indexOf('%');
                pairs.set(
                        at,
                        percent < 0
                                ? key + "=" + value + "%2520"
                                : URLEncoder.encode(key, StandardCharsets.UTF_8) + "="
                                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
            case REORDER -> Collections.shuffle(pairs, random);
            case CHANGE_VALUE -> pairs.set(at, key + "=" + changedValue(value, random));
            case FLIP -> {
                return url.substring(0, index) + any + url.substring(index + 1);
            }
            case REMOVE_CHARACTER -> {
                return url.substring(0, index) + url.substring(index + 1);
            }
            case INSERT_CHARACTER -> {
                return url.substring(0, index) + any + url.substring(index);
            }
            case ORIGIN -> {
                return otherOrigin(url, random);
            }
        }
        return original.beforeQuery() + String.join("&", pairs);
    }

    private static String addition(Random random) {
        List<String> additions = List.of(
                "Encrypted=true",
                "DryRun=true",
                "X-Amz-Security-Token=t",
                "X-Amz-Expires=3600",
                "X-Amz-Content-Sha256=UNSIGNED-PAYLOAD",
                "x-amz-date=20260115T123456Z",
                "X-Amz-Signature=",
                "X-Amz-Foo",
                "=",
                "=x",
                "Description=",
                "%00=",
                "PresignedUrl=https%3A%2F%2Fx");
        return additions.get(random.nextInt(additions.size()));
    }

    /** With at least one letter of the other case. */
    private static String reCased(String key, Random random) {
        StringBuilder out = new StringBuilder(key);
        for (int tries = 0; tries < 50; tries++) {
            int i = random.nextInt(key.length() + 1) - 1;
            if (i >= 0 && Character.isLetter(key.charAt(i)) && (i == 0 || key.charAt(i - 1) != '%')) {
                char c = key.charAt(i);
                out.setCharAt(i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
                return out.toString();
            }
        }
        return key + "x";
    }

    /** The same text in another spelling: characters written as percent sequences, hexadecimal digits in lower case. */
    private static String reEncoded(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                String sequence = text.substring(i, i + 3);
                out.append(random.nextBoolean() ? sequence.toLowerCase(Locale.ROOT) : sequence);
                i += 2;
            } else if (c < 0x80 && c != '%' && random.nextInt(4) == 0) {
                out.append('%').append(Integer.toHexString(0x100 | c).substring(1));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String changedValue(String value, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> value + "x";
            case 1 -> value + "%20";
            case 2 -> "0" + value;
            case 3 -> value.isEmpty() ? "x" : value.substring(1);
            default -> value + "+";
        };
    }

    private static String otherOrigin(String url, Random random) {
        int end = url.indexOf('?');
        if (end < 0) {
            return url + "?";
        }
        String origin = url.substring(0, end);
        String query = url.substring(end);
        return switch (random.nextInt(9)) {
            case 0 -> origin.toUpperCase(Locale.ROOT) + query;
            case 1 -> origin.replace("us-west-2", "us-east-1") + query;
            case 2 -> origin + "x" + query;
            case 3 -> origin.replace("://", "://user@") + query;
            case 4 -> url + "#";
            case 5 -> origin.replace("https:", "http:") + query;
            case 6 -> origin.replaceFirst("/$", "") + query;
            case 7 -> origin.replaceFirst("/$", ":443/") + query;
            default -> origin + "./" + query;
        };
    }

    /** By the JDK's own reading. A normalized path and a default port are no difference: nobody signs them. */
    private static boolean saysTheSame(String one, String other) {
        List<String> first = said(one);
        return first != null && first.equals(said(other));
    }

    /** Scheme and host, path, and sorted pairs; null if there are two ways to read the text, or none. */
    private static @Nullable List<String> said(String url) {
        int start = url.indexOf("://");
        int query = url.indexOf('?');
        if (start < 0 || query < start || url.substring(query).matches("(?s).*[+ #].*")) {
            return null;
        }
        String scheme = url.substring(0, start).toLowerCase(Locale.ROOT);
        String rest = url.substring(start + 3, query);
        int slash = rest.indexOf('/');
        String authority = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
        String path = slash < 0 ? "/" : rest.substring(slash);
        String port = scheme.equals("https") ? ":443" : ":80";
        authority = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        authority = authority.endsWith(":") ? authority.substring(0, authority.length() - 1) : authority;
        List<String> said = new ArrayList<>();
        try {
            for (String pair : url.substring(query + 1).split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String key = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    said.add(URLDecoder.decode(key, StandardCharsets.UTF_8) + "\u0000"
                            + URLDecoder.decode(value, StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        Collections.sort(said);
        said.add(scheme);
        said.add(authority);
        said.add(normalized(path));
        return said;
    }

    private static String normalized(String path) {
        String normalized = path + (path.endsWith("/.") ? "/" : "");
        for (String before = ""; !before.equals(normalized); ) {
            before = normalized;
            normalized = normalized.replace("//", "/").replace("/./", "/");
        }
        return normalized;
    }
}
