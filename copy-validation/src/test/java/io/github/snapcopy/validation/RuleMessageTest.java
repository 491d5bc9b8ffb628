// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages say beyond the id: the fixtures judge where a violation is, not how it helps. */
class RuleMessageTest {
    private static final CopyContext TO_US_EAST_1 = CopyContext.ofEndpointRegion("us-east-1");

    @ParameterizedTest
    @CsvSource({
        "EC2_COPY_IMAGE, CompletionDurationMinutes, write SnapshotCopyCompletionDurationMinutes",
        "EC2_COPY_SNAPSHOT, SnapshotCopyCompletionDurationMinutes, write CompletionDurationMinutes",
        "EC2_COPY_SNAPSHOT, DestinationAvailabilityZoneId, name the zone in DestinationAvailabilityZone",
        "EC2_COPY_SNAPSHOT, kmskeyid, write KmsKeyId",
        "EC2_COPY_SNAPSHOT, TagSpecification, write TagSpecifications",
        "ELASTICACHE_COPY_SNAPSHOT, TagSpecifications, give tags in Tags",
        "EC2_COPY_IMAGE, TargetBucket, it belongs to elasticache:CopySnapshot",
        "EC2_COPY_IMAGE, Colour, check the name",
    })
    void foreignParameter_namesTheRightOne(CopyOperation operation, String name, String advice) {
        assertThat(message("parameter-not-on-operation", operation, Map.of(name, "x"), TO_US_EAST_1))
                .contains(name, advice);
    }

    @Test
    void foreignMember_namesTheMembers() {
        Map<String, Object> tag = Map.of("Key", "a", "Value", "b", "Colour", "red");
        assertThat(message(
                        "parameter-not-on-operation",
                        ELASTICACHE_COPY_SNAPSHOT,
                        Map.of("Tags", List.of(tag)),
                        TO_US_EAST_1))
                .contains("write Key or Value")
                .doesNotContain("red");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1b, '; write us-east-1, the Region of this Availability Zone'",
        "us-west-2-lax-1a, '; write us-west-2, the Region of this Local Zone'",
        "us-west-2-lax-1, '; write us-west-2, the Region of this zone group'",
        "use1-az1, '; write the Region of this zone, such as us-east-1'",
        "US-EAST-1, write us-east-1",
        "us_east_1, write us-east-1",
        "' us-east-1', write us-east-1",
        "aws-global, pseudo Region",
        "aws-cn-global, pseudo Region",
        "moon, write the code of a Region",
    })
    void malformedRegion_tellsWhatItLooksLike(String text, String hint) {
        assertThat(message("region-id-grammar", EC2_COPY_SNAPSHOT, Map.of("SourceRegion", text), TO_US_EAST_1))
                .contains(hint);
    }

    @Test
    void hugeRegion_hasShortMessage() {
        Map<String, Object> request = Map.of("SourceRegion", "u".repeat(1 << 20));
        assertThat(message("region-id-grammar", EC2_COPY_SNAPSHOT, request, TO_US_EAST_1))
                .hasSizeLessThan(300);
    }

    @Test
    void crossPartitionImage_namesTheWayRound() {
        CopyContext china = CopyContext.ofEndpointRegion("cn-north-1");
        Map<String, Object> request = Map.of("SourceRegion", "us-east-1");
        assertThat(message("cross-partition-copy", EC2_COPY_IMAGE, request, china))
                .contains("aws-cn", "CreateStoreImageTask");
        assertThat(message("cross-partition-copy", EC2_COPY_SNAPSHOT, request, china))
                .contains("; choose a destination in partition aws")
                .doesNotContain("CreateStoreImageTask", "destination in partition aws-cn");
    }

    @ParameterizedTest
    @CsvSource({
        "15, 450001, 30",
        "15, 900000, 30",
        "15, 900001, 45",
        "30, 86400000, 2880",
        "30, 86400001, not enough",
    })
    void slowCopy_namesTheSmallestWorkableDuration(int minutes, long size, String advice) {
        CopyContext context = TO_US_EAST_1.toBuilder().sourceSizeMiB(size).build();
        Map<String, Object> request = Map.of("CompletionDurationMinutes", minutes);
        assertThat(message("completion-duration-throughput", EC2_COPY_SNAPSHOT, request, context))
                .contains(advice.startsWith("not") ? "even 2880 minutes are not enough; leave" : "; allow " + advice);
    }

    @ParameterizedTest
    @CsvSource({"16, write 15 or 30", "2879, write 2865 or 2880", "2881, from 15 to 2880", "-1, from 15 to 2880"})
    void unevenDuration_namesItsNeighboursIfLegal(int minutes, String advice) {
        Map<String, Object> request = Map.of("CompletionDurationMinutes", minutes);
        assertThat(message("completion-duration-increment", EC2_COPY_SNAPSHOT, request, TO_US_EAST_1))
                .contains(advice);
    }

    @Test
    void placeholderInPresignedUrl_isNotQuoted() {
        Map<String, Object> request = Map.of("PresignedUrl", "https://host.test/?X-Amz-Credential=AKIDEXAMPLE");
        assertThat(message("doc-placeholder-value", EC2_COPY_SNAPSHOT, request, TO_US_EAST_1))
                .doesNotContain("EXAMPLE", "AKID", "host.test");
    }

    @Test
    void wronglyTypedSecret_isNotQuoted() {
        Map<String, Object> request = Map.of("PresignedUrl", List.of("https://host.test/?X-Amz-Signature=1"));
        assertThat(message("parameter-type", EC2_COPY_SNAPSHOT, request, TO_US_EAST_1))
                .isEqualTo("PresignedUrl is a list; write a string");
    }

    @Test
    void unreadableContext_isReportedAtEachFact() {
        CopyContext context =
                CopyContext.fromMap(Map.<String, Object>of("endpointRegion", 5, "willPresign", "yes", "endpoint", "x"));
        ValidationReport report = CopyValidator.standard()
                .validate(CopyParameters.fromMap(EC2_COPY_IMAGE, complete(EC2_COPY_IMAGE)), context);
        assertThat(report.errors())
                .extracting(violation -> violation.parameter() + " " + violation.rule())
                .containsExactly(
                        "endpoint parameter-type", "endpointRegion parameter-type", "willPresign parameter-type");
    }

    @Test
    void nullInList_isWrongType() {
        Map<String, Object> request = new HashMap<>();
        request.put("TagSpecifications", Arrays.asList((Object) null));
        assertThat(message("parameter-type", EC2_COPY_IMAGE, request, TO_US_EAST_1))
                .isEqualTo("an item of TagSpecifications is null; write an object");
    }

    @Test
    void undecodableQueryValue_isWrongTypeForBooleansToo() {
        CopyParameters parameters = QueryString.read(
                EC2_COPY_SNAPSHOT,
                "Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-2&SourceSnapshotId=snap-066877671789bd71b"
                        + "&Encrypted=%FF&DryRun=yes&Description=%C0%80");
        assertThat(CopyValidator.standard().validate(parameters, TO_US_EAST_1).violations())
                .filteredOn(violation -> violation.rule().value().equals("parameter-type"))
                .extracting(Violation::message)
                .containsExactly(
                        "Description is a text whose percent sequences are not UTF-8; encode it as UTF-8",
                        "Encrypted is a text whose percent sequences are not UTF-8; encode it as UTF-8");
    }

    private static String message(
            String rule, CopyOperation operation, Map<String, Object> changes, CopyContext context) {
        Map<String, Object> request = complete(operation);
        request.putAll(changes);
        List<Violation> found =
                CopyValidator.standard()
                        .validate(CopyParameters.fromMap(operation, request), context)
                        .violations()
                        .stream()
                        .filter(violation -> violation.rule().value().equals(rule))
                        .toList();
        assertThat(found).hasSize(1);
        return found.get(0).message();
    }

    private static Map<String, Object> complete(CopyOperation operation) {
        return new HashMap<>(
                switch (operation) {
                    case EC2_COPY_SNAPSHOT ->
                        Map.of("SourceRegion", "us-west-2", "SourceSnapshotId", "snap-066877671789bd71b");
                    case EC2_COPY_IMAGE ->
                        Map.of(
                                "Name", "golden image",
                                "SourceImageId", "ami-0b4c291abbf1f088d",
                                "SourceRegion", "us-west-2");
                    case ELASTICACHE_COPY_SNAPSHOT ->
                        Map.of("SourceSnapshotName", "orders-nightly", "TargetSnapshotName", "orders-copy");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:kms:us-east-1:999988887777:key/EXAMPLE, EXAMPLE",
        "alias/ExampleAlias, ExampleAlias",
        "arn:aws:kms:us-east-1:012345678910:alias/x, account 012345678910",
        "arn:aws:kms:us-east-1:111122223333:alias/x, account 111122223333",
    })
    void sampleOfTheDocumentation_isNamedByItsMark(String key, String mark) {
        Map<String, Object> request = Map.of("KmsKeyId", key);
        assertThat(message("doc-placeholder-value", EC2_COPY_SNAPSHOT, request, TO_US_EAST_1))
                .contains(mark);
    }

    @Test
    void distantKey_isNamedWithBothPlaces() {
        Map<String, Object> west = Map.of(
                "Encrypted",
                true,
                "KmsKeyId",
                "arn:aws:kms:us-west-2:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        assertThat(message("kms-arn-region-mismatch", EC2_COPY_SNAPSHOT, west, TO_US_EAST_1))
                .isEqualTo("the key is in Region us-west-2, the copy goes to us-east-1; name a key of us-east-1");
    }
}
