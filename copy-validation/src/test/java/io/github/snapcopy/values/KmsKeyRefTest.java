// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmsKeyRefTest {
    private static final String UUID = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String MRK = "mrk-1234abcd12ab34cd56ef1234567890ab";

    @ParameterizedTest
    @ValueSource(strings = {UUID, MRK})
    void of_bareId_isAKeyId(String text) {
        assertThat(KmsKeyRef.of(text)).isInstanceOf(KmsKeyRef.KeyId.class).hasToString(text);
        assertThat(KmsKeyRef.of(text).value()).isEqualTo(text);
    }

    @Test
    void of_alias_isAnAliasWithItsName() {
        assertThat(KmsKeyRef.of("alias/aws/ebs")).isInstanceOfSatisfying(KmsKeyRef.Alias.class, alias -> {
            assertThat(alias.aliasName()).isEqualTo("aws/ebs");
            assertThat(alias.value()).isEqualTo("alias/aws/ebs");
        });
    }

    @Test
    void of_keyArn_isAKeyArnWithItsFields() {
        String text = "arn:aws-us-gov:kms:us-gov-west-1:012345678910:key/" + MRK;
        assertThat(KmsKeyRef.of(text)).isInstanceOfSatisfying(KmsKeyRef.KeyArn.class, arn -> {
            assertThat(arn.partition()).isEqualTo(Partition.AWS_US_GOV);
            assertThat(arn.region()).isEqualTo(RegionId.of("us-gov-west-1"));
            assertThat(arn.accountId()).isEqualTo("012345678910");
            assertThat(arn.keyId()).isEqualTo(MRK);
            assertThat(arn).hasToString(text);
        });
    }

    @Test
    void of_aliasArn_isAnAliasArnWithItsFields() {
        String text = "arn:aws:kms:cn-north-1:210774411744:alias/a/B_c-1";
        assertThat(KmsKeyRef.of(text)).isInstanceOfSatisfying(KmsKeyRef.AliasArn.class, arn -> {
            assertThat(arn.partition()).isEqualTo(Partition.AWS);
            assertThat(arn.region()).isEqualTo(RegionId.of("cn-north-1"));
            assertThat(arn.accountId()).isEqualTo("210774411744");
            assertThat(arn.aliasName()).isEqualTo("a/B_c-1");
            assertThat(arn).hasToString(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234ABCD-12AB-34CD-56EF-1234567890AB",
                "MRK-1234abcd12ab34cd56ef1234567890ab",
                "ARN:aws:kms:us-east-1:012345678910:alias/x",
                "key/" + UUID,
                "key/" + MRK,
                "alias/a:b",
                "arn:aws:kms:us-east-1:012345678910:alias/a:b"
            })
    void of_textThatTheRulesOnlyWarnAbout_isUndocumented(String text) {
        assertThat(KmsKeyRef.of(text))
                .isInstanceOf(KmsKeyRef.Undocumented.class)
                .hasToString(text)
                .isEqualTo(KmsKeyRef.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ExampleAlias",
                "alias/",
                "alias/a b",
                "ALIAS/x",
                "key/x",
                "key/1234ABCD-12AB-34CD-56EF-1234567890AB",
                "arn:aws:iam::012345678910:role/x",
                "arn:aws:kms:us-east-1:012345678910:alias/",
                "arn:aws:kms:us-east-1:012345678910:key/x"
            })
    void of_anyOtherText_isRefused(String text) {
        assertThat(KmsKeyRef.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KmsKeyRef.of(text))
                .withMessageStartingWith("not a KMS key ID, alias or ARN: '");
    }

    @Test
    void equality_sameTextAndKind_holds() {
        assertThat(KmsKeyRef.of("alias/x"))
                .isEqualTo(KmsKeyRef.of("alias/x"))
                .hasSameHashCodeAs(KmsKeyRef.of("alias/x"))
                .isNotEqualTo(KmsKeyRef.of("alias/X"));
    }

    @Test
    void reading_givesTheSameReferenceAsItsText() {
        for (String text : List.of(
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "alias/x",
                "alias/a:b",
                "arn:aws:kms:us-east-1:012345678910:alias/x",
                "arn:aws-cn:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "ARN:aws:kms:us-east-1:012345678910:alias/x",
                "ExampleAlias")) {
            assertThat(KmsKeyReading.of(text).keyRef()).isEqualTo(KmsKeyRef.parse(text));
        }
    }
}
