// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A URL taken apart by the JDK, not by the library. */
record UrlParts(URI uri, List<Map.Entry<String, String>> pairs) {
    static UrlParts of(PresignedUrl url) {
        return of(url.unredactedUrl());
    }

    static UrlParts of(String url) {
        URI uri = URI.create(url);
        return new UrlParts(uri, pairsOf(uri.getRawQuery()));
    }

    /** Decoded pairs of a query or form body, in order, as often as they occur. */
    static List<Map.Entry<String, String>> pairsOf(String form) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            assertThat(equals).as("pair %s", pair).isPositive();
            pairs.add(Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The query as a map; a key that occurs twice fails the test. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs) {
            assertThat(query.put(pair.getKey(), pair.getValue()))
                    .as("second %s", pair.getKey())
                    .isNull();
        }
        return query;
    }

    String query(String key) {
        return Objects.requireNonNull(query().get(key), key);
    }
}
