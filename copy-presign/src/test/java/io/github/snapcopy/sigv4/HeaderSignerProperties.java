// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Our headers are those of the AWS SDK, over random requests.
 *
 * <p>{@code -Dsnapcopy.tries=1000000} runs a campaign; {@code -Dsnapcopy.seed=...} repeats one.
 */
class HeaderSignerProperties {
    private static final int TRIES = Integer.getInteger("snapcopy.tries", 10_000);
    private static final long SEED = Long.getLong("snapcopy.seed", System.nanoTime());

    private static final AwsV4HttpSigner SDK = AwsV4HttpSigner.create();
    private static final HeaderSigner OURS = HeaderSigner.create();

    private record Case(
            Tuple.Tuple3<URI, String, String> target,
            String contentType,
            String body,
            SigningCredentials credentials,
            Instant signedAt) {}

    @Example
    void everyHeaderIsTheSdks() {
        RandomGenerator<Case> cases = cases().generator(1000, true);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            Case c = cases.next(random).value();
            try {
                check(c);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", case " + i + ": " + c, e);
            }
        }
    }

    private static void check(Case c) {
        SignedHeaders signed = OURS.sign(PostRequest.builder()
                .endpoint(c.target.get1())
                .contentType(c.contentType)
                .body(c.body)
                .credentials(c.credentials)
                .signedAt(c.signedAt)
                .region(c.target.get2())
                .service(c.target.get3())
                .build());
        SdkHttpRequest sdk = signWithSdk(c);
        for (Map.Entry<String, String> header : signed.unredactedHeaders().entrySet()) {
            assertThat(sdk.firstMatchingHeader(header.getKey()))
                    .as(header.getKey())
                    .hasValue(header.getValue());
        }
        assertThat(sdk.headers()).hasSize(signed.unredactedHeaders().size() + 1);
        assertThat(sdk.firstMatchingHeader("Host")).hasValue(signed.host());
    }

    private static SdkHttpRequest signWithSdk(Case c) {
        URI endpoint = c.target.get1();
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .protocol(endpoint.getScheme())
                .host(endpoint.getHost())
                .port(endpoint.getPort() == -1 ? null : Integer.valueOf(endpoint.getPort()))
                .encodedPath(endpoint.getRawPath())
                .putHeader("Content-Type", c.contentType)
                .build();
        return SDK.sign(signing -> signing.identity(AwsV4HttpSignerProperties.identity(c.credentials))
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(c.body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, c.target.get3())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, c.target.get2())
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(c.signedAt, ZoneOffset.UTC)))
                .request();
    }

    private static Arbitrary<Case> cases() {
        Arbitrary<String> contentTypes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("application/x-www-form-urlencoded; charset=utf-8")),
                Tuple.of(1, ascii(1, 30)));
        return Combinators.combine(
                        AwsV4HttpSignerProperties.targets(),
                        contentTypes,
                        AwsV4HttpSignerProperties.texts(0, 120),
                        credentials(),
                        AwsV4HttpSignerProperties.instants())
                .as(Case::new);
    }

    /** The SDK trims credentials, so what it would trim is not drawn at the ends. */
    private static Arbitrary<SigningCredentials> credentials() {
        StringArbitrary visible = Arbitraries.strings().withCharRange('!', '~');
        return Combinators.combine(
                        visible.ofMinLength(1).ofMaxLength(24),
                        visible.ofMinLength(1).ofMaxLength(140),
                        ascii(0, 400).map(text -> "t" + text + "="),
                        Arbitraries.of(true, false))
                .as((id, secret, token, temporary) ->
                        temporary ? SigningCredentials.of(id, secret, token) : SigningCredentials.of(id, secret));
    }

    private static Arbitrary<String> ascii(int shortest, int longest) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMinLength(shortest)
                .ofMaxLength(longest);
    }
}
