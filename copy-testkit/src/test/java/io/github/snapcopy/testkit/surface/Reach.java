// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a user of a package can name, call or extend. */
final class Reach {
    private Reach() {}

    static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (type.isSynthetic() || type.isAnonymousClass() || type.isLocalClass()) {
            return false;
        }
        return outer == null
                ? Modifier.isPublic(type.getModifiers())
                : isVisible(outer) && isVisible(type.getModifiers(), outer);
    }

    /** Protected members are for those who can extend the type. */
    static boolean isVisible(int modifiers, Class<?> owner) {
        return Modifier.isPublic(modifiers) || (Modifier.isProtected(modifiers) && isOpen(owner));
    }

    static boolean isOpen(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && !type.isInterface()
                && Arrays.stream(type.getDeclaredConstructors())
                        .map(Constructor::getModifiers)
                        .anyMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    static List<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(Reach::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
