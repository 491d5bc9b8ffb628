// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.sigv4.CanonicalRequest;
import io.github.snapcopy.sigv4.StringToSign;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing the signature of a URL says.
 *
 * <table>
 * <caption>The outcomes; the first that applies is given</caption>
 * <tr><th>Outcome</th><th>Signature</th><th>Meaning</th></tr>
 * <tr><td>{@link Unreadable}</td><td>not computed</td><td>the text has not the one reading that a signature needs</td></tr>
 * <tr><td>{@link SignatureMismatch}</td><td>wrong</td><td>the credentials did not sign this</td></tr>
 * <tr><td>{@link NotYetValid}</td><td>genuine</td><td>dated more than 15 minutes ahead</td></tr>
 * <tr><td>{@link Expired}</td><td>genuine</td><td>its life is over</td></tr>
 * <tr><td>{@link Genuine}</td><td>genuine</td><td>signed with these credentials, and alive</td></tr>
 * </table>
 *
 * <p>A genuine signature says who signed what, not that the service accepts it: a URL for a wrong host can be signed
 * well. The rules tell, see {@link Inspection#report}.
 *
 * <p>May gain members; keep a default branch.
 *
 * @since 0.1
 */
public sealed interface Verification {
    /**
     * Tells whether the signature is the one that the credentials give.
     *
     * @return true for {@link Genuine}, {@link Expired} and {@link NotYetValid}
     */
    default boolean isSignatureGenuine() {
        return false;
    }

    /**
     * Returns the known mistakes that the URL shows.
     *
     * @return an immutable set in the order of the constants; a genuine URL may show some
     */
    Set<KnownMistake> mistakes();

    /** Signed with the credentials, and alive. */
    final class Genuine extends VerificationValue implements Verification {
        private final Instant signedAt;
        private final @Nullable Instant expiresAt;

        Genuine(Instant signedAt, @Nullable Instant expiresAt, Set<KnownMistake> mistakes) {
            super(mistakes);
            this.signedAt = signedAt;
            this.expiresAt = expiresAt;
        }

        /**
         * Returns when it was signed, by its own account.
         *
         * @return an instant, in whole seconds
         */
        public Instant signedAt() {
            return signedAt;
        }

        /**
         * Returns when it expires.
         *
         * @return an instant; empty if the URL does not say so, as those of the AWS SDK for Go
         */
        public Optional<Instant> expiresAt() {
            return Optional.ofNullable(expiresAt);
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }

        @Override
        List<Object> parts() {
            return List.of(signedAt, Optional.ofNullable(expiresAt));
        }
    }

    /** Signed with the credentials, but its life is over. */
    final class Expired extends VerificationValue implements Verification {
        private final Instant signedAt;
        private final Instant expiresAt;
        private final Instant now;

        Expired(Instant signedAt, Instant expiresAt, Instant now, Set<KnownMistake> mistakes) {
            super(mistakes);
            this.signedAt = signedAt;
            this.expiresAt = expiresAt;
            this.now = now;
        }

        /**
         * Returns when it was signed, by its own account.
         *
         * @return an instant, in whole seconds
         */
        public Instant signedAt() {
            return signedAt;
        }

        /**
         * Returns when it expired.
         *
         * @return an instant before {@link #now}
         */
        public Instant expiresAt() {
            return expiresAt;
        }

        /**
         * Returns the instant of this judgement.
         *
         * @return an instant
         */
        public Instant now() {
            return now;
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }

        @Override
        List<Object> parts() {
            return List.of(signedAt, expiresAt, now);
        }
    }

    /** Signed with the credentials, but dated more than 15 minutes ahead, which the service refuses. */
    final class NotYetValid extends VerificationValue implements Verification {
        private final Instant signedAt;
        private final Instant now;

        NotYetValid(Instant signedAt, Instant now, Set<KnownMistake> mistakes) {
            super(mistakes);
            this.signedAt = signedAt;
            this.now = now;
        }

        /**
         * Returns when it was signed, by its own account.
         *
         * @return an instant, in whole seconds
         */
        public Instant signedAt() {
            return signedAt;
        }

        /**
         * Returns the instant of this judgement.
         *
         * @return an instant
         */
        public Instant now() {
            return now;
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }

        @Override
        List<Object> parts() {
            return List.of(signedAt, now);
        }
    }

    /** Not what the credentials sign. */
    final class SignatureMismatch extends VerificationValue implements Verification {
        private final CanonicalRequest canonicalRequest;
        private final StringToSign stringToSign;
        private final List<StageDifference> differences;

        SignatureMismatch(
                CanonicalRequest canonicalRequest,
                StringToSign stringToSign,
                List<StageDifference> differences,
                Set<KnownMistake> mistakes) {
            super(mistakes);
            this.canonicalRequest = canonicalRequest;
            this.stringToSign = stringToSign;
            this.differences = List.copyOf(differences);
        }

        /**
         * Returns what the credentials would have to sign for this URL, first stage.
         *
         * @return the canonical request; redacted when printed
         */
        public CanonicalRequest canonicalRequest() {
            return canonicalRequest;
        }

        /**
         * Returns the same, second stage.
         *
         * @return the string to sign
         */
        public StringToSign stringToSign() {
            return stringToSign;
        }

        /**
         * Returns where the URL differs from the one that was rebuilt.
         *
         * @return an immutable list, never empty
         */
        public List<StageDifference> differences() {
            return differences;
        }

        /**
         * Compares the stages with those that the service prints when it refuses a signature.
         *
         * @param serviceText the message of the service: "The Canonical String for this request should have been ..."
         * @return the differences by stage, or empty if the text holds neither stage
         */
        public Optional<StageDiff> compareWith(String serviceText) {
            return StageDiff.between(canonicalRequest, stringToSign, serviceText);
        }

        @Override
        List<Object> parts() {
            return List.of(canonicalRequest, stringToSign, differences);
        }
    }

    /** Without the one reading that a signature needs. */
    final class Unreadable extends VerificationValue implements Verification {
        private final String reason;

        Unreadable(String reason, Set<KnownMistake> mistakes) {
            super(mistakes);
            this.reason = reason;
        }

        /**
         * Returns why.
         *
         * @return a text for a message, without anything of the query
         */
        public String reason() {
            return reason;
        }

        @Override
        List<Object> parts() {
            return List.of(reason);
        }
    }
}
