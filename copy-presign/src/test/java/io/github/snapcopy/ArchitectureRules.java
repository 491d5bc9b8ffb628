// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of the house, for the packages under a root. */
final class ArchitectureRules {
    /** Which packages a package may know, besides itself; what is not of this library is not told here. */
    static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("internal.text", List.of()),
            Map.entry("internal.endpoint", List.of("values", "internal.text")),
            Map.entry("values", List.of("internal.text")),
            Map.entry("parameters", List.of("values", "internal.endpoint", "internal.text")),
            Map.entry("documented", List.of("parameters", "internal.text")),
            Map.entry(
                    "validation", List.of("documented", "parameters", "values", "internal.endpoint", "internal.text")),
            Map.entry("core", List.of("documented", "validation", "parameters", "values", "internal.text")),
            Map.entry("sigv4", List.of("internal.text")),
            Map.entry("endpoint", List.of("values", "internal.endpoint", "internal.text")),
            Map.entry(
                    "presign",
                    List.of(
                            "endpoint",
                            "sigv4",
                            "core",
                            "validation",
                            "documented",
                            "parameters",
                            "values",
                            "internal.text")),
            Map.entry(
                    "inspect",
                    List.of(
                            "presign",
                            "endpoint",
                            "sigv4",
                            "core",
                            "validation",
                            "documented",
                            "parameters",
                            "values",
                            "internal.endpoint",
                            "internal.text")),
            Map.entry(
                    "sdk",
                    List.of(
                            "inspect",
                            "presign",
                            "endpoint",
                            "core",
                            "validation",
                            "parameters",
                            "values",
                            "internal.text"))));

    private static final String GUAVA = "com.google.common..";
    private static final String SDK = "software.amazon.awssdk..";
    private static final String[] SDK_CORE = {
        "software.amazon.awssdk.core..", "software.amazon.awssdk.awscore..", "org.slf4j.."
    };
    private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");
    private static final Set<String> WITH_PATTERNS = Set.of("matches", "replaceAll", "replaceFirst");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        ALLOWED.forEach((name, allowed) -> rules.put("arrows of " + name, arrows(name, allowed)));
        rules.put(
                "every package has its floor",
                classes()
                        .should()
                        .resideInAnyPackage(inRoot(new ArrayList<>(ALLOWED.keySet())))
                        .orShould()
                        .haveSimpleName("module-info"));
        rules.put("no cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "no regular expressions",
                noClasses().should().dependOnClassesThat(resideInAPackage("java.util.regex..")));
        rules.put(
                "no methods of String with regular expressions",
                noClasses().should().callMethodWhere(call(WITH_PATTERNS)));
        rules.put("no format strings", noClasses().should().callMethodWhere(call(FORMATTING)));
        rules.put("no Formatter", noClasses().should().dependOnClassesThat().belongToAnyOf(java.util.Formatter.class));
        rules.put("no Guava in signatures", classes().that(ARE_ACCESSIBLE).should(notShow(resideInAPackage(GUAVA))));
        rules.put(
                "the AWS SDK in packages presign and sdk only",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".presign", root + ".sdk")
                        .should()
                        .dependOnClassesThat(resideInAPackage(SDK)));
        rules.put(
                "the core of the AWS SDK in package sdk only",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".sdk")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(SDK_CORE)));
        rules.put("public classes are closed", classes().that(ARE_ACCESSIBLE).should(BE_CLOSED));
        return rules;
    }

    private ArchRule arrows(String name, List<String> allowed) {
        List<String> known = new ArrayList<>(allowed);
        known.add(name);
        return classes()
                .that()
                .resideInAPackage(root + "." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(inRoot(known)).or(not(resideInAPackage(root + ".."))));
    }

    private String[] inRoot(List<String> names) {
        return names.stream().map(name -> root + "." + name).toArray(String[]::new);
    }

    /** Calls of a method of String, PrintStream or PrintWriter that has one of some names. */
    private static DescribedPredicate<JavaCall<?>> call(Set<String> names) {
        return DescribedPredicate.describe(
                "is one of " + names,
                call -> names.contains(call.getTarget().getName())
                        && (call.getTargetOwner().isEquivalentTo(String.class)
                                || call.getTargetOwner().isAssignableTo(java.io.PrintStream.class)
                                || call.getTargetOwner().isAssignableTo(java.io.PrintWriter.class)));
    }

    private static final DescribedPredicate<JavaClass> ARE_ACCESSIBLE = DescribedPredicate.describe(
            "are public, with all that enclose them",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getEnclosingClass()
                            .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                            .orElse(true));

    private static final ArchCondition<JavaClass> BE_CLOSED =
            new ArchCondition<>("be final, sealed, an interface, an enum or a record") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                            || type.isInterface()
                            || type.isEnum()
                            || type.isRecord()
                            || type.reflect().isSealed();
                    events.add(new SimpleConditionEvent(type, closed, type.getName() + " can be extended by anybody"));
                }
            };

    /**
     * Looks at supertypes, type parameters, and public and protected members, type arguments and throws clauses
     * included.
     */
    private static ArchCondition<JavaClass> notShow(DescribedPredicate<JavaClass> types) {
        return new ArchCondition<>("not show types that " + types.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSuperclass().ifPresent(supertype -> judge(type.getName(), supertype, type, events));
                type.getInterfaces().forEach(supertype -> judge(type.getName(), supertype, type, events));
                type.getTypeParameters().forEach(parameter -> judge(type.getName(), parameter, type, events));
                for (JavaMember member : type.getMembers()) {
                    boolean visible = member.getModifiers().contains(JavaModifier.PUBLIC)
                            || member.getModifiers().contains(JavaModifier.PROTECTED);
                    if (visible) {
                        shownBy(member).forEach(shown -> judge(member.getFullName(), shown, type, events));
                    }
                }
            }

            private void judge(String where, JavaType shown, JavaClass type, ConditionEvents events) {
                for (JavaClass raw : shown.getAllInvolvedRawTypes()) {
                    if (types.test(raw)) {
                        events.add(SimpleConditionEvent.violated(type, where + " shows " + raw.getName()));
                    }
                }
            }
        };
    }

    private static List<JavaType> shownBy(JavaMember member) {
        List<JavaType> shown = new ArrayList<>();
        if (member instanceof JavaField field) {
            shown.add(field.getType());
        } else if (member instanceof JavaCodeUnit unit) {
            shown.add(unit.getReturnType());
            shown.addAll(unit.getParameterTypes());
            shown.addAll(unit.getExceptionTypes());
            shown.addAll(unit.getTypeParameters());
        }
        return shown;
    }
}
