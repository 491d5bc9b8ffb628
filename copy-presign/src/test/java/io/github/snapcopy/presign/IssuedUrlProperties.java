// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What holds for every URL that is issued. */
class IssuedUrlProperties {
    /** The rules of RULES.md 8.8 all have ids that begin so. */
    private static final String ABOUT_URLS = "presigned-url-";

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anIssuedUrlIsCleanUnderTheRulesForUrls(
            @ForAll("requests") SnapshotCopyRequest request, @ForAll("presigners") SnapshotCopyPresigner presigner) {
        SnapshotCopyRequest ready = presigner.withPresignedUrl(request);
        assertThat(ready.report().violations()).noneMatch(IssuedUrlProperties::isAboutUrls);
        // Read back from the wire by somebody who knows the endpoint Region, the time, and that a signer made the URL.
        CopyParameters wire = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, ready.toFormBody());
        ValidationReport report = CopyValidator.standard()
                .validate(
                        wire,
                        CopyContext.builder()
                                .endpointRegion(request.destinationRegion().value())
                                .signedAt(ready.context().signedAt().orElseThrow())
                                .urlFromSigner(true)
                                .build());
        assertThat(report.errors()).isEmpty();
        assertThat(report.violations()).noneMatch(IssuedUrlProperties::isAboutUrls);
    }

    private static boolean isAboutUrls(Violation violation) {
        return violation.rule().value().startsWith(ABOUT_URLS);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anIssuedUrlIsAnAsciiUriWithTheSourcesHostAndEveryKeyOnce(
            @ForAll("requests") SnapshotCopyRequest request, @ForAll("presigners") SnapshotCopyPresigner presigner) {
        PresignedUrl url = presigner.presignCopySnapshot(request);
        assertThat(url.unredactedUrl()).matches("[!-~]+").doesNotContain("+");
        UrlParts parts = UrlParts.of(url);
        assertThat(parts.uri())
                .hasScheme("https")
                .hasPath("/")
                .hasNoPort()
                .hasNoFragment()
                .hasNoUserInfo();
        assertThat(parts.uri().getHost())
                .isEqualTo(url.endpoint().host())
                .matches("ec2(-fips)?\\." + request.sourceRegion() + "\\.[a-z0-9.-]+");
        Map<String, String> query = parts.query();
        assertThat(query)
                .containsEntry("Action", "CopySnapshot")
                .containsEntry("Version", "2016-11-15")
                .containsEntry("SourceRegion", request.sourceRegion().value())
                .containsEntry("SourceSnapshotId", request.sourceSnapshotId().value())
                .containsEntry("DestinationRegion", request.destinationRegion().value())
                .containsEntry("X-Amz-SignedHeaders", "host")
                .doesNotContainKey("PresignedUrl");
        assertThat(parts.pairs().get(parts.pairs().size() - 1).getKey()).isEqualTo("X-Amz-Signature");
        assertThat(parts.pairs().subList(0, parts.pairs().size() - 1))
                .extracting(Map.Entry::getKey)
                .isSorted();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void signingTwiceGivesTheSameUrl(
            @ForAll("requests") SnapshotCopyRequest request, @ForAll("presigners") SnapshotCopyPresigner presigner) {
        PresignedUrl url = presigner.presignCopySnapshot(request);
        assertThat(presigner.presignCopySnapshot(request)).isEqualTo(url);
        assertThat(UncheckedPresigner.of(presigner)
                        .presign(
                                request.toParameters(),
                                request.destinationRegion().value()))
                .isEqualTo(url);
        assertThat(presigner.presignCopySnapshot(presigner.withPresignedUrl(request)))
                .isEqualTo(url);
    }

    /** The short way writes the model's parameters itself; the stages take them from the neutral request. */
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void onePassAndTheStagesGiveTheSameBytes(
            @ForAll("requests") SnapshotCopyRequest request, @ForAll("presigners") SnapshotCopyPresigner presigner) {
        PresignedUrl stages = UncheckedPresigner.of(presigner)
                .presign(request.toParameters(), request.destinationRegion().value());
        PresignedUrl onePass = presigner.presignCopySnapshot(request);
        assertThat(onePass.unredactedUrl().equals(stages.unredactedUrl()))
                .as("same URL, host %s", onePass.endpoint().host())
                .isTrue();
        assertThat(onePass.expiresAt()).isEqualTo(stages.expiresAt());
    }

    @Provide
    Arbitrary<SnapshotCopyPresigner> presigners() {
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(
                        Instant.EPOCH.getEpochSecond(),
                        Instant.parse("2200-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        return Combinators.combine(
                        identities(),
                        instants,
                        Arbitraries.integers().between(900, 604_800),
                        Arbitraries.of(SignedParameters.class),
                        Arbitraries.of(EndpointVariant.class))
                .as((identity, now, life, profile, variant) -> SnapshotCopyPresigner.builder(new Provider(identity))
                        .clock(Copies.at(now))
                        .expiresIn(Duration.ofSeconds(life))
                        .signedParameters(profile)
                        .endpointVariant(variant)
                        .build());
    }

    private static Arbitrary<AwsCredentialsIdentity> identities() {
        StringArbitrary base64 = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("+/=")
                .ofMinLength(1);
        Arbitrary<String> ids = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(16)
                .ofMaxLength(128);
        Arbitrary<Optional<String>> tokens = base64.ofMaxLength(400).optional();
        return Combinators.combine(ids, base64.ofMaxLength(60), tokens)
                .as((id, secret, token) -> token.isEmpty()
                        ? AwsCredentialsIdentity.create(id, secret)
                        : AwsSessionCredentialsIdentity.create(id, secret, token.get()));
    }

    @Provide
    Arbitrary<SnapshotCopyRequest> requests() {
        return Combinators.combine(regionPairs(), snapshots(), texts(), tags(), Arbitraries.of(Extra.class))
                .as((regions, snapshot, description, tags, extra) -> {
                    SnapshotCopyRequest.Builder builder = Copies.from(
                                    regions.source().value(),
                                    regions.destination().value())
                            .sourceSnapshotId(snapshot)
                            .addTags(tags);
                    description.ifPresent(builder::description);
                    extra.addTo(builder, regions);
                    return builder.build();
                });
    }

    private record Regions(RegionId source, RegionId destination) {}

    private static Arbitrary<Regions> regionPairs() {
        Arbitrary<RegionId> sources = Arbitraries.oneOf(
                Arbitraries.of(RegionId.known()),
                Arbitraries.of("us-east-9", "eu-future-77", "cn-south-9", "us-gov-north-9", "us-iso-x-0")
                        .map(RegionId::of));
        return sources.flatMap(
                source -> Arbitraries.of(source.partition().orElseThrow().regions())
                        .map(destination -> new Regions(source, destination)));
    }

    private static Arbitrary<String> snapshots() {
        return Arbitraries.of(8, 17)
                .flatMap(length ->
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(length))
                .map(hex -> "snap-" + hex);
    }

    /** Any text that UTF-8 can carry, also one that looks percent-encoded. */
    private static Arbitrary<Optional<String>> texts() {
        return characters().list().ofMaxSize(80).map(IssuedUrlProperties::join).optional();
    }

    private static Arbitrary<Integer> characters() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(' ', '~')),
                Tuple.of(1, Arbitraries.integers().between(0, 0x7FF)),
                Tuple.of(1, Arbitraries.integers().between(0xE000, 0x10FFFF)));
    }

    private static String join(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<Map<String, String>> tags() {
        Arbitrary<String> keys = characters().list().ofMinSize(1).ofMaxSize(20).map(list -> "k" + join(list));
        Arbitrary<String> values = characters().list().ofMaxSize(40).map(IssuedUrlProperties::join);
        return Arbitraries.maps(keys, values).ofMaxSize(5);
    }

    private enum Extra {
        NONE {
            @Override
            void addTo(SnapshotCopyRequest.Builder builder, Regions regions) {
                builder.dryRun(false);
            }
        },
        DEFAULT_KEY {
            @Override
            void addTo(SnapshotCopyRequest.Builder builder, Regions regions) {
                builder.encrypted(true).dryRun(true);
            }
        },
        KEY {
            @Override
            void addTo(SnapshotCopyRequest.Builder builder, Regions regions) {
                builder.encryptWith(
                        "arn:" + regions.destination().partition().orElseThrow().id() + ":kms:" + regions.destination()
                                + ":123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
            }
        },
        DURATION {
            @Override
            void addTo(SnapshotCopyRequest.Builder builder, Regions regions) {
                builder.completionDuration(Duration.ofDays(2));
            }
        },
        OUTPOST {
            @Override
            void addTo(SnapshotCopyRequest.Builder builder, Regions regions) {
                builder.destinationRegion(regions.source())
                        .encrypted(true)
                        .destinationOutpostArn("arn:"
                                + regions.source().partition().orElseThrow().id() + ":outposts:" + regions.source()
                                + ":123456789012:outpost/op-0123456789abcdef0");
            }
        };

        abstract void addTo(SnapshotCopyRequest.Builder builder, Regions regions);
    }
}
