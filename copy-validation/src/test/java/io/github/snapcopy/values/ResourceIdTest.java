// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"snap-1234abcd", "snap-1234567890abcdef0", "snap-066877671789bd71b"})
    void snapshotId_documentedShape_isAccepted(String text) {
        assertThat(SnapshotId.parse(text)).contains(SnapshotId.of(text));
        assertThat(SnapshotId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snap-",
                "snap-123",
                "snap-005a01bf6eEXAMPLE",
                "snap-1234567890abcdef",
                "snap-1234567890abcdef01",
                "snap-1234567890ABCDEF0",
                "SNAP-1234abcd",
                "vol-1234567890abcdef0",
                "snap_1234abcd",
                "snap-1234abcg",
                "snap-1234abcd\n",
                " snap-1234abcd",
                "snap-1234abc\u0661",
                "snap-\uff11234abcd"
            })
    void snapshotId_anyOtherText_isRefused(String text) {
        assertThat(SnapshotId.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotId.of(text))
                .withMessageStartingWith("not an EBS snapshot ID: '");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ami-5731123e", "ami-438bea42", "ami-0abcdef1234567890"})
    void imageId_documentedShape_isAccepted(String text) {
        assertThat(ImageId.parse(text)).contains(ImageId.of(text));
        assertThat(ImageId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ami-573112",
                "AMI-5731123e",
                "ami-0abcdef12345678901",
                "ari-5731123e",
                "ami-036942f537f7a7cEXAMPLE",
                "ami-5731123E",
                "ami-5731123e ",
                "ami-5731123e\n"
            })
    void imageId_anyOtherText_isRefused(String text) {
        assertThat(ImageId.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageId.of(text))
                .withMessageStartingWith("not an AMI ID: '");
    }

    @Test
    void equality_textsOrKindsDiffer_isFalse() {
        assertThat(SnapshotId.of("snap-1234abcd"))
                .isEqualTo(SnapshotId.of("snap-1234abcd"))
                .hasSameHashCodeAs(SnapshotId.of("snap-1234abcd"))
                .isNotEqualTo(SnapshotId.of("snap-1234abce"))
                .isNotEqualTo(null)
                .isNotEqualTo("snap-1234abcd");
        // the same text, read as two kinds of value
        assertThat((Object) KmsKeyRef.of("alias/x")).isNotEqualTo(KmsKeyReading.of("alias/x"));
    }
}
