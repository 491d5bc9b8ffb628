// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The two lower packages of this module stand where they say, and nothing in them can resolve a name. */
class FloorTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void sigv4_dependencies_areTheJdkAndTheTextHelpers() {
        classes()
                .that()
                .resideInAPackage("io.github.snapcopy.sigv4")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.snapcopy.sigv4",
                        "io.github.snapcopy.internal.text",
                        "java..",
                        "org.jspecify.annotations")
                .check(MAIN);
    }

    @Test
    void endpoint_dependencies_areTheJdkTheValuesAndTheInternalHelpers() {
        classes()
                .that()
                .resideInAPackage("io.github.snapcopy.endpoint")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.snapcopy.endpoint",
                        "io.github.snapcopy.values",
                        "io.github.snapcopy.internal.endpoint",
                        "io.github.snapcopy.internal.text",
                        "java..",
                        "org.jspecify.annotations")
                .check(MAIN);
    }

    @Test
    void network_oneTypeOnly_isTheUri() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.snapcopy.sigv4", "io.github.snapcopy.endpoint")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "reach the network",
                        (JavaClass type) -> type.getPackageName().startsWith("java.net")
                                && !type.getName().equals("java.net.URI")))
                .check(MAIN);
    }

    @Test
    void regularExpressionsAndFormats_nowhere_areUsed() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.snapcopy.sigv4", "io.github.snapcopy.endpoint")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.regex..", "java.util.stream..", "java.text..")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(MAIN);
    }
}
