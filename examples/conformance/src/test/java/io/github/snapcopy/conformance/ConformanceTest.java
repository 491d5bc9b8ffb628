// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The conformance test of the toy finds its three bugs, names them, and finds nothing else. */
class ConformanceTest {
    private static final Path TEST = Path.of("src/test/java/io/github/snapcopy/conformance/ToyGatewayConformance.java");

    @Test
    void conformanceTestOfTheToy_findsAndNamesTheThreeBugs() {
        Map<String, String> failures = failuresOf(ToyGatewayConformance.class);
        assertThat(failures.keySet())
                .containsExactly(
                        "everyUrlBreaksNoRule",
                        "everyUrlIsForTheEndpointOfTheSource",
                        "refusesExactlyWhatTheRulesRefuse",
                        "writesABodyThatBreaksNoRule");
        assertThat(failures.get("refusesExactlyWhatTheRulesRefuse"))
                .contains("ToyGatewayConformance: 1 difference ")
                .contains("* refuses broken: copy-snapshot-encrypted-false")
                .contains("it accepts a request that breaks the rule")
                .contains("rule: Encrypted is true or absent; it cannot be set to false")
                .contains("parameter: Encrypted")
                .contains("source: S1: ")
                .contains("Encrypted=false");
        assertThat(failures.get("writesABodyThatBreaksNoRule"))
                .contains("ToyGatewayConformance: 1 difference ")
                .contains("* writes sound body: query-list-index")
                .contains("parameter: TagSpecification.1.Tag.0.Key")
                .contains("source: PY: ");
        assertThat(failures.get("everyUrlBreaksNoRule"))
                .contains("ToyGatewayConformance: 1 difference ")
                .contains("* signs sound url: presigned-url-host")
                .contains("parameter: PresignedUrl")
                .contains("source: S1: ");
        assertThat(failures.get("everyUrlIsForTheEndpointOfTheSource"))
                .contains("* signs for the source")
                .contains("the host of its URL is ec2.");
    }

    /** The messages of the properties that fail, by the names of their methods. */
    private static Map<String, String> failuresOf(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .build();
        Map<String, String> failures = new TreeMap<>();
        List<String> run = new ArrayList<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    run.add(identifier.getDisplayName());
                    result.getThrowable()
                            .ifPresent(thrown -> failures.put(identifier.getDisplayName(), thrown.getMessage()));
                }
            }
        });
        assertThat(run).hasSize(10);
        return failures;
    }

    @Test
    void conformanceTestOfTheToy_has25LinesAtMost() throws IOException {
        assertThat(body()).hasSizeLessThanOrEqualTo(25);
    }

    /** The class without package and imports. */
    private static List<String> body() throws IOException {
        List<String> lines = Files.readAllLines(TEST);
        return lines.subList(
                lines.indexOf("class ToyGatewayConformance implements SenderContract, PresignerContract {"),
                lines.size());
    }
}
