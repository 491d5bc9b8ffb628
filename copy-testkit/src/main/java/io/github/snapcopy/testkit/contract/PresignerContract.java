// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.testkit.PresignInput;
import io.github.snapcopy.validation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * For a subject that makes presigned URLs of CopySnapshot: every one is genuine, and says what it was asked to say.
 *
 * @since 0.1
 */
public interface PresignerContract extends CopyContract {
    /**
     * Lets the subject sign.
     *
     * @param input the request, who signs, when, for how long, which parameters, and for which endpoint
     * @return the whole URL
     */
    String presign(PresignInput input);

    /**
     * {@link Law#SIGNS_GENUINELY}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void everyUrlIsGenuine(@ForAll long seed) {
        check(Law.SIGNS_GENUINELY, seed, (input, url) -> {
            Verification verification =
                    PresignedUrlInspector.create(input.clock()).verify(url, input.credentials());
            if (verification instanceof Verification.SignatureMismatch mismatch) {
                return Breach.of("its signature is not that of the credentials" + because(mismatch));
            }
            return verification instanceof Verification.Unreadable unreadable
                    ? Breach.of("its URL cannot be read: " + unreadable.reason())
                    : null;
        });
    }

    private static String because(Verification.SignatureMismatch mismatch) {
        return mismatch.mistakes().isEmpty() ? "" : "; signs of " + mismatch.mistakes();
    }

    /**
     * {@link Law#EXPIRES_WHEN_ASKED}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void everyUrlExpiresWhenAsked(@ForAll long seed) {
        check(Law.EXPIRES_WHEN_ASKED, seed, (input, url) -> {
            Inspection inspection = inspect(input, url);
            Instant end = input.signedAt().plus(input.expiresIn());
            if (inspection.signedAt().equals(Optional.of(input.signedAt()))
                    && inspection.expiresAt().equals(Optional.of(end))) {
                return null;
            }
            return Breach.of("its URL is dated " + shown(inspection.signedAt()) + " and expires at "
                    + shown(inspection.expiresAt()) + " instead of " + input.signedAt() + " and " + end);
        });
    }

    private static String shown(Optional<Instant> instant) {
        return instant.isPresent() ? instant.get().toString() : "no instant";
    }

    /**
     * {@link Law#SIGNS_THE_PARAMETERS}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void everyUrlHasTheParametersAskedFor(@ForAll long seed) {
        check(Law.SIGNS_THE_PARAMETERS, seed, (input, url) -> {
            Map<String, String> expected = parametersOf(input);
            Map<String, String> signed = new TreeMap<>(inspect(input, url).parameters());
            if (signed.equals(expected)) {
                return null;
            }
            TreeSet<String> different = new TreeSet<>(expected.keySet());
            different.addAll(signed.keySet());
            different.removeIf(
                    key -> expected.containsKey(key) && expected.get(key).equals(signed.get(key)));
            return Breach.of("in its URL these keys are missing, superfluous, or have another value: " + different);
        });
    }

    private static Map<String, String> parametersOf(PresignInput input) {
        Map<String, String> expected = new TreeMap<>();
        for (Map.Entry<String, String> pair : QueryString.pairs(input.request().toParameters())) {
            boolean always = List.of(
                            "Action", "Version", ParameterNames.SOURCE_REGION, ParameterNames.SOURCE_SNAPSHOT_ID)
                    .contains(pair.getKey());
            if (always || input.signedParameters() == SignedParameters.ALL) {
                expected.put(pair.getKey(), pair.getValue());
            }
        }
        expected.put(
                ParameterNames.DESTINATION_REGION,
                input.request().destinationRegion().value());
        return expected;
    }

    /**
     * {@link Law#SIGNS_FOR_THE_SOURCE}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void everyUrlIsForTheEndpointOfTheSource(@ForAll long seed) {
        check(Law.SIGNS_FOR_THE_SOURCE, seed, (input, url) -> {
            String expected = Endpoints.ec2(input.request().sourceRegion(), input.endpointVariant())
                    .host();
            String host = inspect(input, url).host().orElse("");
            return host.equals(expected)
                    ? null
                    : Breach.of("the host of its URL is " + host + " instead of " + expected);
        });
    }

    /**
     * {@link Law#SIGNS_SOUND_URL}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void everyUrlBreaksNoRule(@ForAll long seed) {
        check(Law.SIGNS_SOUND_URL, seed, (input, url) -> {
            List<Violation> violations = inspect(input, url).report().violations();
            return violations.isEmpty()
                    ? null
                    : Breach.of(
                            violations.get(0),
                            "its URL breaks the rule: " + violations.get(0).message());
        });
    }

    private static Inspection inspect(PresignInput input, String url) {
        CopyContext context = input.request().context().toBuilder()
                .signedAt(input.signedAt())
                .urlFromSigner(true)
                .build();
        return PresignedUrlInspector.create(input.clock())
                .inspect(url, input.request().toParameters(), context);
    }

    private void check(Law law, long seed, UrlCheck check) {
        Trial trial = new Trial(this, law, seed);
        trial.check(arbitraries().presignInputs(), input -> check.breach(input, presign(input)));
        trial.end();
    }
}
