// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationGuideTest {
    private static final Path GUIDE = Path.of("../../copy-validation/guides/validation.md");

    private static final Map<String, Object> TWO_MISTAKES =
            Map.<String, Object>of("SourceRegion", "us-west-2", "KmsKeyId", "alias/backup");

    @Test
    void map_withTwoMistakes_printsWhatTheGuideShows() throws IOException {
        List<String> printed = new ArrayList<>();
        ValidationExample.checkAMap(TWO_MISTAKES, printed::add);
        assertThat(Files.readAllLines(GUIDE)).containsSequence(printed);
        assertThat(printed).hasSize(2);
    }

    @Test
    void body_withAWrongVersionAndAnIndexOfZero_isReportedByTheRulesOfTheWire() {
        assertThat(ValidationExample.checkABody("Action=CopySnapshot&Version=2014-01-01&SourceRegion=us-west-2"
                                + "&SourceSnapshotId=snap-066877671789bd71b&TagSpecification.0.ResourceType=snapshot")
                        .violations())
                .extracting(violation -> violation.rule().value())
                .contains("query-version", "query-list-index");
    }

    @Test
    void context_thatKnowsTheSource_findsMore() {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion", "us-west-2",
                        "SourceSnapshotId", "snap-066877671789bd71b",
                        "CompletionDurationMinutes", 60));
        assertThat(CopyValidator.standard()
                        .validate(parameters, CopyContext.ofEndpointRegion("us-west-2"))
                        .isClean())
                .isTrue();
        assertThat(CopyValidator.standard()
                        .validate(parameters, ValidationExample.everythingKnown())
                        .violations())
                .extracting(violation -> violation.rule().value())
                .containsExactly("completion-duration-with-local-zone");
    }

    @Test
    void ownValidator_silencesEnablesAndPins() {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion", "eu-north-9",
                        "SourceSnapshotId", "snap-066877671789bd71b",
                        "CompletionDurationMinutes", 60));
        CopyContext context = CopyContext.ofEndpointRegion("us-east-1");
        assertThat(CopyValidator.standard().validate(parameters, context).violations())
                .extracting(Violation::rule)
                .extracting(Object::toString)
                .containsExactly("region-unknown");
        assertThat(ValidationExample.ownValidator()
                        .validate(parameters, context)
                        .violations())
                .extracting(Violation::rule)
                .extracting(Object::toString)
                .containsExactly("parameter-newer-than-edition");
    }

    @Test
    void door_refusesWithEveryParameter_orOpens() {
        CopyContext context = CopyContext.ofEndpointRegion("us-east-1");
        CopyParameters wrong = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, TWO_MISTAKES);
        assertThat(ValidationExample.refusedParameters(wrong, context, CopyValidator.standard()))
                .containsExactly("KmsKeyId", "SourceSnapshotId");
        CopyParameters right = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of("SourceRegion", "us-west-2", "SourceSnapshotId", "snap-066877671789bd71b"));
        assertThat(ValidationExample.refusedParameters(right, context, CopyValidator.standard()))
                .containsExactly("snap-066877671789bd71b");
    }

    @Test
    void catalog_namesTheDocuments() {
        assertThat(ValidationExample.whoSaysSo("kms-arn-region-mismatch")).contains("https://docs.aws.amazon.com/");
    }
}
