// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import io.github.snapcopy.presign.UnusableCredentialsException;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The presigner with texts of every kind in parameters and credentials. Laws: a URL or an
 * {@link IllegalArgumentException}; the URL is ASCII, has no problem, the host of its Region, and the signature of a
 * second signer; it verifies as genuine with its credentials, not with others, and not with one character changed; a
 * model of the same request has the same URL; nothing printed holds token, secret key or signature.
 */
class PresignerFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:34:56Z"), ZoneOffset.UTC);
    private static final PresignedUrlInspector INSPECTOR = PresignedUrlInspector.create(CLOCK);
    private static final SigningCredentials OTHER = SigningCredentials.of("AKIDOTHER", "another secret");

    @DictionaryFile(resourcePath = "/dictionaries/requests.txt")
    @FuzzTest
    void everyUrlIsGenuine(byte[] data) {
        Law.inBoundedTime(data, PresignerFuzzTest::check);
    }

    private static void check(String text) {
        RequestText request = RequestText.of(text);
        CopyParameters parameters = parameters(request);
        SigningCredentials credentials = credentials(request);
        if (credentials == null) {
            return;
        }
        for (SignedParameters profile : SignedParameters.values()) {
            SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(
                            StaticCredentialsProvider.create(identity(credentials)))
                    .clock(CLOCK)
                    .signedParameters(profile)
                    .endpointVariant(EndpointVariant.of(text.length() % 2 == 1, text.length() % 3 == 1))
                    .build();
            PresignedUrl url;
            try {
                url = UncheckedPresigner.of(presigner).presign(parameters, request.fact("endpointRegion", "us-east-1"));
            } catch (UnusableCredentialsException | IllegalArgumentException refused) {
                Law.holds(refused.getMessage() != null, "a refusal says why");
                continue;
            }
            Law.same(
                    url,
                    UncheckedPresigner.of(presigner).presign(parameters, request.fact("endpointRegion", "us-east-1")),
                    "one URL");
            judge(url, parameters, credentials);
            model(presigner, parameters, request, url);
        }
    }

    /** What the rules accept is signed in another way, from the model in one pass, and to the same URL. */
    private static void model(
            SnapshotCopyPresigner presigner, CopyParameters parameters, RequestText request, PresignedUrl url) {
        SnapshotCopyRequest model;
        try {
            model = SnapshotCopyRequest.from(
                    parameters.without("PresignedUrl").without("DestinationRegion"),
                    CopyContext.ofEndpointRegion(request.fact("endpointRegion", "us-east-1")));
        } catch (InvalidCopyRequestException refused) {
            return;
        }
        Law.same(url, presigner.presignCopySnapshot(model), "two ways to a URL, one truth");
    }

    private static CopyParameters parameters(RequestText request) {
        CopyParameters read = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, request.parameters());
        read = read.has("SourceRegion") ? read : read.with("SourceRegion", new ParameterValue.Text("us-west-2"));
        return read.has("SourceSnapshotId")
                ? read
                : read.with("SourceSnapshotId", new ParameterValue.Text("snap-066877671789bd71b"));
    }

    private static @Nullable SigningCredentials credentials(RequestText request) {
        // The identities of the SDK trim.
        String token = request.fact("sessionToken", "").trim();
        try {
            return SigningCredentials.of(
                    request.fact("accessKeyId", "AKIAIOSFODNN7EXAMPLE").trim(),
                    request.fact("secretAccessKey", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
                            .trim(),
                    token.isEmpty() ? null : token);
        } catch (IllegalArgumentException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of credentials");
            return null;
        }
    }

    private static AwsCredentials identity(SigningCredentials credentials) {
        return credentials.sessionToken().isEmpty()
                ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
                : AwsSessionCredentials.create(
                        credentials.accessKeyId(),
                        credentials.secretAccessKey(),
                        credentials.sessionToken().get());
    }

    private static void judge(PresignedUrl issued, CopyParameters parameters, SigningCredentials credentials) {
        String url = issued.unredactedUrl();
        Law.holds(url.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '+'), "a URL is ASCII");
        PresignedUrlText read = PresignedUrlText.read(url);
        Law.same(null, read.syntaxProblem().orElse(null), "a URL has no problem");
        Law.same(null, read.encodingProblem().orElse(null), "a URL has no problem of encoding");
        Law.holds(
                read.host().matches("ec2(-fips)?\\.\\Q" + parameters.text("SourceRegion") + "\\E\\.[a-z0-9.-]+"),
                "the host is that of the source Region: " + read.host());
        Map<String, String> pairs = new LinkedHashMap<>(read.query());
        String signature = Objects.requireNonNull(pairs.remove("X-Amz-Signature"));
        Law.same(parameters.text("SourceSnapshotId"), pairs.get("SourceSnapshotId"), "the snapshot");
        Law.same(
                SecondSignature.sign(
                        read.host(),
                        "/",
                        pairs,
                        credentials.secretAccessKey(),
                        "20260115T123456Z",
                        "20260115/" + parameters.text("SourceRegion") + "/ec2/aws4_request"),
                signature,
                "the signature of a second signer");
        Verification verification = INSPECTOR.verify(url, credentials);
        Law.holds(verification instanceof Verification.Genuine, "a URL is genuine, but is " + verification);
        Law.holds(!INSPECTOR.verify(url, OTHER).isSignatureGenuine(), "not with other credentials");
        int changed = Math.floorMod(url.hashCode(), url.length() - signature.length() - 1);
        char other = url.charAt(changed) == 'a' ? 'b' : 'a';
        String forged = url.substring(0, changed) + other + url.substring(changed + 1);
        // A hexadecimal digit of a percent sequence may be written in either case.
        boolean spelling = PresignedUrlText.read(forged).query().equals(read.query())
                && PresignedUrlText.read(forged).host().equals(read.host());
        Law.holds(
                spelling || !INSPECTOR.verify(forged, credentials).isSignatureGenuine(),
                "not with a character changed, at " + changed);
        for (Object printed : new Object[] {issued, issued.trace(), credentials, verification}) {
            Law.hides(signature, printed, "a signature");
            credentials
                    .sessionToken()
                    .filter(token -> token.length() > 12 && isOwn(token, parameters, credentials))
                    .ifPresent(token -> Law.hides(token, printed, "a token"));
        }
    }

    /** Whether a token is not also a part of what may be shown. */
    private static boolean isOwn(String token, CopyParameters parameters, SigningCredentials credentials) {
        return !String.valueOf(parameters.toMap()).contains(token)
                && !credentials.accessKeyId().contains(token);
    }
}
