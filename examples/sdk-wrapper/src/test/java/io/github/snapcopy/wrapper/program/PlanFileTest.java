// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.wrapper.CopyPlan;
import io.github.snapcopy.wrapper.CopyTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
    @TempDir
    private Path folder = Path.of("");

    private CopyPlan read(String text) throws IOException, UnusablePlanException {
        return PlanFile.read(Files.writeString(folder.resolve("plan.json"), text));
    }

    @Test
    void plan_withEveryField_isRead() throws Exception {
        CopyPlan plan = read("""
                {"sourceRegion": "a", "sourceSnapshotId": "b", "sourceEncrypted": false, "targets": [
                 {"region": "c"},
                 {"name": "d", "region": "c", "encrypted": true},
                 {"name": "e", "region": "f", "kmsKeyId": "g", "tags": {"h": "i", "j": ""}, "description": "k",
                  "completionDurationMinutes": 15}]}
                """);

        assertThat(plan)
                .isEqualTo(new CopyPlan(
                        "a",
                        "b",
                        Optional.of(false),
                        List.of(
                                CopyTarget.of("c"),
                                CopyTarget.of("c").named("d").encryptedByDefaultKey(),
                                CopyTarget.of("f")
                                        .named("e")
                                        .encryptedWith("g")
                                        .tagged("h", "i")
                                        .tagged("j", "")
                                        .described("k")
                                        .within(15))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sourceRegion": "a", "kmsKey": "tell-no-one"}                              | does not belong there
            {"sourceRegion": "a", "sourceRegion": "tell-no-one"}                        | line 1
            {"sourceRegion": "a" tell-no-one}                                           | not JSON, line 1
            {"sourceRegion": ["tell-no-one"]}                                           | line 1
            null                                                                        | null
            {"sourceSnapshotId": "b", "targets": []}                                    | lacks: sourceRegion
            {"sourceRegion": "a", "targets": []}                                        | lacks: sourceSnapshotId
            {"sourceRegion": "a", "sourceSnapshotId": "b"}                              | lacks: targets
            {"sourceRegion": "a", "sourceSnapshotId": "b", "targets": [null]}           | lacks: target 1
            {"sourceRegion": "a", "sourceSnapshotId": "b", "targets": [{}]}             | lacks: region of target 1
            {"targets": [{"region": "c", "tags": {"tell-no-one": 1}}]}                  | line 1
            {"targets": [{"region": "c", "completionDurationMinutes": 15.5}]}           | line 1
            {"targets": [{"region": "c", "encrypted": false}]}                          | encrypted of target 1 is false
            {"targets": [{"region": "c", "tags": {"tell-no-one": null}}]}               | value of a tag of target 1
            """)
    void plan_thatIsNone_isRefusedWithItsPlaceAndWithoutItsText(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnusablePlanException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("tell-no-one")
                .hasNoCause();
    }

    @Test
    void plan_thatDoesNotExist_isRefused() {
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("none")))
                .isInstanceOf(UnusablePlanException.class)
                .hasMessageContaining("cannot be read");
    }
}
