// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a reply: local name, text, children in order.
 *
 * @param name the local name; name spaces do not count
 * @param text the text directly inside
 * @param children the elements directly inside
 */
record XmlElement(String name, String text, List<XmlElement> children) {
    XmlElement {
        children = List.copyOf(children);
    }

    /** The text directly inside without surrounding white space. */
    String trimmed() {
        return text.trim();
    }

    /** The first child of a name. */
    @Nullable
    XmlElement child(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** The text of the first child of a name without surrounding white space, or null if there is none. */
    @Nullable
    String text(String childName) {
        String text = verbatim(childName);
        return text == null ? null : text.trim();
    }

    /** The text of the first child of a name as it stands there, or null if there is none. */
    @Nullable
    String verbatim(String childName) {
        XmlElement child = child(childName);
        return child == null ? null : child.text;
    }

    /** The children of a child: the items of a list; none if the child is absent. */
    List<XmlElement> items(String listName) {
        XmlElement list = child(listName);
        return list == null ? List.of() : list.children;
    }
}
