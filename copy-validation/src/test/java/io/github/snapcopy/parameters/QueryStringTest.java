// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    private static final String SOUND_EC2 = "Action=CopySnapshot&Version=2016-11-15&";
    private static final String SOUND_CACHE = "Action=CopySnapshot&Version=2015-02-02&";

    private static CopyParameters ec2(String pairs) {
        return QueryString.read(EC2_COPY_SNAPSHOT, SOUND_EC2 + pairs);
    }

    private static CopyParameters cache(String pairs) {
        return QueryString.read(ELASTICACHE_COPY_SNAPSHOT, SOUND_CACHE + pairs);
    }

    private static List<String> findings(CopyParameters parameters) {
        List<String> findings = new ArrayList<>();
        parameters.wireFindings().forEach(finding -> findings.add(finding.kind() + " " + finding.key()));
        return findings;
    }

    private static Map<String, Object> tag(String key, String value) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("Key", key);
        tag.put("Value", value);
        return tag;
    }

    @Test
    void read_valuesOfEveryType_haveTheDocumentedType() {
        CopyParameters read = ec2(
                "SourceRegion=us-west-1&Encrypted=true&DryRun=false&CompletionDurationMinutes=15"
                        + "&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=");
        assertThat(read.toMap())
                .isEqualTo(Map.<String, Object>of(
                        "SourceRegion",
                        "us-west-1",
                        "Encrypted",
                        true,
                        "DryRun",
                        false,
                        "CompletionDurationMinutes",
                        15,
                        "TagSpecifications",
                        List.of(Map.<String, Object>of("ResourceType", "snapshot", "Tags", List.of(tag("a", ""))))));
        assertThat(read.wireFindings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a+b%20c, 'a b c'", "%E2%82%AC, €", "%f0%9f%98%80, 😀", "a=b=c, a=b=c", "%2B%26%3D%25, +&=%", "'', ''"})
    void read_formEncodedValue_isDecoded(String encoded, String decoded) {
        assertThat(ec2("Description=" + encoded).text("Description")).isEqualTo(decoded);
    }

    @Test
    void read_encodedKey_isDecoded() {
        assertThat(ec2("%53ourceRegion=us-west-1").text("SourceRegion")).isEqualTo("us-west-1");
        assertThat(ec2("Source%2BRegion=x").has("Source+Region")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Description=%",
                "Description=%zz",
                "Description=%FF",
                "Description=%C0%80",
                "Description=%ED%A0%80"
            })
    void read_valueThatIsNoUtf8_isMalformed(String pair) {
        assertThat(ec2(pair).value("Description")).isInstanceOf(ParameterValue.Malformed.class);
    }

    @Test
    void read_encodedEqualsSignInAKey_endsTheKey() {
        CopyParameters read = ec2("PresignedUrl%3Dhttps%3A%2F%2Fsecret&Presigned%FFUrl%3D=x");
        assertThat(read.values().keySet()).containsExactlyInAnyOrder("PresignedUrl=", "Presigned%FFUrl%3D");
        assertThat(ec2("%3Dsecret=x").values()).containsOnlyKeys("=");
    }

    @Test
    void read_keyThatIsNoUtf8_isForeignAsWritten() {
        assertThat(ec2("Source%FFRegion=x").text("Source%FFRegion")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "TRUE", "1", "yes", "", "true ", "+true"})
    void read_otherBooleanLiteral_staysText(String literal) {
        assertThat(ec2("Encrypted=" + literal).value("Encrypted")).isInstanceOf(ParameterValue.Text.class);
    }

    @Test
    void read_keyWithoutValue_isEmpty() {
        assertThat(ec2("Description").text("Description")).isEmpty();
        assertThat(ec2("=x").text("")).isEqualTo("x");
        assertThat(ec2("&&&").values()).isEmpty();
    }

    @Test
    void read_foreignKeys_areKeptAsText() {
        CopyParameters read = ec2("&Colour=red&TagSpecification.1.Colour.Hue=red&TagSpecification=x&SourceRegion.1=x");
        assertThat(read.toMap())
                .isEqualTo(Map.<String, Object>of(
                        "Colour",
                        "red",
                        "TagSpecifications",
                        List.of(Map.of("Colour.Hue", "red")),
                        "TagSpecification",
                        "x",
                        "SourceRegion.1",
                        "x"));
        assertThat(read.wireFindings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Amz-Date",
                "X-Amz-Signature",
                "X-Amz-Anything",
                "AWSAccessKeyId",
                "Signature",
                "SignatureMethod",
                "SignatureVersion",
                "Timestamp",
                "Expires",
                "SecurityToken",
                "AUTHPARAMS"
            })
    void read_keyOfAuthentication_isPassedOver(String key) {
        for (CopyOperation operation : CopyOperation.values()) {
            CopyParameters read = QueryString.read(
                    operation,
                    "Action=" + operation.action() + "&Version=" + operation.apiVersion() + '&' + key + "=secret");
            assertThat(read.values()).isEmpty();
            assertThat(read.wireFindings()).isEmpty();
        }
        assertThat(QueryString.isParameterKey(CopyOperation.EC2_COPY_SNAPSHOT, key))
                .isFalse();
        assertThat(QueryString.isParameterKey(CopyOperation.EC2_COPY_SNAPSHOT, "TagSpecification.1.Tag.1.Key"))
                .isTrue();
    }

    @Test
    void read_actionAndVersion_areJudged() {
        assertThat(findings(QueryString.read(EC2_COPY_IMAGE, "")))
                .containsExactly("ACTION Action", "VERSION_MISSING Version");
        assertThat(findings(QueryString.read(EC2_COPY_IMAGE, "Action=CopySnapshot&Version=2015-10-01")))
                .containsExactly("ACTION Action", "VERSION_OTHER Version");
        assertThat(findings(QueryString.read(EC2_COPY_IMAGE, "Action=%FF&Version=")))
                .containsExactly("ACTION Action", "VERSION_OTHER Version");
        for (String sound : List.of("Action=CopyImage&Version=2016-11-15", "&Action=CopyImage&&Version=2016-11-15&")) {
            assertThat(findings(QueryString.read(EC2_COPY_IMAGE, sound))).isEmpty();
        }
    }

    @Test
    void read_repeatedKey_keepsTheFirstValueAndIsFoundOnce() {
        CopyParameters read = ec2("SourceRegion=a&SourceRegion=b&Source%52egion=c&Version=2016-11-15");
        assertThat(read.text("SourceRegion")).isEqualTo("a");
        assertThat(findings(read)).containsExactly("DUPLICATE_KEY SourceRegion", "DUPLICATE_KEY Version");
    }

    @Test
    void read_twoKeysForOneValue_isADuplicateToo() {
        assertThat(findings(cache("Tags.Tag.1.Key=a&Tags.member.1.Key=b")))
                .containsExactly("LIST_STYLE_READABLE Tags.member.1.Key", "DUPLICATE_KEY Tags.member.1.Key");
        CopyParameters leadingZero = cache("Tags.Tag.1.Key=a&Tags.Tag.01.Key=b");
        assertThat(findings(leadingZero))
                .containsExactly("DUPLICATE_KEY Tags.Tag.01.Key", "LIST_INDEX_IRREGULAR Tags.Tag.1.Key");
        assertThat(leadingZero.toMap()).isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a"))));
    }

    @Test
    void read_textAndItemsOfOneList_isADuplicate() {
        assertThat(findings(cache("Tags=x&Tags.Tag.1.Key=a"))).containsExactly("DUPLICATE_KEY Tags.Tag.1.Key");
        assertThat(findings(cache("Tags.Tag.1.Key=a&Tags=x"))).containsExactly("DUPLICATE_KEY Tags");
    }

    @Test
    void read_emptyListBesideItems_isNoDuplicateInEitherOrder() {
        for (CopyParameters read : List.of(cache("Tags=&Tags.Tag.1.Key=a"), cache("Tags.Tag.1.Key=a&Tags="))) {
            assertThat(read.toMap()).isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a"))));
            assertThat(read.wireFindings()).isEmpty();
        }
    }

    @Test
    void read_emptyCacheList_isTheEmptyList() {
        assertThat(cache("Tags=").toMap()).isEqualTo(Map.of("Tags", List.of()));
        assertThat(cache("Tags").toMap()).isEqualTo(Map.of("Tags", List.of()));
        assertThat(cache("Tags=x").value("Tags")).isEqualTo(new ParameterValue.Text("x"));
        assertThat(cache("Tags=%FF").value("Tags")).isInstanceOf(ParameterValue.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sourceRegion, KEY_CASE, SourceRegion",
        "dryRun, KEY_CASE, DryRun",
        "action, KEY_CASE, Action",
        "x-amz-date, KEY_CASE, X-Amz-...",
        "x-amz-, KEY_CASE, X-Amz-...",
        "expires, KEY_CASE, Expires",
        "tagSpecification.1.ResourceType, KEY_CASE, TagSpecification.N.ResourceType",
        "TagSpecification.1.tag.1.key, KEY_CASE, TagSpecification.N.Tag.N.Key",
        "TagSpecifications.1.ResourceType, LIST_STYLE, TagSpecification.N.ResourceType",
        "TagSpecification.1.Tags.1.Key, LIST_STYLE, TagSpecification.N.Tag.N.Key",
        "TagSpecification.member.1.ResourceType, LIST_STYLE, TagSpecification.N.ResourceType",
        "TagSpecification.1.Tag.item.1.Key, LIST_STYLE, TagSpecification.N.Tag.N.Key",
        "Tags.Tag.1.Key, LIST_STYLE, TagSpecification.N.Tag.N.Key",
        "TagSpecification.x.ResourceType, LIST_INDEX, TagSpecification.N.ResourceType",
        "TagSpecification..ResourceType, LIST_INDEX, TagSpecification.N.ResourceType",
        "TagSpecification.-1.ResourceType, LIST_INDEX, TagSpecification.N.ResourceType",
        "TagSpecification.1.Tag.\uff11.Key, LIST_INDEX, TagSpecification.N.Tag.N.Key"
    })
    void read_wrongEc2Key_setsNothingAndIsFound(String key, WireFinding.Kind kind, String advice) {
        CopyParameters read = ec2(key + "=x");
        assertThat(read.values()).isEmpty();
        assertThat(read.wireFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.detail()).contains(advice);
            assertThat(finding.detail().endsWith(", with N counting from 1")).isEqualTo(advice.contains(".N."));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "tags.Tag.1.Key, KEY_CASE",
        "Tags.tag.1.Key, KEY_CASE",
        "Tags.Tag.1.KEY, KEY_CASE",
        "tags, KEY_CASE",
        "Tag.1.Key, LIST_STYLE",
        "Tags.1.Key, LIST_STYLE",
        "Tags.Member.1.Key, LIST_STYLE",
        "Tags.Tag.member.1.Key, LIST_STYLE",
        "Tags.Tag.x.Key, LIST_INDEX",
        "Tags.member.x.Key, LIST_INDEX"
    })
    void read_wrongCacheKey_setsNothingAndIsFound(String key, WireFinding.Kind kind) {
        CopyParameters read = cache(key + "=x");
        assertThat(read.values()).isEmpty();
        assertThat(findings(read)).containsExactly(kind + " " + key);
        assertThat(read.wireFindings().get(0).detail()).contains("Tags.Tag.N.Key", "Tags.Tag.N.Value");
    }

    @Test
    void read_memberStyleOnElastiCache_isReadAndFound() {
        CopyParameters read = cache("Tags.member.1.Key=a&Tags.member.1.Value=b");
        assertThat(read.toMap()).isEqualTo(Map.of("Tags", List.of(tag("a", "b"))));
        assertThat(findings(read))
                .containsExactly("LIST_STYLE_READABLE Tags.member.1.Key", "LIST_STYLE_READABLE Tags.member.1.Value");
    }

    @Test
    void read_itemsInAnyOrder_areSortedByNumber() {
        CopyParameters read = cache("Tags.Tag.10.Key=j&Tags.Tag.2.Key=b&Tags.Tag.1.Key=a");
        assertThat(read.toMap())
                .isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a"), Map.of("Key", "b"), Map.of("Key", "j"))));
        assertThat(findings(read)).containsExactly("LIST_INDEX_IRREGULAR Tags.Tag.10.Key");
    }

    @ParameterizedTest
    @CsvSource({
        "Tags.Tag.0.Key=a, Tags.Tag.0.Key",
        "Tags.Tag.01.Key=a, Tags.Tag.01.Key",
        "Tags.Tag.2.Key=a, Tags.Tag.2.Key",
        "Tags.Tag.1.Key=a&Tags.Tag.3.Key=b, Tags.Tag.1.Key",
        "Tags=&Tags.Tag.3.Key=b, Tags.Tag.3.Key",
        "Tags.Tag.99999999999999999999.Key=a, Tags.Tag.99999999999999999999.Key"
    })
    void read_irregularIndexes_areFoundOnceAList(String pairs, String firstKey) {
        assertThat(findings(cache(pairs))).containsExactly("LIST_INDEX_IRREGULAR " + firstKey);
    }

    @Test
    void write_ec2Request_hasFlattenedLists() {
        CopyParameters request = CopyParameters.fromMap(
                EC2_COPY_IMAGE,
                Map.<String, Object>of(
                        "TagSpecifications",
                        List.<Object>of(
                                Map.of("ResourceType", "image"), Map.of("Tags", List.of(tag("a b", "c+d/é"))))));
        assertThat(QueryString.write(request))
                .isEqualTo("Action=CopyImage&Version=2016-11-15&TagSpecification.1.ResourceType=image"
                        + "&TagSpecification.2.Tag.1.Key=a%20b&TagSpecification.2.Tag.1.Value=c%2Bd%2F%C3%A9");
    }

    @Test
    void write_cacheRequest_hasListsWithItemName() {
        CopyParameters request = CopyParameters.fromMap(
                ELASTICACHE_COPY_SNAPSHOT, Map.of("Tags", List.<Object>of(tag("a", "b"), Map.of("Key", "c"))));
        assertThat(QueryString.write(request))
                .isEqualTo(SOUND_CACHE + "Tags.Tag.1.Key=a&Tags.Tag.1.Value=b&Tags.Tag.2.Key=c");
    }

    @Test
    void write_emptyList_isNothingOnEc2AndAnEmptyValueOnElastiCache() {
        CopyParameters image = CopyParameters.fromMap(EC2_COPY_IMAGE, Map.of("TagSpecifications", List.of()));
        CopyParameters cache = CopyParameters.fromMap(ELASTICACHE_COPY_SNAPSHOT, Map.of("Tags", List.of()));
        assertThat(QueryString.write(image)).isEqualTo("Action=CopyImage&Version=2016-11-15");
        assertThat(QueryString.write(cache)).isEqualTo(SOUND_CACHE + "Tags=");
    }

    @Test
    void write_scalars_areLiteralsAndKeepTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("Encrypted", true);
        map.put("CompletionDurationMinutes", 15);
        map.put("Description", "");
        assertThat(QueryString.write(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, map)))
                .isEqualTo(SOUND_EC2 + "Encrypted=true&CompletionDurationMinutes=15&Description=");
    }

    @Test
    void write_whatHasNoForm_isRefusedWithoutItsContent() {
        Map<String, @Nullable Object> malformed = Map.of("Description", new StringBuilder[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryString.write(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, malformed)))
                .withMessageContaining("Description cannot be written");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryString.write(
                        CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("Description", "secret\ud800"))))
                .withMessageNotContaining("secret");
    }

    @Test
    void valueAt_keyOfTheQueryForm_findsTheValue() {
        CopyParameters request = CopyParameters.fromMap(
                EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "Encrypted",
                        true,
                        "Colour",
                        "red",
                        "TagSpecifications",
                        List.of(Map.of("Tags", List.of(tag("a", "b"), tag("c", "d"))))));
        assertThat(QueryString.valueAt(request, "Encrypted")).isEqualTo(new ParameterValue.Flag(true));
        assertThat(QueryString.valueAt(request, "Colour")).isEqualTo(new ParameterValue.Text("red"));
        assertThat(QueryString.valueAt(request, "TagSpecification.1.Tag.2.Value"))
                .isEqualTo(new ParameterValue.Text("d"));
        for (String absent : List.of(
                "DryRun",
                "encrypted",
                "TagSpecification.1.ResourceType",
                "TagSpecification.1.Tag.0.Key",
                "TagSpecification.1.Tag.3.Key",
                "TagSpecification.1.Tag.99999999999999999999.Key",
                "TagSpecification.2.Tag.1.Key")) {
            assertThat(QueryString.valueAt(request, absent)).as(absent).isNull();
        }
    }

    @Test
    void valueAt_otherType_isMalformed() {
        CopyParameters request = CopyParameters.fromMap(
                EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "Encrypted", "yes", "TagSpecifications", List.<Object>of("x", Map.of("ResourceType", 1))));
        CopyParameters text = CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("TagSpecifications", "x"));
        CopyParameters object =
                CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("TagSpecifications", Map.of("1", "x")));
        assertThat(QueryString.valueAt(request, "Encrypted")).isInstanceOf(ParameterValue.Malformed.class);
        assertThat(QueryString.valueAt(request, "TagSpecification.1.ResourceType"))
                .isInstanceOf(ParameterValue.Malformed.class);
        assertThat(QueryString.valueAt(request, "TagSpecification.2.ResourceType"))
                .isInstanceOf(ParameterValue.Malformed.class);
        assertThat(QueryString.valueAt(text, "TagSpecification.1.ResourceType"))
                .isInstanceOf(ParameterValue.Malformed.class);
        assertThat(QueryString.valueAt(object, "TagSpecification.1.ResourceType"))
                .isInstanceOf(ParameterValue.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ec2:CopySnapshot, TagSpecification",
        "ec2:CopySnapshot, TagSpecification.1",
        "ec2:CopySnapshot, TagSpecification.1.ResourceType.x",
        "ec2:CopySnapshot, TagSpecification.1.resourcetype.x",
        "ec2:CopySnapshot, TagSpecification.1.Tag",
        "ec2:CopySnapshot, TagSpecification.1.Tag.1",
        "ec2:CopySnapshot, TagSpecification.1.Tag.1.Key.x",
        "ec2:CopySnapshot, SourceRegion.x",
        "elasticache:CopySnapshot, Tags.Tag",
        "elasticache:CopySnapshot, Tags.tag",
        "elasticache:CopySnapshot, Tags.Tag.1",
        "elasticache:CopySnapshot, Tags.Tag.1.Key.x",
    })
    void read_keyThatEndsTooEarlyOrTooLate_isForeign(String id, String key) {
        CopyOperation operation = CopyOperation.withId(id).orElseThrow();
        CopyParameters read =
                QueryString.read(operation, "Action=CopySnapshot&Version=" + operation.apiVersion() + '&' + key + "=x");
        assertThat(read.values()).containsOnlyKeys(key);
        assertThat(read.wireFindings()).isEmpty();
        assertThat(QueryString.isParameterKey(operation, key)).isFalse();
    }
}
