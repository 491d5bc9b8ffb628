// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static io.github.snapcopy.values.KmsKeyReading.Form.ALIAS_WITH_COLON;
import static io.github.snapcopy.values.KmsKeyReading.Form.BAD_KEY_PART;
import static io.github.snapcopy.values.KmsKeyReading.Form.BROKEN_ALIAS;
import static io.github.snapcopy.values.KmsKeyReading.Form.BROKEN_ARN_FRAME;
import static io.github.snapcopy.values.KmsKeyReading.Form.DOCUMENTED;
import static io.github.snapcopy.values.KmsKeyReading.Form.LETTER_CASE;
import static io.github.snapcopy.values.KmsKeyReading.Form.UNRECOGNISED;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsKeyReadingTest {
    private static final String UUID = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String MRK = "mrk-1234abcd12ab34cd56ef1234567890ab";
    private static final String ARN = "arn:aws:kms:us-east-1:012345678910:";

    @ParameterizedTest
    @CsvSource({
        // documented forms
        "1234abcd-12ab-34cd-56ef-1234567890ab, DOCUMENTED",
        "mrk-1234abcd12ab34cd56ef1234567890ab, DOCUMENTED",
        "alias/ExampleAlias, DOCUMENTED",
        "alias/a/b/c, DOCUMENTED",
        "alias/a_b-c, DOCUMENTED",
        "alias/key, DOCUMENTED",
        "alias/aws/ebs, DOCUMENTED",
        "alias/MixedCase, DOCUMENTED",
        "arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab, DOCUMENTED",
        "arn:aws:kms:us-east-1:012345678910:alias/ExampleAlias, DOCUMENTED",
        "arn:aws-cn:kms:cn-north-1:012345678910:alias/x, DOCUMENTED",
        "arn:aws-us-gov:kms:us-gov-west-1:012345678910:key/mrk-1234abcd12ab34cd56ef1234567890ab, DOCUMENTED",
        "arn:aws:kms:cn-north-1:012345678910:alias/x, DOCUMENTED",
        // letter case
        "1234ABCD-12AB-34CD-56EF-1234567890AB, LETTER_CASE",
        "MRK-1234abcd12ab34cd56ef1234567890ab, LETTER_CASE",
        "mrk-1234ABCD12ab34cd56ef1234567890ab, LETTER_CASE",
        "ARN:aws:kms:us-east-1:012345678910:alias/x, LETTER_CASE",
        "Arn:aws:kms:us-east-1:012345678910:alias/MixedCase, LETTER_CASE",
        "arn:AWS:kms:us-east-1:012345678910:alias/x, LETTER_CASE",
        "arn:aws:kms:US-EAST-1:012345678910:alias/x, LETTER_CASE",
        "arn:aws:kms:us-east-1:012345678910:ALIAS/x, LETTER_CASE",
        "arn:aws:kms:us-east-1:012345678910:KEY/mrk-1234abcd12ab34cd56ef1234567890ab, LETTER_CASE",
        "arn:aws:kms:us-east-1:012345678910:key/1234ABCD-12ab-34cd-56ef-1234567890ab, LETTER_CASE",
        // broken frames
        "arn:, BROKEN_ARN_FRAME",
        "arn:aws:kms, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:key/1234abcd-12ab-34cd-56ef-1234567890ab, BROKEN_ARN_FRAME",
        "arn:aws:iam::012345678910:role/x, BROKEN_ARN_FRAME",
        "arn:aws:s3:::x, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:12345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab, BROKEN_ARN_FRAME",
        "arn:aws:kms::012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1::alias/x, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1a:012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn:awsx:kms:us-east-1:012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn:aws-iso-g:kms:us-east-1:012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn::kms:us-east-1:012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn:aws:kmsx:us-east-1:012345678910:alias/x, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:012345678910:grant/x, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:012345678910:, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:012345678910:key, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:012345678910:alias, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1:012345678910:key:1234abcd-12ab-34cd-56ef-1234567890ab, BROKEN_ARN_FRAME",
        "arn:aws:kms:us-east-1 :012345678910 :key/abcd1234-a123-456a-a12b-a123b4cd56ef, BROKEN_ARN_FRAME",
        "arn:aws:kms:US-EAST-1:012345678910:alias/a:b, BROKEN_ARN_FRAME",
        "arn:aws:kms:US-EAST-1:012345678910:key/x, BROKEN_ARN_FRAME",
        // key resources
        "arn:aws:kms:us-east-1:012345678910:key/, BAD_KEY_PART",
        "arn:aws:kms:us-east-1:012345678910:key/x, BAD_KEY_PART",
        "arn:aws:kms:us-east-1:012345678910:key/alias/x, BAD_KEY_PART",
        "arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab:1, BAD_KEY_PART",
        "arn:aws:kms:us-west-2:210774411744:key/fEXAMPLE-24bc-479b-a9da-7132eEXAMPLE, BAD_KEY_PART",
        // alias resources and aliases
        "arn:aws:kms:us-east-1:012345678910:alias/, BROKEN_ALIAS",
        "arn:aws:kms:us-east-1:012345678910:alias/a b, BROKEN_ALIAS",
        "arn:aws:kms:us-east-1:012345678910:alias/a:b, ALIAS_WITH_COLON",
        "arn:aws:kms:us-east-1:012345678910:alias/a:b.c, BROKEN_ALIAS",
        "alias/, BROKEN_ALIAS",
        "alias/a b, BROKEN_ALIAS",
        "alias/\u00e4\u00f6\u00fc, BROKEN_ALIAS",
        "alias/a.b, BROKEN_ALIAS",
        "alias/a:b, ALIAS_WITH_COLON",
        "alias/team:key, ALIAS_WITH_COLON",
        "alias/:, ALIAS_WITH_COLON",
        "alias/a:b c, BROKEN_ALIAS",
        // the legacy prefix
        "key/1234abcd-12ab-34cd-56ef-1234567890ab, LEGACY_KEY_PREFIX",
        "key/mrk-1234abcd12ab34cd56ef1234567890ab, LEGACY_KEY_PREFIX",
        "key/abcd1234-a123-456a-a12b-a123b4cd56ef, LEGACY_KEY_PREFIX",
        // everything else
        "'', UNRECOGNISED",
        "ExampleAlias, UNRECOGNISED",
        "1234abcd12ab34cd56ef1234567890ab, UNRECOGNISED",
        "fEXAMPLE-24bc-479b-a9da-7132eEXAMPLE, UNRECOGNISED",
        "mrk-1234abcd-12ab-34cd-56ef-1234567890ab, UNRECOGNISED",
        "mrk-1234abcd12ab34cd56ef1234567890a, UNRECOGNISED",
        "1234abcd-12ab-34cd-56ef-1234567890a, UNRECOGNISED",
        "1234abcd-12ab-34cd-56ef-1234567890abc, UNRECOGNISED",
        "ALIAS/x, UNRECOGNISED",
        "Alias/x, UNRECOGNISED",
        "key/, UNRECOGNISED",
        "key/x, UNRECOGNISED",
        "key/1234ABCD-12AB-34CD-56EF-1234567890AB, UNRECOGNISED",
        "KEY/1234abcd-12ab-34cd-56ef-1234567890ab, UNRECOGNISED",
        "ARN:aws:kms:us-east-1:012345678910:alias/a:b, UNRECOGNISED",
        "ARN:aws:kms:us-east-1:012345678910:key/x, UNRECOGNISED",
        "' alias/x', UNRECOGNISED",
        "null, UNRECOGNISED"
    })
    void form_anyText_followsTheOrderOfTheDecision(String text, KmsKeyReading.Form form) {
        assertThat(KmsKeyReading.of(text).form()).isEqualTo(form);
        assertThat(KmsKeyReading.of(text)).hasToString(text);
    }

    @Test
    void form_oneWrongCharacterAnywhereInAKeyId_isNeverAccepted() {
        for (String key : new String[] {UUID, MRK}) {
            for (int i = 0; i < key.length(); i++) {
                for (char c : "g-_/:@`\uff11".toCharArray()) {
                    String wrong = key.substring(0, i) + c + key.substring(i + 1);
                    if (!wrong.equals(key)) {
                        assertThat(KmsKeyReading.of(wrong).form()).isEqualTo(UNRECOGNISED);
                        assertThat(KmsKeyReading.of("key/" + wrong).form()).isEqualTo(UNRECOGNISED);
                        assertThat(KmsKeyReading.of(ARN + "key/" + wrong).form())
                                .isEqualTo(BAD_KEY_PART);
                    }
                }
            }
        }
    }

    @Test
    void form_trailingLineFeed_isNeverDocumented() {
        assertThat(KmsKeyReading.of(UUID + "\n").form()).isEqualTo(UNRECOGNISED);
        assertThat(KmsKeyReading.of("alias/a\n").form()).isEqualTo(BROKEN_ALIAS);
        assertThat(KmsKeyReading.of(ARN + "key/" + UUID + "\n").form()).isEqualTo(BAD_KEY_PART);
    }

    @Test
    void form_kelvinSign_isNotTheLetterK() {
        assertThat(KmsKeyReading.of("mr\u212a-1234abcd12ab34cd56ef1234567890ab").form())
                .isEqualTo(UNRECOGNISED);
        assertThat(KmsKeyReading.of("arn:aws:\u212aMS:us-east-1:012345678910:alias/x")
                        .form())
                .isEqualTo(BROKEN_ARN_FRAME);
    }

    @Test
    void aliasName_length_isAtMost250() {
        for (String prefix : new String[] {"alias/", ARN + "alias/"}) {
            assertThat(KmsKeyReading.of(prefix + "a").form()).isEqualTo(DOCUMENTED);
            assertThat(KmsKeyReading.of(prefix + "a".repeat(250)).form()).isEqualTo(DOCUMENTED);
            assertThat(KmsKeyReading.of(prefix + "a".repeat(251)).form()).isEqualTo(BROKEN_ALIAS);
            assertThat(KmsKeyReading.of(prefix + ":".repeat(250)).form()).isEqualTo(ALIAS_WITH_COLON);
            assertThat(KmsKeyReading.of(prefix + ":".repeat(251)).form()).isEqualTo(BROKEN_ALIAS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws-cn:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws-cn:kms:us-east-1:012345678910:alias/x",
                "ARN:AWS-CN:KMS:US-EAST-1:012345678910:ALIAS/X",
                "arn:aws-cn:kms:us-east-1:012345678910:alias/a:b",
                "arn:aws-cn:kms:us-east-1:012345678910:key/"
            })
    void regionAndPartition_soundFrame_areThoseOfTheArnInLowerCase(String text) {
        KmsKeyReading reading = KmsKeyReading.of(text);
        assertThat(reading.region()).contains(RegionId.of("us-east-1"));
        assertThat(reading.partition()).contains(Partition.AWS_CN);
        assertThat(reading.isArn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alias/x",
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws:kms:us-east-1:012345678910:alias/",
                "arn:aws:kms:us-east-1:012345678910:grant/x",
                "arn:awsx:kms:us-east-1:012345678910:alias/x",
                "ARN:aws:kms:us-east-1:012345678910:key/x"
            })
    void regionAndPartition_anyOtherText_areEmpty(String text) {
        assertThat(KmsKeyReading.of(text).region()).isEmpty();
        assertThat(KmsKeyReading.of(text).partition()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alias/x, true, x",
        "alias/, true, ''",
        "alias/a b, true, a b",
        "alias/a:b, true, a:b",
        "alias/aws/ebs, true, aws/ebs",
        "arn:aws:kms:us-east-1:012345678910:alias/MixedCase, true, MixedCase",
        "arn:aws:kms:us-east-1:012345678910:alias/, true, ''",
        "arn:aws:kms:us-east-1:012345678910:alias/a:b, true, a:b",
        "arn:aws:kms:us-east-1:012345678910:alias/a b, true, a b",
        "ARN:aws:kms:us-east-1:012345678910:alias/MixedCase, true, MixedCase",
        "arn:aws:kms:us-east-1:012345678910:ALIAS/x, true,",
        "arn:awsx:kms:us-east-1:012345678910:alias/x, false,",
        "arn:aws:kms:us-east-1:012345678910:key/alias/x, false,",
        "ALIAS/x, false,",
        "key/1234abcd-12ab-34cd-56ef-1234567890ab, false,",
        "1234abcd-12ab-34cd-56ef-1234567890ab, false,",
        "1234ABCD-12ab-34cd-56ef-1234567890ab, false,"
    })
    void aliasName_anyText_isWhatFollowsTheExactPrefix(String text, boolean alias, @Nullable String name) {
        assertThat(KmsKeyReading.of(text).isAlias()).isEqualTo(alias);
        assertThat(KmsKeyReading.of(text).aliasName().orElse(null)).isEqualTo(name);
    }

    @Test
    void isArn_beginsWithArnOrIsOneInAnotherCase_isTrue() {
        assertThat(KmsKeyReading.of(ARN + "key/" + UUID).isArn()).isTrue();
        assertThat(KmsKeyReading.of("arn:x").isArn()).isTrue();
        assertThat(KmsKeyReading.of("ARN" + ARN.substring(3) + "alias/x").isArn())
                .isTrue();
        assertThat(KmsKeyReading.of("ARN:x").isArn()).isFalse();
        assertThat(KmsKeyReading.of(UUID).isArn()).isFalse();
        assertThat(KmsKeyReading.of("alias/x").isArn()).isFalse();
    }

    @Test
    void isMultiRegionKey_wellFormedMrkId_isTrueInEveryForm() {
        for (String text : new String[] {MRK, "MRK" + MRK.substring(3), "key/" + MRK, ARN + "key/" + MRK}) {
            assertThat(KmsKeyReading.of(text).isMultiRegionKey()).as(text).isTrue();
        }
        assertThat(KmsKeyReading.of(ARN + "KEY/" + MRK).form()).isEqualTo(LETTER_CASE);
        assertThat(KmsKeyReading.of(ARN + "KEY/" + MRK).isMultiRegionKey()).isTrue();
        for (String text :
                new String[] {UUID, "key/" + UUID, ARN + "key/" + UUID, "alias/" + MRK, "mrk-x", ARN + "key/mrk-x"}) {
            assertThat(KmsKeyReading.of(text).isMultiRegionKey()).as(text).isFalse();
        }
    }
}
