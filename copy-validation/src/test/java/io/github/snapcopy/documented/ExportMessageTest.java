// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportMessageTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/documents/004_a890944f4cb6cf83.txt");

    @Test
    void exportMessages_areThoseOfTheDocument() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (ExportMessage message : CopyErrors.exportMessages()) {
            String printed = "**Error Message:** " + String.join("%s", message.parts()) + ".";
            assertThat(document.contains(printed))
                    .as(printed)
                    .isEqualTo(message.sources().contains(DocumentedSources.S4));
        }
        assertThat(document.split("\\*\\*Error Message:", -1)).hasSize(9);
    }

    @Test
    void matches_messageOfTheService_isThatMessageOnly() {
        for (ExportMessage expected : CopyErrors.exportMessages()) {
            String text = String.join("my.reports", expected.parts());
            for (String form : List.of(
                    text,
                    text + ".",
                    text.toUpperCase(Locale.ROOT),
                    text.replace(" ", " \n\t") + ".",
                    text.replace(" ", "\r"),
                    "  " + text + ". ")) {
                assertThat(CopyErrors.exportMessages())
                        .filteredOn(message -> message.matches(form))
                        .as(form)
                        .containsExactly(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORT_BUCKET_MISSING, The S3 bucket a does not exist does not exist.",
        "EXPORT_BUCKET_MISSING, The S3 bucket a does not exist .",
        "EXPORT_OBJECT_EXISTS, The S3 bucket a already contains an object with key b..",
        "EXPORT_OBJECT_EXISTS, The S3 bucket a already contains an object with key x already contains an object with key y",
        "EXPORT_NO_READ, ElastiCache has not been granted READ permissions (s3:GetObject and more) on the S3 Bucket.",
    })
    void matches_oddArgument_isTaken(String key, String text) {
        assertThat(withKey(key).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORT_BUCKET_MISSING, The S3 bucket does not exist.",
        "EXPORT_BUCKET_MISSING, The S3 bucket  does not exist.",
        "EXPORT_BUCKET_MISSING, Error: The S3 bucket a does not exist.",
        "EXPORT_BUCKET_MISSING, The S3 bucket a does not exist. Create one.",
        "EXPORT_BUCKET_MISSING, The S3 bucket a does not exist..",
        "EXPORT_BUCKET_MISSING, The S3bucket a does not exist.",
        "EXPORT_OBJECT_EXISTS, The S3 bucket a already contains an object with key .",
        "EXPORT_OBJECT_EXISTS, The S3 bucket already contains an object with key b.",
        "EXPORT_NO_READ, ElastiCache has not been granted READ_ACP permissions x on the S3 Bucket.",
        "EXPORT_CALLER_DENIED, The authenticated user does not have sufficient permissions",
    })
    void matches_otherText_isRefused(String key, String text) {
        assertThat(withKey(key).matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", " . ", "The S3 bucket", "The S3 bucket "})
    void matches_fragment_isRefusedByAll(String text) {
        assertThat(CopyErrors.exportMessages()).noneMatch(message -> message.matches(text));
    }

    @Test
    void matches_caseOfOtherAlphabets_isNotIgnored() {
        assertThat(withKey("EXPORT_BUCKET_MISSING").matches("The S3 buc\u212aet a does not exist."))
                .isFalse();
    }

    @Test
    void exportMessage_withoutParts_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExportMessage("EXPORT_X", List.of(), "", "", List.of(), List.of()));
    }

    private static ExportMessage withKey(String key) {
        return CopyErrors.exportMessages().stream()
                .filter(message -> message.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"a1b2c, true", "a1b2b3c, true", "ab2c, false", "a1bc, false", "a1b, false", "1b2c, false", "ac, false"})
    void matches_argument_hasAtLeastOneCharacter(String text, boolean expected) {
        ExportMessage message = new ExportMessage("K", List.of("a", "b", "c"), "", "", List.of(), List.of());
        assertThat(message.matches(text)).isEqualTo(expected);
    }
}
