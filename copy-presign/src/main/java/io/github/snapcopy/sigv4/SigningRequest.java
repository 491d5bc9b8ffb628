// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a presigned GET depends on: endpoint, service, Region, parameters, credentials, instant and lifetime.
 * Nothing is read from a clock or the environment, so equal requests give equal URLs.
 *
 * @since 0.1
 */
public final class SigningRequest {
    private static final long LONGEST_SECONDS = 604_800;
    private static final String EXPIRY_RANGE = "expiresIn must be 1 to 604800 whole seconds (7 days), but is ";

    private final Target target;
    private final List<Map.Entry<String, String>> parameters;
    private final SigningCredentials credentials;
    private final CredentialScope credentialScope;
    private final RequestTimestamp timestamp;
    private final long expiresInSeconds;

    private SigningRequest(Builder builder) {
        this.target = Target.of(required(builder.endpoint, "endpoint"));
        this.parameters = List.copyOf(builder.parameters);
        this.credentials = required(builder.credentials, "credentials");
        this.timestamp = RequestTimestamp.of(required(builder.signedAt, "signedAt"));
        this.credentialScope =
                CredentialScope.of(timestamp, required(builder.region, "region"), required(builder.service, "service"));
        this.expiresInSeconds = checkExpiry(required(builder.expiresIn, "expiresIn"));
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static long checkExpiry(Duration expiresIn) {
        if (expiresIn.getNano() != 0) {
            throw new IllegalArgumentException(EXPIRY_RANGE + expiresIn);
        }
        return checkExpiry(expiresIn.getSeconds());
    }

    static long checkExpiry(long seconds) {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException(EXPIRY_RANGE + seconds);
        }
        return seconds;
    }

    /**
     * Starts an empty request. All but the parameters must be set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Target target() {
        return target;
    }

    List<Map.Entry<String, String>> parameters() {
        return parameters;
    }

    SigningCredentials credentials() {
        return credentials;
    }

    CredentialScope credentialScope() {
        return credentialScope;
    }

    RequestTimestamp timestamp() {
        return timestamp;
    }

    long expiresInSeconds() {
        return expiresInSeconds;
    }

    /** Returns host, scope and lifetime; no parameter and no secret. */
    @Override
    public String toString() {
        return "SigningRequest[host=" + target.host() + ", scope=" + credentialScope.value() + ", expiresIn="
                + expiresInSeconds + " s]";
    }

    /** Collects the inputs of a request. Not thread-safe. */
    public static final class Builder {
        private final List<Map.Entry<String, String>> parameters = new ArrayList<>();
        private @Nullable URI endpoint;
        private @Nullable String service;
        private @Nullable String region;
        private @Nullable SigningCredentials credentials;
        private @Nullable Instant signedAt;
        private @Nullable Duration expiresIn;

        private Builder() {}

        /**
         * Sets where the URL points.
         *
         * @param endpoint an absolute {@code http} or {@code https} URI: host, optional port, optional path in
         *     percent-encoded form, and nothing else
         * @return this builder
         */
        public Builder endpoint(URI endpoint) {
            this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
            return this;
        }

        /**
         * Sets the signing name.
         *
         * @param service for example {@code ec2}
         * @return this builder
         */
        public Builder service(String service) {
            this.service = Objects.requireNonNull(service, "service");
            return this;
        }

        /**
         * Sets the signing Region.
         *
         * @param region for example {@code us-west-2}
         * @return this builder
         */
        public Builder region(String region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        /**
         * Adds a parameter. A name may occur more than once; order does not matter.
         *
         * @param name the decoded name, not empty, not beginning with {@code X-Amz-} in any case
         * @param value the decoded value, may be empty
         * @return this builder
         * @throws IllegalArgumentException if the name is empty or belongs to SigV4
         */
        public Builder parameter(String name, String value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a parameter has an empty name");
            }
            if (QueryNames.isReserved(name)) {
                throw new IllegalArgumentException(
                        "parameter " + Messages.quote(name) + ": names beginning with X-Amz- belong to the signature");
            }
            parameters.add(Map.entry(name, value));
            return this;
        }

        /**
         * Adds parameters.
         *
         * @param parameters decoded names and values, each as for {@link #parameter}
         * @return this builder
         * @throws IllegalArgumentException as for {@link #parameter}
         */
        public Builder parameters(Iterable<? extends Map.Entry<String, String>> parameters) {
            Objects.requireNonNull(parameters, "parameters");
            for (Map.Entry<String, String> parameter : parameters) {
                parameter(parameter.getKey(), parameter.getValue());
            }
            return this;
        }

        /**
         * Sets who signs.
         *
         * @param credentials the credentials
         * @return this builder
         */
        public Builder credentials(SigningCredentials credentials) {
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        /**
         * Sets the instant of signing, of which fractions of a second are dropped.
         *
         * @param signedAt an instant of the years 0001 to 9999
         * @return this builder
         */
        public Builder signedAt(Instant signedAt) {
            this.signedAt = Objects.requireNonNull(signedAt, "signedAt");
            return this;
        }

        /**
         * Sets how long the URL shall be good, counted from the instant of signing.
         *
         * @param expiresIn 1 to 604800 whole seconds
         * @return this builder
         */
        public Builder expiresIn(Duration expiresIn) {
            this.expiresIn = Objects.requireNonNull(expiresIn, "expiresIn");
            return this;
        }

        /**
         * Checks the inputs.
         *
         * @return the request
         * @throws IllegalArgumentException if an input is missing or outside what its setter says; no message holds a
         *     secret or the value of a parameter
         */
        public SigningRequest build() {
            return new SigningRequest(this);
        }

        /** Returns a constant text. */
        @Override
        public String toString() {
            return "SigningRequest.Builder";
        }
    }
}
