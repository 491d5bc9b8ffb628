// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Canaries: secret, token, signature and URL must not come out of anything that is merely printed or thrown. */
class RedactionTest {
    private static final String SECRET = "canarySecretKey";
    private static final String TOKEN = "canarySessionToken";
    private static final AwsSessionCredentialsIdentity IDENTITY =
            AwsSessionCredentialsIdentity.create("AKIASNAPCOPY00000001", SECRET, TOKEN);

    private static final SnapshotCopyPresigner.Builder BUILDER = builder();
    private static final SnapshotCopyPresigner PRESIGNER = BUILDER.build();
    private static final SnapshotCopyRequest REQUEST =
            Copies.fromOregonToVirginia().description("100%20").build();
    private static final PresignedUrl URL = PRESIGNER.presignCopySnapshot(REQUEST);
    private static final SnapshotCopyRequest READY = PRESIGNER.withPresignedUrl(REQUEST);

    private static final CopyRequestSigner.Builder SIGNER_BUILDER =
            CopyRequestSigner.builder(new Provider(IDENTITY)).clock(Copies.at(Copies.NOW));
    private static final CopyRequestSigner SIGNER = SIGNER_BUILDER.build();
    private static final SignedCopyRequest SIGNED = SIGNER.sign(REQUEST);

    private static SnapshotCopyPresigner.Builder builder() {
        return SnapshotCopyPresigner.builder(new Provider(IDENTITY)).clock(Copies.at(Copies.NOW));
    }

    private static List<Object> oneOfEachPublicType() {
        return List.of(
                PRESIGNER,
                BUILDER,
                URL,
                SIGNER,
                SIGNER_BUILDER,
                SIGNED,
                SignedParameters.ALL,
                UncheckedPresigner.of(PRESIGNER),
                new UnusableCredentialsException("no credentials"),
                new ExpiredCredentialsException(Copies.NOW, Copies.NOW));
    }

    private static void assertSafe(String text) {
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain(TOKEN)
                .doesNotContain(URL.trace().signature().value())
                .doesNotContain(SIGNED.trace().signature().value())
                .doesNotContain("X-Amz-Signature=")
                .doesNotContain(URL.unredactedUrl());
    }

    @Test
    void canaries_areInTheUnredactedForms() {
        assertThat(URL.unredactedUrl()).contains(TOKEN, URL.trace().signature().value(), "X-Amz-Signature=");
        assertThat(READY.unredactedPresignedUrl()).contains(URL.unredactedUrl());
        assertThat(READY.toFormBody()).contains(TOKEN);
        assertThat(SIGNED.unredactedBody()).contains(TOKEN);
        assertThat(SIGNED.unredactedHeaders().values()).contains(TOKEN);
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
        try (Stream<Path> files = Files.list(classes.resolve(Path.of("io", "github", "snapcopy", "presign")))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> Modifier.isPublic(load(name).getModifiers()))
                    .filter(name -> load(name) != SdkCredentials.class) // has no instances
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

    /** The instances, what their accessors return, and so on; with the request that carries the URL. */
    @Test
    void toString_ofEverythingThatCanBeReached_holdsNoSecret() {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        oneOfEachPublicType().forEach(instance -> walk(instance, reached));
        List.of(READY, READY.toParameters(), READY.context(), READY.report()).forEach(root -> walk(root, reached));
        assertThat(reached).hasSizeGreaterThan(15);
        assertThat(reached.stream().map(object -> object.getClass().getSimpleName()))
                .contains("SigningTrace", "CanonicalRequest", "Signature", "CopyParameters", "CopyContext");
        for (Object object : reached) {
            assertSafe(object.toString());
        }
        assertSafe(List.of(READY.toBuilder()).toString());
        assertSafe(List.of(READY, URL, PRESIGNER).toString());
    }

    private static void walk(Object object, Set<Object> reached) {
        if (!object.getClass().getName().startsWith("io.github.snapcopy.") || !reached.add(object)) {
            return;
        }
        for (Method method : object.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getReturnType().getName().startsWith("io.github.snapcopy.")
                    && !method.getReturnType().getSimpleName().equals("Builder")) {
                Object result = call(method, object);
                if (result != null) {
                    walk(result, reached);
                }
            }
        }
    }

    private static @Nullable Object call(Method method, Object object) {
        try {
            method.setAccessible(true);
            return method.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method.toString(), e);
        } catch (InaccessibleObjectException e) {
            return null;
        }
    }

    @Test
    void toString_isOfUse() {
        assertThat(URL).hasToString("PresignedUrl[host=ec2.us-west-2.amazonaws.com, expiresAt=2026-01-15T13:34:56Z]");
        assertThat(PRESIGNER)
                .hasToString("SnapshotCopyPresigner[expiresIn=PT1H, signedParameters=DOCUMENTED, endpoint=PLAIN]");
        assertThat(builder().sourceEndpoint(URI.create("http://localhost:4566")).build())
                .hasToString("SnapshotCopyPresigner[expiresIn=PT1H, signedParameters=DOCUMENTED,"
                        + " endpoint=http://localhost:4566]");
        assertThat(READY.toString()).contains("us-west-2", "snap-066877671789bd71b");
    }

    @Test
    void everyException_holdsNoSecretAndNoUrl() {
        SnapshotCopyPresigner all =
                builder().signedParameters(SignedParameters.ALL).build();
        CopyParameters sound = READY.toParameters();
        String url = URL.unredactedUrl();
        List<ThrowingCallable> mistakes = new ArrayList<>();
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER).presign(sound.without("SourceRegion"), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER)
                .presign(sound.with("SourceRegion", new ParameterValue.Text("us-west-2a")), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER).presign(sound, "US-EAST-1"));
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER).presign(sound.without("SourceSnapshotId"), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER)
                .presign(sound.with("SourceRegion", new ParameterValue.Text("xx-mars-1")), "us-east-1"));
        mistakes.add(() ->
                UncheckedPresigner.of(all).presign(sound.with("Action", new ParameterValue.Text(url)), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(all)
                .presign(sound.with("X-Amz-Security-Token", new ParameterValue.Text(TOKEN)), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(all)
                .presign(sound.with("Description", new ParameterValue.Text(url + "\uD800")), "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(all)
                .presign(
                        CopyParameters.fromMap(
                                CopyOperation.EC2_COPY_SNAPSHOT,
                                Map.<String, Object>of(
                                        "SourceRegion", "us-west-2",
                                        "SourceSnapshotId", "snap-1",
                                        "Description", printingAs(url))),
                        "us-east-1"));
        mistakes.add(() -> UncheckedPresigner.of(PRESIGNER)
                .presign(CopyParameters.of(CopyOperation.EC2_COPY_IMAGE, sound.values()), "us-east-1"));
        mistakes.add(() -> builder().expiresIn(Duration.ZERO));
        mistakes.add(() -> builder().clock(Copies.at(Instant.MAX)).build().presignCopySnapshot(REQUEST));
        mistakes.add(() -> builder().sourceEndpoint(URI.create(url)));
        mistakes.add(() -> builder().sourceEndpoint(URI.create("https://id:" + SECRET + "@host.example")));
        mistakes.add(() -> with(AwsSessionCredentials.builder()
                .accessKeyId("AKIASNAPCOPY00000001")
                .secretAccessKey(SECRET)
                .sessionToken(TOKEN)
                .expirationTime(Copies.NOW)
                .build()));
        mistakes.add(() -> with(AwsSessionCredentialsIdentity.create(" ", SECRET, TOKEN)));
        mistakes.add(() -> with(AwsSessionCredentialsIdentity.create("AKIASNAPCOPY00000001", " ", TOKEN)));
        mistakes.add(() -> with(AwsSessionCredentialsIdentity.create("AKIASNAPCOPY00000001", SECRET, " ")));
        mistakes.add(
                () -> with(AwsSessionCredentialsIdentity.create("AKIASNAPCOPY00000001", SECRET + "\uD800x", TOKEN)));
        mistakes.add(
                () -> with(AwsSessionCredentialsIdentity.create("AKIASNAPCOPY00000001", SECRET, TOKEN + "\uDC00x")));
        // A request that carries the URL and does not fit it, or is judged at another time.
        for (String name : List.of("SourceRegion", "SourceSnapshotId")) {
            mistakes.add(() ->
                    SnapshotCopyRequest.from(sound.with(name, new ParameterValue.Text("eu-west-1")), READY.context()));
        }
        mistakes.add(() -> READY.toBuilder()
                .context(CopyContext.builder().signedAt(Instant.EPOCH).build())
                .destinationRegion("us-east-1")
                .build());
        for (String broken : List.of(
                url + "&X-Amz-Signature=" + URL.trace().signature().value(),
                url.replace("https:", "http:"),
                url.replace("%2F", "%252F"),
                url.replace("X-Amz-", "X-Amx-"),
                url.replace("20260115", "20260230"),
                url.replace("us-west-2", "us-west-1"),
                url.replace("3600", SECRET),
                url + "\u00e9",
                url + "#" + TOKEN,
                url.replace("https://", "https://" + TOKEN + "@"))) {
            mistakes.add(() -> READY.toBuilder().presignedUrl(broken).build());
        }
        for (int i = 0; i < mistakes.size(); i++) {
            Throwable thrown = Assertions.catchThrowable(mistakes.get(i));
            assertThat(thrown)
                    .as("mistake %d", i)
                    .isInstanceOfAny(IllegalArgumentException.class, UnusableCredentialsException.class);
            assertSafe(stackTrace(thrown));
        }
    }

    private static Object printingAs(String text) {
        return new Object() {
            @Override
            public String toString() {
                return text;
            }
        };
    }

    private static PresignedUrl with(AwsSessionCredentialsIdentity identity) {
        return SnapshotCopyPresigner.builder(new Provider(identity))
                .clock(Copies.at(Copies.NOW))
                .build()
                .presignCopySnapshot(REQUEST);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
