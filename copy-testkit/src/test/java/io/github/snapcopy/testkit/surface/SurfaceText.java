// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * Writes what a user can reach, a line for each member, sorted. What a type inherits from a supertype that the user
 * cannot name is written as its own. Left out: {@code equals}, {@code hashCode} and {@code toString}, which every type
 * has, and {@code values} and {@code valueOf} of an enum.
 */
final class SurfaceText {
    private static final Set<String> EVERYWHERE = Set.of("equals(Object)", "hashCode()", "toString()");

    private final List<String> lines = new ArrayList<>();
    private final BiConsumer<String, Class<?>> met;

    /** @param met told of each class that stands in the surface, with the line it stands in */
    SurfaceText(BiConsumer<String, Class<?>> met) {
        this.met = met;
    }

    static String of(LibraryModule module) {
        SurfaceText text = new SurfaceText((line, type) -> {});
        text.lines.add("# The public surface of " + module.name()
                + ". A test compares it; -Dsnapcopy.write=true writes it anew. Not to be edited.");
        text.lines.addAll(ModuleText.of(module.declaration()));
        module.packages().forEach(text::addPackage);
        return String.join("\n", text.lines) + "\n";
    }

    static List<String> of(Class<?> type, BiConsumer<String, Class<?>> met) {
        SurfaceText text = new SurfaceText(met);
        text.add(type);
        return text.lines.subList(1, text.lines.size());
    }

    private void addPackage(String name, List<Class<?>> types) {
        lines.add("");
        Class<?> any = types.get(0);
        lines.add("package " + name + (any.getPackage().isAnnotationPresent(NullMarked.class) ? " @NullMarked" : ""));
        types.forEach(this::add);
    }

    private void add(Class<?> type) {
        lines.add("");
        header(type);
        components(type);
        Set<String> members = new TreeSet<>();
        constants(type, members);
        Map<String, String> methods = new TreeMap<>();
        fieldsAndMethods(type, type, new HashMap<>(), members, methods);
        constructors(type, members);
        members.addAll(methods.values());
        members.forEach(member -> lines.add("  " + member));
        Reach.nested(type).forEach(this::add);
    }

    private void header(Class<?> type) {
        Set<Class<?>> classes = new TreeSet<>(BY_NAME);
        TypeText text = new TypeText(Map.of(), classes);
        String line = annotations(type) + modifiers(type) + kind(type) + " " + TypeText.spelled(type)
                + text.parameters(type.getTypeParameters());
        lines.add(line);
        Set<String> supertypes = new TreeSet<>();
        supertypes(type, new HashMap<>(), supertypes, classes);
        supertypes.forEach(supertype -> lines.add("  is " + supertype));
        if (type.isSealed() && !type.isEnum()) {
            permits(type);
        }
        if (type.isAnnotation()) {
            annotationFacts(type);
        }
        classes.forEach(shown -> met.accept(line, shown));
    }

    /** A user who cannot name every permitted type cannot switch over them without a default. */
    private void permits(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        Arrays.stream(permitted)
                .filter(Reach::isVisible)
                .map(TypeText::spelled)
                .sorted()
                .forEach(name -> lines.add("  permits " + name));
        if (!Arrays.stream(permitted).allMatch(Reach::isVisible)) {
            lines.add("  permits what is hidden");
        }
    }

    private void annotationFacts(Class<?> type) {
        Target target = type.getAnnotation(Target.class);
        if (target != null) {
            lines.add("  on "
                    + Arrays.stream(target.value()).map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
        Retention retention = type.getAnnotation(Retention.class);
        lines.add("  kept " + (retention == null ? "CLASS" : retention.value().name()));
    }

    private static String annotations(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation != Target.class && annotation != Retention.class)
                .map(annotation -> "@" + annotation.getSimpleName() + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String modifiers(Class<?> type) {
        StringBuilder text = new StringBuilder();
        int modifiers = type.getModifiers();
        if (Modifier.isProtected(modifiers)) {
            text.append("protected ");
        }
        if (type.isEnum() || type.isRecord() || type.isAnnotation()) {
            return text.toString();
        }
        if (type.isSealed()) {
            text.append("sealed ");
        } else if (Modifier.isFinal(modifiers)) {
            text.append("final ");
        }
        if (Modifier.isAbstract(modifiers) && !type.isInterface()) {
            text.append("abstract ");
        }
        if (type.isMemberClass() && !Modifier.isStatic(modifiers)) {
            text.append("inner ");
        }
        return text.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    /** The supertypes that a user can name; those of a hidden one are its own. */
    private static void supertypes(
            Class<?> type, Map<TypeVariable<?>, String> bindings, Set<String> found, Set<Class<?>> classes) {
        for (AnnotatedType supertype : directSupertypes(type)) {
            Class<?> raw = TypeText.raw(supertype.getType());
            if (Reach.isVisible(raw)) {
                if (!Set.of(Object.class, Record.class, Enum.class, Annotation.class)
                        .contains(raw)) {
                    found.add(new TypeText(bindings, classes).of(supertype));
                }
            } else {
                supertypes(raw, bind(supertype, bindings, classes), found, classes);
            }
        }
    }

    private static List<AnnotatedType> directSupertypes(Class<?> type) {
        List<AnnotatedType> supertypes = new ArrayList<>(Arrays.asList(type.getAnnotatedInterfaces()));
        if (type.getSuperclass() != null) {
            supertypes.add(0, type.getAnnotatedSuperclass());
        }
        return supertypes;
    }

    private static Map<TypeVariable<?>, String> bind(
            AnnotatedType supertype, Map<TypeVariable<?>, String> outer, Set<Class<?>> classes) {
        Map<TypeVariable<?>, String> bindings = new HashMap<>();
        if (supertype instanceof AnnotatedParameterizedType parameterized) {
            TypeVariable<?>[] variables = TypeText.raw(supertype.getType()).getTypeParameters();
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], new TypeText(outer, classes).of(arguments[i]));
            }
        }
        return bindings;
    }

    private void components(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                line(
                        classes -> "component " + new TypeText(Map.of(), classes).of(component.getAnnotatedType()) + " "
                                + component.getName(),
                        type);
            }
        }
    }

    private static void constants(Class<?> type, Set<String> members) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                members.add("constant " + ((Enum<?>) constant).name());
            }
        }
    }

    private void fieldsAndMethods(
            Class<?> type,
            Class<?> seenAs,
            Map<TypeVariable<?>, String> bindings,
            Set<String> members,
            Map<String, String> methods) {
        for (Field field : type.getDeclaredFields()) {
            if (Reach.isVisible(field.getModifiers(), seenAs) && !field.isSynthetic() && !field.isEnumConstant()) {
                members.add(note(seenAs, classes -> field(field, new TypeText(bindings, classes))));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Reach.isVisible(method.getModifiers(), seenAs) && !method.isSynthetic() && !isOfEveryEnum(method)) {
                String key = signature(method, new TypeText(bindings, new TreeSet<>(BY_NAME)));
                if (!EVERYWHERE.contains(key.replace("@Nullable ", "")) && !methods.containsKey(key)) {
                    methods.put(key, note(seenAs, classes -> method(method, new TypeText(bindings, classes))));
                }
            }
        }
        for (AnnotatedType supertype : directSupertypes(type)) {
            Class<?> raw = TypeText.raw(supertype.getType());
            if (!Reach.isVisible(raw)) {
                Map<TypeVariable<?>, String> bound = bind(supertype, bindings, new TreeSet<>(BY_NAME));
                fieldsAndMethods(raw, seenAs, bound, members, methods);
            }
        }
    }

    private void constructors(Class<?> type, Set<String> members) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean callable = Reach.isVisible(constructor.getModifiers(), type) && !constructor.isSynthetic();
            if (callable && !type.isEnum()) {
                members.add(note(type, classes -> {
                    TypeText text = new TypeText(Map.of(), classes);
                    return protection(constructor.getModifiers()) + "new("
                            + text.list(constructor.getAnnotatedParameterTypes(), constructor.isVarArgs()) + ")"
                            + exceptions(constructor, text);
                }));
            }
        }
    }

    private static boolean isOfEveryEnum(Method method) {
        return method.getDeclaringClass().isEnum()
                && Modifier.isStatic(method.getModifiers())
                && (method.getName().equals("values") || method.getName().equals("valueOf"));
    }

    private static String field(Field field, TypeText text) {
        int modifiers = field.getModifiers();
        return protection(modifiers)
                + "field "
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isFinal(modifiers) ? "final " : "")
                + text.of(field.getAnnotatedType()) + " " + field.getName()
                + value(field);
    }

    /** What the compiler may copy into the classes of a user. */
    private static String value(Field field) {
        boolean constant = Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        if (!constant) {
            return "";
        }
        try {
            Object value = field.get(null);
            return " = " + (value instanceof String ? "\"" + value + "\"" : value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String method(Method method, TypeText text) {
        int modifiers = method.getModifiers();
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("static ", Modifier.isStatic(modifiers));
        words.put("abstract ", Modifier.isAbstract(modifiers));
        words.put("default ", method.isDefault());
        words.put("final ", Modifier.isFinal(modifiers) && Reach.isOpen(method.getDeclaringClass()));
        StringBuilder line = new StringBuilder();
        line.append(method.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "");
        line.append(protection(modifiers)).append("method ");
        words.forEach((word, present) -> line.append(present ? word : ""));
        String parameters = text.parameters(method.getTypeParameters());
        line.append(parameters).append(parameters.isEmpty() ? "" : " ");
        line.append(text.of(method.getAnnotatedReturnType())).append(' ').append(signature(method, text));
        line.append(exceptions(method, text));
        if (method.getDefaultValue() != null) {
            line.append(" default ").append(defaultValue(method.getDefaultValue()));
        }
        return line.toString();
    }

    private static String defaultValue(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.stream(values).map(SurfaceText::defaultValue).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private static String signature(Method method, TypeText text) {
        return method.getName() + "(" + text.list(method.getAnnotatedParameterTypes(), method.isVarArgs()) + ")";
    }

    private static String protection(int modifiers) {
        return Modifier.isProtected(modifiers) ? "protected " : "";
    }

    private static String exceptions(Executable executable, TypeText text) {
        AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
        String[] names = Arrays.stream(thrown).map(text::of).sorted().toArray(String[]::new);
        return names.length == 0 ? "" : " throws " + String.join(", ", names);
    }

    private void line(Function<Set<Class<?>>, String> writer, Class<?> type) {
        lines.add("  " + note(type, writer));
    }

    private String note(Class<?> type, Function<Set<Class<?>>, String> writer) {
        Set<Class<?>> classes = new TreeSet<>(BY_NAME);
        String line = writer.apply(classes);
        classes.forEach(shown -> met.accept(TypeText.spelled(type) + ": " + line, shown));
        return line;
    }

    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);
}
