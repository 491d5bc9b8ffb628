// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class UrlSignerTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final URI ENDPOINT = URI.create("https://ec2.us-west-2.amazonaws.com");
    private static final SigningCredentials CREDENTIALS = SigningCredentials.of("AKID", "secret");

    private final UrlSigner signer = new UrlSigner(ENDPOINT, "us-west-2", "ec2", new SigningKeyCache());

    private static void copy(QueryBuffer query) {
        query.literal("Action=CopySnapshot&Description=").encoded("a b/\u00e9\ud83d\ude00");
    }

    private static String inStages(
            URI endpoint, SigningCredentials credentials, Instant signedAt, int expiresInSeconds) {
        return QuerySigner.create()
                .sign(SigningRequest.builder()
                        .endpoint(endpoint)
                        .region("us-west-2")
                        .service("ec2")
                        .parameter("Action", "CopySnapshot")
                        .parameter("Description", "a b/\u00e9\ud83d\ude00")
                        .credentials(credentials)
                        .signedAt(signedAt)
                        .expiresIn(Duration.ofSeconds(expiresInSeconds))
                        .build())
                .unredactedUrl();
    }

    @Test
    void url_changingCredentialsDaysAndLives_isThatOfTheStages() {
        List<SigningCredentials> credentials = List.of(
                CREDENTIALS,
                SigningCredentials.of("AKID", "rotated secret"),
                SigningCredentials.of("AKID", "secret", "token/+="),
                SigningCredentials.of("A/KID", "secret"));
        List<Instant> instants = List.of(
                NOON,
                NOON.plusMillis(999),
                Instant.parse("2026-01-15T23:59:59Z"),
                Instant.parse("2026-01-16T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"));
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            SigningCredentials some = credentials.get(random.nextInt(credentials.size()));
            Instant signedAt = instants.get(random.nextInt(instants.size()));
            int expiresIn = List.of(1, 3600, 604_800).get(random.nextInt(3));
            assertThat(signer.sign(UrlSignerTest::copy, some, signedAt, expiresIn))
                    .isEqualTo(inStages(ENDPOINT, some, signedAt, expiresIn));
        }
    }

    @Test
    void url_ofAnEndpointWithPortAndPath_isThatOfTheStages() {
        for (String endpoint : List.of(
                "http://localhost:4566",
                "https://h.example:443/",
                "https://h.example:8443/a%20b/../c//",
                "https://[::1]:1/x")) {
            URI uri = URI.create(endpoint);
            assertThat(new UrlSigner(uri, "us-west-2", "ec2", new SigningKeyCache())
                            .sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60))
                    .isEqualTo(inStages(uri, CREDENTIALS, NOON, 60));
        }
    }

    @Test
    void url_ofVeryLongParameters_isComplete() {
        String value = "x ".repeat(200_000);
        String url = signer.sign(query -> query.literal("A=").encoded(value), CREDENTIALS, NOON, 60);
        assertThat(url)
                .startsWith("https://ec2.us-west-2.amazonaws.com/?A=x%20x%20")
                .hasSizeGreaterThan(800_000);
        assertThat(signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60))
                .isEqualTo(inStages(ENDPOINT, CREDENTIALS, NOON, 60));
    }

    @Test
    void url_fromManyThreads_isAlwaysTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                SigningCredentials credentials = i % 4 == 0 ? SigningCredentials.of("other", "secret") : CREDENTIALS;
                String expected = inStages(ENDPOINT, credentials, NOON, 60);
                tasks.add(() -> {
                    long wrong = 0;
                    for (int n = 0; n < 5_000; n++) {
                        if (!signer.sign(UrlSignerTest::copy, credentials, NOON, 60)
                                .equals(expected)) {
                            wrong++;
                        }
                    }
                    return wrong;
                });
            }
            for (Future<Long> wrong : threads.invokeAll(tasks)) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sign_afterAWriterFailed_isAsBefore() {
        String expected = signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> signer.sign(query -> query.literal("A=").encoded("\ud800"), CREDENTIALS, NOON, 60))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unpaired surrogate at index 0");
            assertThat(signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60)).isEqualTo(expected);
        }
    }

    @Test
    void trace_ofAUrlOfAnotherForm_isRefusedWithoutShowingIt() {
        String sound = signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60);
        for (String url : List.of(
                "",
                "&X-Amz-Signature=" + "0".repeat(64),
                sound.substring(0, sound.indexOf('?')),
                sound.substring(sound.indexOf('?') + 1),
                sound.replace("?", ""),
                sound.substring(0, sound.indexOf("&X-Amz-Signature="))
                        .replace("?", "&X-Amz-Signature=" + "0".repeat(64) + "?"),
                sound.replace("X-Amz-Date=2026", "X-Amz-Date=x026"),
                sound.replace("X-Amz-Date=", "X-Amz-Data="),
                sound.replace("%2Faws4_request", ""),
                sound.replace("X-Amz-Credential=", "X-Amz-Credential-="),
                sound.substring(0, sound.indexOf("&X-Amz-Signature=")),
                sound.replace("&X-Amz-Signature", "&Z&X-Amz-Signature"),
                sound.replace("Action=", "B=1&Action="),
                sound.replace("X-Amz-SignedHeaders", "X-Amz-Security%2DToken=canary&X-Amz-SignedHeaders"),
                sound.substring(0, sound.length() - 1))) {
            assertThatThrownBy(() -> SigningTrace.read(ENDPOINT, url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("this is no URL that was signed here");
        }
        assertThat(SigningTrace.read(ENDPOINT, sound).signature().value())
                .isEqualTo(sound.substring(sound.length() - 64));
    }

    @Test
    void sign_withoutParametersOrOutsideItsRanges_isRefused() {
        assertThatThrownBy(() -> signer.sign(query -> {}, CREDENTIALS, NOON, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without parameters");
        for (int expiresIn : new int[] {Integer.MIN_VALUE, 0, 604_801}) {
            assertThatThrownBy(() -> signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, expiresIn))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 to 604800");
        }
        for (Instant instant : List.of(Instant.MIN, Instant.parse("0000-12-31T23:59:59Z"), Instant.MAX)) {
            assertThatThrownBy(() -> signer.sign(UrlSignerTest::copy, CREDENTIALS, instant, 60))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0001 to 9999");
        }
    }

    @Test
    void sign_parametersOutOfCanonicalForm_areRefused() {
        UrlSigner trusting = UrlSigner.trusting(ENDPOINT, "us-west-2", "ec2", new SigningKeyCache());
        for (String query : List.of("B=1&A=1", "A=a b", "A=+", "A", "a=1", "Zone=1", "A=%2f", "A=~&A=!", "&A=1")) {
            assertThatThrownBy(() -> signer.sign(out -> out.literal(query), CREDENTIALS, NOON, 60))
                    .as(query)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("canonical form");
            assertThatThrownBy(() -> trusting.sign(out -> out.literal(query), CREDENTIALS, NOON, 60))
                    .as("with assertions enabled: %s", query)
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> signer.sign(out -> out.literal("A=\u0141"), CREDENTIALS, NOON, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond ASCII");
    }

    @Test
    void trustingSigner_givesTheSameUrl() {
        assertThat(UrlSigner.trusting(ENDPOINT, "us-west-2", "ec2", new SigningKeyCache())
                        .sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60))
                .isEqualTo(inStages(ENDPOINT, CREDENTIALS, NOON, 60));
    }

    /** What is prepared is held weakly, so that once in a while it is made anew. */
    @Test
    void sign_sameCredentialsDayAndLife_asksForTheKeyOnce() {
        SigningKeyCache keys = new SigningKeyCache();
        UrlSigner one = new UrlSigner(ENDPOINT, "us-west-2", "ec2", keys);
        boolean reused = false;
        for (int i = 0; i < 100 && !reused; i++) {
            one.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60);
            keys.clear();
            one.sign(UrlSignerTest::copy, CREDENTIALS, NOON.plusSeconds(i), 60);
            reused = keys.size() == 0;
        }
        assertThat(reused).isTrue();
    }

    @Test
    void sign_ofAThread_worksInTheSpaceThatItGaveBack() {
        SigningSpace space = SigningSpace.take();
        space.giveBack();
        signer.sign(UrlSignerTest::copy, CREDENTIALS, NOON, 60);
        assertThat(SigningSpace.take()).isSameAs(space);
        assertThat(space.buffer.bytes()).containsOnly(0);
    }

    @Test
    void toString_neverHoldsASecret() {
        signer.sign(
                query -> {
                    query.literal("A=1");
                    assertThat(query).hasToString("QueryBuffer[" + query.length() + " bytes]");
                },
                CREDENTIALS,
                NOON,
                60);
        assertThat(signer).hasToString("UrlSigner[host=ec2.us-west-2.amazonaws.com, region=us-west-2, service=ec2]");
    }
}
