// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.internal.endpoint.EndpointUri;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints that a caller names. Laws: taken is HTTPS, or HTTP on this machine, with a plain host and nothing that
 * could hide another one; a refusal is one safe line without a password; a context and an endpoint agree with the
 * check; the host of an endpoint is what a URL below it is read to have.
 */
class EndpointUriFuzzTest {
    private static final RegionId REGION = RegionId.of("us-east-1");

    @DictionaryFile(resourcePath = "/dictionaries/urls.txt")
    @FuzzTest
    void onlyEndpointsAreTaken(byte[] data) {
        Law.inBoundedTime(data, EndpointUriFuzzTest::check);
    }

    private static void check(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException | NumberFormatException e) { // the JDK lets the second out of addresses
            uri = null;
        }
        boolean taken = uri != null && isTaken(uri);
        CopyContext context = CopyContext.fromMap(Map.<String, Object>of(CopyContext.SOURCE_ENDPOINT, text));
        Law.same(taken, context.sourceEndpoint().isPresent(), "a context takes what the check takes");
        if (uri == null) {
            return;
        }
        Law.same(isEndpoint(uri), taken, "what is an endpoint");
        if (taken) {
            endpoint(uri);
        }
    }

    private static boolean isTaken(URI uri) {
        try {
            Law.same(uri, EndpointUri.require(uri), "the URI itself is returned");
            return true;
        } catch (IllegalArgumentException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of an endpoint");
            String authority = uri.getRawAuthority();
            if (authority != null && authority.indexOf('@') > 5) {
                String user = authority.substring(0, authority.lastIndexOf('@'));
                Law.hides(user, refused.getMessage(), "user information");
            }
            return false;
        }
    }

    private static boolean isEndpoint(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getScheme() == null || !isPlain(uri) || !GrammarOracle.host(host)) {
            return false;
        }
        boolean https = uri.getScheme().equalsIgnoreCase("https");
        return https || (uri.getScheme().equalsIgnoreCase("http") && GrammarOracle.loopback(host));
    }

    private static boolean isPlain(URI uri) {
        return uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && (uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65535))
                && isAscii(uri.getRawPath());
    }

    private static boolean isAscii(@Nullable String path) {
        return path != null && path.chars().allMatch(c -> c < 0x80);
    }

    private static void endpoint(URI uri) {
        ServiceEndpoint endpoint = Endpoints.custom(uri, REGION);
        Law.same(uri, endpoint.uri(), "an endpoint keeps its URI");
        String host = PresignedUrlText.hostOf(uri);
        Law.holds(
                host.startsWith(Objects.requireNonNull(uri.getHost()).toLowerCase(java.util.Locale.ROOT)), "its host");
        if (Objects.requireNonNull(uri.getRawAuthority()).contains(":0")) {
            return; // in a URL, leading zeros of a port are another spelling, which no signer writes
        }
        String path = uri.getRawPath().isEmpty() ? "/" : "";
        PresignedUrlText below = PresignedUrlText.read(uri + path + "?Action=CopySnapshot", uri);
        Law.same(host, below.host(), "a URL below an endpoint has its host");
        boolean rare = uri.toString().indexOf('\\') >= 0;
        Law.holds(
                rare || below.syntaxProblem().isEmpty(),
                "a URL below an endpoint has no problem: " + below.syntaxProblem());
    }
}
