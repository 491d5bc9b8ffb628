// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.RuleCatalogWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstRuleGuideTest {
    @Test
    void program_printsWhatTheGuideShows() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            FirstRule.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(Files.readAllLines(Path.of("../../copy-validation/guides/first-rule.md")))
                .containsSequence(
                        printed.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("acme-cost-centre");
    }

    @Test
    void ownRule_standsInTheCatalogOfItsValidator() {
        assertThat(RuleCatalogWriter.markdown(FirstRule.RULES.catalog()))
                .contains("### `acme-cost-centre`")
                .contains("ACME-7");
    }

    @Test
    void ownRule_holdsForRequestsThatAreNotOurs_andNotForOtherOperations() {
        Map<String, Object> image = Map.<String, Object>of(
                "Name", "web", "SourceRegion", "us-west-2", "SourceImageId", "ami-066877671789bd71b");
        assertThat(FirstRule.RULES
                        .validate(
                                CopyParameters.fromMap(CopyOperation.EC2_COPY_IMAGE, image),
                                CopyContext.ofEndpointRegion("us-east-1"))
                        .errors())
                .extracting(violation -> violation.rule().value())
                .containsExactly("acme-cost-centre");
        Map<String, Object> cache = Map.<String, Object>of("SourceSnapshotName", "a", "TargetSnapshotName", "b");
        assertThat(FirstRule.RULES
                        .validate(
                                CopyParameters.fromMap(CopyOperation.ELASTICACHE_COPY_SNAPSHOT, cache),
                                CopyContext.ofEndpointRegion("us-east-1"))
                        .errors())
                .isEmpty();
    }
}
