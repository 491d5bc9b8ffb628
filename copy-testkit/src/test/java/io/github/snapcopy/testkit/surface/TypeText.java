// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes types as Java does, with their nullness, and notes every class it meets. A type variable of a hidden supertype
 * is written as what it stands for.
 */
final class TypeText {
    private static final Set<String> SILENT =
            Set.of("java.lang", "java.util", "java.util.function", "java.util.stream", "java.time", "java.net");

    private final Map<TypeVariable<?>, String> bindings;
    private final Set<Class<?>> met;

    TypeText(Map<TypeVariable<?>, String> bindings, Set<Class<?>> met) {
        this.bindings = bindings;
        this.met = met;
    }

    String of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            List<String> arguments = new ArrayList<>();
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                arguments.add(of(argument));
            }
            Class<?> raw = (Class<?>) ((ParameterizedType) parameterized.getType()).getRawType();
            return nullness(type) + name(raw) + "<" + String.join(", ", arguments) + ">";
        }
        if (type instanceof AnnotatedArrayType array) {
            String mark = nullness(type);
            return of(array.getAnnotatedGenericComponentType()) + (mark.isEmpty() ? "" : " " + mark) + "[]";
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            TypeVariable<?> declared = (TypeVariable<?>) variable.getType();
            return nullness(type) + bindings.getOrDefault(declared, declared.getName());
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            if (wildcard.getAnnotatedLowerBounds().length > 0) {
                return "? super " + of(wildcard.getAnnotatedLowerBounds()[0]);
            }
            String bound = bounds(wildcard.getAnnotatedUpperBounds());
            return bound.isEmpty() ? "?" : "? extends " + bound;
        }
        return nullness(type) + name((Class<?>) type.getType());
    }

    String list(AnnotatedType[] types, boolean varArgs) {
        List<String> texts = new ArrayList<>();
        for (AnnotatedType type : types) {
            texts.add(of(type));
        }
        if (varArgs) {
            int last = texts.size() - 1;
            texts.set(last, texts.get(last).replaceFirst("\\[\\]$", "..."));
        }
        return String.join(", ", texts);
    }

    /** {@code <T extends Bound, U>}, or nothing. */
    String parameters(TypeVariable<?>[] variables) {
        List<String> texts = new ArrayList<>();
        for (TypeVariable<?> variable : variables) {
            String bound = bounds(variable.getAnnotatedBounds());
            texts.add(variable.getName() + (bound.isEmpty() ? "" : " extends " + bound));
        }
        return texts.isEmpty() ? "" : "<" + String.join(", ", texts) + ">";
    }

    private String bounds(AnnotatedType[] bounds) {
        List<String> texts = new ArrayList<>();
        for (AnnotatedType bound : bounds) {
            texts.add(of(bound));
        }
        return texts.equals(List.of("Object")) ? "" : String.join(" & ", texts);
    }

    private String name(Class<?> type) {
        if (type.isArray()) {
            return name(type.getComponentType()) + "[]";
        }
        if (!type.isPrimitive()) {
            met.add(type);
        }
        return spelled(type);
    }

    /** Without its package, where that says nothing; a test holds the short names apart. */
    static String spelled(Class<?> type) {
        String name = Objects.requireNonNullElseGet(type.getCanonicalName(), type::getName);
        String packageName = type.getPackageName();
        boolean silent = SILENT.contains(packageName) || packageName.startsWith("io.github.snapcopy.");
        return silent && !type.isPrimitive() ? name.substring(packageName.length() + 1) : name;
    }

    private static String nullness(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }
}
