// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every stage is a value: equal if made of equal parts, different if any part differs. */
class StageValueTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-01-15T12:34:56Z");
    private static final CredentialScope SCOPE = CredentialScope.of(SIGNED_AT, "us-west-2", "ec2");

    private static final Map<String, List<Supplier<Object>>> DIFFERENT_VALUES = Map.of(
            "timestamp",
                    List.of(() -> RequestTimestamp.of(SIGNED_AT), () -> RequestTimestamp.of(SIGNED_AT.plusSeconds(1))),
            "credentials",
                    List.of(
                            () -> SigningCredentials.of("id", "secret"),
                            () -> SigningCredentials.of("id2", "secret"),
                            () -> SigningCredentials.of("id", "secret2"),
                            () -> SigningCredentials.of("id", "secret", "token"),
                            () -> SigningCredentials.of("id", "secret", "token2")),
            "credential scope",
                    List.of(
                            () -> SCOPE,
                            () -> CredentialScope.of(SIGNED_AT, "us-west-1", "ec2"),
                            () -> CredentialScope.of(SIGNED_AT, "us-west-2", "elasticache"),
                            () -> CredentialScope.of(SIGNED_AT.plusSeconds(86_400), "us-west-2", "ec2")),
            "canonical query", List.of(() -> query("a", "1"), () -> query("a", "2"), () -> query("b", "1")),
            "canonical request",
                    List.of(
                            () -> request("https://h.example"),
                            () -> request("https://h.example/a"),
                            () -> request("https://i.example")),
            "string to sign",
                    List.of(
                            () -> stringToSign(SIGNED_AT, SCOPE, "https://h.example"),
                            () -> stringToSign(SIGNED_AT.plusSeconds(1), SCOPE, "https://h.example"),
                            () -> stringToSign(SIGNED_AT, SCOPE, "https://i.example")),
            "signature", List.of(() -> signature("a".repeat(64)), () -> signature("b".repeat(64))),
            "trace",
                    List.of(
                            () -> new SigningTrace(
                                    request("https://h.example"),
                                    stringToSign(SIGNED_AT, SCOPE, "https://h.example"),
                                    signature("a".repeat(64))),
                            () -> new SigningTrace(
                                    request("https://i.example"),
                                    stringToSign(SIGNED_AT, SCOPE, "https://h.example"),
                                    signature("a".repeat(64))),
                            () -> new SigningTrace(
                                    request("https://h.example"),
                                    stringToSign(SIGNED_AT, SCOPE, "https://i.example"),
                                    signature("a".repeat(64))),
                            () -> new SigningTrace(
                                    request("https://h.example"),
                                    stringToSign(SIGNED_AT, SCOPE, "https://h.example"),
                                    signature("b".repeat(64)))),
            "signed query",
                    List.of(
                            () -> signed("h.example"),
                            () -> signed("h.example/b"),
                            () -> signed("h.example/a/../b"),
                            () -> signed("i.example")),
            "signed headers",
                    List.of(
                            () -> headers("https://h.example/b", "a"),
                            () -> headers("https://h.example/a/../b", "a"),
                            () -> headers("https://i.example/b", "a"),
                            () -> headers("https://h.example/b", "b")));

    private static CanonicalQuery query(String name, String value) {
        return CanonicalQuery.of(List.of(Map.entry(name, value)));
    }

    private static CanonicalRequest request(String endpoint) {
        return CanonicalRequest.of(URI.create(endpoint), query("a", "1"));
    }

    private static StringToSign stringToSign(Instant signedAt, CredentialScope scope, String endpoint) {
        return StringToSign.of(RequestTimestamp.of(signedAt), scope, request(endpoint));
    }

    private static Signature signature(String digits) {
        return Signature.parse(digits).orElseThrow();
    }

    private static SignedHeaders headers(String endpoint, String body) {
        return HeaderSigner.create().sign(post(endpoint, body));
    }

    private static PostRequest post(String endpoint, String body) {
        return PostRequest.builder()
                .endpoint(URI.create(endpoint))
                .contentType("text/plain")
                .body(body)
                .region("us-west-2")
                .service("ec2")
                .credentials(Requests.CREDENTIALS)
                .signedAt(SIGNED_AT)
                .build();
    }

    private static SignedQuery signed(String host) {
        return QuerySigner.create().sign(Requests.ec2(host, "us-west-2").build());
    }

    @TestFactory
    Stream<DynamicTest> value_comparedWithTheOthers_equalsOnlyItself() {
        // Map.of has another order in every run; the tests shall have one.
        return new TreeMap<>(DIFFERENT_VALUES)
                .entrySet().stream()
                        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getValue())));
    }

    private static void compare(List<Supplier<Object>> values) {
        for (int i = 0; i < values.size(); i++) {
            Object one = values.get(i).get();
            for (int j = 0; j < values.size(); j++) {
                Object other = values.get(j).get();
                assertThat(one.equals(other)).as("%d and %d", i, j).isEqualTo(i == j);
                if (i == j) {
                    assertThat(one).hasSameHashCodeAs(other);
                }
            }
            assertThat(one).isNotEqualTo("another type");
        }
        assertThat(values.stream().map(value -> value.get().hashCode()).distinct())
                .as("hash codes differ where values do")
                .hasSizeGreaterThan(1);
    }

    @Test
    void toString_ofEachStage_isItsLoggableText() {
        SigningTrace trace = signed("h.example").trace();
        assertThat(trace.canonicalRequest())
                .hasToString(trace.canonicalRequest().redacted());
        assertThat(trace.canonicalRequest().redacted())
                .isEqualTo(trace.canonicalRequest().value());
        assertThat(trace.stringToSign()).hasToString(trace.stringToSign().value());
        assertThat(trace.stringToSign().value())
                .endsWith("\n" + trace.stringToSign().canonicalRequestHash());
        assertThat(trace.stringToSign().canonicalRequestHash())
                .isEqualTo(trace.canonicalRequest().hash());
        assertThat(trace.stringToSign().timestamp()).hasToString("20240601T120000Z");
        assertThat(trace.credentialScope()).hasToString("20240601/us-west-2/ec2/aws4_request");
        assertThat(trace.signature()).hasToString("Signature[<redacted>]");
        assertThat(SigningKey.derive("secret", SCOPE)).hasToString("SigningKey[20260115/us-west-2/ec2/aws4_request]");
        assertThat(new SigningKeyCache()).hasToString("SigningKeyCache[0 keys]");
        assertThat(SigningRequest.builder()).hasToString("SigningRequest.Builder");
        assertThat(Requests.CREDENTIALS).hasToString("SigningCredentials[accessKeyId='AKIDEXAMPLE']");
        assertThat(headers("https://h.example", "body"))
                .hasToString("SignedHeaders[host=h.example, signedAt=2026-01-15T12:34:56Z]");
        assertThat(post("https://h.example", "body"))
                .hasToString(
                        "PostRequest[host=h.example, scope=20260115/us-west-2/ec2/aws4_request, body=4 characters]");
    }
}
