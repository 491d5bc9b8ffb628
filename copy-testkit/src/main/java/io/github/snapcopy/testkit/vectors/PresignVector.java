// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.SignedParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The inputs of one presigned CopySnapshot URL with every stage of its signature, or with the input for which a
 * presigner must refuse. Exactly one of {@link #answer} and {@link #refusedFor} is present.
 *
 * @since 0.1
 */
public final class PresignVector {
    private final String id;
    private final String description;
    private final VectorResult result;
    private final List<String> flags;
    private final List<String> sources;
    private final CopyParameters parameters;
    private final String destinationRegion;
    private final SignedParameters signedParameters;
    private final EndpointVariant endpointVariant;
    private final AwsCredentialsIdentity credentials;
    private final Instant signedAt;
    private final Duration expiresIn;
    private final Optional<Answer> answer;
    private final Optional<String> refusedFor;

    PresignVector(
            String id,
            String description,
            VectorResult result,
            List<String> flags,
            List<String> sources,
            CopyParameters parameters,
            String destinationRegion,
            SignedParameters signedParameters,
            EndpointVariant endpointVariant,
            AwsCredentialsIdentity credentials,
            Instant signedAt,
            Duration expiresIn,
            Optional<Answer> answer,
            Optional<String> refusedFor) {
        this.id = Objects.requireNonNull(id, "id");
        this.description = Objects.requireNonNull(description, "description");
        this.result = Objects.requireNonNull(result, "result");
        this.flags = List.copyOf(flags);
        this.sources = List.copyOf(sources);
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.destinationRegion = Objects.requireNonNull(destinationRegion, "destinationRegion");
        this.signedParameters = Objects.requireNonNull(signedParameters, "signedParameters");
        this.endpointVariant = Objects.requireNonNull(endpointVariant, "endpointVariant");
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        this.signedAt = Objects.requireNonNull(signedAt, "signedAt");
        this.expiresIn = Objects.requireNonNull(expiresIn, "expiresIn");
        this.answer = Objects.requireNonNull(answer, "answer");
        this.refusedFor = Objects.requireNonNull(refusedFor, "refusedFor");
        if (answer.isPresent() == refusedFor.isPresent()) {
            throw new IllegalArgumentException("vector " + id + " needs either an answer or a refusal");
        }
    }

    /**
     * Returns the id.
     *
     * @return a stable name, unique among all vectors
     */
    public String id() {
        return id;
    }

    /**
     * Returns the description.
     *
     * @return what is particular about it, in a few words
     */
    public String description() {
        return description;
    }

    /**
     * Returns the result.
     *
     * @return {@link VectorResult#VALID} with an answer, {@link VectorResult#INVALID} with a refusal
     */
    public VectorResult result() {
        return result;
    }

    /**
     * Returns the flags.
     *
     * @return names of {@link VectorFiles#notes}, sorted
     */
    public List<String> flags() {
        return flags;
    }

    /**
     * Returns the sources.
     *
     * @return keys of the documents; {@code index.json} has title and location of each
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * Returns the parameters.
     *
     * @return the request of EC2 CopySnapshot; most, but not all, are acceptable to the rules
     */
    public CopyParameters parameters() {
        return parameters;
    }

    /**
     * Returns the destination.
     *
     * @return the value of {@code DestinationRegion}
     */
    public String destinationRegion() {
        return destinationRegion;
    }

    /**
     * Returns the profile.
     *
     * @return which parameters the URL carries
     */
    public SignedParameters signedParameters() {
        return signedParameters;
    }

    /**
     * Returns the endpoint.
     *
     * @return which host of the source Region is meant
     */
    public EndpointVariant endpointVariant() {
        return endpointVariant;
    }

    /**
     * Returns the credentials.
     *
     * @return example credentials; a session token makes them an
     *     {@link software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity}
     */
    public AwsCredentialsIdentity credentials() {
        return credentials;
    }

    /**
     * Returns the instant of signing.
     *
     * @return the reading of the clock, possibly with a fraction of a second
     */
    public Instant signedAt() {
        return signedAt;
    }

    /**
     * Returns the life.
     *
     * @return the life asked for; outside 1 second to 7 days in some vectors that must be refused
     */
    public Duration expiresIn() {
        return expiresIn;
    }

    /**
     * Returns the answer.
     *
     * @return the stages, if the URL can be signed
     */
    public Optional<Answer> answer() {
        return answer;
    }

    /**
     * Returns the reason to refuse.
     *
     * @return the input at fault, if it must not be signed: {@code SourceRegion}, {@code SourceSnapshotId},
     *     {@code destinationRegion}, {@code expiresIn} or {@code credentials}
     */
    public Optional<String> refusedFor() {
        return refusedFor;
    }

    /**
     * The stages of a signature, in the order in which they are made, so that the first one that differs is the
     * mistake.
     */
    public static final class Answer {
        private final String host;
        private final String canonicalRequest;
        private final String stringToSign;
        private final String signature;
        private final String url;

        Answer(String host, String canonicalRequest, String stringToSign, String signature, String url) {
            this.host = Objects.requireNonNull(host, "host");
            this.canonicalRequest = Objects.requireNonNull(canonicalRequest, "canonicalRequest");
            this.stringToSign = Objects.requireNonNull(stringToSign, "stringToSign");
            this.signature = Objects.requireNonNull(signature, "signature");
            this.url = Objects.requireNonNull(url, "url");
        }

        /**
         * Returns the host.
         *
         * @return the host that is signed
         */
        public String host() {
            return host;
        }

        /**
         * Returns the canonical request.
         *
         * @return seven lines, joined by line feeds
         */
        public String canonicalRequest() {
            return canonicalRequest;
        }

        /**
         * Returns the string to sign.
         *
         * @return four lines, joined by line feeds
         */
        public String stringToSign() {
            return stringToSign;
        }

        /**
         * Returns the signature.
         *
         * @return 64 lower-case hexadecimal digits
         */
        public String signature() {
            return signature;
        }

        /**
         * Returns the URL.
         *
         * @return the whole URL; the order and spelling of its query are recommended ones, and any order is as good
         */
        public String url() {
            return url;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Answer that
                    && host.equals(that.host)
                    && canonicalRequest.equals(that.canonicalRequest)
                    && stringToSign.equals(that.stringToSign)
                    && signature.equals(that.signature)
                    && url.equals(that.url);
        }

        @Override
        public int hashCode() {
            return Objects.hash(host, canonicalRequest, stringToSign, signature, url);
        }

        /**
         * The host alone.
         *
         * @return host, without the rest
         */
        @Override
        public String toString() {
            return "Answer[host=" + host + "]";
        }
    }

    /**
     * Id and description; nothing of the request.
     *
     * @return the display name of the vector in a test report
     */
    @Override
    public String toString() {
        return id + ": " + description;
    }
}
