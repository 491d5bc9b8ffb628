// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.CopyTag;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.sigv4.CanonicalQueryWriter;
import io.github.snapcopy.sigv4.QueryBuffer;
import java.util.List;

/**
 * The query of EC2 CopySnapshot, written from the model in canonical order: by name, so that {@code Version} comes last
 * and the tags stand in the order of their numerals as texts.
 */
final class CopySnapshotQuery implements CanonicalQueryWriter {
    /** The rules let no request with more tags exist. */
    private static final int MOST_TAGS = 50;

    private static final String VERSION = "&Version=2016-11-15";

    private final SnapshotCopyRequest request;
    private final SignedParameters signedParameters;

    CopySnapshotQuery(SnapshotCopyRequest request, SignedParameters signedParameters) {
        this.request = request;
        this.signedParameters = signedParameters;
    }

    /** The Regions and the snapshot have passed their grammars, which leave nothing to encode. */
    @Override
    public void writeTo(QueryBuffer query) {
        boolean all = signedParameters == SignedParameters.ALL;
        query.literal("Action=CopySnapshot");
        if (all) {
            writeBeforeDestinationRegion(query);
        }
        query.literal("&DestinationRegion=").literal(request.destinationRegion().value());
        if (all) {
            writeBeforeSourceRegion(query);
        }
        query.literal("&SourceRegion=").literal(request.sourceRegion().value());
        query.literal("&SourceSnapshotId=").literal(request.sourceSnapshotId().value());
        if (all) {
            writeTags(request.tags(), query);
        }
        query.literal(VERSION);
    }

    private void writeBeforeDestinationRegion(QueryBuffer query) {
        if (request.completionDurationMinutes().isPresent()) {
            query.literal("&CompletionDurationMinutes=")
                    .number(request.completionDurationMinutes().getAsInt());
        }
        if (request.description().isPresent()) {
            query.literal("&Description=").encoded(request.description().get());
        }
        if (request.destinationAvailabilityZone().isPresent()) {
            query.literal("&DestinationAvailabilityZone=")
                    .encoded(request.destinationAvailabilityZone().get());
        }
        if (request.destinationOutpostArn().isPresent()) {
            query.literal("&DestinationOutpostArn=")
                    .encoded(request.destinationOutpostArn().get().value());
        }
    }

    private void writeBeforeSourceRegion(QueryBuffer query) {
        if (request.dryRun().isPresent()) {
            query.literal("&DryRun=").literal(request.dryRun().get() ? "true" : "false");
        }
        if (request.encrypted()) {
            query.literal("&Encrypted=true");
        }
        if (request.kmsKeyId().isPresent()) {
            query.literal("&KmsKeyId=").encoded(request.kmsKeyId().get().value());
        }
    }

    private static void writeTags(List<CopyTag> tags, QueryBuffer query) {
        if (tags.isEmpty()) {
            return;
        }
        query.literal("&TagSpecification.1.ResourceType=snapshot");
        int number = 1;
        for (int written = 0; written < tags.size(); written++) {
            CopyTag tag = tags.get(number - 1);
            query.literal(TagNames.KEYS[number]).encoded(tag.key());
            if (tag.value().isPresent()) {
                query.literal(TagNames.VALUES[number]).encoded(tag.value().get());
            }
            number = nextNumeral(number, tags.size());
        }
    }

    /** Made when the first tags are signed. */
    private static final class TagNames {
        static final String[] KEYS = names(".Key=");
        static final String[] VALUES = names(".Value=");

        private static String[] names(String member) {
            String[] names = new String[MOST_TAGS + 1];
            for (int number = 1; number <= MOST_TAGS; number++) {
                names[number] = "&TagSpecification.1.Tag." + number + member;
            }
            return names;
        }
    }

    /** The number whose numeral follows in the order of texts: 1, 10, 11, 12, 2, 3 and so on for 12 of them. */
    private static int nextNumeral(int number, int largest) {
        if (10 * number <= largest) {
            return 10 * number;
        }
        int next = number == largest ? number / 10 + 1 : number + 1;
        while (next % 10 == 0) {
            next /= 10;
        }
        return next;
    }
}
