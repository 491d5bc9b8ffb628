// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.KnownMistake;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a presigned URL.
 *
 * @param inspection what it says
 * @param verification what its signature says; null if there were no credentials
 */
record Explanation(Inspection inspection, @Nullable Verification verification) {
    /**
     * Explains a URL.
     *
     * @param url any text
     * @param request the request it belongs to; null if only the URL is known
     * @param context what else is known
     * @param credentials who is supposed to have signed; null if that is not known
     * @param now the instant to judge by
     */
    static Explanation of(
            String url,
            @Nullable CopyParameters request,
            CopyContext context,
            @Nullable SigningCredentials credentials,
            Instant now) {
        PresignedUrlInspector inspector = PresignedUrlInspector.create(Clock.fixed(now, ZoneOffset.UTC));
        Verification verification = credentials == null ? null : inspector.verify(url, credentials);
        CopyContext.Builder known = context.toBuilder().signedAt(now);
        if (verification != null && verification.isSignatureGenuine()) {
            known.urlFromSigner(true); // so it is certain that what looks encoded twice is not
        }
        return new Explanation(
                request == null
                        ? inspector.inspect(url, known.build())
                        : inspector.inspect(url, request, known.build()),
                verification);
    }

    /** {@code genuine}, {@code mismatch} or {@code unchecked}. */
    String signature() {
        if (verification == null) {
            return "unchecked";
        }
        return verification.isSignatureGenuine() ? "genuine" : "mismatch";
    }

    /** Whether no rule refuses the URL, and its signature, if it was checked, is genuine. */
    boolean isValid() {
        return inspection.report().isAcceptable() && (verification == null || verification.isSignatureGenuine());
    }

    /** The known mistakes, read off or found by recomputing. */
    Set<KnownMistake> mistakes() {
        EnumSet<KnownMistake> mistakes = EnumSet.noneOf(KnownMistake.class);
        mistakes.addAll(inspection.mistakes());
        if (verification != null) {
            mistakes.addAll(verification.mistakes());
        }
        return mistakes;
    }
}
