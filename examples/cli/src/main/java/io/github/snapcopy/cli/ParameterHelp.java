// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static io.github.snapcopy.parameters.ParameterNames.*;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;

/** A sentence about each parameter and member, for the help and the YAML skeleton. */
final class ParameterHelp {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            entry(CLIENT_TOKEN, "A token that makes a retry safe; a random one by default."),
            entry(COMPLETION_DURATION_MINUTES, "Minutes in which the copy completes: 15 to 2880, in steps of 15."),
            entry(COPY_IMAGE_TAGS, "Whether your own tags of the source AMI are copied."),
            entry(DESCRIPTION, "A description of the copy."),
            entry(DESTINATION_AVAILABILITY_ZONE, "The name of the Local Zone that gets the copy."),
            entry(DESTINATION_AVAILABILITY_ZONE_ID, "The ID of the Local Zone that gets the copy."),
            entry(DESTINATION_OUTPOST_ARN, "The ARN of the Outpost that gets the copy."),
            entry(DESTINATION_REGION, "The Region named in the presigned URL; --region decides where the copy goes."),
            entry(DRY_RUN, "Whether only the permission is tested."),
            entry(ENCRYPTED, "Whether a copy of something unencrypted is to be encrypted."),
            entry(KEY, "The key of the tag."),
            entry(KMS_KEY_ID, "The KMS key of the copy: key ID, alias, or the ARN of either."),
            entry(NAME, "The name of the new AMI."),
            entry(PRESIGNED_URL, "A presigned URL of your own, in place of the one this program makes."),
            entry(RESOURCE_TYPE, "What gets the tags: snapshot or, when copying an AMI, image."),
            entry(
                    SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                    "Minutes in which the copy of each snapshot completes: 15 to 2880, in steps of 15."),
            entry(SOURCE_IMAGE_ID, "The AMI to copy."),
            entry(SOURCE_REGION, "The Region of the source."),
            entry(SOURCE_SNAPSHOT_ID, "The snapshot to copy."),
            entry(SOURCE_SNAPSHOT_NAME, "The name of the snapshot to copy."),
            entry(TAG_SPECIFICATIONS, "The tags of what is created, by type of resource."),
            entry(TAGS, "The tags."),
            entry(TARGET_BUCKET, "The S3 bucket to export the snapshot to."),
            entry(TARGET_SNAPSHOT_NAME, "The name of the copy."),
            entry(VALUE, "The value of the tag."));

    private ParameterHelp() {}

    static String of(String name) {
        return Objects.requireNonNull(SENTENCES.get(name), name);
    }
}
