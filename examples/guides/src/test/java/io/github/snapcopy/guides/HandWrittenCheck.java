// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import java.util.Map;
import java.util.regex.Pattern;

/** A check as it grows in many projects; the guide on migrating shows what it misses. */
final class HandWrittenCheck {
    private static final Pattern REGION = Pattern.compile("^[a-z]{2}-[a-z]+-[0-9]$");
    private static final Pattern SNAPSHOT = Pattern.compile("snap-[0-9a-f]{8,17}");
    private static final Pattern KMS_KEY =
            Pattern.compile("(arn:aws:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/|alias/)?[A-Za-z0-9/_-]{1,250}");

    private HandWrittenCheck() {}

    static void check(Map<String, ?> request) {
        if (!REGION.matcher(text(request, "SourceRegion")).find()) {
            throw new IllegalArgumentException("bad SourceRegion");
        }
        if (!SNAPSHOT.matcher(text(request, "SourceSnapshotId")).matches()) {
            throw new IllegalArgumentException("bad SourceSnapshotId");
        }
        if (request.containsKey("KmsKeyId")
                && !KMS_KEY.matcher(text(request, "KmsKeyId")).matches()) {
            throw new IllegalArgumentException("bad KmsKeyId");
        }
    }

    private static String text(Map<String, ?> request, String name) {
        return String.valueOf(request.get(name));
    }
}
