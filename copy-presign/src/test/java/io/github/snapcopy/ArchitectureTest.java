// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.values.RegionId;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house: which package may know which, and what must not appear anywhere. Every rule is run twice: over the
 * library, which has to keep it, and over the package {@code violating} beside this class, where something has to break
 * it.
 */
class ArchitectureTest {
    private static final String LIBRARY = "io.github.snapcopy";
    private static final String COUNTERPART = "io.github.snapcopy.violating";

    private static final JavaClasses LIBRARY_CLASSES =
            classesOf(RegionId.class, CopyRequest.class, SnapshotCopyPresigner.class);
    private static final JavaClasses VIOLATING_CLASSES = new ClassFileImporter().importPackages(COUNTERPART);

    /** What has to be found in the counterpart, by the name of the rule. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("arrows of internal.text", "internal.text.KnowsValues"),
            Map.entry("arrows of internal.endpoint", "internal.endpoint.KnowsParameters"),
            Map.entry("arrows of values", "values.KnowsParameters"),
            Map.entry("arrows of parameters", "parameters.KnowsValidation"),
            Map.entry("arrows of documented", "documented.KnowsValidation"),
            Map.entry("arrows of validation", "validation.KnowsCore"),
            Map.entry("arrows of core", "core.KnowsSigV4"),
            Map.entry("arrows of sigv4", "sigv4.KnowsValues"),
            Map.entry("arrows of endpoint", "endpoint.KnowsSigV4"),
            Map.entry("arrows of presign", "presign.KnowsAttic"),
            Map.entry("arrows of inspect", "inspect.KnowsAttic"),
            Map.entry("every package has its floor", "attic.Forgotten"),
            Map.entry("no cycles", "Cycle detected"),
            Map.entry("no regular expressions", "values.UsesPattern"),
            Map.entry("no methods of String with regular expressions", "values.UsesReplaceAll"),
            Map.entry("no format strings", "values.UsesFormat"),
            Map.entry("no Formatter", "values.UsesFormatter"),
            Map.entry("no Guava in signatures", "core.ReturnsGuava"),
            Map.entry("arrows of sdk", "sdk.KnowsSigV4"),
            Map.entry("the AWS SDK in packages presign and sdk only", "core.UsesSdk"),
            Map.entry("the core of the AWS SDK in package sdk only", "core.UsesSdk"),
            Map.entry("public classes are closed", "values.OpenToAll"));

    private static JavaClasses classesOf(Class<?>... oneOfEachModule) {
        List<URL> locations = Arrays.stream(oneOfEachModule)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toList();
        return new ClassFileImporter().importUrls(locations);
    }

    @Test
    void importedClasses_areThoseOfEveryPackageOfTheLibrary() {
        TreeSet<String> packages =
                LIBRARY_CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .containsAll(ArchitectureRules.ALLOWED.keySet().stream()
                        .map(name -> LIBRARY + "." + name)
                        .toList());
        assertThat(LIBRARY_CLASSES.size()).isGreaterThan(100);
        assertThat(LIBRARY_CLASSES.stream().map(JavaClass::getName)).noneMatch(name -> name.startsWith(COUNTERPART));
    }

    @TestFactory
    Stream<DynamicTest> library_keepsEveryRule() {
        return new ArchitectureRules(LIBRARY)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(LIBRARY_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> counterpart_breaksEveryRule() {
        Map<String, ArchRule> rules = new ArchitectureRules(COUNTERPART).all();
        assertThat(CULPRITS.keySet()).isEqualTo(rules.keySet());
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(VIOLATING_CLASSES)
                                        .getFailureReport()
                                        .getDetails())
                                .anyMatch(detail -> detail.contains(CULPRITS.get(rule.getKey())))));
    }

    /**
     * What is allowed stays allowed: each rule finds in the counterpart what it is meant to find, and not the innocent.
     */
    @TestFactory
    Stream<DynamicTest> counterpart_innocentClass_breaksNoRule() {
        return new ArchitectureRules(COUNTERPART)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(VIOLATING_CLASSES)
                                                .getFailureReport()
                                                .getDetails())
                                        .noneMatch(detail -> detail.contains(COUNTERPART + ".presign.Innocent"))));
    }
}
