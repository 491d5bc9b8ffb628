// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.presign.ExpiredCredentialsException;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import io.github.snapcopy.presign.UnusableCredentialsException;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Violation;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

class CopyRequestInterceptorTest {
    private final StubWire wire = new StubWire();
    private final List<CopyCheck> checks = new ArrayList<>();

    private CopyRequestInterceptor.Builder listening() {
        return CopyRequestInterceptor.builder().clock(Clients.CLOCK).listener(checks::add);
    }

    private static List<String> rulesOf(List<Violation> violations) {
        return violations.stream().map(violation -> violation.rule().value()).toList();
    }

    @Test
    void wrongSnapshotCopy_syncClient_isThrownUnwrappedWithAllViolationsAndNothingIsSent() {
        try (Ec2Client ec2 = Clients.ec2(wire, CopyRequestInterceptor.create())) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot()
                            .sourceRegion("us_west_2")
                            .encrypted(false)
                            .kmsKeyId("arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab")
                            .build()))
                    .isExactlyInstanceOf(InvalidCopyRequestException.class)
                    .hasNoCause()
                    .satisfies(thrown -> assertThat(rulesOf(((InvalidCopyRequestException) thrown)
                                    .report()
                                    .errors()))
                            .contains("region-id-grammar", "copy-snapshot-encrypted-false", "kms-arn-region-mismatch"));
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void wrongSnapshotCopy_asyncClient_completesTheFutureAndNothingIsSent() throws Exception {
        try (Ec2AsyncClient ec2 = Clients.ec2Async(wire, CopyRequestInterceptor.create())) {
            CompletableFuture<?> future =
                    ec2.copySnapshot(Clients.snapshot().sourceRegion("x").build());
            assertThat(future).isCompletedExceptionally();
            assertThatThrownBy(future::join)
                    .isExactlyInstanceOf(CompletionException.class)
                    .cause()
                    .isExactlyInstanceOf(InvalidCopyRequestException.class);
            assertThatThrownBy(future::get)
                    .isExactlyInstanceOf(ExecutionException.class)
                    .cause()
                    .isExactlyInstanceOf(InvalidCopyRequestException.class);
            AtomicReference<Throwable> seen = new AtomicReference<>();
            assertThat(future.whenComplete((result, failure) -> seen.set(failure)))
                    .isCompletedExceptionally();
            assertThat(seen.get())
                    .isExactlyInstanceOf(CompletionException.class)
                    .hasCauseExactlyInstanceOf(InvalidCopyRequestException.class);
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void refusal_toOtherInterceptors_isSilentAndIsNotRepeated() {
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger executions = new AtomicInteger();
        ExecutionInterceptor other = new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                executions.incrementAndGet();
            }

            @Override
            public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
                failures.incrementAndGet();
            }
        };
        try (Ec2Client ec2 = Clients.ec2(wire, other, CopyRequestInterceptor.create())) {
            assertThatThrownBy(() -> ec2.copySnapshot(
                            Clients.snapshot().sourceRegion("x").build()))
                    .isInstanceOf(InvalidCopyRequestException.class);
        }
        assertThat(executions).hasValue(1);
        assertThat(failures).hasValue(0);
    }

    @Test
    void wrongImageCopy_isRefused() {
        try (Ec2Client ec2 = Clients.ec2(wire, CopyRequestInterceptor.create())) {
            assertThatThrownBy(() -> ec2.copyImage(Clients.image().name("").build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("required-parameter");
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void wrongCacheCopy_isRefusedByTheRulesOfElastiCache() {
        try (ElastiCacheClient cache = Clients.elastiCache(wire, listening().build())) {
            assertThatThrownBy(() -> cache.copySnapshot(
                            Clients.cache().targetSnapshotName(null).build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("TargetSnapshotName");
        }
        assertThat(wire.sent()).isEmpty();
        assertThat(checks)
                .singleElement()
                .satisfies(check -> assertThat(check.operation()).isEqualTo(CopyOperation.ELASTICACHE_COPY_SNAPSHOT));
    }

    @Test
    void soundCopies_ofEveryOperation_areSentAsWithoutInterceptor() {
        try (Ec2Client ec2 = Clients.ec2(wire, listening().build());
                ElastiCacheClient cache = Clients.elastiCache(wire, listening().build())) {
            ec2.copySnapshot(Clients.snapshot().build());
            ec2.copyImage(Clients.image().build());
            cache.copySnapshot(Clients.cache().build());
        }
        assertThat(wire.sent()).hasSize(3);
        assertThat(checks)
                .extracting(CopyCheck::operation)
                .containsExactly(
                        CopyOperation.EC2_COPY_SNAPSHOT,
                        CopyOperation.EC2_COPY_IMAGE,
                        CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.report().isClean()).isTrue();
            assertThat(check.endpointRegion()).hasValue("us-east-1");
            assertThat(check.urlExpiresAt()).isEmpty();
            assertThat(check.inspection()).isEmpty();
            assertThat(check.unknownParameters()).isEmpty();
        });
    }

    @Test
    void otherOperations_passUntouchedAndUnheard() {
        try (Ec2Client ec2 = Clients.ec2(wire, listening().presign().build())) {
            ec2.describeRegions();
            ec2.deleteSnapshot(b -> b.snapshotId("no id at all"));
        }
        assertThat(wire.sent()).hasSize(2);
        assertThat(checks).isEmpty();
    }

    @Test
    void regionOfTheClient_isTheDestinationForTheRules() {
        String keyOfOregon = "arn:aws:kms:us-west-2:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        CopySnapshotRequest request =
                Clients.snapshot().encrypted(true).kmsKeyId(keyOfOregon).build();
        try (Ec2Client virginia = Clients.ec2(wire, listening().build());
                Ec2Client oregon = Clients.ec2(
                        wire, b -> b.region(Region.US_WEST_2), listening().build())) {
            assertThatThrownBy(() -> virginia.copySnapshot(request))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("kms-arn-region-mismatch");
            oregon.copySnapshot(request);
        }
        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void warnings_goToTheListenerAndTheCopyIsSent() {
        try (Ec2Client ec2 = Clients.ec2(wire, listening().build())) {
            ec2.copySnapshot(Clients.snapshot().destinationRegion("eu-west-1").build());
        }
        assertThat(wire.only().form("DestinationRegion")).isEqualTo("eu-west-1");
        assertThat(checks)
                .singleElement()
                .satisfies(check ->
                        assertThat(rulesOf(check.report().warnings())).containsExactly("destination-region-mismatch"));
        assertThat(checks.get(0)).hasToString("CopyCheck[ec2:CopySnapshot to us-east-1, 0 errors, 1 warnings]");
    }

    @Test
    void refusedCopy_isHeardOfByTheListenerToo() {
        for (CopyRequestInterceptor interceptor :
                List.of(listening().build(), listening().presign().build())) {
            try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
                assertThatThrownBy(() -> ec2.copySnapshot(
                                Clients.snapshot().encrypted(false).build()))
                        .isInstanceOf(InvalidCopyRequestException.class);
            }
        }
        assertThat(checks)
                .hasSize(2)
                .allSatisfy(check ->
                        assertThat(rulesOf(check.report().errors())).containsExactly("copy-snapshot-encrypted-false"));
    }

    @Test
    void throwingListener_doesNotBreakTheCopy() {
        CopyRequestInterceptor interceptor = CopyRequestInterceptor.builder()
                .listener(check -> {
                    throw new IllegalStateException("of the application");
                })
                .build();
        try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
            ec2.copySnapshot(Clients.snapshot().build());
            assertThatThrownBy(() ->
                            ec2.copySnapshot(Clients.snapshot().encrypted(false).build()))
                    .isInstanceOf(InvalidCopyRequestException.class);
        }
        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void errorOfTheListener_isNotSwallowed() {
        CopyRequestInterceptor interceptor = CopyRequestInterceptor.builder()
                .listener(check -> {
                    throw new AssertionError("of a test");
                })
                .build();
        try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot().build()))
                    .isExactlyInstanceOf(AssertionError.class);
        }
    }

    @Test
    void validatorOfTheCaller_counts() {
        CopyValidator silent =
                CopyValidator.builder().silence("destination-region-mismatch").build();
        for (CopyRequestInterceptor interceptor : List.of(
                listening().validator(silent).build(),
                listening().validator(silent).presign().build())) {
            try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
                ec2.copySnapshot(
                        Clients.snapshot().destinationRegion("eu-west-1").build());
            }
        }
        assertThat(checks).hasSize(2).allMatch(check -> check.report().isClean());
    }

    @Test
    void presigning_setsOurUrlAndTheDestinationAndChangesNothingElse() {
        CopySnapshotRequest request = Clients.snapshot()
                .encrypted(true)
                .kmsKeyId("alias/copy")
                .completionDurationMinutes(60)
                .build();
        try (Ec2Client ec2 = Clients.ec2(wire, listening().presign().build())) {
            ec2.copySnapshot(request);
        }
        assertThat(request.presignedUrl()).isNull();
        Map<String, String> form = new TreeMap<>(wire.only().form());
        String url = String.valueOf(form.remove("PresignedUrl"));
        assertThat(form)
                .isEqualTo(Map.of(
                        "Action", "CopySnapshot",
                        "Version", "2016-11-15",
                        "SourceRegion", "us-west-2",
                        "SourceSnapshotId", Clients.SNAPSHOT,
                        "Description", "of the night",
                        "DestinationRegion", "us-east-1",
                        "Encrypted", "true",
                        "KmsKeyId", "alias/copy",
                        "CompletionDurationMinutes", "60"));
        String expected = UncheckedPresigner.of(SnapshotCopyPresigner.builder(Clients.CREDENTIALS)
                        .clock(Clients.CLOCK)
                        .build())
                .presign(SdkRequestParameters.from(request), "us-east-1")
                .unredactedUrl();
        assertThat(url).isEqualTo(expected);
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.report().isClean()).isTrue();
            assertThat(check.urlExpiresAt()).hasValue(Clients.NOW.plus(Duration.ofHours(1)));
            assertThat(check.toString()).doesNotContain("X-Amz");
        });
    }

    @Test
    void presigning_withTheAsyncClient_isTheSame() {
        StubWire sync = new StubWire();
        try (Ec2Client one = Clients.ec2(sync, Clients.presigning());
                Ec2AsyncClient other = Clients.ec2Async(wire, Clients.presigning())) {
            one.copySnapshot(Clients.snapshot().build());
            other.copySnapshot(Clients.snapshot().build()).join();
        }
        assertThat(wire.only().body()).isEqualTo(sync.only().body());
        assertThat(wire.only().inUrl("X-Amz-Expires")).isEqualTo("3600");
    }

    @Test
    void presigning_ofImagesAndCaches_addsNothing() {
        CopyRequestInterceptor interceptor = Clients.presigning();
        try (Ec2Client ec2 = Clients.ec2(wire, interceptor);
                ElastiCacheClient cache = Clients.elastiCache(wire, interceptor)) {
            ec2.copyImage(Clients.image().build());
            cache.copySnapshot(Clients.cache().build());
        }
        assertThat(wire.sent())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.form()).doesNotContainKeys("PresignedUrl", "DestinationRegion"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "900,900", "604800,604800"})
    void expiresIn_isTheLifeOfTheUrl(long seconds, String expected) {
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                listening().presign().expiresIn(Duration.ofSeconds(seconds)).build())) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(wire.only().inUrl("X-Amz-Expires")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT168H1S", "PT1.5S"})
    void expiresIn_outOfRange_isRefusedAtOnce(Duration expiresIn) {
        CopyRequestInterceptor.Builder builder = CopyRequestInterceptor.builder();
        assertThatThrownBy(() -> builder.expiresIn(expiresIn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expiresIn");
    }

    @Test
    void settingsOfPresigning_withoutPresigning_areRefused() {
        CopyRequestInterceptor.Builder withLife =
                CopyRequestInterceptor.builder().expiresIn(Duration.ofHours(1));
        CopyRequestInterceptor.Builder withProfile =
                CopyRequestInterceptor.builder().signedParameters(SignedParameters.ALL);
        assertThatThrownBy(withLife::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("presign()");
        assertThatThrownBy(withProfile::build).isInstanceOf(IllegalStateException.class);
        assertThat(withLife.presign().build().toString()).contains("PT1H");
    }

    @Test
    void profileAll_signsEveryParameter() {
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                listening().presign().signedParameters(SignedParameters.ALL).build())) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(wire.only().inUrl("Description")).isEqualTo("of the night");
    }

    @Test
    void credentialsThatExpire_capTheLife() {
        Instant end = Clients.NOW.plusSeconds(600);
        AwsSessionCredentials session = AwsSessionCredentials.builder()
                .accessKeyId("ASIASNAPCOPY00000002")
                .secretAccessKey("s")
                .sessionToken("t/o+k=")
                .expirationTime(end)
                .build();
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                b -> b.credentialsProvider(StaticCredentialsProvider.create(session)),
                listening().presign().build())) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(wire.only().inUrl("X-Amz-Expires")).isEqualTo("600");
        assertThat(wire.only().inUrl("X-Amz-Security-Token")).isEqualTo("t/o+k=");
        assertThat(checks.get(0).urlExpiresAt()).hasValue(end);
    }

    @Test
    void expiredCredentials_areRefusedBeforeSendingAndTheListenerHasHeard() {
        AwsSessionCredentials session = AwsSessionCredentials.builder()
                .accessKeyId("ASIASNAPCOPY00000002")
                .secretAccessKey("s")
                .sessionToken("t")
                .expirationTime(Clients.NOW.minusSeconds(1))
                .build();
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                b -> b.credentialsProvider(StaticCredentialsProvider.create(session)),
                listening().presign().build())) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot().build()))
                    .isInstanceOf(ExpiredCredentialsException.class);
        }
        assertThat(wire.sent()).isEmpty();
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.urlExpiresAt()).isEmpty();
            assertThat(check.presigningFailed()).isTrue();
        });
    }

    @Test
    void credentialsOfTheRequest_signTheUrlToo() {
        try (Ec2Client ec2 = Clients.ec2(wire, Clients.presigning())) {
            ec2.copySnapshot(Clients.snapshot()
                    .overrideConfiguration(o -> o.credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("AKIASNAPCOPY00000003", "other"))))
                    .build());
        }
        assertThat(wire.only().inUrl("X-Amz-Credential")).startsWith("AKIASNAPCOPY00000003/");
        assertThat(String.valueOf(wire.only().headers().get("Authorization"))).contains("AKIASNAPCOPY00000003/");
    }

    /** A provider that gives another key each time: where the SDK asks once a call, all of the call has that key. */
    @Test
    void credentialsProvider_isAskedAsOftenAsByTheSdkAlone() {
        AtomicInteger alone = new AtomicInteger();
        AtomicInteger with = new AtomicInteger();
        try (Ec2Client ec2 = Clients.ec2(wire, b -> b.credentialsProvider(rotating(alone)))) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        try (Ec2Client ec2 = Clients.ec2(wire, b -> b.credentialsProvider(rotating(with)), Clients.presigning())) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(with.get()).isEqualTo(alone.get());
        for (Sent sent : wire.sent()) {
            String inUrl = sent.inUrl("X-Amz-Credential").substring(0, 20);
            String inHeader = String.valueOf(sent.headers().get("Authorization"));
            assertThat(inHeader.contains(inUrl)).isEqualTo(alone.get() == 1);
        }
    }

    private static AwsCredentialsProvider rotating(AtomicInteger calls) {
        return () -> AwsBasicCredentials.create("AKIASNAPCOPY0000000" + calls.incrementAndGet(), "s");
    }

    @Test
    void anonymousClient_cannotPresignAndIsToldSo() {
        try (Ec2Client ec2 = Clients.ec2(
                wire, b -> b.credentialsProvider(AnonymousCredentialsProvider.create()), Clients.presigning())) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot().build()))
                    .isInstanceOf(UnusableCredentialsException.class)
                    .hasMessageContaining("anonymous");
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void ownUrl_isInspectedAndSentAsItIs() {
        String own = UncheckedPresigner.of(SnapshotCopyPresigner.builder(Clients.CREDENTIALS)
                        .clock(Clients.CLOCK)
                        .build())
                .presign(SdkRequestParameters.from(Clients.snapshot().build()), "us-east-1")
                .unredactedUrl();
        try (Ec2Client ec2 = Clients.ec2(wire, listening().presign().build())) {
            ec2.copySnapshot(Clients.snapshot().presignedUrl(own).build());
        }
        assertThat(wire.only().form("PresignedUrl")).isEqualTo(own);
        assertThat(wire.only().form()).doesNotContainKey("DestinationRegion");
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.inspection()).isPresent();
            assertThat(check.inspection().orElseThrow().sourceSnapshotId()).hasValue(Clients.SNAPSHOT);
            assertThat(check.urlExpiresAt()).isEmpty();
        });
    }

    @Test
    void ownUrl_withAValueThatLooksEncoded_isSentAsItIs() {
        String description = "backup of 100%ab, s3%3A%2F%2Fbucket";
        String own = UncheckedPresigner.of(SnapshotCopyPresigner.builder(Clients.CREDENTIALS)
                        .clock(Clients.CLOCK)
                        .signedParameters(SignedParameters.ALL)
                        .build())
                .presign(
                        SdkRequestParameters.from(
                                Clients.snapshot().description(description).build()),
                        "us-east-1")
                .unredactedUrl();
        String encodedTwice = own.replace("Description=", "Description=%2562");
        try (Ec2Client ec2 = Clients.ec2(wire, listening().build())) {
            ec2.copySnapshot(Clients.snapshot()
                    .description(description)
                    .presignedUrl(own)
                    .build());
            assertThat(wire.only().form("PresignedUrl")).isEqualTo(own);
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot()
                            .description(description)
                            .presignedUrl(encodedTwice)
                            .build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("presigned-url-encoding");
        }
    }

    @Test
    void ownUrl_forAnotherSnapshotOrTooOld_isRefused() {
        String own = UncheckedPresigner.of(SnapshotCopyPresigner.builder(Clients.CREDENTIALS)
                        .clock(Clock.offset(Clients.CLOCK, Duration.ofHours(-2)))
                        .build())
                .presign(
                        SdkRequestParameters.from(Clients.snapshot()
                                .sourceSnapshotId("snap-0aaaaaaaaaaaaaaaa")
                                .build()),
                        "us-east-1")
                .unredactedUrl();
        try (Ec2Client ec2 = Clients.ec2(wire, listening().presign().build())) {
            assertThatThrownBy(() -> ec2.copySnapshot(
                            Clients.snapshot().presignedUrl(own).build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("presigned-url-parameter-mismatch")
                    .hasMessageContaining("presigned-url-expires")
                    .message()
                    .doesNotContain("X-Amz-Signature=");
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void ownEmptyUrl_isRefused() {
        try (Ec2Client ec2 = Clients.ec2(wire, Clients.presigning())) {
            assertThatThrownBy(() ->
                            ec2.copySnapshot(Clients.snapshot().presignedUrl("").build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("PresignedUrl");
        }
    }

    @Test
    void ownUrl_ofTheSourceEndpointThatWasSet_isAccepted() {
        URI vpc = URI.create("https://vpce-0123-abcd.ec2.us-west-2.vpce.amazonaws.com");
        String own = UncheckedPresigner.of(SnapshotCopyPresigner.builder(Clients.CREDENTIALS)
                        .clock(Clients.CLOCK)
                        .sourceEndpoint(vpc)
                        .build())
                .presign(SdkRequestParameters.from(Clients.snapshot().build()), "us-east-1")
                .unredactedUrl();
        try (Ec2Client strict = Clients.ec2(wire, listening().build());
                Ec2Client knowing = Clients.ec2(
                        wire,
                        listening()
                                .sourceEndpoint(RegionId.of("us-west-2"), vpc)
                                .build())) {
            CopySnapshotRequest request = Clients.snapshot().presignedUrl(own).build();
            assertThatThrownBy(() -> strict.copySnapshot(request)).hasMessageContaining("presigned-url-host");
            knowing.copySnapshot(request);
            String publicUrl = own.replace(vpc.getHost(), "ec2.us-west-2.amazonaws.com");
            knowing.copySnapshot(Clients.snapshot().presignedUrl(publicUrl).build());
        }
        assertThat(wire.sent()).hasSize(2);
    }

    @Test
    void sourceEndpoint_ofARegion_goesBeforeThatOfAll() {
        CopyRequestInterceptor interceptor = CopyRequestInterceptor.builder()
                .presign()
                .clock(Clients.CLOCK)
                .sourceEndpoint(URI.create("http://localhost:4566"))
                .sourceEndpoint(RegionId.of("us-west-2"), URI.create("https://vpce.example.com"))
                .build();
        try (Ec2Client ec2 = Clients.ec2(wire, interceptor)) {
            ec2.copySnapshot(Clients.snapshot().build());
            ec2.copySnapshot(Clients.snapshot().sourceRegion("eu-west-1").build());
        }
        assertThat(wire.sent().get(0).presignedUrl().getHost()).isEqualTo("vpce.example.com");
        assertThat(wire.sent().get(1).presignedUrl().getAuthority()).isEqualTo("localhost:4566");
    }

    @Test
    void sourceEndpoint_thatIsNone_isRefusedAtOnce() {
        CopyRequestInterceptor.Builder builder = CopyRequestInterceptor.builder();
        URI notLocal = URI.create("http://example.com");
        assertThatThrownBy(() -> builder.sourceEndpoint(notLocal)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.sourceEndpoint(RegionId.of("us-west-2"), notLocal))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interceptorBefore_isSeen() {
        ExecutionInterceptor repairing = changing(
                request -> request.toBuilder().sourceRegion("us-west-2").build());
        try (Ec2Client ec2 = Clients.ec2(wire, repairing, Clients.presigning())) {
            ec2.copySnapshot(Clients.snapshot().sourceRegion("us_west_2").build());
        }
        assertThat(wire.only().inUrl("SourceRegion")).isEqualTo("us-west-2");
    }

    @Test
    void interceptorAfter_thatBreaksTheCopy_isCaught() {
        ExecutionInterceptor breaking =
                changing(request -> request.toBuilder().encrypted(false).build());
        try (Ec2Client ec2 = Clients.ec2(wire, listening().build(), breaking);
                Ec2AsyncClient async = Clients.ec2Async(wire, listening().build(), breaking)) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot().build()))
                    .isExactlyInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("copy-snapshot-encrypted-false");
            assertThatThrownBy(
                            () -> async.copySnapshot(Clients.snapshot().build()).join())
                    .isExactlyInstanceOf(CompletionException.class)
                    .cause()
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasCauseExactlyInstanceOf(InvalidCopyRequestException.class);
        }
        assertThat(wire.sent()).isEmpty();
        assertThat(checks).extracting(check -> check.report().isClean()).containsExactly(true, false, true, false);
    }

    @Test
    void interceptorAfter_thatChangesWhatTheUrlSays_isCaught() {
        ExecutionInterceptor changing = changing(request ->
                request.toBuilder().sourceSnapshotId("snap-0aaaaaaaaaaaaaaaa").build());
        try (Ec2Client ec2 = Clients.ec2(wire, listening().presign().build(), changing)) {
            assertThatThrownBy(() -> ec2.copySnapshot(Clients.snapshot().build()))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("presigned-url-parameter-mismatch");
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void interceptorAfter_thatChangesSomethingElse_isCheckedAgainAndPasses() {
        ExecutionInterceptor describing =
                changing(request -> request.toBuilder().description("100%20").build());
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                listening()
                        .presign()
                        .sourceEndpoint(URI.create("http://localhost:4566"))
                        .build(),
                describing)) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(wire.only().form("Description")).isEqualTo("100%20");
        assertThat(checks).hasSize(2).allMatch(check -> check.report().isClean());
        assertThat(checks.get(1).inspection()).as("our own URL").isEmpty();
    }

    private static ExecutionInterceptor changing(java.util.function.UnaryOperator<CopySnapshotRequest> change) {
        return new ExecutionInterceptor() {
            @Override
            public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
                return change.apply((CopySnapshotRequest) context.request());
            }
        };
    }

    @Test
    void registeredTwice_inAnyOrder_presignsOnce() {
        CopyRequestInterceptor presigning = listening()
                .presign()
                .sourceEndpoint(URI.create("http://localhost:4566"))
                .build();
        CopyRequestInterceptor checking = listening().build();
        try (Ec2Client first = Clients.ec2(wire, presigning, checking);
                Ec2Client second = Clients.ec2(wire, checking, presigning);
                Ec2Client both = Clients.ec2(wire, presigning, presigning)) {
            for (Ec2Client ec2 : List.of(first, second, both)) {
                ec2.copySnapshot(Clients.snapshot().build());
            }
        }
        assertThat(wire.sent())
                .hasSize(3)
                .extracting(Sent::body)
                .containsOnly(wire.sent().get(0).body());
        assertThat(checks).hasSize(6).allMatch(check -> check.report().isClean());
    }

    @Test
    void repeatedAttempts_areCheckedOnceAndSendTheSameUrl() {
        wire.answering(500, 503);
        AtomicInteger asked = new AtomicInteger();
        try (Ec2Client ec2 = Clients.ec2(
                wire, listening().presign().clock(new TickingClock(asked)).build())) {
            ec2.copySnapshot(Clients.snapshot().build());
        }
        assertThat(wire.sent())
                .hasSize(3)
                .extracting(Sent::body)
                .containsOnly(wire.sent().get(0).body());
        assertThat(checks).hasSize(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void repeatedCallWithTheSameRequest_isSignedAnew() {
        CopySnapshotRequest request = Clients.snapshot().build();
        try (Ec2Client ec2 = Clients.ec2(
                wire,
                listening()
                        .presign()
                        .clock(new TickingClock(new AtomicInteger()))
                        .build())) {
            ec2.copySnapshot(request);
            ec2.copySnapshot(request);
        }
        assertThat(wire.sent().get(0).inUrl("X-Amz-Date"))
                .isNotEqualTo(wire.sent().get(1).inUrl("X-Amz-Date"));
    }

    @Test
    void dryRun_isPresignedLikeAllOthers() {
        try (Ec2Client ec2 = Clients.ec2(wire, Clients.presigning())) {
            ec2.copySnapshot(Clients.snapshot().dryRun(true).build());
        }
        assertThat(wire.only().form()).containsKeys("DryRun", "PresignedUrl");
    }

    @Test
    void overrideConfigurationOfTheRequest_isKept() {
        try (Ec2Client ec2 = Clients.ec2(wire, Clients.presigning())) {
            ec2.copySnapshot(Clients.snapshot()
                    .overrideConfiguration(o -> o.putHeader("x-test", "kept"))
                    .build());
        }
        assertThat(wire.only().headers()).containsEntry("x-test", List.of("kept"));
    }

    @Test
    void regionOfUnknownPartition_isNotGuessed() {
        try (Ec2Client ec2 = Clients.ec2(wire, b -> b.region(Region.of("xx-mars-1")), Clients.presigning())) {
            assertThatThrownBy(() -> ec2.copySnapshot(
                            Clients.snapshot().sourceRegion("xx-mars-1").build()))
                    .isInstanceOf(io.github.snapcopy.endpoint.UnknownPartitionException.class);
        }
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void nullArguments_areNamed() {
        CopyRequestInterceptor.Builder builder = CopyRequestInterceptor.builder();
        assertThatThrownBy(() -> builder.validator(NullArgument.of(CopyValidator.class)))
                .hasMessage("validator");
        assertThatThrownBy(() -> builder.listener(NullArgument.of(CopyCheckListener.class)))
                .hasMessage("listener");
        assertThatThrownBy(() -> builder.clock(NullArgument.of(Clock.class))).hasMessage("clock");
        assertThatThrownBy(() -> builder.expiresIn(NullArgument.of(Duration.class)))
                .hasMessage("expiresIn");
        assertThatThrownBy(() -> builder.signedParameters(NullArgument.of(SignedParameters.class)))
                .hasMessage("signedParameters");
        assertThatThrownBy(() -> builder.sourceEndpoint(NullArgument.of(URI.class)))
                .hasMessage("sourceEndpoint");
    }
}
