// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.sigv4.SigningTrace;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A presigned CopySnapshot URL for the source endpoint. Whoever has the URL can make the copy until it expires:
 * {@link #toString} shows host and expiry alone. Never call it to try it out; that would start a copy in the source
 * Region.
 *
 * @since 0.1
 */
public final class PresignedUrl {
    private final String url;
    private final ServiceEndpoint endpoint;
    private final long signedAtSecond;
    private final int expiresInSeconds;

    PresignedUrl(String url, ServiceEndpoint endpoint, long signedAtSecond, int expiresInSeconds) {
        this.url = url;
        this.endpoint = endpoint;
        this.signedAtSecond = signedAtSecond;
        this.expiresInSeconds = expiresInSeconds;
    }

    /**
     * The URL itself, signature and session token included, to be sent as {@code PresignedUrl} and encoded exactly once
     * more in a form body.
     *
     * @return an absolute URL, ASCII
     */
    public String unredactedUrl() {
        return url;
    }

    /**
     * The source endpoint.
     *
     * @return the endpoint, listed, guessed or the caller's own
     */
    public ServiceEndpoint endpoint() {
        return endpoint;
    }

    /**
     * When it was signed.
     *
     * @return an instant, in whole seconds
     */
    public Instant signedAt() {
        return Instant.ofEpochSecond(signedAtSecond);
    }

    /**
     * When it expires: the chosen life after {@link #signedAt}, or with the credentials if they expire earlier.
     *
     * @return an instant, in whole seconds
     */
    public Instant expiresAt() {
        return Instant.ofEpochSecond(signedAtSecond + expiresInSeconds);
    }

    /**
     * How long it lives from {@link #signedAt} to {@link #expiresAt}.
     *
     * @return 1 second to 7 days
     */
    public Duration expiresIn() {
        return Duration.ofSeconds(expiresInSeconds);
    }

    /**
     * How the signature came about, stage by stage; read back from the URL at each call.
     *
     * @return canonical request, string to sign, credential scope and signature
     */
    public SigningTrace trace() {
        return SigningTrace.read(endpoint.uri(), url);
    }

    /**
     * Completes a request for sending: {@code PresignedUrl} and {@code DestinationRegion} together.
     *
     * @param request the request this URL was made for, which is not changed; a URL it may hold is replaced
     * @return the request with this URL, checked by the rules; its context tells when and for which endpoint it was
     *     signed
     * @throws InvalidCopyRequestException if the URL was made for another request
     */
    public SnapshotCopyRequest addTo(SnapshotCopyRequest request) {
        Objects.requireNonNull(request, "request");
        CopyContext context = request.context().toBuilder()
                .signedAt(signedAt())
                .sourceEndpoint(endpoint.uri())
                .urlFromSigner(true)
                .build();
        return request.toBuilder()
                .context(context)
                .presignedUrl(unredactedUrl())
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresignedUrl that
                && endpoint.equals(that.endpoint)
                && MessageDigest.isEqual(
                        url.getBytes(StandardCharsets.US_ASCII), that.url.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return Objects.hash(signedAtSecond, endpoint);
    }

    /**
     * Host and expiry; nothing secret.
     *
     * @return for example {@code PresignedUrl[host=ec2.us-west-2.amazonaws.com, expiresAt=2026-01-15T13:34:56Z]}
     */
    @Override
    public String toString() {
        return "PresignedUrl[host=" + endpoint.host() + ", expiresAt=" + expiresAt() + "]";
    }
}
