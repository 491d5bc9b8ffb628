// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Our signature is that of the AWS SDK, over random requests.
 *
 * <p>{@code -Dsnapcopy.tries=1000000} runs a campaign; {@code -Dsnapcopy.seed=...} repeats one.
 */
class AwsV4HttpSignerProperties {
    private static final int TRIES = Integer.getInteger("snapcopy.tries", 10_000);
    private static final long SEED = Long.getLong("snapcopy.seed", System.nanoTime());

    private static final AwsV4HttpSigner SDK = AwsV4HttpSigner.create();
    private static final QuerySigner OURS = QuerySigner.create();

    private record Case(
            URI endpoint,
            String region,
            String service,
            List<Map.Entry<String, String>> parameters,
            SigningCredentials credentials,
            Instant signedAt,
            long expires) {}

    @Example
    void everySignatureIsTheSdksAndEveryStageTheReferences() {
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
        SignedQuery signed = OURS.sign(SigningRequest.builder()
                .endpoint(c.endpoint)
                .service(c.service)
                .region(c.region)
                .parameters(c.parameters)
                .credentials(c.credentials)
                .signedAt(c.signedAt)
                .expiresIn(Duration.ofSeconds(c.expires))
                .build());
        SigningTrace trace = signed.trace();

        ReferenceSigV4 reference = ReferenceSigV4.sign(
                Target.of(c.endpoint).host(),
                trace.canonicalRequest().canonicalUri(),
                c.region,
                c.service,
                c.parameters,
                c.credentials,
                c.signedAt,
                c.expires);
        assertThat(trace.canonicalRequest().value()).isEqualTo(reference.canonicalRequest());
        assertThat(trace.stringToSign().value()).isEqualTo(reference.stringToSign());
        assertThat(trace.signature().value()).isEqualTo(reference.signature());
        assertThat(SigningTrace.read(c.endpoint, signed.unredactedUrl())).isEqualTo(trace);

        // The SDK hashes its own canonical URI and host, so equal signatures mean equal stages.
        SdkHttpRequest sdk = signWithSdk(c);
        assertThat(sdk.firstMatchingRawQueryParameter("X-Amz-Signature"))
                .hasValue(trace.signature().value());
        assertThat(decodedPairs(signed.unredactedUrl())).isEqualTo(sorted(sdk.rawQueryParameters()));
    }

    private static SdkHttpRequest signWithSdk(Case c) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol(c.endpoint.getScheme())
                .host(c.endpoint.getHost())
                .port(c.endpoint.getPort() == -1 ? null : Integer.valueOf(c.endpoint.getPort()))
                .encodedPath(c.endpoint.getRawPath());
        for (Map.Entry<String, String> parameter : c.parameters) {
            request.appendRawQueryParameter(parameter.getKey(), parameter.getValue());
        }
        return SDK.sign(signing -> signing.identity(identity(c.credentials))
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, c.service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, c.region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(c.expires))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(c.signedAt, ZoneOffset.UTC)))
                .request();
    }

    static AwsCredentialsIdentity identity(SigningCredentials credentials) {
        return credentials
                .sessionToken()
                .<AwsCredentialsIdentity>map(token -> AwsSessionCredentialsIdentity.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), token))
                .orElseGet(
                        () -> AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey()));
    }

    private static Map<String, List<String>> decodedPairs(String url) {
        Map<String, List<String>> pairs = new TreeMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                    .add(decode(pair.substring(equals + 1)));
        }
        return sorted(pairs);
    }

    private static String decode(String text) {
        return Objects.requireNonNull(PercentEncoding.decode(text));
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> pairs) {
        Map<String, List<String>> out = new TreeMap<>();
        pairs.forEach((name, values) -> {
            List<String> copy = new ArrayList<>(values);
            Collections.sort(copy);
            out.put(name, copy);
        });
        return out;
    }

    // -- what is drawn --

    private static Arbitrary<Case> cases() {
        return Combinators.combine(targets(), parameters(), credentials(), instants(), expiries())
                .as((target, parameters, credentials, signedAt, expires) -> new Case(
                        target.get1(), target.get2(), target.get3(), parameters, credentials, signedAt, expires));
    }

    /** Endpoint, Region, service: every Region in every variant, and other hosts, ports and paths. */
    static Arbitrary<Tuple.Tuple3<URI, String, String>> targets() {
        Arbitrary<RegionId> regions = Arbitraries.of(RegionId.known());
        Arbitrary<Tuple.Tuple3<URI, String, String>> derived = Combinators.combine(
                        regions, Arbitraries.of(EndpointVariant.class), Arbitraries.of(true, false))
                .as((region, variant, ec2) -> Tuple.of(
                        (ec2 ? Endpoints.ec2(region, variant) : Endpoints.elastiCache(region, variant)).uri(),
                        region.value(),
                        ec2 ? "ec2" : "elasticache"));
        Arbitrary<String> hosts =
                Arbitraries.of("localhost", "proxy.example.com", "127.0.0.1", "a-b.c-d.example", "[2001:db8::1]");
        Arbitrary<String> ports = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of("", ":80", ":443")),
                Tuple.of(2, Arbitraries.integers().between(1, 65535).map(port -> ":" + port)));
        Arbitrary<Tuple.Tuple3<URI, String, String>> custom = Combinators.combine(
                        Arbitraries.of("http", "https"), hosts, ports, paths(), regions)
                .as((scheme, host, port, path, region) ->
                        Tuple.of(URI.create(scheme + "://" + host + port + path), region.value(), "ec2"));
        return Arbitraries.frequencyOf(Tuple.of(3, derived), Tuple.of(1, custom));
    }

    /** Two plain segments first and at most two dot-dots: above the root, java.net.URI and RFC 3986 part ways. */
    private static Arbitrary<String> paths() {
        Arbitrary<String> segments = Arbitraries.of("a", "a%20b", "%C3%A9", "x~y", "a:b@c", "%2F", ".", "..", "a+b");
        Arbitrary<String> dotted = segments.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(list -> Collections.frequency(list, "..") <= 2)
                .map(list -> "/p/q/" + String.join("/", list));
        return Arbitraries.oneOf(Arbitraries.of("", "/", "/a/", "/a//b/"), dotted, dotted.map(path -> path + "/"));
    }

    private static Arbitrary<List<Map.Entry<String, String>>> parameters() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                        Tuple.of(3, texts(1, 12)),
                        Tuple.of(1, Arbitraries.of("Param", "Param-3", "Tag.1.Key", "Tag.10.Key", "Tag.2.Key", "Zz")))
                .filter(name -> !QueryNames.isReserved(name));
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(8, texts(0, 24)), Tuple.of(1, texts(200, 300)), Tuple.of(1, Arbitraries.just("")));
        return Combinators.combine(names, values)
                .as((name, value) -> Map.entry(name, value))
                .list()
                .ofMaxSize(8);
    }

    /** The SDK trims credentials, so what it would trim is not drawn at the ends. */
    private static Arbitrary<SigningCredentials> credentials() {
        Arbitrary<String> ids =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> secrets = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(140), trimmed(40));
        return Combinators.combine(ids, secrets, trimmed(60), Arbitraries.of(true, false))
                .as((id, secret, token, temporary) ->
                        temporary ? SigningCredentials.of(id, secret, token) : SigningCredentials.of(id, secret));
    }

    private static Arbitrary<String> trimmed(int longest) {
        return texts(1, longest).map(text -> "t" + text + "=");
    }

    static Arbitrary<String> texts(int shortest, int longest) {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0x20, 0x7E)),
                Tuple.of(1, Arbitraries.integers().between(0, 0xFF)),
                Tuple.of(2, Arbitraries.integers().between(0x80, 0xD7FF)),
                Tuple.of(1, Arbitraries.integers().between(0xE000, 0xFFFF)),
                Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10FFFF)));
        return codePoints.list().ofMinSize(shortest).ofMaxSize(longest).map(list -> {
            StringBuilder out = new StringBuilder();
            list.forEach(out::appendCodePoint);
            return out.toString();
        });
    }

    static Arbitrary<Instant> instants() {
        long first = Instant.parse("1971-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2261-12-31T23:59:59Z").toEpochMilli();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochMilli);
    }

    private static Arbitrary<Long> expiries() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(1, 604_800)), Tuple.of(1, Arbitraries.of(1L, 3600L, 604_800L)));
    }
}
