// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.sigv4.CanonicalRequest;
import io.github.snapcopy.sigv4.StringToSign;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * <p>A genuine signature says who signed what, not that the service accepts it: a URL for a wrong host can be signed well.
 * The rules tell, see {@link Inspection#report}.
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

    /**
     * Signed with the credentials, and alive.
     *
     * @param signedAt when it was signed
     * @param expiresAt when it expires; null if the URL does not say so, as those of the AWS SDK for Go
     * @param mistakes the known mistakes it shows nevertheless
     */
    record Genuine(Instant signedAt, @Nullable Instant expiresAt, Set<KnownMistake> mistakes) implements Verification {
        /**
         * Checks for null and takes a copy.
         *
         * @param signedAt when it was signed
         * @param expiresAt when it expires
         * @param mistakes the known mistakes
         */
        public Genuine {
            Objects.requireNonNull(signedAt, "signedAt");
            mistakes = MistakesOfText.copy(mistakes);
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }
    }

    /**
     * Signed with the credentials, but its life is over.
     *
     * @param signedAt when it was signed
     * @param expiresAt when it expired
     * @param now the instant of this judgement, after {@code expiresAt}
     * @param mistakes the known mistakes it shows
     */
    record Expired(Instant signedAt, Instant expiresAt, Instant now, Set<KnownMistake> mistakes)
            implements Verification {
        /**
         * Checks for null and takes a copy.
         *
         * @param signedAt when it was signed
         * @param expiresAt when it expires
         * @param now the instant of the judgement
         * @param mistakes the known mistakes
         */
        public Expired {
            Objects.requireNonNull(signedAt, "signedAt");
            Objects.requireNonNull(expiresAt, "expiresAt");
            Objects.requireNonNull(now, "now");
            mistakes = MistakesOfText.copy(mistakes);
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }
    }

    /**
     * Signed with the credentials, but dated more than 15 minutes ahead, which the service refuses.
     *
     * @param signedAt when it was signed, by its own account
     * @param now the instant of this judgement
     * @param mistakes the known mistakes it shows
     */
    record NotYetValid(Instant signedAt, Instant now, Set<KnownMistake> mistakes) implements Verification {
        /**
         * Checks for null and takes a copy.
         *
         * @param signedAt when it was signed
         * @param now the instant of the judgement
         * @param mistakes the known mistakes
         */
        public NotYetValid {
            Objects.requireNonNull(signedAt, "signedAt");
            Objects.requireNonNull(now, "now");
            mistakes = MistakesOfText.copy(mistakes);
        }

        @Override
        public boolean isSignatureGenuine() {
            return true;
        }
    }

    /**
     * Not what the credentials sign.
     *
     * @param canonicalRequest what they would have to sign for this URL, first stage; redacted when printed
     * @param stringToSign the same, second stage
     * @param differences where the URL differs from the one that was rebuilt; never empty
     * @param mistakes the known mistakes that the URL shows, or that explain its signature
     */
    record SignatureMismatch(
            CanonicalRequest canonicalRequest,
            StringToSign stringToSign,
            List<StageDifference> differences,
            Set<KnownMistake> mistakes)
            implements Verification {
        /**
         * Checks for null and takes a copy.
         *
         * @param canonicalRequest the first stage
         * @param stringToSign the second stage
         * @param differences the differences
         * @param mistakes the known mistakes
         */
        public SignatureMismatch {
            Objects.requireNonNull(canonicalRequest, "canonicalRequest");
            Objects.requireNonNull(stringToSign, "stringToSign");
            differences = List.copyOf(differences);
            mistakes = MistakesOfText.copy(mistakes);
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
    }

    /**
     * Without the one reading that a signature needs.
     *
     * @param reason why, for a message; without anything of the query
     * @param mistakes the known mistakes that the text shows
     */
    record Unreadable(String reason, Set<KnownMistake> mistakes) implements Verification {
        /**
         * Checks for null and takes a copy.
         *
         * @param reason why it cannot be read
         * @param mistakes the known mistakes
         */
        public Unreadable {
            Objects.requireNonNull(reason, "reason");
            mistakes = MistakesOfText.copy(mistakes);
        }
    }
}
