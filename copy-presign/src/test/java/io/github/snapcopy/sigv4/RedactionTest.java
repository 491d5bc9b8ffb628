// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Canaries: a secret key, a session token and a signature must not come out of anything that is merely printed. */
class RedactionTest {
    private static final String SECRET = "canarySecretKey";
    private static final String TOKEN = "canarySessionToken";
    private static final String VALUE = "canaryParameterValue";

    private static final SigningCredentials CREDENTIALS = SigningCredentials.of("AKIDEXAMPLE", SECRET, TOKEN);
    private final SigningKeyCache cache = new SigningKeyCache();
    private final SigningRequest.Builder builder =
            Requests.ec2("h.example", "us-west-2").credentials(CREDENTIALS).parameter("Description", VALUE);
    private final SigningRequest request = builder.build();
    private final QuerySigner signer = new QuerySigner(cache);
    private final SignedQuery signed = signer.sign(request);

    private static final PostRequest POST = PostRequest.builder()
            .endpoint(URI.create("https://h.example"))
            .contentType("text/plain")
            .body(VALUE)
            .credentials(CREDENTIALS)
            .signedAt(Instant.parse("2024-06-01T12:00:00Z"))
            .region("us-west-2")
            .service("ec2")
            .build();
    private final HeaderSigner headerSigner = new HeaderSigner(cache);
    private final SignedHeaders headers = headerSigner.sign(POST);

    private List<Object> oneOfEachPublicType() {
        SigningTrace trace = signed.trace();
        UrlSigner urlSigner = new UrlSigner(URI.create("https://h.example"), "us-west-2", "ec2", cache);
        QueryBuffer buffer = new QueryBuffer().literal("A=").encoded(SECRET);
        return List.of(
                CREDENTIALS,
                cache,
                builder,
                request,
                signer,
                signed,
                urlSigner,
                buffer,
                POST,
                PostRequest.builder(),
                headerSigner,
                headers,
                trace,
                trace.canonicalRequest(),
                trace.canonicalRequest().canonicalQuery(),
                trace.stringToSign(),
                trace.stringToSign().timestamp(),
                trace.credentialScope(),
                trace.signature(),
                cache.signingKey(CREDENTIALS, trace.credentialScope()));
    }

    private void assertSafe(String text) {
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain(TOKEN)
                .doesNotContain(signed.trace().signature().value());
    }

    @Test
    void everyPublicType_isAmongTheInstances() {
        Set<String> covered = oneOfEachPublicType().stream()
                .map(instance -> instance.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).isEqualTo(publicTypes());
    }

    private static Set<String> publicTypes() {
        Path classes = Path.of("target", "classes");
        Path folder = classes.resolve(Path.of("io", "github", "snapcopy", "sigv4"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> Modifier.isPublic(load(name).getModifiers())
                            && !load(name).isInterface())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void toString_ofEveryPublicType_holdsNoSecret() {
        for (Object instance : oneOfEachPublicType()) {
            assertSafe(instance.toString());
        }
        assertThat(POST.toString()).doesNotContain(VALUE);
        assertSafe(signed.trace().canonicalRequest().redacted());
        for (Object stage : List.of(headers, headers.trace(), headers.trace().canonicalRequest())) {
            assertSafe(stage.toString());
            assertThat(stage.toString())
                    .doesNotContain(headers.trace().signature().value());
        }
        assertSafe(signed.trace().canonicalRequest().canonicalQuery().redacted());
    }

    @Test
    void unredactedForms_holdTheCanaries() {
        assertThat(signed.unredactedUrl())
                .contains(TOKEN, signed.trace().signature().value());
        assertThat(signed.trace().canonicalRequest().value()).contains(TOKEN);
        assertThat(headers.trace().canonicalRequest().value()).contains(TOKEN);
        assertThat(headers.unredactedHeaders().values()).contains(TOKEN);
    }

    @Test
    void toString_ofTheSignedQuery_isHostAndExpiry() {
        assertThat(signed).hasToString("SignedQuery[host=h.example, expiresAt=2024-06-01T13:00:00Z]");
        assertThat(signed.trace().toString())
                .contains("X-Amz-Security-Token=<redacted>", "20240601/us-west-2/ec2/aws4_request");
        assertThat(CREDENTIALS).hasToString("SigningCredentials[accessKeyId='AKIDEXAMPLE', temporary]");
    }

    @Test
    void everyException_holdsNoSecretAndNoParameterValue() {
        List<ThrowingCallable> mistakes = new ArrayList<>();
        mistakes.add(() -> SigningCredentials.of(" ", SECRET, TOKEN));
        mistakes.add(() -> SigningCredentials.of("id", SECRET + "\uD800", TOKEN));
        mistakes.add(() -> SigningCredentials.of("id", SECRET, TOKEN + "\uDC00"));
        mistakes.add(() -> SigningCredentials.of("id", SECRET, " "));
        mistakes.add(() -> builder().expiresIn(Duration.ZERO).build());
        mistakes.add(() -> builder().signedAt(Instant.MAX).build());
        mistakes.add(() -> builder().region("a b").build());
        mistakes.add(() -> builder().service("").build());
        mistakes.add(() -> builder().endpoint(URI.create("/")).build());
        mistakes.add(() -> builder()
                .endpoint(URI.create("https://u:" + SECRET + "@h.example"))
                .build());
        mistakes.add(() ->
                builder().endpoint(URI.create("https:" + SECRET + "@h.example")).build());
        mistakes.add(() -> builder()
                .endpoint(URI.create("https://h.example/?X-Amz-Security-Token=" + TOKEN))
                .build());
        mistakes.add(() -> builder().parameter("X-Amz-Security-Token", TOKEN));
        mistakes.add(() -> builder().parameter("", VALUE));
        mistakes.add(
                () -> signer.sign(builder().parameter("Name", VALUE + "\uD800").build()));
        mistakes.add(() -> CanonicalQuery.of(List.of(Map.entry("X-Amz-Security-Token", TOKEN + "\uD800"))));
        mistakes.add(() -> SigningKey.derive(SECRET, CredentialScope.of(Instant.EPOCH, "r", "s"))
                .sign(signed.trace().stringToSign()));
        for (ThrowingCallable mistake : mistakes) {
            String trace = stackTrace(mistake);
            assertSafe(trace);
            assertThat(trace).doesNotContain(VALUE);
        }
    }

    private static SigningRequest.Builder builder() {
        return Requests.ec2("h.example", "us-west-2").credentials(CREDENTIALS).parameter("Description", VALUE);
    }

    private static String stackTrace(ThrowingCallable mistake) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(mistake);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
