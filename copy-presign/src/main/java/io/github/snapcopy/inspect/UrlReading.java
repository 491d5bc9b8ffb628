// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.sigv4.CredentialScope;
import io.github.snapcopy.sigv4.RequestTimestamp;
import io.github.snapcopy.sigv4.Signature;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text read as a presigned URL for whatever endpoint it names, each part as a typed value where it has the form of
 * one. What is wrong with scheme, port and path is left to the rules, which know the endpoint that was meant.
 */
final class UrlReading {
    private static final int LONGEST_LIFE_DIGITS = 9;

    private final PresignedUrlText text;
    private final @Nullable URI endpoint;
    private final Map<String, String> parameters;

    private UrlReading(PresignedUrlText text, @Nullable URI endpoint) {
        this.text = text;
        this.endpoint = endpoint;
        Map<String, String> own = new LinkedHashMap<>();
        text.query().forEach((key, value) -> {
            if (!UrlKeys.isReserved(key)) {
                own.put(key, value);
            }
        });
        this.parameters = Collections.unmodifiableMap(own);
    }

    static UrlReading of(String url) {
        PresignedUrlText text = PresignedUrlText.read(url);
        URI endpoint = endpoint(text);
        return new UrlReading(endpoint == null ? text : PresignedUrlText.read(url, endpoint), endpoint);
    }

    /**
     * What stands before the query, if that may be an endpoint at all: plain HTTP, for one, is for this machine only.
     */
    private static @Nullable URI endpoint(PresignedUrlText text) {
        try {
            return Endpoints.requireCustom(new URI(text.scheme() + "://" + text.host() + text.path()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    PresignedUrlText text() {
        return text;
    }

    /** Everything before the query; null if it is no endpoint. */
    @Nullable
    URI endpoint() {
        return endpoint;
    }

    /** The pairs that are no part of the signature, decoded, in the order of the text. */
    Map<String, String> parameters() {
        return parameters;
    }

    @Nullable
    String value(String key) {
        return text.query(key);
    }

    Optional<String> accessKeyId() {
        String credential = value(UrlKeys.CREDENTIAL);
        int slash = credential == null ? -1 : credential.indexOf('/');
        return credential == null || slash < 1 ? Optional.empty() : Optional.of(credential.substring(0, slash));
    }

    Optional<CredentialScope> credentialScope() {
        String credential = value(UrlKeys.CREDENTIAL);
        return credential == null
                ? Optional.empty()
                : CredentialScope.parse(credential.substring(credential.indexOf('/') + 1));
    }

    Optional<RequestTimestamp> timestamp() {
        String date = value(UrlKeys.DATE);
        return date == null ? Optional.empty() : RequestTimestamp.parse(date);
    }

    Optional<Signature> signature() {
        String signature = value(UrlKeys.SIGNATURE);
        return signature == null ? Optional.empty() : Signature.parse(signature);
    }

    /** The life in seconds, legal or not, if it is a whole number of a size that an instant can bear. */
    @Nullable
    Long life() {
        String expires = value(UrlKeys.EXPIRES);
        WholeNumber number =
                expires == null || expires.length() > LONGEST_LIFE_DIGITS ? null : WholeNumber.orNull(expires);
        return number == null ? null : (Long) number.saturated();
    }

    @Nullable
    Instant expiresAt() {
        Long life = life();
        return life == null
                ? null
                : timestamp()
                        .map(timestamp -> timestamp.instant().plusSeconds(life))
                        .orElse(null);
    }

    /** What keeps the text from having the one reading that a signature needs; null if nothing does. */
    @Nullable
    String problem() {
        if (text.syntaxProblem().isPresent()) {
            return text.syntaxProblem().get();
        }
        if (endpoint == null) {
            return "its host cannot be read";
        }
        if (text.encodingProblem().isPresent()) {
            return text.encodingProblem().get();
        }
        if (text.query().containsKey("")) {
            return "a key of its query is empty";
        }
        if (!UrlKeys.ALGORITHM_NAME.equals(value(UrlKeys.ALGORITHM))) {
            return lacks(UrlKeys.ALGORITHM, UrlKeys.ALGORITHM_NAME);
        }
        if (accessKeyId().isEmpty() || credentialScope().isEmpty()) {
            return lacks(UrlKeys.CREDENTIAL, "an access key id and a credential scope");
        }
        if (timestamp().isEmpty()) {
            return lacks(UrlKeys.DATE, "a date such as 20240601T120000Z");
        }
        if (value(UrlKeys.EXPIRES) != null && life() == null) {
            return lacks(UrlKeys.EXPIRES, "a number of seconds");
        }
        if (value(UrlKeys.SIGNED_HEADERS) == null) {
            return lacks(UrlKeys.SIGNED_HEADERS, "a list of headers");
        }
        return signature().isEmpty() ? lacks(UrlKeys.SIGNATURE, "64 lower-case hexadecimal digits") : null;
    }

    private String lacks(String key, String expected) {
        return value(key) == null ? "it lacks " + key : "its " + key + " is not " + expected;
    }

    /** The URL's own parameters as a request, in place of one that is not at hand; none of a text that is no URL. */
    CopyParameters asRequest() {
        if (text.syntaxProblem().isPresent()) {
            return CopyParameters.of(CopyOperation.EC2_COPY_SNAPSHOT, Map.of());
        }
        StringBuilder query = new StringBuilder();
        parameters.forEach((key, value) -> {
            query.append(query.isEmpty() ? "" : "&").append(PercentEncoding.encode(key));
            query.append('=').append(PercentEncoding.encode(value));
        });
        return QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, query.toString());
    }
}
