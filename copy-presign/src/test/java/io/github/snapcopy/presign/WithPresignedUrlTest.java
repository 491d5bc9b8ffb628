// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request made ready for sending. */
class WithPresignedUrlTest {
    private static final SnapshotCopyRequest REQUEST = Copies.fromOregonToVirginia()
            .description("This is my copied snapshot.")
            .encrypted(true)
            .tag("Name", "copied")
            .build();

    private static String url(SnapshotCopyRequest request) {
        return request.unredactedPresignedUrl().orElseThrow();
    }

    @Test
    void withPresignedUrl_request_sendsBothParametersTogether() {
        SnapshotCopyPresigner presigner = Copies.presigner().build();
        SnapshotCopyRequest ready = presigner.withPresignedUrl(REQUEST);
        String url = presigner.presignCopySnapshot(REQUEST).unredactedUrl();
        assertThat(url(ready)).isEqualTo(url);
        assertThat(UrlParts.pairsOf(REQUEST.toFormBody()))
                .extracting(Map.Entry::getKey)
                .doesNotContain("PresignedUrl", "DestinationRegion");
        assertThat(UrlParts.pairsOf(ready.toFormBody()))
                .containsExactlyInAnyOrder(
                        Map.entry("Action", "CopySnapshot"),
                        Map.entry("Version", "2016-11-15"),
                        Map.entry("SourceRegion", "us-west-2"),
                        Map.entry("SourceSnapshotId", "snap-066877671789bd71b"),
                        Map.entry("DestinationRegion", "us-east-1"),
                        Map.entry("Description", "This is my copied snapshot."),
                        Map.entry("Encrypted", "true"),
                        Map.entry("TagSpecification.1.ResourceType", "snapshot"),
                        Map.entry("TagSpecification.1.Tag.1.Key", "Name"),
                        Map.entry("TagSpecification.1.Tag.1.Value", "copied"),
                        Map.entry("PresignedUrl", url));
    }

    @Test
    void withPresignedUrl_request_staysAsItWas() {
        CopyParameters before = REQUEST.toParameters();
        CopyContext context = REQUEST.context();
        SnapshotCopyRequest ready = Copies.presigner().build().withPresignedUrl(REQUEST);
        assertThat(REQUEST.unredactedPresignedUrl()).isEmpty();
        assertThat(REQUEST.toParameters()).isEqualTo(before);
        assertThat(REQUEST.context()).isSameAs(context);
        assertThat(context.signedAt()).isEmpty();
        assertThat(ready).isNotSameAs(REQUEST).isNotEqualTo(REQUEST);
        assertThat(ready.toParameters().without("PresignedUrl").without("DestinationRegion"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void withPresignedUrl_result_isAcceptedAgain(SignedParameters profile) {
        SnapshotCopyRequest ready =
                Copies.presigner().signedParameters(profile).build().withPresignedUrl(REQUEST);
        assertThat(SnapshotCopyRequest.from(ready.toParameters(), ready.context()))
                .isEqualTo(ready);
        assertThat(ready.toBuilder().build()).isEqualTo(ready);
        assertThat(ready.report().violations()).isEmpty();
    }

    @Test
    void withPresignedUrl_context_keepsTheCallersFacts() {
        CopyContext facts = CopyContext.builder()
                .endpointRegion("us-east-1")
                .sourceEncrypted(true)
                .sourceOwnedByCaller(false)
                .sourceLocation("us-west-2")
                .sourceSizeMiB(4096)
                .willPresign(false)
                .build();
        SnapshotCopyRequest ready = Copies.presigner()
                .build()
                .withPresignedUrl(Copies.fromOregonToVirginia()
                        .context(facts.toBuilder().willPresign(true).build())
                        .build());
        assertThat(ready.context())
                .isEqualTo(facts.toBuilder()
                        .willPresign(true)
                        .signedAt(Copies.NOW)
                        .sourceEndpoint(URI.create("https://ec2.us-west-2.amazonaws.com"))
                        .urlFromSigner(true)
                        .build());
    }

    @Test
    void withPresignedUrl_signedAgainLater_replacesTheUrl() {
        SnapshotCopyRequest first = Copies.presigner().build().withPresignedUrl(REQUEST);
        Instant later = Copies.NOW.plus(Duration.ofDays(3));
        SnapshotCopyRequest second =
                Copies.presigner().clock(Copies.at(later)).build().withPresignedUrl(first);
        assertThat(second)
                .isEqualTo(Copies.presigner().clock(Copies.at(later)).build().withPresignedUrl(REQUEST));
        assertThat(UrlParts.of(url(first)).query("X-Amz-Date")).isEqualTo("20260115T123456Z");
        assertThat(UrlParts.of(url(second)).query("X-Amz-Date")).isEqualTo("20260118T123456Z");
        assertThat(second.context().signedAt()).contains(later);
        assertThat(UrlParts.pairsOf(second.toFormBody()))
                .extracting(Map.Entry::getKey)
                .doesNotHaveDuplicates();
        // And back: a clock that was set right again.
        assertThat(Copies.presigner().build().withPresignedUrl(second)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void presign_requestThatHoldsAUrl_leavesItOutOfAccount(SignedParameters profile) {
        SnapshotCopyPresigner presigner =
                Copies.presigner().signedParameters(profile).build();
        SnapshotCopyRequest ready = presigner.withPresignedUrl(REQUEST);
        assertThat(presigner.presignCopySnapshot(ready)).isEqualTo(presigner.presignCopySnapshot(REQUEST));
        assertThat(presigner.withPresignedUrl(ready)).isEqualTo(ready);
    }

    @Test
    void withPresignedUrl_signedAgainForAnotherEndpoint_replacesTheEndpoint() {
        URI emulator = URI.create("http://localhost:4566");
        List<SnapshotCopyPresigner> presigners = List.of(
                Copies.presigner().build(),
                Copies.presigner().sourceEndpoint(emulator).build(),
                Copies.presigner().endpointVariant(EndpointVariant.FIPS).build(),
                Copies.presigner()
                        .sourceEndpoint(URI.create("https://proxy.example.com/a%20b/"))
                        .build());
        for (SnapshotCopyPresigner from : presigners) {
            for (SnapshotCopyPresigner to : presigners) {
                assertThat(to.withPresignedUrl(from.withPresignedUrl(REQUEST)))
                        .as("%s after %s", to, from)
                        .isEqualTo(to.withPresignedUrl(REQUEST));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2015-08-30T12:36:00Z", "2999-12-31T23:59:59Z"})
    void withPresignedUrl_clockFarFromTheMachines_isJudgedByItself(String now) {
        SnapshotCopyRequest ready =
                Copies.presigner().clock(Copies.at(Instant.parse(now))).build().withPresignedUrl(REQUEST);
        assertThat(ready.report().violations()).isEmpty();
        assertThat(ready.context().signedAt()).contains(Instant.parse(now));
    }

    @Test
    void withPresignedUrl_shortLife_isWarnedOfAndNotRefused() {
        SnapshotCopyRequest ready =
                Copies.presigner().expiresIn(Duration.ofSeconds(1)).build().withPresignedUrl(REQUEST);
        assertThat(ready.report().errors()).isEmpty();
        assertThat(ready.report().warnings())
                .extracting(violation -> violation.rule().value())
                .containsExactly("presigned-url-expires");
        assertThat(Copies.presigner()
                        .expiresIn(Duration.ofMinutes(15))
                        .build()
                        .withPresignedUrl(REQUEST)
                        .report()
                        .violations())
                .isEmpty();
    }

    @Test
    void withPresignedUrl_textThatLooksEncoded_isSoundInBothProfiles() {
        SnapshotCopyRequest request =
                Copies.fromOregonToVirginia().description("100%20").build();
        for (SignedParameters profile : SignedParameters.values()) {
            SnapshotCopyRequest ready =
                    Copies.presigner().signedParameters(profile).build().withPresignedUrl(request);
            assertThat(ready.report().errors()).isEmpty();
            assertThat(ready.description()).hasValue("100%20");
        }
    }

    @Test
    void presign_nullArguments_areRefusedByName() {
        SnapshotCopyPresigner presigner = Copies.presigner().build();
        assertThatThrownBy(() -> presigner.presignCopySnapshot(Nothing.at()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
        assertThatThrownBy(() -> presigner.withPresignedUrl(Nothing.at()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
        assertThatThrownBy(() -> UncheckedPresigner.of(presigner).presign(Nothing.at(), "us-east-1"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("parameters");
        assertThatThrownBy(() -> UncheckedPresigner.of(presigner).presign(REQUEST.toParameters(), Nothing.at()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("destinationRegion");
        assertThatThrownBy(() -> SnapshotCopyPresigner.create(Nothing.at()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("credentials");
        assertThatThrownBy(() -> Copies.presigner().clock(Nothing.at())).hasMessage("clock");
        assertThatThrownBy(() -> Copies.presigner().expiresIn(Nothing.at())).hasMessage("expiresIn");
        assertThatThrownBy(() -> Copies.presigner().signedParameters(Nothing.at()))
                .hasMessage("signedParameters");
        assertThatThrownBy(() -> Copies.presigner().endpointVariant(Nothing.at()))
                .hasMessage("endpointVariant");
        assertThatThrownBy(() -> Copies.presigner().sourceEndpoint(Nothing.at()))
                .hasMessage("sourceEndpoint");
    }
}
