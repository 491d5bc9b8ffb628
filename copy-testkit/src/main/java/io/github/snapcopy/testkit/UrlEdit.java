// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to the text of a URL, pair by pair. */
final class UrlEdit {
    private UrlEdit() {}

    /** Removes a key. */
    static UnaryOperator<String> without(String key) {
        return url -> edit(url, key, null);
    }

    /** Replaces the value of a key. */
    static UnaryOperator<String> with(String key, String encodedValue) {
        return url -> edit(url, key, encodedValue);
    }

    static UnaryOperator<String> replace(String text, String replacement) {
        return url -> url.replace(text, replacement);
    }

    static UnaryOperator<String> append(String text) {
        return url -> url + text;
    }

    /** Replaces the host, for which a text is made from the one that stands there. */
    static UnaryOperator<String> host(UnaryOperator<String> change) {
        return url -> {
            int start = url.indexOf("://") + 3;
            int end = url.indexOf('/', start);
            return url.substring(0, start) + change.apply(url.substring(start, end)) + url.substring(end);
        };
    }

    private static String edit(String url, String key, @Nullable String encodedValue) {
        int query = url.indexOf('?') + 1;
        List<String> pairs = new ArrayList<>();
        for (String pair : url.substring(query).split("&", -1)) {
            if (!pair.startsWith(key + '=')) {
                pairs.add(pair);
            } else if (encodedValue != null) {
                pairs.add(key + '=' + encodedValue);
            }
        }
        return url.substring(0, query) + String.join("&", pairs);
    }
}
