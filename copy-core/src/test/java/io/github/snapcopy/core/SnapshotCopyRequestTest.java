// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotCopyRequestTest {
    private static final String SNAPSHOT = "snap-066877671789bd71b";
    private static final String URL =
            Samples.presignedUrl("us-west-2", SNAPSHOT, "us-east-1", "AKIDEXAMPLE", "0123456789abcdef".repeat(4));

    private static SnapshotCopyRequest.Builder sound() {
        return SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId(SNAPSHOT)
                .destinationRegion("us-east-1");
    }

    private static CopyContext signed() {
        return CopyContext.builder().signedAt(Samples.SIGNED_AT).build();
    }

    private static List<String> rules(InvalidCopyRequestException refusal) {
        return refusal.report().errors().stream()
                .map(violation -> violation.parameter() + " " + violation.rule())
                .toList();
    }

    @Test
    void build_withFiveMistakes_reportsAllFive() {
        SnapshotCopyRequest.Builder builder = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2a")
                .sourceSnapshotId("vol-066877671789bd71b")
                .destinationRegion("us-east-1")
                .encrypted(false)
                .completionDurationMinutes(20)
                .tag("aws:owner", "me");

        InvalidCopyRequestException refusal = catchThrowableOfType(InvalidCopyRequestException.class, builder::build);

        assertThat(rules(refusal))
                .containsExactly(
                        "CompletionDurationMinutes completion-duration-increment",
                        "Encrypted copy-snapshot-encrypted-false",
                        "SourceRegion region-id-grammar",
                        "SourceSnapshotId snapshot-id-grammar",
                        "TagSpecifications[0].Tags[0].Key tag-key-aws-prefix");
        assertThat(refusal).hasMessageStartingWith("the copy request has 5 errors:\n");
        assertThat(builder.validate()).isEqualTo(refusal.report());
    }

    @Test
    void build_ofNothing_reportsEveryMissingPart() {
        InvalidCopyRequestException refusal = catchThrowableOfType(
                InvalidCopyRequestException.class,
                () -> SnapshotCopyRequest.builder().build());

        assertThat(rules(refusal))
                .containsExactly(
                        "SourceRegion required-parameter",
                        "SourceSnapshotId required-parameter",
                        "endpointRegion destination-region-undetermined");
    }

    @Test
    void build_ofThePrintedExample_writesItsFormBody() {
        SnapshotCopyRequest request =
                sound().description("This is my copied snapshot.").build();

        assertThat(request.toFormBody())
                .isEqualTo("Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-2"
                        + "&SourceSnapshotId=snap-066877671789bd71b&Description=This%20is%20my%20copied%20snapshot.");
        assertThat(request.report().isClean()).isTrue();
    }

    @Test
    void toFormBody_ofEverything_isInTheOrderOfTheDocumentation() {
        SnapshotCopyRequest request = sound().tag("Name", "a b")
                .tag("empty", "")
                .dryRun(true)
                .completionDurationMinutes(2880)
                .encryptWith("alias/backup")
                .presignedUrl(URL)
                .description("")
                .context(signed())
                .build();

        assertThat(request.toFormBody())
                .startsWith("Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-2"
                        + "&SourceSnapshotId=snap-066877671789bd71b&Description=&DestinationRegion=us-east-1"
                        + "&PresignedUrl=https%3A%2F%2Fec2.us-west-2.amazonaws.com%2F%3FAction%3DCopySnapshot%26")
                .endsWith("&Encrypted=true&KmsKeyId=alias%2Fbackup&TagSpecification.1.ResourceType=snapshot"
                        + "&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=a%20b"
                        + "&TagSpecification.1.Tag.2.Key=empty&TagSpecification.1.Tag.2.Value="
                        + "&CompletionDurationMinutes=2880&DryRun=true");
    }

    @Test
    void accessors_ofEverything_giveWhatWasSet() {
        SnapshotCopyRequest request = sound().addTags(Map.of("Name", "a b"))
                .dryRun(false)
                .completionDuration(Duration.ofHours(1))
                .encryptWith("alias/backup")
                .presignedUrl(URL)
                .description("text")
                .context(signed())
                .build();

        assertThat(request.sourceRegion()).isEqualTo(RegionId.of("us-west-2"));
        assertThat(request.sourceSnapshotId()).hasToString(SNAPSHOT);
        assertThat(request.destinationRegion()).isEqualTo(RegionId.of("us-east-1"));
        assertThat(request.description()).contains("text");
        assertThat(request.encrypted()).isTrue();
        assertThat(request.kmsKeyId()).hasToString("Optional[alias/backup]");
        assertThat(request.destinationOutpostArn()).isEmpty();
        assertThat(request.destinationAvailabilityZone()).isEmpty();
        assertThat(request.completionDurationMinutes()).hasValue(60);
        assertThat(request.tags()).containsExactly(CopyTag.of("Name", "a b"));
        assertThat(request.dryRun()).contains(false);
        assertThat(request.unredactedPresignedUrl()).contains(URL);
        assertThat(request.operation()).isEqualTo(CopyOperation.EC2_COPY_SNAPSHOT);
        assertThat(request.context().endpointRegion()).hasValue("us-east-1");
        assertThat(request.context().signedAt()).contains(Samples.SIGNED_AT);
    }

    @Test
    void encryptedFalse_isRefusedAndNeverAbsent() {
        SnapshotCopyRequest.Builder builder = sound().encrypted(false);

        InvalidCopyRequestException refusal = catchThrowableOfType(InvalidCopyRequestException.class, builder::build);

        assertThat(rules(refusal)).containsExactly("Encrypted copy-snapshot-encrypted-false");
    }

    @Test
    void encryptedFalse_inParametersOfAnyForm_isRefused() {
        Map<String, Object> map = Map.of("SourceRegion", "us-west-2", "SourceSnapshotId", SNAPSHOT, "Encrypted", false);
        CopyParameters ofMap = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
        CopyParameters ofQuery = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, QueryString.write(ofMap));
        CopyValidator silent =
                CopyValidator.builder().silence("kms-key-id-letter-case").build();

        for (CopyParameters parameters : List.of(ofMap, ofQuery)) {
            assertThatThrownBy(() ->
                            SnapshotCopyRequest.from(parameters, CopyContext.ofEndpointRegion("us-east-1"), silent))
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("copy-snapshot-encrypted-false");
        }
    }

    @Test
    void encrypted_withoutBeingAskedFor_isAbsentOnTheWire() {
        assertThat(sound().build().toParameters().has(ParameterNames.ENCRYPTED)).isFalse();
        assertThat(sound().build().encrypted()).isFalse();
    }

    @Test
    void destinationRegion_withoutPresignedUrl_isNotOnTheWire() {
        CopyParameters linted = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.of(
                        "SourceRegion", "us-west-2",
                        "SourceSnapshotId", SNAPSHOT,
                        "DestinationRegion", "us-east-1"));

        SnapshotCopyRequest request = SnapshotCopyRequest.from(linted, CopyContext.empty());

        assertThat(request.destinationRegion()).hasToString("us-east-1");
        assertThat(request.toParameters().has(ParameterNames.DESTINATION_REGION))
                .isFalse();
        assertThat(request.context().endpointRegion()).hasValue("us-east-1");
    }

    @Test
    void presignedUrl_withoutDestinationRegion_bringsItAlong() {
        CopyParameters linted = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.of("SourceRegion", "us-west-2", "SourceSnapshotId", SNAPSHOT, "PresignedUrl", URL));
        CopyContext context = signed().toBuilder().endpointRegion("us-east-1").build();

        SnapshotCopyRequest request = SnapshotCopyRequest.from(linted, context);

        assertThat(request.toParameters().text(ParameterNames.DESTINATION_REGION))
                .isEqualTo("us-east-1");
    }

    @Test
    void destinationRegion_thatContradictsTheEndpoint_yieldsToIt() {
        CopyParameters linted = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.of(
                        "SourceRegion",
                        "us-west-2",
                        "SourceSnapshotId",
                        SNAPSHOT,
                        "DestinationRegion",
                        "eu-west-1",
                        "PresignedUrl",
                        URL));
        CopyContext context = signed().toBuilder().endpointRegion("us-east-1").build();

        SnapshotCopyRequest request = SnapshotCopyRequest.from(linted, context);

        assertThat(request.report().warnings())
                .extracting(violation -> violation.rule().value())
                .contains("destination-region-mismatch");
        assertThat(request.destinationRegion()).hasToString("us-east-1");
        assertThat(request.toParameters().text(ParameterNames.DESTINATION_REGION))
                .isEqualTo("us-east-1");
    }

    @Test
    void presignedUrl_ofAnotherDestination_isRefused() {
        SnapshotCopyRequest.Builder builder =
                sound().presignedUrl(URL).context(signed()).destinationRegion("eu-west-1");

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("presigned-url-parameter-mismatch");
    }

    @Test
    void rules_ofTheBuilder_seeTheDestinationRegionThatGoesWithTheUrl() {
        List<Boolean> seen = new ArrayList<>();
        CopyValidator watching = CopyValidator.builder()
                .add(Rule.warning("team-watch")
                        .says("looks on")
                        .sources(CopyValidator.standard()
                                .catalog()
                                .rules()
                                .get(0)
                                .sources()
                                .get(0))
                        .check((facts, sink) -> seen.add(facts.has(ParameterNames.DESTINATION_REGION))))
                .build();

        sound().validator(watching).validate();
        sound().validator(watching).presignedUrl(URL).context(signed()).validate();

        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void withoutTags_leavesNone() {
        SnapshotCopyRequest tagged = sound().tag("a", "1").build();

        assertThat(tagged.toBuilder().withoutTags().build().tags()).isEmpty();
        assertThat(tagged.toBuilder().withoutTags().tag("b", "2").build().tags())
                .containsExactly(CopyTag.of("b", "2"));
    }

    @Test
    void urlThatIsTakenOut_isForgottenByTheInheritedContextAlone() {
        SnapshotCopyRequest signed = sound().presignedUrl(URL).context(signed()).build();

        CopyContext forgetful = signed.toBuilder().withoutPresignedUrl().build().context();
        assertThat(forgetful.signedAt()).isEmpty();
        assertThat(forgetful.endpointRegion()).contains("us-east-1");

        assertThat(signed.toBuilder().description("x").build().context().signedAt())
                .as("of a request that keeps its URL")
                .contains(Samples.SIGNED_AT);
        assertThat(signed.toBuilder()
                        .withoutPresignedUrl()
                        .context(signed())
                        .build()
                        .context()
                        .signedAt())
                .as("of the caller")
                .contains(Samples.SIGNED_AT);
    }

    @Test
    void withoutPresignedUrl_takesDestinationRegionOffTheWireToo() {
        SnapshotCopyRequest signed = sound().presignedUrl(URL).context(signed()).build();

        SnapshotCopyRequest unsigned = signed.toBuilder().withoutPresignedUrl().build();

        assertThat(unsigned).isEqualTo(sound().build());
        assertThat(unsigned.report().isClean()).isTrue();
        assertThat(unsigned.toFormBody()).doesNotContain("DestinationRegion").doesNotContain("PresignedUrl");
    }

    @Test
    void tags_ofTwoSpecifications_areMergedInOrder() {
        CopyParameters parameters = QueryString.read(
                CopyOperation.EC2_COPY_SNAPSHOT,
                "Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-2&SourceSnapshotId=" + SNAPSHOT
                        + "&TagSpecification.1.ResourceType=snapshot"
                        + "&TagSpecification.1.Tag.1.Key=b&TagSpecification.1.Tag.1.Value=1"
                        + "&TagSpecification.1.Tag.2.Key=a&TagSpecification.1.Tag.2.Value=2"
                        + "&TagSpecification.2.ResourceType=snapshot"
                        + "&TagSpecification.2.Tag.1.Key=0&TagSpecification.2.Tag.1.Value=3");

        SnapshotCopyRequest request = SnapshotCopyRequest.from(parameters, CopyContext.ofEndpointRegion("us-east-1"));

        assertThat(request.tags()).containsExactly(CopyTag.of("b", "1"), CopyTag.of("a", "2"), CopyTag.of("0", "3"));
        assertThat(request.toFormBody())
                .contains("TagSpecification.1.Tag.3.Key=0")
                .doesNotContain("TagSpecification.2");
        assertThat(request.report().warnings())
                .extracting(violation -> violation.rule().value())
                .containsExactly("tag-spec-duplicate-resource-type");
    }

    @Test
    void tags_areImmutableAndKeepTheOrderOfTheMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("z", "1");
        map.put("a", "2");

        List<CopyTag> tags = sound().addTags(map).tag("m", "3").build().tags();

        assertThat(tags).containsExactly(CopyTag.of("z", "1"), CopyTag.of("a", "2"), CopyTag.of("m", "3"));
        assertThatThrownBy(() -> tags.add(CopyTag.of("x", "y"))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withoutTag_removesThatOneAlone() {
        SnapshotCopyRequest request = sound().tag("a", "1").tag("b", "2").build();

        assertThat(request.toBuilder().withoutTag("a").tag("a", "3").build().tags())
                .containsExactly(CopyTag.of("b", "2"), CopyTag.of("a", "3"));
        assertThat(request.toBuilder().withoutTag("a").withoutTag("b").build()).isEqualTo(sound().build());
    }

    @Test
    void without_everyOptionalParameter_isTheBareRequest() {
        SnapshotCopyRequest request = sound().encryptWith("alias/x")
                .description("d")
                .completionDurationMinutes(15)
                .tag("a", "1")
                .dryRun(true)
                .build();

        assertThat(request.toBuilder()
                        .without("KmsKeyId")
                        .without("Encrypted")
                        .without("Description")
                        .without("CompletionDurationMinutes")
                        .without("TagSpecifications")
                        .without("DryRun")
                        .without("PresignedUrl")
                        .build())
                .isEqualTo(sound().build());
    }

    @Test
    void without_anUnknownName_isRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> sound().without("ClientToken"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ec2:CopySnapshot has no parameter 'ClientToken'; it has ")
                .hasMessageContaining("CompletionDurationMinutes");
    }

    @Test
    void tag_withoutValue_isRefused() {
        assertThatThrownBy(sound().tag(CopyTag.withoutValue("k"))::build)
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("ec2-tag-null-value");
    }

    @Test
    void completionDuration_withAFractionOfAMinute_isRefusedAtOnce() {
        for (Duration duration : List.of(
                Duration.ofMinutes(15).plusSeconds(1),
                Duration.ofMinutes(15).plusNanos(1),
                Duration.ofSeconds(-30),
                Duration.ofNanos(-1))) {
            assertThatThrownBy(() -> sound().completionDuration(duration))
                    .isInstanceOf(IllegalArgumentException.class)
                    .isNotInstanceOf(InvalidCopyRequestException.class)
                    .hasMessage("completionDuration must be a whole number of minutes, not " + duration);
        }
    }

    @Test
    void completionDuration_ofWholeMinutesOutOfRange_isForTheRules() {
        for (Duration duration :
                List.of(Duration.ZERO, Duration.ofMinutes(-15), Duration.ofDays(100_000_000_000_000L))) {
            assertThatThrownBy(sound().completionDuration(duration)::build)
                    .isInstanceOf(InvalidCopyRequestException.class)
                    .hasMessageContaining("completion-duration-range");
        }
    }

    @Test
    void toBuilder_withAnotherContext_keepsTheDestination() {
        SnapshotCopyRequest request = sound().build();

        SnapshotCopyRequest changed = request.toBuilder()
                .context(CopyContext.builder().sourceEncrypted(true).build())
                .build();

        assertThat(changed).isEqualTo(request);
        assertThat(changed.context().sourceEncrypted()).contains(true);
    }

    @Test
    void toBuilder_withAContextThatNamesADestination_goesThere() {
        SnapshotCopyRequest changed = sound().build().toBuilder()
                .context(CopyContext.ofEndpointRegion("eu-west-1"))
                .build();

        assertThat(changed.destinationRegion()).hasToString("eu-west-1");
    }

    @Test
    void toBuilder_changed_leavesTheRequestAlone() {
        SnapshotCopyRequest request = sound().tag("a", "1").build();

        SnapshotCopyRequest changed =
                request.toBuilder().tag("b", "2").description("new").build();

        assertThat(request).isEqualTo(sound().tag("a", "1").build());
        assertThat(changed.tags()).containsExactly(CopyTag.of("a", "1"), CopyTag.of("b", "2"));
    }

    @Test
    void builder_usedTwice_makesIndependentRequests() {
        SnapshotCopyRequest.Builder builder = sound().tag("a", "1");
        SnapshotCopyRequest first = builder.build();
        SnapshotCopyRequest second =
                builder.tag("b", "2").destinationRegion("eu-west-1").build();

        assertThat(first.tags()).containsExactly(CopyTag.of("a", "1"));
        assertThat(first.destinationRegion()).hasToString("us-east-1");
        assertThat(second.tags()).hasSize(2);
    }

    @Test
    void destination_setOnTheBuilder_winsOverTheContextInEitherOrder() {
        CopyContext elsewhere = CopyContext.ofEndpointRegion("eu-west-1");

        assertThat(sound().context(elsewhere).build()).isEqualTo(sound().build());
        assertThat(SnapshotCopyRequest.builder()
                        .context(elsewhere)
                        .destinationRegion("us-east-1")
                        .sourceRegion("us-west-2")
                        .sourceSnapshotId(SNAPSHOT)
                        .build())
                .isEqualTo(sound().build());
    }

    @Test
    void from_withParametersOfAnotherOperation_isRefused() {
        CopyParameters image = CopyParameters.fromMap(CopyOperation.EC2_COPY_IMAGE, Map.of());

        assertThatThrownBy(() -> SnapshotCopyRequest.from(image, CopyContext.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(InvalidCopyRequestException.class)
                .hasMessage("parameters are those of ec2:CopyImage, not of ec2:CopySnapshot");
    }

    @Test
    void toString_showsTheParametersAndNoSecret() {
        String text = sound().description("a\nb")
                .presignedUrl(URL)
                .context(signed())
                .build()
                .toString();

        assertThat(text)
                .startsWith("ec2:CopySnapshot{SourceRegion='us-west-2', SourceSnapshotId='" + SNAPSHOT + "'")
                .endsWith("} in us-east-1")
                .contains("Description='a\\u000ab'", "PresignedUrl=<redacted>")
                .doesNotContain("X-Amz");
    }
}
