// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Long hostile texts are read at once. Linear reading takes well under a second; what grows with the square takes
 * minutes, so that the bound can be generous to a busy machine.
 */
class LinearReadingTest {
    private static final Duration BOUND = Duration.ofSeconds(8);

    @TestFactory
    Stream<DynamicTest> query_ofOneMebibyteOrMore_isReadAtOnce() {
        return HostileTexts.large().entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(), () -> assertTimeoutPreemptively(BOUND, () -> readQueries(text.getValue()))));
    }

    private static void readQueries(String text) {
        for (CopyOperation operation : CopyOperation.values()) {
            CopyParameters read = QueryString.read(operation, text);
            assertThat(read.toString()).startsWith(operation.id());
            assertThat(read.toMap()).hasSameSizeAs(read.values());
        }
    }

    @TestFactory
    Stream<DynamicTest> presignedUrl_ofOneMebibyteOrMore_isReadAtOnce() {
        return HostileTexts.large().entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(), () -> assertTimeoutPreemptively(BOUND, () -> readUrls(text.getValue()))));
    }

    private static void readUrls(String text) {
        PresignedUrlText.read(text);
        PresignedUrlText.read("https://" + text);
        PresignedUrlText.read("https://ec2.us-west-1.amazonaws.com/" + text);
        PresignedUrlText.read("https://ec2.us-west-1.amazonaws.com/?" + text);
    }
}
