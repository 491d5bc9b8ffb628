// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the replies of both services have in common. */
final class ReplyRoot {
    private static final List<String> REQUEST_ID_NAMES = List.of("requestId", "RequestID", "RequestId");

    private ReplyRoot() {}

    /**
     * Checks that a document is the reply of an action.
     *
     * @throws MalformedReplyException if it is another, or an error
     */
    static XmlElement require(XmlElement root, String action) {
        String expected = action + "Response";
        if (root.name().equals(expected)) {
            return root;
        }
        String hint = isError(root) ? ": the service refused the request; read it as a fault" : "";
        throw new MalformedReplyException(
                "the reply is " + Messages.quote(root.name()) + " instead of " + Messages.quote(expected) + hint);
    }

    static boolean isError(XmlElement root) {
        return root.name().equals("Response") || root.name().equals("ErrorResponse");
    }

    /** A member without which a reply says nothing. */
    static String required(@Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            throw new MalformedReplyException("the reply has no " + name);
        }
        return text;
    }

    /** Looks for each of the three spellings, in the document itself and in its metadata. */
    static Optional<String> requestId(XmlElement root) {
        XmlElement metadata = root.child("ResponseMetadata");
        for (String name : REQUEST_ID_NAMES) {
            String id = root.text(name);
            if (id == null && metadata != null) {
                id = metadata.text(name);
            }
            if (id != null && !id.isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
