// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.testkit.vectors.RequestVector;
import io.github.snapcopy.testkit.vectors.VectorFiles;
import io.github.snapcopy.testkit.vectors.VectorResult;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on migrating says of the hand-written check, tried. */
class MigratingGuideTest {
    private static final String GUIDE = "copy-core/guides/migrating-from-hand-written-checks.md";
    private static final String UUID = "1234abcd-12ab-34cd-56ef-1234567890ab";

    private static Map<String, Object> copy(Object... changes) {
        Map<String, Object> copy = new LinkedHashMap<>(Map.<String, Object>of(
                "SourceRegion", "us-west-2",
                "SourceSnapshotId", "snap-066877671789bd71b"));
        for (int i = 0; i < changes.length; i += 2) {
            copy.put((String) changes[i], changes[i + 1]);
        }
        return copy;
    }

    /** Requests to us-east-1, by the first cell of their row. */
    private static Map<String, Map<String, Object>> requests() {
        Map<String, Map<String, Object>> requests = new LinkedHashMap<>();
        requests.put("a snapshot ID of nine digits", copy("SourceSnapshotId", "snap-066877671"));
        requests.put("a Region and a line feed", copy("SourceRegion", "us-west-2\n"));
        requests.put(
                "a key of another Region",
                copy("Encrypted", true, "KmsKeyId", "arn:aws:kms:us-west-2:210774411744:key/" + UUID));
        requests.put("a key that is no key", copy("Encrypted", true, "KmsKeyId", "backup"));
        requests.put("a key without `Encrypted`", copy("KmsKeyId", "alias/backup"));
        requests.put("`Encrypted` as the text `yes`", copy("Encrypted", "yes"));
        requests.put("`Encrypted` false", copy("Encrypted", false));
        requests.put("a misspelt parameter", copy("KmsKeyID", "alias/backup"));
        requests.put("a source in another partition", copy("SourceRegion", "cn-north-1"));
        requests.put("a duration of 20 minutes", copy("CompletionDurationMinutes", 20));
        requests.put("a tag key `aws:x`", copy("TagSpecifications", tags("aws:x")));
        requests.put("a GovCloud Region", copy("SourceRegion", "us-gov-west-1"));
        requests.put(
                "a key of China",
                copy("Encrypted", true, "KmsKeyId", "arn:aws-cn:kms:cn-north-1:210774411744:key/" + UUID));
        return requests;
    }

    private static List<Map<String, Object>> tags(String key) {
        return List.of(Map.<String, Object>of(
                "ResourceType", "snapshot", "Tags", List.of(Map.<String, Object>of("Key", key, "Value", ""))));
    }

    /** GovCloud and China copy within their partitions. */
    private static String destination(String name) {
        return switch (name) {
            case "a GovCloud Region" -> "us-gov-east-1";
            case "a key of China" -> "cn-north-1";
            default -> "us-east-1";
        };
    }

    private static Map<String, Object> request(String name) {
        Map<String, Object> request = Objects.requireNonNull(requests().get(name), name);
        if (name.equals("a key of China")) {
            request.put("SourceRegion", "cn-northwest-1");
        }
        return request;
    }

    @Test
    void rowsOfTheGuide_areWhatHappens() throws IOException {
        List<List<String>> rows = GuideTable.rows(GUIDE, "| request | hand-written check | Snapcopy |");
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(requests().keySet());
        for (List<String> row : rows) {
            Map<String, Object> request = request(row.get(0));
            assertThat(acceptedByHand(request) ? "accepts" : "refuses")
                    .as(row.get(0))
                    .isEqualTo(row.get(1));
            ValidationReport report = MigratingExample.report(request, destination(row.get(0)));
            assertThat(report.errors())
                    .as(row.get(0))
                    .extracting(violation -> violation.rule().value())
                    .containsExactlyElementsOf(GuideTable.code(row.get(2)));
            assertThat(row.get(2).equals("accepts")).as(row.get(0)).isEqualTo(report.isClean());
        }
    }

    private static boolean acceptedByHand(Map<String, Object> request) {
        try {
            HandWrittenCheck.check(request);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void handWrittenCheck_stopsAtTheFirstMistake_ourReportDoesNot() {
        Map<String, Object> wrong = copy("SourceRegion", "Oregon", "SourceSnapshotId", "snapshot", "Encrypted", false);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HandWrittenCheck.check(wrong))
                .withMessage("bad SourceRegion");
        assertThatExceptionOfType(InvalidCopyRequestException.class)
                .isThrownBy(() -> MigratingExample.check(wrong, "us-east-1"))
                .satisfies(refused -> assertThat(refused.report().errors())
                        .extracting(Violation::parameter)
                        .extracting(Object::toString)
                        .containsExactly("Encrypted", "SourceRegion", "SourceSnapshotId"));
    }

    @Test
    void sideBySide_logsOnlyDifferences() {
        List<String> log = new ArrayList<>();
        MigratingExample.both(copy(), "us-east-1", log::add);
        assertThat(log).isEmpty();
        MigratingExample.both(copy("Encrypted", false), "us-east-1", log::add);
        assertThat(log).singleElement().asString().startsWith("true became false: ERROR Encrypted ");
    }

    @Test
    void singleValue_isReadByItsType() {
        assertThat(MigratingExample.regionOfKey("arn:aws:kms:us-west-2:210774411744:key/" + UUID))
                .hasValue("us-west-2");
        assertThat(MigratingExample.regionOfKey("backup")).isEmpty();
    }

    @Test
    void vectors_theHandWrittenCheckJudgesWrongly_areAsManyAsTheGuideSays() throws IOException {
        int accepted = 0;
        int invalid = 0;
        int refused = 0;
        int valid = 0;
        for (RequestVector vector : VectorFiles.requests()) {
            if (vector.operation() == CopyOperation.EC2_COPY_SNAPSHOT) {
                boolean accepts = acceptedByHand(vector.parameters().toMap());
                boolean isValid = vector.result() == VectorResult.VALID;
                boolean isInvalid = vector.result() == VectorResult.INVALID;
                invalid += isInvalid ? 1 : 0;
                accepted += isInvalid && accepts ? 1 : 0;
                valid += isValid ? 1 : 0;
                refused += isValid && !accepts ? 1 : 0;
            }
        }
        assertThat(String.join(" ", Files.readAllLines(Path.of("../..", GUIDE))))
                .contains("it accepts " + accepted + " of the " + invalid + " invalid")
                .contains("refuses " + refused + " of the " + valid + " valid");
    }
}
