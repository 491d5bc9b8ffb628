// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.sigv4.SignedHeaders;
import io.github.snapcopy.sigv4.SigningTrace;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signed HTTP request for one copy. Whoever has headers and body can make the copy for some minutes, and with the
 * presigned URL in the body for as long as that lives: {@link #toString} shows operation, host and instant alone.
 *
 * @since 0.1
 */
public final class SignedCopyRequest {
    private final CopyRequest request;
    private final ServiceEndpoint endpoint;
    private final SignedHeaders signed;
    private final String body;

    SignedCopyRequest(CopyRequest request, ServiceEndpoint endpoint, SignedHeaders signed, String body) {
        this.request = request;
        this.endpoint = endpoint;
        this.signed = signed;
        this.body = body;
    }

    /**
     * The copy this request makes.
     *
     * @return the request, for CopySnapshot with the presigned URL that is sent
     */
    public CopyRequest request() {
        return request;
    }

    /**
     * The destination endpoint.
     *
     * @return the endpoint, listed, guessed or the caller's own
     */
    public ServiceEndpoint endpoint() {
        return endpoint;
    }

    /**
     * The HTTP method.
     *
     * @return always {@code POST}
     */
    public String method() {
        return signed.trace().canonicalRequest().method();
    }

    /**
     * Where to send the request. The signature covers its host, port and path.
     *
     * @return an absolute URI without query, ASCII
     */
    public URI uri() {
        return signed.uri();
    }

    /**
     * The value of the {@code Host} header, which is signed. HTTP clients set it from {@link #uri}.
     *
     * @return the host, with the port when it is not the scheme's default
     */
    public String host() {
        return signed.host();
    }

    /**
     * The headers to send, besides {@code Host} and {@code Content-Length} that HTTP clients set: signature and session
     * token included.
     *
     * @return {@code Content-Type}, {@code X-Amz-Content-Sha256}, {@code X-Amz-Date}, {@code X-Amz-Security-Token} for
     *     temporary credentials, {@code Authorization}; unmodifiable
     */
    public Map<String, String> unredactedHeaders() {
        return signed.unredactedHeaders();
    }

    /**
     * The form body, with the presigned URL if there is one. It must be sent byte by byte as it is.
     *
     * @return {@code Action}, {@code Version} and the parameters, ASCII
     */
    public String unredactedBody() {
        return body;
    }

    /**
     * When the headers were signed.
     *
     * @return an instant, in whole seconds
     */
    public Instant signedAt() {
        return trace().stringToSign().timestamp().instant();
    }

    /**
     * How the signature in the headers came about, stage by stage.
     *
     * @return canonical request, string to sign, credential scope and signature
     */
    public SigningTrace trace() {
        return signed.trace();
    }

    /**
     * The request for the HTTP client of the JDK.
     *
     * @return a request without time-out; {@code HttpRequest.newBuilder(request, (name, value) -> true)} sets one
     */
    public HttpRequest toHttpRequest() {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri()).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        unredactedHeaders().forEach(builder::setHeader);
        return builder.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedCopyRequest that
                && signed.equals(that.signed)
                && endpoint.equals(that.endpoint)
                && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return signed.hashCode();
    }

    /**
     * Operation, host and instant; nothing secret.
     *
     * @return for example {@code SignedCopyRequest[ec2:CopySnapshot, host=ec2.us-east-1.amazonaws.com,
     *     signedAt=2026-01-15T12:34:56Z]}
     */
    @Override
    public String toString() {
        return "SignedCopyRequest[" + request.operation().id() + ", host=" + host() + ", signedAt=" + signedAt() + "]";
    }
}
