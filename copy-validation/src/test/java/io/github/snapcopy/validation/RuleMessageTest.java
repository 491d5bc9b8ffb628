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
import java.util.ArrayList;
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
        return onlyMessage(rule, operation, request, context);
    }

    private static String onlyMessage(
            String rule, CopyOperation operation, Map<String, Object> request, CopyContext context) {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EC2_COPY_SNAPSHOT | SourceSnapshotId | vol-1 | snapshot-id-grammar | 'vol-1' is no snapshot ID; write snap- and 8 or 17 lower-case hexadecimal digits$",
                "EC2_COPY_SNAPSHOT | SourceSnapshotId | snap-12 | snapshot-id-grammar | hexadecimal digits, not 2$",
                "EC2_COPY_SNAPSHOT | SourceSnapshotId | snap-g2 | snapshot-id-grammar | hexadecimal digits$",
                "EC2_COPY_SNAPSHOT | SourceSnapshotId | snap-2g | snapshot-id-grammar | hexadecimal digits$",
                "EC2_COPY_SNAPSHOT | SourceRegion | \"\" | required-parameter | SourceRegion is empty, but CopySnapshot needs it also for a copy within one Region; give it a value$",
                "EC2_COPY_SNAPSHOT | SourceRegion | NONE | required-parameter | SourceRegion is missing, but CopySnapshot needs it also for a copy within one Region; add it$",
                "EC2_COPY_IMAGE | Name | NONE | required-parameter | Name is missing, but CopyImage needs it; add it$",
                "EC2_COPY_SNAPSHOT | colour | red | parameter-not-on-operation | ec2:CopySnapshot has no parameter 'colour'; check",
                "EC2_COPY_SNAPSHOT | KmsKeyId | no key | kms-key-id-grammar | 'no key'",
                "EC2_COPY_IMAGE | DestinationAvailabilityZone | usw2-lax1-az1 | local-zone-name-grammar | or use DestinationAvailabilityZoneId$",
                "EC2_COPY_SNAPSHOT | DestinationAvailabilityZone | usw2-lax1-az1 | local-zone-name-grammar | a zone ID; write the name of the zone$",
                "EC2_COPY_IMAGE | DestinationAvailabilityZoneId | us-west-2-lax-1a | local-zone-id-grammar | 'us-west-2-lax-1a' is the name of a zone; move it to DestinationAvailabilityZone$",
                "EC2_COPY_IMAGE | DestinationAvailabilityZoneId | lax | local-zone-id-grammar | 'lax' does not look like the ID of a Local Zone; write one such as",
                "EC2_COPY_IMAGE | Name | abc#d | image-name-charset | ^'#' is not allowed",
                "EC2_COPY_IMAGE | Name | abc@d | image-name-charset-disputed | whether '@' is allowed",
                "EC2_COPY_SNAPSHOT | Description | a ~\u00e9 | description-non-ascii | ^'\\u00e9' is no printable",
                "EC2_COPY_IMAGE | ClientToken | \u007f\u0080 | client-token-ascii | ^'\\u0080' is no ASCII",
            })
    void brokenText_isNamedWithWhatIsWrongAndWhatToWrite(
            CopyOperation operation, String name, String value, String rule, String expected) {
        Map<String, Object> request = complete(operation);
        request.remove(name);
        if (!value.equals("NONE")) {
            request.put(name, value);
        }
        String message = onlyMessage(rule, operation, request, TO_US_EAST_1);
        assertThat("^" + message + "$").contains(expected);
    }

    @Test
    void placeWithoutTimeBasedCopies_isNamed() {
        Map<String, Object> toZone =
                Map.of("CompletionDurationMinutes", 15, "DestinationAvailabilityZone", "us-east-1-bos-1a");
        CopyContext fromZone =
                TO_US_EAST_1.toBuilder().sourceLocation("us-west-2-lax-1a").build();
        CopyContext fromOutpost = TO_US_EAST_1.toBuilder()
                .sourceLocation("arn:aws:outposts:us-west-2:123456789012:outpost/op-1234567890abcdef0")
                .build();
        String rule = "completion-duration-with-local-zone";
        Map<String, Object> timed = Map.of("CompletionDurationMinutes", 15);
        assertThat(message(rule, EC2_COPY_SNAPSHOT, toZone, TO_US_EAST_1)).contains("copies to a Local Zone cannot");
        assertThat(message(rule, EC2_COPY_SNAPSHOT, timed, fromZone)).contains("copies from a Local Zone cannot");
        assertThat(message(rule, EC2_COPY_SNAPSHOT, timed, fromOutpost)).contains("copies from an Outpost cannot");
    }

    @Test
    void severalDestinations_areAllNamed() {
        Map<String, Object> three = Map.of(
                "DestinationOutpostArn",
                "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
                "DestinationAvailabilityZone",
                "us-east-1-bos-1a",
                "DestinationAvailabilityZoneId",
                "use1-bos1-az1");
        assertThat(message("destination-kind-conflict", EC2_COPY_IMAGE, three, TO_US_EAST_1))
                .contains(
                        "not DestinationOutpostArn and DestinationAvailabilityZone and DestinationAvailabilityZoneId;");
    }

    @Test
    void foreignMemberOfATag_isCalledSo() {
        Map<String, Object> tag = Map.of("key", "a", "Value", "b");
        assertThat(message(
                        "parameter-not-on-operation",
                        ELASTICACHE_COPY_SNAPSHOT,
                        Map.of("Tags", List.of(tag)),
                        TO_US_EAST_1))
                .isEqualTo("nothing here is called 'key'; write Key");
    }

    @Test
    void resourceType_thatIsMissingOrForeign_namesTheAllowedOnes() {
        Map<String, Object> tag = Map.of("Key", "a", "Value", "b");
        Map<String, Object> untyped = Map.of("TagSpecifications", List.of(Map.of("Tags", List.of(tag))));
        Map<String, Object> volume =
                Map.of("TagSpecifications", List.of(Map.of("ResourceType", "volume", "Tags", List.of(tag))));
        assertThat(message("tag-spec-resource-type-required", EC2_COPY_IMAGE, untyped, TO_US_EAST_1))
                .endsWith("set ResourceType to image or snapshot");
        assertThat(message("tag-spec-resource-type-allowed", EC2_COPY_SNAPSHOT, volume, TO_US_EAST_1))
                .isEqualTo("'volume' cannot be tagged by CopySnapshot; set ResourceType to snapshot");
    }

    @Test
    void tooManyTags_areCounted() {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            tags.add(Map.of("Key", "k" + i, "Value", "v"));
        }
        assertThat(message("tag-count", ELASTICACHE_COPY_SNAPSHOT, Map.of("Tags", tags), TO_US_EAST_1))
                .isEqualTo("there are 53 tags, but a resource has at most 50; remove 3");
        Map<String, Object> ec2 =
                Map.of("TagSpecifications", List.of(Map.of("ResourceType", "snapshot", "Tags", tags)));
        assertThat(message("tag-count", EC2_COPY_SNAPSHOT, ec2, TO_US_EAST_1)).contains("53 tags for 'snapshot', but");
    }

    @Test
    void sizeBeyondALong_isNotPrintedAsANumber() {
        Map<String, Object> request = Map.of("CompletionDurationMinutes", 15);
        CopyContext known = TO_US_EAST_1.toBuilder().sourceSizeMiB(450_001).build();
        CopyContext huge =
                TO_US_EAST_1.toBuilder().sourceSizeMiB(Long.MAX_VALUE).build();
        assertThat(message("completion-duration-throughput", EC2_COPY_SNAPSHOT, request, known))
                .startsWith("450001 MiB in 15 minutes is more than");
        assertThat(message("completion-duration-throughput", EC2_COPY_SNAPSHOT, request, huge))
                .startsWith("so large a source in 15 minutes is more than");
    }
}
