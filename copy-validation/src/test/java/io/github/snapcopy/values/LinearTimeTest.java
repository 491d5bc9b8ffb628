// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.timing.LinearTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No scanner takes more than linear time, whatever the text. */
@Timeout(120)
class LinearTimeTest {

    /** Texts of about a given length that keep a scanner busy for as long as possible. */
    private static final List<IntFunction<String>> SHAPES = List.of(
            n -> "a".repeat(n),
            n -> "A".repeat(n),
            n -> "1".repeat(n),
            n -> "-".repeat(n),
            n -> ":".repeat(n),
            n -> "a-".repeat(n / 2) + "1",
            n -> "1.".repeat(n / 2) + "1",
            n -> "us-east-" + "1".repeat(n),
            n -> "us-east-1-lax-" + "1".repeat(n) + "a",
            n -> "us-east-1-lax-" + "1".repeat(n),
            n -> "usw" + "2".repeat(n) + "-lax" + "1".repeat(n) + "-az" + "1".repeat(n),
            n -> "-wlz-".repeat(n / 5) + "1".repeat(n),
            n -> "snap-" + "0".repeat(n),
            n -> "alias/" + "a".repeat(n),
            n -> "alias/" + ":".repeat(n),
            n -> "key/" + "0".repeat(n),
            n -> "arn:" + ":".repeat(n),
            n -> "arn:" + "a".repeat(n) + ":kms:us-east-1:012345678910:alias/x",
            n -> "ARN:AWS:KMS:US-EAST-1:012345678910:ALIAS/" + "A".repeat(n),
            n -> "arn:aws:kms:us-east-1:" + "0".repeat(n) + ":alias/x",
            n -> "arn:aws:kms:us-east-1:012345678910:alias/" + "a:".repeat(n / 2),
            n -> "arn:aws-" + "a-".repeat(n / 2) + ":outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
            n -> "arn:aws:outposts:us-east-1:123456789012:outpost/op-" + "0".repeat(n));

    @Test
    void parse_sixteenTimesTheText_takesLinearTime() {
        check("RegionId", text -> RegionId.parse(text).isPresent());
        check("SnapshotId", text -> SnapshotId.parse(text).isPresent());
        check("ImageId", text -> ImageId.parse(text).isPresent());
        check("OutpostArn", text -> OutpostArn.parse(text).isPresent());
        check("LocalZone", text -> LocalZone.parse(text).isPresent());
        check("LocalZoneId", text -> LocalZoneId.parse(text).isPresent());
        check("ZoneTextShape", text -> ZoneTextShape.of(text) != ZoneTextShape.UNKNOWN);
        check("KmsKeyRef", text -> KmsKeyRef.parse(text).isPresent());
        check("S3BucketName", text -> S3BucketName.parse(text).isPresent());
        check("CacheIdentifier", CacheIdentifier::matches);
    }

    private static void check(String name, Predicate<String> scanner) {
        for (int shape = 0; shape < SHAPES.size(); shape++) {
            IntFunction<String> texts = SHAPES.get(shape);
            LinearTime.OF_A_TEXT.assertLinear(name + " for shape " + shape, length -> {
                String text = texts.apply(length);
                boolean outcome = scanner.test(text);
                return () -> assertThat(scanner.test(text)).isEqualTo(outcome);
            });
        }
    }
}
