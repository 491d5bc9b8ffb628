// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ImageCopyRequestTest {
    private static ImageCopyRequest.Builder sound() {
        return ImageCopyRequest.builder()
                .sourceRegion("us-east-1")
                .sourceImageId("ami-5731123e")
                .destinationRegion("ap-northeast-1")
                .name("My server");
    }

    private static String token(ImageCopyRequest.Builder builder) {
        return builder.build().clientToken().orElseThrow();
    }

    @Test
    void toString_quotesTheParametersAndTellsTheDestination() {
        ImageCopyRequest request = sound().description("a\nb").build();

        assertThat(request.endpointRegion()).contains(request.destinationRegion());
        assertThat(request.toString())
                .startsWith("ec2:CopyImage{")
                .contains("Description='a\\u000ab'")
                .endsWith("} in " + request.destinationRegion());
    }

    @Test
    void build_withSixMistakes_reportsAllSix() {
        InvalidCopyRequestException refusal = catchThrowableOfType(
                InvalidCopyRequestException.class,
                () -> ImageCopyRequest.builder()
                        .name("ab")
                        .sourceImageId("ami-573112")
                        .sourceRegion("cn-north-1")
                        .destinationRegion("us-east-1")
                        .kmsKeyId("alias/x")
                        .snapshotCopyCompletionDurationMinutes(2881)
                        .build());

        assertThat(refusal.report().errors())
                .extracting(violation -> violation.parameter() + " " + violation.rule())
                .containsExactly(
                        "KmsKeyId kms-requires-encrypted",
                        "Name image-name-length",
                        "SnapshotCopyCompletionDurationMinutes completion-duration-increment",
                        "SnapshotCopyCompletionDurationMinutes completion-duration-range",
                        "SourceImageId ami-id-grammar",
                        "SourceRegion cross-partition-copy");
    }

    @Test
    void toFormBody_ofThePrintedExample_isAsDocumented() {
        assertThat(sound().clientToken("token-1").build().toFormBody())
                .isEqualTo("Action=CopyImage&Version=2016-11-15&Name=My%20server&SourceImageId=ami-5731123e"
                        + "&SourceRegion=us-east-1&ClientToken=token-1");
    }

    @Test
    void toFormBody_ofEverything_isInTheOrderOfTheDocumentation() {
        ImageCopyRequest request = sound().snapshotTag("s", "")
                .imageTag("i", "1")
                .clientToken("t")
                .description("d")
                .encryptWith("alias/backup")
                .copyImageTags(false)
                .snapshotCopyCompletionDuration(Duration.ofDays(2))
                .dryRun(false)
                .build();

        assertThat(request.toFormBody())
                .isEqualTo("Action=CopyImage&Version=2016-11-15&Name=My%20server&SourceImageId=ami-5731123e"
                        + "&SourceRegion=us-east-1&ClientToken=t&Description=d&Encrypted=true&KmsKeyId=alias%2Fbackup"
                        + "&CopyImageTags=false"
                        + "&TagSpecification.1.ResourceType=image"
                        + "&TagSpecification.1.Tag.1.Key=i&TagSpecification.1.Tag.1.Value=1"
                        + "&TagSpecification.2.ResourceType=snapshot"
                        + "&TagSpecification.2.Tag.1.Key=s&TagSpecification.2.Tag.1.Value="
                        + "&SnapshotCopyCompletionDurationMinutes=2880&DryRun=false");
    }

    @Test
    void encrypted_isATriState() {
        assertThat(sound().build().encrypted()).isEmpty();
        assertThat(sound().encrypted(true).build().encrypted()).contains(true);
        ImageCopyRequest unencrypted = sound().encrypted(false).build();
        assertThat(unencrypted.encrypted()).contains(false);
        assertThat(unencrypted.toFormBody()).contains("&Encrypted=false");
        assertThat(unencrypted.report().warnings())
                .extracting(violation -> violation.rule().value())
                .containsExactly("copy-image-encrypted-false");
    }

    @Test
    void encryptedFalse_ofASourceKnownToBeEncrypted_isRefused() {
        assertThatThrownBy(sound().encrypted(false)
                        .context(CopyContext.builder().sourceEncrypted(true).build())::build)
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("ERROR Encrypted copy-image-encrypted-false");
    }

    @Test
    void tags_ofRepeatedTypes_areMergedInOrder() {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_IMAGE,
                Map.of(
                        "Name", "My server",
                        "SourceImageId", "ami-5731123e",
                        "SourceRegion", "us-east-1",
                        "TagSpecifications",
                                List.of(
                                        specification("snapshot", "s1"),
                                        specification("image", "i1"),
                                        specification("snapshot", "s0"),
                                        specification("image", "i0"))));

        ImageCopyRequest request = ImageCopyRequest.from(parameters, CopyContext.ofEndpointRegion("us-east-1"));

        assertThat(request.imageTags()).containsExactly(CopyTag.of("i1", "v"), CopyTag.of("i0", "v"));
        assertThat(request.snapshotTags()).containsExactly(CopyTag.of("s1", "v"), CopyTag.of("s0", "v"));
    }

    private static Map<String, Object> specification(String type, String key) {
        return Map.of("ResourceType", type, "Tags", List.of(Map.of("Key", key, "Value", "v")));
    }

    @Test
    void clientToken_absent_isANewRandomUuidForEachRequest() {
        ImageCopyRequest.Builder builder = sound();
        String first = token(builder);
        String second = token(builder.name("My other server"));

        assertThat(UUID.fromString(first)).hasToString(first).returns(4, UUID::version);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void clientToken_madeByABuilder_isKeptByToBuilderWhileNothingElseChanges() {
        ImageCopyRequest request = sound().imageTag("a", "1").build();

        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().name("another").name("My server").build().toBuilder()
                        .build())
                .isEqualTo(request);
        assertThat(token(request.toBuilder().withoutImageTags().clientTokenFromContent()))
                .isEqualTo(token(sound().clientTokenFromContent()));
    }

    @Test
    void clientToken_madeByABuilder_isDroppedWhenAnythingChanges() {
        for (ImageCopyRequest request : List.of(
                sound().imageTag("a", "1").build(),
                sound().imageTag("a", "1").build().toBuilder().build(),
                sound().imageTag("a", "1").clientTokenFromContent().build())) {
            String token = request.clientToken().orElseThrow();
            List<UnaryOperator<ImageCopyRequest.Builder>> changes = List.of(
                    builder -> builder.name("another"),
                    builder -> builder.destinationRegion("eu-west-1"),
                    builder -> builder.context(CopyContext.ofEndpointRegion("eu-west-1")),
                    builder -> builder.dryRun(true),
                    builder -> builder.imageTag("b", "1"),
                    builder -> builder.withoutImageTag("a"),
                    builder -> builder.withoutClientToken());
            for (UnaryOperator<ImageCopyRequest.Builder> change : changes) {
                ImageCopyRequest changed = change.apply(request.toBuilder()).build();
                assertThat(changed.clientToken()).isPresent().isNotEqualTo(Optional.of(token));
                assertThat(changed.toBuilder().build()).isEqualTo(changed);
            }
        }
    }

    @Test
    void clientTokenFromContent_isStillFromTheContentAfterToBuilder() {
        assertThat(token(sound().clientTokenFromContent().build().toBuilder().name("another")))
                .isEqualTo(token(sound().name("another").clientTokenFromContent()));
    }

    @Test
    void clientToken_ofTheCaller_staysWhateverChanges() {
        ImageCopyRequest mine = sound().clientToken("mine").build();

        assertThat(token(mine.toBuilder().name("another"))).isEqualTo("mine");
        assertThat(token(sound().build().toBuilder().clientToken("mine").name("another")))
                .isEqualTo("mine");
        ImageCopyRequest read = ImageCopyRequest.from(sound().build().toParameters(), mine.context());
        assertThat(read.toBuilder().name("another").build().clientToken()).isEqualTo(read.clientToken());
    }

    @Test
    void validate_seesTheTokenThatBuildWouldSet() {
        CopyValidator noTokens = CopyValidator.builder()
                .add(Rule.warning("no-token").says("no token").check((facts, sink) -> {
                    if (facts.has("ClientToken")) {
                        sink.report("ClientToken", "there is a token");
                    }
                }))
                .build();

        assertThat(sound().validator(noTokens).validate())
                .isEqualTo(sound().validator(noTokens).build().report());
        assertThat(sound().validator(noTokens).validate().warnings()).hasSize(1);
    }

    @Test
    void without_removesWhatWasSet() {
        ImageCopyRequest request = sound().description("d")
                .encryptWith("alias/x")
                .imageTag("a", "1")
                .snapshotTag("a", "1")
                .snapshotTag("b", "2")
                .clientToken("mine")
                .build();

        assertThat(request.toBuilder()
                        .without("KmsKeyId")
                        .without("Encrypted")
                        .without("Description")
                        .without("TagSpecifications")
                        .build())
                .isEqualTo(sound().clientToken("mine").build());
        assertThat(token(request.toBuilder().without("ClientToken"))).hasSize(36);
        assertThat(request.toBuilder()
                        .withoutSnapshotTag("a")
                        .addSnapshotTags(Map.of("a", "3"))
                        .withoutSnapshotTag("none")
                        .addImageTags(Map.of("c", "4"))
                        .build())
                .returns(List.of(CopyTag.of("b", "2"), CopyTag.of("a", "3")), ImageCopyRequest::snapshotTags)
                .returns(List.of(CopyTag.of("a", "1"), CopyTag.of("c", "4")), ImageCopyRequest::imageTags);
        assertThatThrownBy(() -> request.toBuilder().without("kmsKeyId"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2:CopyImage has no parameter 'kmsKeyId'; it has Name, SourceImageId, SourceRegion,"
                        + " ClientToken, Description, Encrypted, KmsKeyId, DestinationOutpostArn, CopyImageTags,"
                        + " TagSpecifications, SnapshotCopyCompletionDurationMinutes,"
                        + " DestinationAvailabilityZone, DestinationAvailabilityZoneId, DryRun");
    }

    @Test
    void clientTokenFromContent_orderOfTags_doesNotMatter() {
        assertThat(token(sound().imageTag("a", "1").imageTag("b", "2").clientTokenFromContent()))
                .isEqualTo(token(sound().imageTag("b", "2").imageTag("a", "1").clientTokenFromContent()))
                .isNotEqualTo(
                        token(sound().imageTag("a", "2").imageTag("b", "1").clientTokenFromContent()))
                .isNotEqualTo(token(
                        sound().snapshotTag("a", "1").snapshotTag("b", "2").clientTokenFromContent()));
    }

    @Test
    void withoutTags_replacesThem() {
        ImageCopyRequest request =
                sound().imageTag("a", "1").snapshotTag("b", "2").build();
        assertThat(request.toBuilder()
                        .withoutImageTags()
                        .imageTag("a", "3")
                        .build()
                        .imageTags())
                .containsExactly(CopyTag.of("a", "3"));
        assertThat(request.toBuilder().withoutSnapshotTags().build().snapshotTags())
                .isEmpty();
    }

    @Test
    void withoutClientToken_buildSetsANewOne() {
        ImageCopyRequest request = sound().clientToken("mine").build();
        assertThat(token(request.toBuilder().withoutClientToken())).hasSize(36);
        ImageCopyRequest without =
                ImageCopyRequest.from(request.toParameters().without("ClientToken"), request.context());
        assertThat(token(without.toBuilder().withoutClientToken())).hasSize(36);
        assertThat(token(without.toBuilder().withoutClientToken().clientTokenFromContent()))
                .isEqualTo(token(sound().clientTokenFromContent()));
    }

    @Test
    void clientToken_explicit_wins() {
        assertThat(token(sound().clientToken("mine").clientTokenFromContent())).isEqualTo("mine");
        assertThat(token(sound().clientTokenFromContent().clientToken("mine"))).isEqualTo("mine");
        assertThat(token(sound().clientTokenFromContent().clientToken(""))).isEmpty();
    }

    @Test
    void from_withoutClientToken_addsNoneAndNeitherDoesItsBuilder() {
        CopyParameters parameters = sound().build().toParameters().without("ClientToken");

        ImageCopyRequest request = ImageCopyRequest.from(parameters, CopyContext.ofEndpointRegion("ap-northeast-1"));

        assertThat(request.clientToken()).isEmpty();
        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().clientTokenFromContent().build().clientToken())
                .contains(token(sound().clientTokenFromContent()));
    }

    @Test
    void clientTokenFromContent_isAUuidAndTheSameInEveryProcess() {
        String token = token(sound().clientTokenFromContent());

        assertThat(UUID.fromString(token))
                .hasToString(token)
                .returns(8, UUID::version)
                .returns(2, UUID::variant);
        // a change here makes a second AMI when a new release retries what an old one began
        assertThat(token).isEqualTo("c3bb1de1-9e01-8a6a-907b-2d837844f541");
    }

    @Test
    void clientTokenFromContent_ofATextWithoutWireForm_leavesTheRefusalToTheText() {
        assertThat(sound().description("\ud800")
                        .clientTokenFromContent()
                        .validate()
                        .errors())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.parameter()).hasToString("Description"));
        assertThatThrownBy(() ->
                        sound().description("\ud800").clientTokenFromContent().build())
                .isInstanceOfSatisfying(
                        InvalidCopyRequestException.class,
                        refusal -> assertThat(refusal.report().errors())
                                .extracting(violation -> violation.parameter().toString())
                                .containsOnly("Description"));
    }

    @Test
    void clientTokenFromContent_differsWhenAnythingDiffers() {
        List<UnaryOperator<ImageCopyRequest.Builder>> changes = List.of(
                builder -> builder,
                builder -> builder.name("My servers"),
                builder -> builder.sourceImageId("ami-5731123f"),
                builder -> builder.sourceRegion("us-east-2"),
                builder -> builder.destinationRegion("ap-northeast-2"),
                builder -> builder.description(""),
                builder -> builder.description("d"),
                builder -> builder.encrypted(true),
                builder -> builder.encrypted(false),
                builder -> builder.encryptWith("alias/x"),
                builder -> builder.copyImageTags(true),
                builder -> builder.copyImageTags(false),
                builder -> builder.imageTag("k", "v"),
                builder -> builder.imageTag("k", "v2"),
                builder -> builder.imageTag("k", "v").imageTag("l", "v"),
                builder -> builder.snapshotTag("k", "v"),
                builder -> builder.snapshotCopyCompletionDurationMinutes(15),
                builder -> builder.sourceRegion("ap-northeast-1").destinationAvailabilityZone("ap-northeast-1-tpe-1a"),
                builder -> builder.sourceRegion("ap-northeast-1").destinationAvailabilityZoneId("apne1-tpe1-az1"),
                builder -> builder.sourceRegion("ap-northeast-1")
                        .destinationOutpostArn(
                                "arn:aws:outposts:ap-northeast-1:123456789012:outpost/op-1234567890abcdef0"),
                builder -> builder.dryRun(true),
                builder -> builder.dryRun(false));

        List<String> tokens = changes.stream()
                .map(change -> token(change.apply(sound()).clientTokenFromContent()))
                .toList();

        assertThat(tokens).doesNotHaveDuplicates();
    }

    @Test
    void clientTokenFromContent_ofABuilderUsedTwice_followsTheContent() {
        ImageCopyRequest.Builder builder = sound().clientTokenFromContent();
        String first = token(builder);
        String second = token(builder.name("My other server"));

        assertThat(second).isNotEqualTo(first);
        assertThat(token(builder.name("My server"))).isEqualTo(first);
    }

    @Test
    void clientTokenFromContent_looksAtNoFactButTheDestination() {
        CopyContext facts = CopyContext.builder()
                .sourceEncrypted(false)
                .sourceOwnedByCaller(true)
                .build();

        assertThat(token(sound().context(facts).clientTokenFromContent()))
                .isEqualTo(token(sound().clientTokenFromContent()));
    }

    @Test
    void clientTokenFromContent_ofATextWithoutWireForm_leavesTheRefusalToTheRules() {
        assertThatThrownBy(sound().description("\ud800").clientTokenFromContent()::build)
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("text-unpaired-surrogate");
    }

    @Test
    void snapshotCopyCompletionDuration_withAFractionOfAMinute_isRefusedAtOnce() {
        assertThatThrownBy(() -> sound().snapshotCopyCompletionDuration(Duration.ofSeconds(901)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("completionDuration must be a whole number of minutes, not PT15M1S");
    }

    @Test
    void snapshotCopyCompletionDurationMinutes_beyondInt_isRefusedNotTruncated() {
        assertThatThrownBy(sound().snapshotCopyCompletionDurationMinutes((1L << 32) + 15)::build)
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("completion-duration-range");
    }

    @Test
    void toBuilder_withAnotherContext_keepsTheDestination() {
        ImageCopyRequest request = sound().build();

        assertThat(request.toBuilder().context(CopyContext.empty()).build()).isEqualTo(request);
    }
}
