// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

/** Who uses this library uses the AWS SDK beside it: no public name of ours is one of the SDK's. */
class PublicNamesTest {
    private static final Set<String> NAMES_OF_BUILDERS = Set.of("Builder");

    @Test
    void publicNames_areNoneOfTheSdks() throws IOException, URISyntaxException {
        Set<String> ours = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.snapcopy")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !NAMES_OF_BUILDERS.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).contains("SnapshotCopyRequest", "ParameterDefinition", "ServiceEndpoint");
        ours.retainAll(sdkNames());
        assertThat(ours).isEmpty();
    }

    private static Set<String> sdkNames() throws IOException, URISyntaxException {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : Set.of(
                CopySnapshotRequest.class,
                software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.class,
                Region.class,
                SdkRequest.class)) {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (JarFile entries = new JarFile(jar.toFile())) {
                entries.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("/internal/"))
                        .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1, name.length() - 6)));
            }
        }
        assertThat(names).contains("Tag", "Endpoint", "Parameter");
        return names;
    }
}
