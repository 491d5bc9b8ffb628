// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.sigv4.SigningKeyCache;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Explains and verifies presigned URLs of CopySnapshot offline. Never call such a URL to try it out: that would start a
 * copy. Any text has an inspection and a verification; nothing is thrown for bad input. Thread-safe.
 *
 * <pre>{@code
 * PresignedUrlInspector inspector = PresignedUrlInspector.create();
 * inspector.inspect(url).report().violations().forEach(System.out::println);
 * inspector.verify(url, SigningCredentials.of(accessKeyId, secretAccessKey)).isSignatureGenuine();
 * }</pre>
 *
 * @since 0.1
 */
public final class PresignedUrlInspector {
    private static final String URL_RULES = "presigned-url-";
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final Clock clock;
    private final CopyValidator validator = CopyValidator.standard();
    private final SigningKeyCache signingKeys = new SigningKeyCache();

    private PresignedUrlInspector(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes an inspector that goes by the system clock.
     *
     * @return an inspector
     */
    public static PresignedUrlInspector create() {
        return create(Clock.systemUTC());
    }

    /**
     * Makes an inspector.
     *
     * @param clock tells the instant at which life and expiry are judged; read once a call
     * @return an inspector
     */
    public static PresignedUrlInspector create(Clock clock) {
        return new PresignedUrlInspector(Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Inspects a URL for itself: its own parameters stand for the request.
     *
     * @param url any text
     * @return what it says
     */
    public Inspection inspect(String url) {
        return inspect(url, CopyContext.empty());
    }

    /**
     * Inspects a URL for itself, with what is known about the copy.
     *
     * @param url any text
     * @param context for example the endpoint Region, an explicit source endpoint, or the instant to judge by, which
     *     then counts instead of the clock
     * @return what it says
     */
    public Inspection inspect(String url, CopyContext context) {
        UrlReading reading = UrlReading.of(Objects.requireNonNull(url, "url"));
        return inspect(url, reading, reading.asRequest(), context);
    }

    /**
     * Inspects a URL against the request that is to carry it.
     *
     * @param url any text
     * @param request parameters of {@link CopyOperation#EC2_COPY_SNAPSHOT}, right or wrong; a URL they may hold is left
     *     out of account
     * @param context what else is known about the copy
     * @return what it says, and how it fits the request
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    public Inspection inspect(String url, CopyParameters request, CopyContext context) {
        Objects.requireNonNull(url, "url");
        if (Objects.requireNonNull(request, "request").operation() != CopyOperation.EC2_COPY_SNAPSHOT) {
            throw new IllegalArgumentException(request.operation() + " has no presigned URL");
        }
        return inspect(url, UrlReading.of(url), request, context);
    }

    /**
     * Inspects a URL against the request that is to carry it.
     *
     * @param url any text
     * @param request the request; a URL it may hold is left out of account
     * @return what it says, and how it fits the request
     */
    public Inspection inspect(String url, SnapshotCopyRequest request) {
        Objects.requireNonNull(request, "request");
        return inspect(url, request.toParameters(), request.context());
    }

    private Inspection inspect(String url, UrlReading reading, CopyParameters request, CopyContext context) {
        Instant now = Objects.requireNonNull(context, "context").signedAt().orElseGet(clock::instant);
        // The rules about the rest of the request have nothing to say here.
        List<Violation> violations = validator
                .validate(
                        request.with(ParameterNames.PRESIGNED_URL, new ParameterValue.Text(url)),
                        context.toBuilder().signedAt(now).build())
                .violations()
                .stream()
                .filter(violation -> violation.rule().value().startsWith(URL_RULES))
                .toList();
        return new Inspection(
                reading,
                ValidationReport.of(violations),
                MistakesOfText.of(url, reading, context.urlFromSigner()),
                now);
    }

    /**
     * Recomputes the signature of a URL. The URL is not checked but rebuilt: from its endpoint, its parameters, its
     * instant and life, for the service {@code ec2} in its source Region, with the key and token of the credentials. It
     * is genuine if it has the very same pairs, in whatever order and spelling, and the signature of the rebuilt one.
     *
     * <p>The signature is judged before the life: an expired URL of somebody else is a mismatch.
     *
     * @param url any text
     * @param credentials who is supposed to have signed, with the session token that was used
     * @return the outcome
     */
    public Verification verify(String url, SigningCredentials credentials) {
        UrlReading reading = UrlReading.of(Objects.requireNonNull(url, "url"));
        Objects.requireNonNull(credentials, "credentials");
        String problem = reading.problem();
        if (problem != null) {
            return new Verification.Unreadable(problem, MistakesOfText.of(url, reading, false));
        }
        Rebuilt rebuilt = new Rebuilt(reading, credentials, signingKeys);
        return rebuilt.isTheUrl() ? genuine(url, reading) : mismatch(url, reading, rebuilt);
    }

    private Verification genuine(String url, UrlReading reading) {
        Set<KnownMistake> mistakes = MistakesOfText.of(url, reading, true);
        Instant now = clock.instant();
        Instant signedAt = reading.timestamp().orElseThrow().instant();
        Instant expiresAt = reading.expiresAt();
        if (signedAt.isAfter(now.plus(TOLERANCE))) {
            return new Verification.NotYetValid(signedAt, now, mistakes);
        }
        return expiresAt != null && expiresAt.isBefore(now)
                ? new Verification.Expired(signedAt, expiresAt, now, mistakes)
                : new Verification.Genuine(signedAt, expiresAt, mistakes);
    }

    private static Verification mismatch(String url, UrlReading reading, Rebuilt rebuilt) {
        Set<KnownMistake> mistakes = MistakesOfText.of(url, reading, false);
        Set<KnownMistake> explained = rebuilt.mistakesThatExplainTheSignature();
        mistakes.addAll(explained);
        if (explained.contains(KnownMistake.TOKEN_NOT_SENT)) {
            mistakes.remove(KnownMistake.SESSION_TOKEN_MISSING);
        }
        return new Verification.SignatureMismatch(
                rebuilt.canonicalRequest(), rebuilt.stringToSign(), rebuilt.differences(), mistakes);
    }

    /** Returns a constant text. */
    @Override
    public String toString() {
        return "PresignedUrlInspector";
    }
}
