// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.validation.Violation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that would be sent.
 *
 * @param request the request, complete
 * @param endpoint where it goes, or null if that is not known
 * @param presignedUrl the URL it carries, a secret; or null
 * @param expiresAt when the URL made by this program expires, or null
 * @param warnings what the rules have to say
 */
record PreparedCopy(
        CopyRequest request,
        @Nullable URI endpoint,
        @Nullable String presignedUrl,
        @Nullable String expiresAt,
        List<Violation> warnings) {

    static final String CONTENT_TYPE = "application/x-www-form-urlencoded; charset=utf-8";

    /** The members of the result, in a stable order. */
    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("operation", request.operation().id());
        members.put("endpoint", endpoint == null ? null : endpoint.toString());
        members.put("method", "POST");
        members.put("contentType", CONTENT_TYPE);
        members.put("body", request.toFormBody());
        members.put("presignedUrl", presignedUrl);
        members.put("expiresAt", expiresAt);
        return members;
    }
}
