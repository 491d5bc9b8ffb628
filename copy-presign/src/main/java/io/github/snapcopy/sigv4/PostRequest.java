// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URI;
import java.util.Objects;

/**
 * A POST to be signed.
 *
 * @param endpoint an absolute {@code http} or {@code https} URI: host, optional port, optional path in percent-encoded
 *     form, and nothing else
 * @param contentType the value of {@code Content-Type}: printable ASCII and spaces
 * @param body the payload, sent in UTF-8; it may hold secrets and is not printed
 * @since 0.1
 */
public record PostRequest(URI endpoint, String contentType, String body) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the endpoint or the content type is of another form
     */
    public PostRequest {
        Target.of(endpoint);
        HeaderSigner.checkHeader(Objects.requireNonNull(contentType, "contentType"), "contentType");
        Objects.requireNonNull(body, "body");
    }

    /** Returns the host and the length of the body. */
    @Override
    public String toString() {
        return "PostRequest[host=" + Target.of(endpoint).host() + ", body=" + body.length() + " characters]";
    }
}
