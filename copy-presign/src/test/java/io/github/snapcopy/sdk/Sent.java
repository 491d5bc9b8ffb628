// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it left a client. */
record Sent(String method, URI uri, Map<String, List<String>> headers, String body) {
    /** The form, decoded by the JDK; a key that occurs twice fails the test. */
    Map<String, String> form() {
        return decode(body);
    }

    @Nullable
    String form(String key) {
        return form().get(key);
    }

    URI presignedUrl() {
        return URI.create(Objects.requireNonNull(form("PresignedUrl"), "PresignedUrl"));
    }

    /** A key of the query of the presigned URL. */
    String inUrl(String key) {
        return Objects.requireNonNull(decode(presignedUrl().getRawQuery()).get(key), key);
    }

    static Map<String, String> decode(String form) {
        Map<String, String> decoded = new TreeMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            if (decoded.put(key, value) != null) {
                throw new AssertionError(key + " occurs twice");
            }
        }
        return decoded;
    }
}
