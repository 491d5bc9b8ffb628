// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which parameters a URL carries. */
class SignedParametersTest {
    private static final List<String> SIGNATURE_KEYS = List.of(
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-SignedHeaders",
            "X-Amz-Signature");

    private static final SnapshotCopyRequest EVERYTHING = Copies.fromOregonToVirginia()
            .description("descriptive text")
            .encryptWith("alias/a")
            .completionDurationMinutes(60)
            .dryRun(true)
            .tag("tag key", "tag value")
            .tag("b", "")
            .build();

    private static Map<String, String> parametersIn(PresignedUrl url) {
        Map<String, String> query = new HashMap<>(UrlParts.of(url).query());
        assertThat(query.keySet()).containsAll(SIGNATURE_KEYS);
        query.keySet().removeAll(SIGNATURE_KEYS);
        return query;
    }

    private static SnapshotCopyPresigner presigner(SignedParameters profile) {
        return Copies.presigner().signedParameters(profile).build();
    }

    @Test
    void documented_unlessChosen_isTheProfile() {
        PresignedUrl url = Copies.presigner().build().presignCopySnapshot(EVERYTHING);
        assertThat(url).isEqualTo(presigner(SignedParameters.DOCUMENTED).presignCopySnapshot(EVERYTHING));
    }

    @Test
    void documented_requestWithEverything_carriesFive() {
        PresignedUrl url = presigner(SignedParameters.DOCUMENTED).presignCopySnapshot(EVERYTHING);
        assertThat(parametersIn(url))
                .isEqualTo(Map.of(
                        "Action", "CopySnapshot",
                        "Version", "2016-11-15",
                        "SourceRegion", "us-west-2",
                        "SourceSnapshotId", "snap-066877671789bd71b",
                        "DestinationRegion", "us-east-1"));
        assertThat(url.unredactedUrl()).doesNotContain("descriptive", "tag", "alias");
    }

    @Test
    void all_requestWithEverything_carriesEverything() {
        Map<String, String> expected = new HashMap<>(Map.of(
                "Action", "CopySnapshot",
                "Version", "2016-11-15",
                "SourceRegion", "us-west-2",
                "SourceSnapshotId", "snap-066877671789bd71b",
                "DestinationRegion", "us-east-1",
                "Description", "descriptive text",
                "Encrypted", "true",
                "KmsKeyId", "alias/a",
                "CompletionDurationMinutes", "60",
                "DryRun", "true"));
        expected.putAll(Map.of(
                "TagSpecification.1.ResourceType", "snapshot",
                "TagSpecification.1.Tag.1.Key", "tag key",
                "TagSpecification.1.Tag.1.Value", "tag value",
                "TagSpecification.1.Tag.2.Key", "b",
                "TagSpecification.1.Tag.2.Value", ""));
        assertThat(parametersIn(presigner(SignedParameters.ALL).presignCopySnapshot(EVERYTHING)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyProfile_parametersWithAUrlAndAnotherDestination_signsTheOneOfTheCall(SignedParameters profile) {
        CopyParameters parameters = EVERYTHING
                .toParameters()
                .with("DestinationRegion", new ParameterValue.Text("eu-west-1"))
                .with("PresignedUrl", new ParameterValue.Text("https://old.example/?a=b"));
        PresignedUrl url = UncheckedPresigner.of(presigner(profile)).presign(parameters, "us-east-1");
        assertThat(url).isEqualTo(presigner(profile).presignCopySnapshot(EVERYTHING));
        assertThat(UrlParts.of(url).query("DestinationRegion")).isEqualTo("us-east-1");
        assertThat(UrlParts.of(url).query()).doesNotContainKey("PresignedUrl");
        assertThat(UrlParts.of(url).pairs()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyProfile_parametersOfARawQuery_signsLikeTheRequest(SignedParameters profile) {
        CopyParameters parameters = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, EVERYTHING.toFormBody());
        assertThat(UncheckedPresigner.of(presigner(profile)).presign(parameters, "us-east-1"))
                .isEqualTo(presigner(profile).presignCopySnapshot(EVERYTHING));
    }

    @ParameterizedTest
    @EnumSource
    void unchecked_oddValues_areSignedAsTheyAre(SignedParameters profile) {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion", "us-east-1", "SourceSnapshotId", "SNAPSHOT_ID", "Encrypted", false));
        // Another partition, an odd snapshot, a forbidden flag: all for the rules, none of them decides the host.
        PresignedUrl url = UncheckedPresigner.of(presigner(profile)).presign(parameters, "cn-north-1");
        assertThat(UrlParts.of(url).query("SourceSnapshotId")).isEqualTo("SNAPSHOT_ID");
        assertThat(UrlParts.of(url).query("DestinationRegion")).isEqualTo("cn-north-1");
        assertThat(UrlParts.of(url).query().get("Encrypted"))
                .isEqualTo(profile == SignedParameters.ALL ? "false" : null);
    }

    @ParameterizedTest
    @CsvSource({"SourceRegion", "SourceSnapshotId"})
    void unchecked_requiredParameterMissingOrNoText_isRefusedInEveryProfile(String name) {
        CopyParameters sound = EVERYTHING.toParameters();
        List<CopyParameters> broken = List.of(
                sound.without(name),
                sound.with(name, new ParameterValue.Number("1")),
                sound.with(name, new ParameterValue.Items(List.of())),
                sound.with(name, new ParameterValue.Members(Map.of("Action", new ParameterValue.Text("x")))));
        for (SignedParameters profile : SignedParameters.values()) {
            for (CopyParameters parameters : broken) {
                assertThatThrownBy(
                                () -> UncheckedPresigner.of(presigner(profile)).presign(parameters, "us-east-1"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(name);
            }
        }
    }

    @Test
    void unchecked_snapshotMissingOrNoText_isToldApart() {
        SnapshotCopyPresigner presigner = presigner(SignedParameters.DOCUMENTED);
        CopyParameters missing = EVERYTHING.toParameters().without("SourceSnapshotId");
        assertThatThrownBy(() -> UncheckedPresigner.of(presigner).presign(missing, "us-east-1"))
                .hasMessage("SourceSnapshotId is missing");
        CopyParameters number = missing.with("SourceSnapshotId", new ParameterValue.Number("1"));
        assertThatThrownBy(() -> UncheckedPresigner.of(presigner).presign(number, "us-east-1"))
                .hasMessage("SourceSnapshotId is no text");
    }

    @ParameterizedTest
    @CsvSource({
        "Action, Action",
        "Version, Version",
        "TagSpecification.1.ResourceType, TagSpecification.1.ResourceType",
        "TagSpecification.1.Tag.2.Key, TagSpecification.1.Tag.2.Key"
    })
    void unchecked_parameterThatWouldWriteAKeyTwice_isRefused(String name, String key) {
        CopyParameters parameters = EVERYTHING.toParameters().with(name, new ParameterValue.Text("DeleteSnapshot"));
        assertThatThrownBy(() ->
                        UncheckedPresigner.of(presigner(SignedParameters.ALL)).presign(parameters, "us-east-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "' twice");
        // Not among the five.
        assertThat(UncheckedPresigner.of(presigner(SignedParameters.DOCUMENTED)).presign(parameters, "us-east-1"))
                .isEqualTo(presigner(SignedParameters.DOCUMENTED).presignCopySnapshot(EVERYTHING));
    }

    @ParameterizedTest
    @CsvSource({"X-Amz-Expires", "x-amz-security-token", "X-AMZ-SIGNATURE"})
    void unchecked_parameterThatBelongsToTheSignature_isRefused(String name) {
        CopyParameters parameters = EVERYTHING.toParameters().with(name, new ParameterValue.Text("604800"));
        assertThatThrownBy(() ->
                        UncheckedPresigner.of(presigner(SignedParameters.ALL)).presign(parameters, "us-east-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void unchecked_valueThatCannotBeWritten_isRefused() {
        CopyParameters malformed = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion", "us-west-2", "SourceSnapshotId", "snap-1", "Description", new Object()));
        assertThatThrownBy(() ->
                        UncheckedPresigner.of(presigner(SignedParameters.ALL)).presign(malformed, "us-east-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Description");
        CopyParameters surrogate = EVERYTHING.toParameters().with("Description", new ParameterValue.Text("a\uD800b"));
        assertThatThrownBy(() ->
                        UncheckedPresigner.of(presigner(SignedParameters.ALL)).presign(surrogate, "us-east-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Description");
    }

    @Test
    void unchecked_anotherOperation_isRefused() {
        for (CopyOperation operation : List.of(CopyOperation.EC2_COPY_IMAGE, CopyOperation.ELASTICACHE_COPY_SNAPSHOT)) {
            CopyParameters parameters =
                    CopyParameters.of(operation, EVERYTHING.toParameters().values());
            assertThatThrownBy(() -> UncheckedPresigner.of(presigner(SignedParameters.ALL))
                            .presign(parameters, "us-east-1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no presigned URL");
        }
    }

    @Test
    void unchecked_bothRegionsMalformed_areReportedTogether() {
        CopyParameters parameters =
                EVERYTHING.toParameters().with("SourceRegion", new ParameterValue.Text("us-west-2a"));
        assertThatThrownBy(() ->
                        UncheckedPresigner.of(presigner(SignedParameters.ALL)).presign(parameters, "US-EAST-1"))
                .isInstanceOfSatisfying(
                        InvalidCopyRequestException.class,
                        e -> assertThat(e.report().violations())
                                .extracting(violation -> violation.parameter().toString())
                                .containsExactlyInAnyOrder("SourceRegion", "endpointRegion"));
    }
}
