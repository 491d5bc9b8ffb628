// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyContextTest {
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
}
