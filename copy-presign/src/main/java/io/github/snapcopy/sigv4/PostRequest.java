// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a signed POST depends on: endpoint, content type and body, service, Region, credentials and instant. Nothing
 * is read from a clock or the environment, so equal requests give equal headers.
 *
 * @since 0.1
 */
public final class PostRequest {
    private final Target target;
    private final String contentType;
    private final String body;
    private final SigningCredentials credentials;
    private final CredentialScope credentialScope;
    private final RequestTimestamp timestamp;

    private PostRequest(Builder builder) {
        this.target = Target.of(required(builder.endpoint, "endpoint"));
        this.contentType = required(builder.contentType, "contentType");
        this.body = required(builder.body, "body");
        this.credentials = required(builder.credentials, "credentials");
        this.timestamp = RequestTimestamp.of(required(builder.signedAt, "signedAt"));
        this.credentialScope =
                CredentialScope.of(timestamp, required(builder.region, "region"), required(builder.service, "service"));
        HeaderSigner.checkHeader(contentType, "contentType");
        HeaderSigner.checkHeader(credentials.accessKeyId(), "accessKeyId");
        HeaderSigner.checkHeader(credentials.sessionToken().orElse(""), "sessionToken");
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /**
     * Starts an empty request. All must be set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Target target() {
        return target;
    }

    String contentType() {
        return contentType;
    }

    /**
     * Returns the payload.
     *
     * @return the body; it may hold secrets
     */
    public String unredactedBody() {
        return body;
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

    /** Returns host, scope and the length of the body; no secret. */
    @Override
    public String toString() {
        return "PostRequest[host=" + target.host() + ", scope=" + credentialScope.value() + ", body=" + body.length()
                + " characters]";
    }

    /** Collects the inputs of a request. Not thread-safe. */
    public static final class Builder {
        private @Nullable URI endpoint;
        private @Nullable String contentType;
        private @Nullable String body;
        private @Nullable String service;
        private @Nullable String region;
        private @Nullable SigningCredentials credentials;
        private @Nullable Instant signedAt;

        private Builder() {}

        /**
         * Sets where the request goes.
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
         * Sets the value of {@code Content-Type}.
         *
         * @param contentType printable ASCII and spaces
         * @return this builder
         */
        public Builder contentType(String contentType) {
            this.contentType = Objects.requireNonNull(contentType, "contentType");
            return this;
        }

        /**
         * Sets the payload.
         *
         * @param body a text, sent in UTF-8; it may hold secrets and is not printed
         * @return this builder
         */
        public Builder body(String body) {
            this.body = Objects.requireNonNull(body, "body");
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
         * Sets who signs.
         *
         * @param credentials the credentials; access key id and session token must be printable ASCII, as headers are
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
         * Checks the inputs.
         *
         * @return the request
         * @throws IllegalArgumentException if an input is missing or outside what its setter says; no message holds a
         *     secret
         */
        public PostRequest build() {
            return new PostRequest(this);
        }

        /** Returns a constant text. */
        @Override
        public String toString() {
            return "PostRequest.Builder";
        }
    }
}
