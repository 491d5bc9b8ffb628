// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import java.util.List;
import java.util.Set;

/** What an ahead-of-time compiler has to be told of: reflection, resources, services, proxies, serialization, native code. */
final class Reflective {
    /** Classes of which every method counts. */
    private static final List<String> CLASSES = List.of(
            "java.lang.reflect.",
            "java.lang.ClassLoader.",
            "java.lang.Module.",
            "java.lang.ModuleLayer.",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.VarHandle",
            "java.io.ObjectInputStream.",
            "java.io.ObjectOutputStream.",
            "java.util.ResourceBundle.",
            "java.util.ServiceLoader.",
            "java.net.URLClassLoader.",
            "sun.misc.");

    /** What of a class is harmless: its name, its identity, its assertions. */
    private static final Set<String> HARMLESS_OF_CLASS = Set.of(
            "cast",
            "desiredAssertionStatus",
            "equals",
            "getName",
            "getSimpleName",
            "hashCode",
            "isInstance",
            "toString");

    private static final Set<String> OTHERS = Set.of(
            "java.lang.System.load",
            "java.lang.System.loadLibrary",
            "java.lang.Runtime.load",
            "java.lang.Runtime.loadLibrary",
            "java.lang.Thread.getContextClassLoader",
            "java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater",
            "java.util.concurrent.atomic.AtomicLongFieldUpdater.newUpdater",
            "java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater");

    private static final String CLASS = "java.lang.Class.";

    private Reflective() {}

    static boolean is(String method) {
        return method.startsWith(CLASS)
                ? !HARMLESS_OF_CLASS.contains(method.substring(CLASS.length()))
                : OTHERS.contains(method) || CLASSES.stream().anyMatch(method::startsWith);
    }
}
