// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;

import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.sigv4.CanonicalQuery;
import io.github.snapcopy.sigv4.CanonicalRequest;
import io.github.snapcopy.sigv4.CredentialScope;
import io.github.snapcopy.sigv4.RequestTimestamp;
import io.github.snapcopy.sigv4.Signature;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.sigv4.SigningKeyCache;
import io.github.snapcopy.sigv4.StringToSign;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The URL that some credentials would have signed, rebuilt from the typed values of a URL: its endpoint, parameters,
 * instant and life; the credentials' key and token; the source Region and {@code ec2}. Nothing else of the URL enters,
 * so a key that is added, doubled or spelled in another case cannot slip through.
 */
final class Rebuilt {
    private static final String SERVICE = CopyService.EC2.id();

    private final UrlReading url;
    private final SigningCredentials credentials;
    private final SigningKeyCache keys;
    private final URI endpoint;
    private final RequestTimestamp timestamp;
    private final CredentialScope scopeOfUrl;
    private final CredentialScope scope;
    private final Signature signature;
    private final Map<String, String> query;
    private final CanonicalRequest canonicalRequest;
    private final StringToSign stringToSign;

    /** Takes a URL that has no {@link UrlReading#problem}. */
    Rebuilt(UrlReading url, SigningCredentials credentials, SigningKeyCache keys) {
        this.url = url;
        this.credentials = credentials;
        this.keys = keys;
        this.endpoint = Objects.requireNonNull(url.endpoint());
        this.timestamp = url.timestamp().orElseThrow();
        this.scopeOfUrl = url.credentialScope().orElseThrow();
        this.signature = url.signature().orElseThrow();
        this.scope = scope();
        this.query = query();
        this.canonicalRequest = request(endpoint, query);
        this.stringToSign = StringToSign.of(timestamp, scope, canonicalRequest);
    }

    /** The source Region is what it should be signed for; a text that is none leaves the Region of the scope. */
    private CredentialScope scope() {
        String region = url.value(SOURCE_REGION);
        return (region == null ? Optional.<CredentialScope>empty() : scopeOf(region))
                .or(() -> scopeOf(scopeOfUrl.region()))
                .orElseThrow();
    }

    private Optional<CredentialScope> scopeOf(String region) {
        return CredentialScope.parse(timestamp.date() + '/' + region + '/' + SERVICE + "/aws4_request");
    }

    private Map<String, String> query() {
        Map<String, String> rebuilt = new TreeMap<>(url.parameters());
        rebuilt.put(UrlKeys.ALGORITHM, UrlKeys.ALGORITHM_NAME);
        rebuilt.put(UrlKeys.CREDENTIAL, credentials.accessKeyId() + '/' + scope.value());
        rebuilt.put(UrlKeys.DATE, timestamp.value());
        Long life = url.life();
        if (life != null) {
            rebuilt.put(UrlKeys.EXPIRES, Long.toString(life));
        }
        credentials.sessionToken().ifPresent(token -> rebuilt.put(UrlKeys.SECURITY_TOKEN, token));
        rebuilt.put(UrlKeys.SIGNED_HEADERS, "host");
        return rebuilt;
    }

    CanonicalRequest canonicalRequest() {
        return canonicalRequest;
    }

    StringToSign stringToSign() {
        return stringToSign;
    }

    /** Whether the URL is the rebuilt one: the same pairs, and the signature that the credentials give. */
    boolean isTheUrl() {
        return query.equals(unsigned()) && isSignatureOf(scope, canonicalRequest);
    }

    /** The decoded query of the URL without the signature. */
    private Map<String, String> unsigned() {
        Map<String, String> pairs = new HashMap<>(url.text().query());
        pairs.remove(UrlKeys.SIGNATURE);
        return pairs;
    }

    /** The one place where a signature is judged; the comparison takes constant time. */
    private boolean isSignatureOf(CredentialScope ofKey, CanonicalRequest request) {
        return keys.signingKey(credentials, ofKey)
                .sign(StringToSign.of(timestamp, ofKey, request))
                .matches(signature);
    }

    /** Where the URL differs from the rebuilt one; the signature alone if nothing else does. */
    List<StageDifference> differences() {
        List<StageDifference> found = new ArrayList<>();
        String accessKeyId = url.accessKeyId().orElseThrow();
        if (!accessKeyId.equals(credentials.accessKeyId())) {
            found.add(StageDifference.of(
                    SigningStage.ACCESS_KEY, UrlKeys.mask(credentials.accessKeyId()), UrlKeys.mask(accessKeyId)));
        }
        if (!scopeOfUrl.equals(scope)) {
            found.add(StageDifference.of(SigningStage.CREDENTIAL_SCOPE, scope.value(), scopeOfUrl.value()));
        }
        Map<String, String> inUrl = unsigned();
        query.forEach((key, value) -> {
            String other = inUrl.get(key);
            if (!key.equals(UrlKeys.CREDENTIAL) && !value.equals(other)) {
                found.add(difference(key, value, other));
            }
        });
        url.text().query().forEach((key, value) -> {
            if (!query.containsKey(key) && !key.equals(UrlKeys.SIGNATURE)) {
                found.add(difference(key, null, value));
            }
        });
        if (found.isEmpty()) {
            found.add(StageDifference.of(SigningStage.SIGNATURE, UrlKeys.REDACTED, UrlKeys.REDACTED));
        }
        return found;
    }

    private static StageDifference difference(String key, @Nullable String expected, @Nullable String found) {
        SigningStage stage = key.equals(UrlKeys.SIGNED_HEADERS) ? SigningStage.SIGNED_HEADERS : SigningStage.PARAMETER;
        return new StageDifference(
                stage,
                UrlKeys.printableKey(key),
                expected == null ? null : UrlKeys.printable(key, expected),
                found == null ? null : UrlKeys.printable(key, found));
    }

    /** The mistakes that, when made on purpose, give the signature of the URL. */
    Set<KnownMistake> mistakesThatExplainTheSignature() {
        EnumSet<KnownMistake> found = EnumSet.noneOf(KnownMistake.class);
        Map<String, String> asWritten = unsigned();
        if (isSignatureOf(scopeOfUrl, request(endpoint, asWritten).withPayloadHash("UNSIGNED-PAYLOAD"))) {
            found.add(KnownMistake.UNSIGNED_PAYLOAD);
        }
        URI withoutPort = withoutPort();
        if (withoutPort != null && isSignatureOf(scopeOfUrl, request(withoutPort, asWritten))) {
            found.add(KnownMistake.PORT_NOT_SIGNED);
        }
        checkToken(asWritten, found);
        Map<String, String> decoded = decodedOnceMore(asWritten);
        if (decoded != null && isSignatureOf(scopeOfUrl, request(endpoint, decoded))) {
            found.add(KnownMistake.DOUBLE_ENCODING);
        }
        return found;
    }

    private void checkToken(Map<String, String> asWritten, Set<KnownMistake> found) {
        Map<String, String> changed = new HashMap<>(asWritten);
        String sent = changed.remove(UrlKeys.SECURITY_TOKEN);
        String token = credentials.sessionToken().orElse(null);
        if (sent == null && token != null) {
            changed.put(UrlKeys.SECURITY_TOKEN, token);
            boolean signed = isSignatureOf(scopeOfUrl, request(endpoint, changed));
            found.add(signed ? KnownMistake.TOKEN_NOT_SENT : KnownMistake.SESSION_TOKEN_MISSING);
        } else if (sent != null && isSignatureOf(scopeOfUrl, request(endpoint, changed))) {
            found.add(KnownMistake.TOKEN_NOT_SIGNED);
        }
    }

    private static CanonicalRequest request(URI endpoint, Map<String, String> query) {
        return CanonicalRequest.of(endpoint, CanonicalQuery.of(query.entrySet()));
    }

    private @Nullable URI withoutPort() {
        if (endpoint.getPort() == -1) {
            return null;
        }
        try {
            return new URI(endpoint.getScheme() + "://" + endpoint.getHost() + endpoint.getRawPath());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable Map<String, String> decodedOnceMore(Map<String, String> pairs) {
        Map<String, String> decoded = new HashMap<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String key = PercentEncoding.decode(pair.getKey());
            String value = PercentEncoding.decode(pair.getValue());
            if (key == null || value == null || decoded.put(key, value) != null) {
                return null;
            }
        }
        return decoded.equals(pairs) ? null : Collections.unmodifiableMap(decoded);
    }
}
