// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.SigningStage;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inspector and the verifier on any text. A signature written as {@code @} is replaced by the right one, made by a
 * second signer, so that the fuzzer gets to what is genuine. Laws: nothing is thrown; one verdict; genuine is only what
 * the second signer signs alike, for EC2 and the source Region; what the second signer signed is genuine, or differs in
 * something else than the signature; nothing printed holds token or signature.
 */
class PresignedUrlInspectorFuzzTest {
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final String TOKEN = "FwoGZXIvYXdzEXAMPLETOKENc0ffee";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final List<SigningCredentials> CREDENTIALS = List.of(
            SigningCredentials.of("AKIAIOSFODNN7EXAMPLE", SECRET),
            SigningCredentials.of("AKIAIOSFODNN7EXAMPLE", SECRET, TOKEN));
    private static final PresignedUrlInspector INSPECTOR =
            PresignedUrlInspector.create(Clock.fixed(Instant.parse("2026-01-15T12:40:00Z"), ZoneOffset.UTC));

    @DictionaryFile(resourcePath = "/dictionaries/urls.txt")
    @FuzzTest
    void genuineIsWhatASecondSignerSigns(byte[] data) {
        Law.inBoundedTime(data, PresignedUrlInspectorFuzzTest::check);
    }

    private static void check(String text) {
        String url = signed(text);
        Inspection inspection = INSPECTOR.inspect(url);
        Law.same(inspection.report(), INSPECTOR.inspect(url).report(), "one report");
        Law.same(inspection.mistakes(), INSPECTOR.inspect(url).mistakes(), "one list of mistakes");
        Law.isOneSafeLine(inspection.toString(), "a printed inspection");
        INSPECTOR
                .inspect(url, CopyContext.ofEndpointRegion("us-east-1"))
                .report()
                .violations()
                .forEach(violation -> Law.isOneSafeLine(violation.message(), "message of " + violation.rule()));
        Law.holds(inspection.expiresAt().isEmpty() || inspection.signedAt().isPresent(), "an end has a beginning");
        hidden(url, inspection, inspection.report(), inspection.parameters().keySet(), inspection.accessKeyId());
        for (SigningCredentials credentials : CREDENTIALS) {
            verify(url, credentials, !url.equals(text));
        }
    }

    private static void verify(String url, SigningCredentials credentials, boolean signedHere) {
        Verification verification = INSPECTOR.verify(url, credentials);
        Law.same(verification, INSPECTOR.verify(url, credentials), "one verdict");
        hidden(url, verification);
        if (verification.isSignatureGenuine()) {
            PresignedUrlText read = PresignedUrlText.read(url);
            Map<String, String> pairs = new LinkedHashMap<>(read.query());
            Law.same(pairs.remove(SIGNATURE), signatureOf(url, pairs), "genuine is what the second signer signs");
            String date = Objects.requireNonNull(pairs.get("X-Amz-Date"));
            String region = partOfScope(pairs.get("SourceRegion"));
            String scope = Objects.requireNonNull(pairs.get("X-Amz-Credential"));
            Law.holds(
                    scope.startsWith(credentials.accessKeyId() + "/" + date.substring(0, 8) + "/"
                                    + (region == null ? "" : region + "/"))
                            && scope.endsWith("/ec2/aws4_request"),
                    "genuine is for EC2 and the source Region");
            Law.same(credentials.sessionToken().orElse(null), pairs.get("X-Amz-Security-Token"), "the very token");
        } else if (verification instanceof Verification.SignatureMismatch mismatch) {
            SigningStage first = mismatch.differences().get(0).stage();
            Law.holds(!signedHere || first != SigningStage.SIGNATURE, "a right signature is not the first difference");
            mismatch.compareWith(url);
            mismatch.compareWith("GET\n/\n" + url);
            Law.same(
                    List.of(),
                    mismatch.compareWith(mismatch.canonicalRequest().value() + "\n\n"
                                    + mismatch.stringToSign().value())
                            .orElseThrow()
                            .differences(),
                    "a stage does not differ from itself");
        }
    }

    /** What can be no part of a scope leaves the Region to the scope. */
    private static @Nullable String partOfScope(@Nullable String region) {
        return region == null || region.isEmpty() || !region.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '/')
                ? null
                : region;
    }

    /** The URL with the signature of a second signer in place of {@code @}, by the scope that it states itself. */
    private static String signed(String text) {
        int start = text.indexOf(SIGNATURE + "=@");
        if (start < 1 || "?&".indexOf(text.charAt(start - 1)) < 0) {
            return text; // it stands in the value of another key
        }
        int value = start + SIGNATURE.length() + 1;
        Map<String, String> pairs =
                new LinkedHashMap<>(PresignedUrlText.read(text).query());
        pairs.remove(SIGNATURE);
        try {
            return text.substring(0, value) + signatureOf(text, pairs) + text.substring(value + 1);
        } catch (IllegalArgumentException noUrl) {
            return text;
        }
    }

    private static String signatureOf(String url, Map<String, String> pairs) {
        int query = url.indexOf('?');
        URI uri = URI.create(query < 0 ? url : url.substring(0, query));
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        String credential = pairs.getOrDefault("X-Amz-Credential", "");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        boolean plain = SecondEncoding.encode(path).replace("%2F", "/").equals(path);
        if (!plain || path.contains("//") || path.contains("/.")) {
            throw new IllegalArgumentException(
                    "a path that SigV4 encodes once more or normalises; this signer does neither");
        }
        return SecondSignature.sign(
                PresignedUrlText.hostOf(uri),
                path,
                pairs,
                SECRET,
                pairs.getOrDefault("X-Amz-Date", ""),
                credential.substring(credential.indexOf('/') + 1));
    }

    /** Looks for token and signature where they stand once, and only as what they are. */
    private static void hidden(String url, Object... printed) {
        for (String name : List.of(SIGNATURE + "=", "X-Amz-Security-Token=")) {
            int start = url.indexOf("&" + name);
            int end = start < 0 ? -1 : url.indexOf('&', start + 1);
            if (start >= 0) {
                String secret = url.substring(start + 1 + name.length(), end < 0 ? url.length() : end);
                boolean once = url.indexOf(secret) == url.lastIndexOf(secret);
                for (Object text : printed) {
                    if (once && secret.length() > 20) {
                        Law.hides(secret, text, name);
                    }
                }
            }
        }
    }
}
