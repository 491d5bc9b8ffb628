// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"my-snapshot-copy", "a", "Z", "bkup-20150515", "a1", "a-1", "A-b-C-3"})
    void identifier_documentedShape_matches(String text) {
        assertThat(CacheIdentifier.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1copy",
                "-copy",
                "my--copy",
                "copy-",
                "my_copy",
                "automatic.copy",
                "my copy",
                "copy\n",
                "c\u00f6py",
                "copy\u0661",
                "\u212aopy"
            })
    void identifier_anyOtherText_doesNotMatch(String text) {
        assertThat(CacheIdentifier.matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "my-s3-bucket",
                "a.b.c",
                "a--b",
                "1.2.3",
                "1.2.3.4.5",
                "1234.1.1.1",
                "1.1.1.1234",
                "1.2.3.a",
                "192-0-2-0"
            })
    void bucketName_documentedShape_isAccepted(String text) {
        assertThat(S3BucketName.parse(text)).contains(S3BucketName.of(text));
        assertThat(S3BucketName.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "My-Bucket",
                "my_bucket",
                "a..b",
                "a.-b",
                "a-.b",
                ".abc",
                "abc.",
                "-abc",
                "bucket-",
                "192.0.2.0",
                "999.999.999.999",
                "1.1.1.1",
                "arn:aws:s3:::my-bucket",
                "s3://my-bucket",
                "my-bucket/prefix",
                "my-bucket\n",
                "b\u00fccket",
                "buc\u212aet",
                "bucket\u0661"
            })
    void bucketName_anyOtherText_isRefused(String text) {
        assertThat(S3BucketName.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3BucketName.of(text))
                .withMessageStartingWith("not an S3 bucket name: '");
    }

    @Test
    void bucketName_length_isThreeToSixtyThree() {
        assertThat(S3BucketName.parse("a".repeat(2))).isEmpty();
        assertThat(S3BucketName.parse("a".repeat(3))).isPresent();
        assertThat(S3BucketName.parse("a".repeat(63))).isPresent();
        assertThat(S3BucketName.parse("a".repeat(64))).isEmpty();
    }
}
