// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.Violation;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * For a subject that sends requests: it sends exactly what the rules accept, and what it sends says what it was asked
 * to send. It may add a presigned URL and {@code DestinationRegion} where the context says that presigning is still to
 * come, and a client token; it may leave out a {@code DestinationRegion} that repeats the Region of the endpoint.
 *
 * @since 0.1
 */
public interface SenderContract extends AcceptanceContract {
    /**
     * Lets the subject send a request, to nowhere.
     *
     * @param parameters a request of one of the operations of {@link #arbitraries}
     * @param context what is known about it; for EC2 its endpoint Region, the destination, if it is given
     * @return the form body that would have been sent, or empty if the subject refuses; an exception fails the test
     */
    Optional<String> send(CopyParameters parameters, CopyContext context);

    @Override
    default boolean accepts(CopyParameters parameters, CopyContext context) {
        return send(parameters, context).isPresent();
    }

    /**
     * {@link Law#WRITES_SOUND_BODY}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void writesABodyThatBreaksNoRule(@ForAll long seed) {
        Trial trial = new Trial(this, Law.WRITES_SOUND_BODY, seed);
        for (CopyOperation operation : Requests.operationsOf(arbitraries())) {
            trial.check(arbitraries().operations(operation).valid(), valid -> {
                Optional<String> body = send(valid.parameters(), valid.context());
                List<Violation> violations = body.isEmpty()
                        ? List.of()
                        : WireForm.read(operation, body.get()).violations(valid.context());
                return violations.isEmpty()
                        ? null
                        : Breach.of(
                                violations.get(0),
                                "its form body breaks the rule: "
                                        + violations.get(0).message());
            });
        }
        trial.end();
    }

    /**
     * {@link Law#WRITES_WHAT_WAS_ASKED}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void writesWhatTheRequestSays(@ForAll long seed) {
        Trial trial = new Trial(this, Law.WRITES_WHAT_WAS_ASKED, seed);
        for (CopyOperation operation : Requests.operationsOf(arbitraries())) {
            trial.check(arbitraries().operations(operation).valid(), valid -> {
                Optional<String> body = send(valid.parameters(), valid.context());
                String difference = body.isEmpty()
                        ? null
                        : WireForm.read(operation, body.get()).differenceFrom(valid);
                return difference == null ? null : Breach.of(difference);
            });
        }
        trial.end();
    }
}
