// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The steps that make a valid request of CopySnapshot with a presigned URL. */
final class PresignedSteps {
    private static final Map<Restrictions.Cell, Arbitrary<Step>> MADE = new ConcurrentHashMap<>();

    private PresignedSteps() {}

    static Arbitrary<Step> of(Restrictions.Cell cell) {
        return MADE.computeIfAbsent(cell, PresignedSteps::make);
    }

    private static Arbitrary<Step> make(Restrictions.Cell cell) {
        return Combinators.combine(
                        ValidSteps.of(cell),
                        PresignInputs.instants(),
                        PresignInputs.lives(),
                        Arbitraries.of(EndpointVariant.class),
                        PresignInputs.credentials())
                .as((steps, signedAt, life, variant, credentials) -> sketch -> {
                    steps.applyTo(sketch);
                    sign(
                            sketch,
                            SnapshotCopyPresigner.builder(new StaticIdentity(credentials))
                                    .clock(Clock.fixed(signedAt, ZoneOffset.UTC))
                                    .expiresIn(life)
                                    .signedParameters(SignedParameters.DOCUMENTED)
                                    .endpointVariant(variant)
                                    .build(),
                            signedAt);
                });
    }

    private static void sign(Sketch sketch, SnapshotCopyPresigner presigner, Instant signedAt) {
        String destination = sketch.destination().value();
        String url = UncheckedPresigner.of(presigner)
                .presign(sketch.parameters(), destination)
                .unredactedUrl();
        sketch.set(ParameterNames.PRESIGNED_URL, url);
        sketch.set(ParameterNames.DESTINATION_REGION, destination);
        sketch.know(CopyContext.SIGNED_AT, signedAt);
        sketch.know(CopyContext.URL_FROM_SIGNER, true);
    }

    /** The shortest life at which nothing warns that it is about to end. */
    static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
}
