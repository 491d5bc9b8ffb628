// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a presigned URL, its secrets stay out of the report. */
class PresignedUrlProperties {
    /** Each value whose disclosure would matter, and nothing that a message may show. */
    private static final List<String> SECRETS =
            List.of("SECRETKEYID", "c0ffee11c0ffee22", "SECRETTOKEN", "SECRETDESCRIPTION", "SECRETTAG", "SECRETOTHER");

    private static final List<String> PAIRS = List.of(
            "Action=CopySnapshot",
            "Version=2016-11-15",
            "SourceRegion=us-west-1",
            "SourceSnapshotId=snap-066877671789bd71b",
            "DestinationRegion=us-east-1",
            "Description=SECRETDESCRIPTION%20here",
            "TagSpecification.1.Tag.1.Value=SECRETTAG",
            "Other=SECRETOTHER",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "X-Amz-Credential=SECRETKEYID%2F20261120%2Fus-west-1%2Fec2%2Faws4_request",
            "X-Amz-Date=20261120T122500Z",
            "X-Amz-Expires=3600",
            "X-Amz-Security-Token=SECRETTOKEN",
            "X-Amz-SignedHeaders=host",
            "X-Amz-Signature=c0ffee11c0ffee22c0ffee11c0ffee22c0ffee11c0ffee22c0ffee11c0ffee22");

    private static final List<String> SCRAPS =
            List.of("+", " ", "%", "%2541", "\u0000", "\u00e9", "#", "@", "/", "?", "a", "0", "=", "/us-east-1/");

    private static final CopyContext CONTEXT = CopyContext.builder()
            .endpointRegion("us-east-1")
            .willPresign(false)
            .signedAt(Instant.parse("2026-11-20T12:30:00Z"))
            .build();

    @Property(tries = 5_000)
    void noReport_tellsASecret(
            @ForAll Random random, @ForAll @IntRange(max = 4) int edits, @ForAll CopyOperation operation) {
        String url = "https://ec2.us-west-1.amazonaws.com/?" + edited(random, edits);
        CopyParameters request = CopyParameters.fromMap(
                operation,
                Map.of(
                        "SourceRegion", "us-west-1",
                        "SourceSnapshotId", "snap-066877671789bd71b",
                        "PresignedUrl", url));
        String query = QueryString.write(request);
        CopyParameters raw = QueryString.read(operation, query);
        CopyParameters encodedTwice =
                QueryString.read(operation, query.replace("=", "%3D").replace("&", "%26"));
        for (CopyParameters parameters : List.of(request, raw, encodedTwice)) {
            ValidationReport report = CopyValidator.standard().validate(parameters, CONTEXT);
            String printed = report + "\n" + report.violations() + "\n" + parameters;
            assertThat(printed).doesNotContain(SECRETS);
        }
    }

    @Property
    void orderOfKeys_isHarmless(@ForAll Random random, @ForAll @IntRange(max = 4) int removed) {
        List<String> pairs = new ArrayList<>(PAIRS);
        for (int i = 0; i < removed; i++) {
            pairs.remove(random.nextInt(pairs.size()));
        }
        List<Violation> found = violations(String.join("&", pairs));
        Collections.shuffle(pairs, random);
        assertThat(violations(String.join("&", pairs))).isEqualTo(found);
    }

    private static List<Violation> violations(String query) {
        CopyParameters request = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.of("SourceRegion", "us-west-1", "PresignedUrl", "https://ec2.us-west-1.amazonaws.com/?" + query));
        return CopyValidator.standard().validate(request, CONTEXT).violations();
    }

    /** Removes, repeats and breaks pairs, but never inside a secret, which then would not be found again. */
    private static String edited(Random random, int edits) {
        List<String> pairs = new ArrayList<>(PAIRS);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(pairs.size());
            String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
            switch (random.nextInt(7)) {
                case 0 -> pairs.remove(at);
                case 1 -> pairs.add(pairs.get(at));
                case 2 -> pairs.set(at, pairs.get(at) + scrap);
                case 3 -> pairs.set(at, pairs.get(at).replace("=", "%3D"));
                case 4 -> pairs.set(at, pairs.get(at).replace("=", "%3d").replace("SECRET", "X%3DSECRET"));
                case 5 -> pairs.set(at, scrap + pairs.get(at));
                default -> pairs.set(at, pairs.get(at).replace("=", "=" + scrap));
            }
        }
        return String.join("&", pairs);
    }
}
