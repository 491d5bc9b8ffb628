// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RequestTextTest {
    @Test
    void lines_areNestedMapsAndLists() {
        RequestText read =
                RequestText.of("ec2:CopyImage\nName\t\"a\tb\nTagSpecifications\t[\n\t{\nResourceType\t\"image\n"
                        + "}\n]\nEncrypted\ttrue\n--\nendpointRegion\t\"us-east-1");

        assertThat(read.operation()).isEqualTo(CopyOperation.EC2_COPY_IMAGE);
        assertThat(read.parameters())
                .isEqualTo(Map.of(
                        "Name",
                        "a\tb",
                        "TagSpecifications",
                        List.of(Map.of("ResourceType", "image")),
                        "Encrypted",
                        true));
        assertThat(read.context()).isEqualTo(Map.of("endpointRegion", "us-east-1"));
    }

    @Test
    void numbers_areOfTheTypesOfAJsonLibrary() {
        RequestText read =
                RequestText.of("\na\t#15\nb\t#15000000000\nc\t#150000000000000000000\nd\t#1.50\ne\t~15\nf\t#x");

        assertThat(read.parameters().values())
                .containsExactly(
                        15,
                        15_000_000_000L,
                        new BigInteger("150000000000000000000"),
                        new BigDecimal("1.50"),
                        15.0,
                        "x");
    }

    @Test
    void reference_makesACycle() {
        RequestText read = RequestText.of("\nTags\t[\n\t@1");

        List<?> tags = (List<?>) Objects.requireNonNull(read.parameters().get("Tags"));
        assertThat(tags.get(0)).isSameAs(tags);
    }

    @Test
    void bytes_areUtf8OrSurrogates() {
        assertThat(Utf8Text.of("a\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\u00e9\ud83d\ude00");
        assertThat(Utf8Text.of(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xC3})).isEqualTo("a\udcffb\udcc3");
    }
}
