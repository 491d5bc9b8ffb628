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
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The inputs of one presigned CopySnapshot URL with every stage of its signature, or with the input for which a presigner
 * must refuse. Exactly one of {@link #answer} and {@link #refusedFor} is present.
 *
 * @param id a stable name, unique among all vectors
 * @param description what is particular about it, in a few words
 * @param result {@link VectorResult#VALID} with an answer, {@link VectorResult#INVALID} with a refusal
 * @param flags names of {@link VectorFiles#notes}, sorted
 * @param sources keys of the documents; {@code index.json} has title and location of each
 * @param parameters the request of EC2 CopySnapshot; most, but not all, are acceptable to the rules
 * @param destinationRegion the value of {@code DestinationRegion}
 * @param signedParameters which parameters the URL carries
 * @param endpointVariant which host of the source Region is meant
 * @param credentials example credentials; a session token makes them an {@link
 *     software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity}
 * @param signedAt the reading of the clock, possibly with a fraction of a second
 * @param expiresIn the life asked for; outside 1 second to 7 days in some vectors that must be refused
 * @param answer the stages, if the URL can be signed
 * @param refusedFor the input at fault, if it must not be signed: {@code SourceRegion}, {@code SourceSnapshotId}, {@code
 *     destinationRegion}, {@code expiresIn} or {@code credentials}
 * @since 0.1
 */
public record PresignVector(
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
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are both an answer and a refusal, or neither
     */
    public PresignVector {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(result, "result");
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(destinationRegion, "destinationRegion");
        Objects.requireNonNull(signedParameters, "signedParameters");
        Objects.requireNonNull(endpointVariant, "endpointVariant");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(signedAt, "signedAt");
        Objects.requireNonNull(expiresIn, "expiresIn");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(refusedFor, "refusedFor");
        if (answer.isPresent() == refusedFor.isPresent()) {
            throw new IllegalArgumentException("vector " + id + " needs either an answer or a refusal");
        }
    }

    /**
     * The stages of a signature, in the order in which they are made, so that the first one that differs is the mistake.
     *
     * @param host the host that is signed
     * @param canonicalRequest seven lines, joined by line feeds
     * @param stringToSign four lines, joined by line feeds
     * @param signature 64 lower-case hexadecimal digits
     * @param url the whole URL; the order and spelling of its query are recommended ones, and any order is as good
     */
    public record Answer(String host, String canonicalRequest, String stringToSign, String signature, String url) {
        /** Refuses null. */
        public Answer {
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(canonicalRequest, "canonicalRequest");
            Objects.requireNonNull(stringToSign, "stringToSign");
            Objects.requireNonNull(signature, "signature");
            Objects.requireNonNull(url, "url");
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
