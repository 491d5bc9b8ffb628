// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.ParameterNames;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Identifiers of sources, and values taken over from the documentation. */
final class SourceBreakers {
    private SourceBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("snapshot-id-grammar").bySetting(ParameterNames.SOURCE_SNAPSHOT_ID, malformed("snap-")),
                Breaker.of("ami-id-grammar").bySetting(ParameterNames.SOURCE_IMAGE_ID, malformed("ami-")),
                Breaker.of("doc-placeholder-value")
                        .to(DestinationKind.REGION, DestinationKind.OUTPOST, DestinationKind.LOCAL_ZONE)
                        .by(Arbitraries.of("012345678910", "111122223333")
                                .map(account -> sketch -> KmsBreakers.encrypt(
                                        sketch, Arns.kms(sketch.destination(), account, "key/" + Arns.KEY_ID)))));
    }

    private static Arbitrary<String> malformed(String prefix) {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        prefix,
                        "vol-066877671789bd71b",
                        prefix + "066877671789BD71B",
                        prefix + "06687767-789bd71b",
                        prefix + "066877671789bd71b\n",
                        ' ' + prefix + "066877671789bd71b",
                        "066877671789bd71b"),
                Arbitraries.of(1, 7, 9, 16, 18, 300).map(digits -> prefix + "0".repeat(digits)));
    }
}
