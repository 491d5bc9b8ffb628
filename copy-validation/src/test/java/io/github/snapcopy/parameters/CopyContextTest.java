// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyContextTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void fromMap_everyFact_isRead() {
        CopyContext context = CopyContext.fromMap(Map.<String, Object>of(
                "endpointRegion",
                "us-east-1",
                "sourceEncrypted",
                true,
                "sourceOwnedByCaller",
                false,
                "sourceLocation",
                "us-west-1",
                "sourceSizeMiB",
                1024,
                "willPresign",
                false,
                "signedAt",
                "2026-11-20T12:00:00Z",
                "sourceEndpoint",
                "http://localhost:4566"));
        CopyContext built = CopyContext.builder()
                .endpointRegion("us-east-1")
                .sourceEncrypted(true)
                .sourceOwnedByCaller(false)
                .sourceLocation("us-west-1")
                .sourceSizeMiB(1024)
                .willPresign(false)
                .signedAt(Instant.parse("2026-11-20T12:00:00Z"))
                .sourceEndpoint(URI.create("http://localhost:4566"))
                .build();
        assertThat(context).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(context.unreadable()).isEmpty();
        assertThat(context.endpointRegion()).contains("us-east-1");
        assertThat(context.sourceEncrypted()).contains(true);
        assertThat(context.sourceOwnedByCaller()).contains(false);
        assertThat(context.sourceLocation()).contains("us-west-1");
        assertThat(context.sourceSizeMiB()).hasValue(1024);
        assertThat(context.willPresign()).isFalse();
        assertThat(context.signedAt()).contains(NOON);
        assertThat(context.sourceEndpoint()).contains(URI.create("http://localhost:4566"));
        assertThat(context.urlFromSigner()).isFalse();
        assertThat(built.toBuilder().build()).isEqualTo(built);
    }

    @Test
    void fromMap_wrongTypesAndNames_areUnreadable() {
        CopyContext context = CopyContext.fromMap(Map.<String, Object>of(
                "endpointRegion",
                1,
                "sourceEncrypted",
                "yes",
                "sourceSizeMiB",
                -1,
                "signedAt",
                "today",
                "colour",
                "x"));
        assertThat(context.unreadable().keySet())
                .containsExactlyInAnyOrder("endpointRegion", "sourceEncrypted", "sourceSizeMiB", "signedAt", "colour");
        assertThat(context.endpointRegion()).isEmpty();
        assertThat(context.sourceEncrypted()).isEmpty();
        assertThat(context.sourceSizeMiB()).isEmpty();
        assertThat(context.signedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/path", "localhost:4566", "http://local_host", "http:///path", "a b", ""})
    void sourceEndpoint_withoutHost_isRefused(String text) {
        CopyContext read = CopyContext.fromMap(Map.<String, Object>of("sourceEndpoint", text));
        assertThat(read.unreadable()).containsKey("sourceEndpoint");
        assertThat(read.sourceEndpoint()).isEmpty();
        if (!text.contains(" ") && !text.contains(":///")) {
            URI uri = URI.create(text);
            assertThat(CopyContext.fromMap(Map.<String, Object>of("sourceEndpoint", uri))
                            .unreadable())
                    .containsKey("sourceEndpoint");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CopyContext.builder().sourceEndpoint(uri));
        }
    }

    @Test
    void fromMap_numberThatPrintsAsNone_isUnreadable() {
        Number odd = new java.util.concurrent.atomic.AtomicInteger(1) {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                return "one";
            }
        };
        assertThat(CopyContext.fromMap(Map.<String, Object>of("sourceSizeMiB", odd))
                        .unreadable())
                .containsOnlyKeys("sourceSizeMiB");
    }

    /** One fact each, and how it is printed. */
    static List<Object[]> facts() {
        return List.of(
                fact(
                        "endpointRegion",
                        "us-east-1",
                        "endpointRegion='us-east-1', willPresign=true, urlFromSigner=false"),
                fact("sourceEncrypted", false, "sourceEncrypted=false, willPresign=true, urlFromSigner=false"),
                fact("sourceOwnedByCaller", true, "sourceOwnedByCaller=true, willPresign=true, urlFromSigner=false"),
                fact("sourceLocation", "a\nb", "sourceLocation='a\\u000ab', willPresign=true, urlFromSigner=false"),
                fact("sourceSizeMiB", 7, "sourceSizeMiB=7, willPresign=true, urlFromSigner=false"),
                fact("willPresign", false, "willPresign=false, urlFromSigner=false"),
                fact("signedAt", NOON, "willPresign=true, signedAt=2026-11-20T12:00:00Z, urlFromSigner=false"),
                fact(
                        "sourceEndpoint",
                        URI.create("https://Host.example:8443/secret"),
                        "willPresign=true, sourceEndpoint=host.example:8443, urlFromSigner=false"),
                fact("urlFromSigner", true, "willPresign=true, urlFromSigner=true"));
    }

    private static Object[] fact(String name, Object value, String printed) {
        return new Object[] {name, value, printed};
    }

    @ParameterizedTest
    @MethodSource("facts")
    void fact_alone_isPrintedByItsName(String name, Object value, String printed) {
        assertThat(CopyContext.fromMap(Map.of(name, value))).hasToString("CopyContext[" + printed + "]");
    }

    @Test
    void contexts_thatDifferInOneFact_areNotEqual() {
        List<CopyContext> contexts = new ArrayList<>();
        contexts.add(CopyContext.builder().build());
        contexts.add(CopyContext.fromMap(Map.of("colour", "red")));
        facts().forEach(fact -> contexts.add(CopyContext.fromMap(Map.of((String) fact[0], fact[1]))));
        assertThat(contexts).doesNotHaveDuplicates();
        assertThat(contexts.stream().map(CopyContext::hashCode).distinct()).hasSizeGreaterThan(7);
        assertThat(contexts).allSatisfy(context -> {
            CopyContext same = context.toBuilder().build();
            assertThat(same).isEqualTo(context).hasSameHashCodeAs(context).hasToString(context.toString());
        });
    }

    @Test
    void toBuilder_unreadableFactThatIsSet_isReadableAgainThereOnly() {
        Map<String, Object> wrong = new HashMap<>();
        facts().forEach(fact -> wrong.put((String) fact[0], List.of()));
        wrong.put("colour", "red");
        CopyContext context = CopyContext.fromMap(wrong);
        CopyContext corrected = context.toBuilder()
                .endpointRegion("us-east-1")
                .sourceEncrypted(true)
                .sourceOwnedByCaller(true)
                .sourceLocation("us-west-1")
                .sourceSizeMiB(0)
                .willPresign(true)
                .signedAt(NOON)
                .sourceEndpoint(URI.create("https://host.example"))
                .urlFromSigner(true)
                .build();

        assertThat(corrected.unreadable()).containsOnlyKeys("colour");
        assertThat(context.unreadable()).containsOnlyKeys(wrong.keySet());
        assertThat(context.willPresign()).isTrue();
        assertThat(context.urlFromSigner()).isFalse();
    }

    @Test
    void withoutUrlFacts_keepsTheOthers() {
        Map<String, Object> all = new HashMap<>();
        facts().forEach(fact -> all.put((String) fact[0], fact[1]));
        Map<String, Object> others = new HashMap<>(all);
        others.keySet().removeAll(List.of("signedAt", "sourceEndpoint", "urlFromSigner"));

        assertThat(CopyContext.fromMap(all).toBuilder().withoutUrlFacts().build())
                .isEqualTo(CopyContext.fromMap(others));
    }

    @Test
    void fromMap_nullAndUnknown_areNoFacts() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("endpointRegion", null);
        map.put("sourceEncrypted", "unknown");
        map.put("sourceOwnedByCaller", "unknown");
        map.put("sourceSizeMiB", "unknown");

        assertThat(CopyContext.fromMap(map)).isEqualTo(CopyContext.builder().build());
    }

    static List<Object[]> sizes() {
        return List.of(
                new Object[] {0, 0L},
                new Object[] {0.0, 0L},
                new Object[] {0.25, 1L},
                new Object[] {1024.5, 1025L},
                new Object[] {new BigInteger("9223372036854775808"), Long.MAX_VALUE},
                new Object[] {new BigDecimal("1E+400"), Long.MAX_VALUE});
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sourceSize_fractionOrHugeNumber_isRoundedUpOrTheLargest(Number given, long size) {
        CopyContext context = CopyContext.fromMap(Map.<String, Object>of("sourceSizeMiB", given));
        assertThat(context.sourceSizeMiB()).hasValue(size);
        assertThat(context.unreadable()).isEmpty();
    }

    @Test
    void sourceSize_negative_isRefused() {
        assertThat(CopyContext.fromMap(Map.<String, Object>of("sourceSizeMiB", -0.5))
                        .unreadable())
                .containsOnlyKeys("sourceSizeMiB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyContext.builder().sourceSizeMiB(-1))
                .withMessage("sourceSizeMiB must be 0 or more, not -1");
    }

    @Test
    void shortForms_areThoseOfTheBuilder() {
        assertThat(CopyContext.empty()).isEqualTo(CopyContext.builder().build());
        assertThat(CopyContext.ofEndpointRegion("us-east-1"))
                .isEqualTo(CopyContext.builder().endpointRegion("us-east-1").build());
        assertThat(CopyContext.builder().urlFromSigner(true).build().urlFromSigner())
                .isTrue();
    }
}
