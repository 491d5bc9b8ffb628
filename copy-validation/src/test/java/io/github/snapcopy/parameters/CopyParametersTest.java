// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyParametersTest {
    private static CopyParameters read(String name, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return CopyParameters.fromMap(EC2_COPY_SNAPSHOT, map);
    }

    @Test
    void fromMap_everyType_isKept() {
        assertThat(read("A", "x").value("A")).isEqualTo(new ParameterValue.Text("x"));
        assertThat(read("A", CharBuffer.wrap("x")).value("A")).isEqualTo(new ParameterValue.Text("x"));
        assertThat(read("A", true).value("A")).isEqualTo(new ParameterValue.Flag(true));
        assertThat(read("A", 15).value("A")).isEqualTo(new ParameterValue.Number("15"));
        assertThat(read("A", new BigInteger("9".repeat(30))).value("A"))
                .isEqualTo(new ParameterValue.Number("9".repeat(30)));
        assertThat(read("A", 15.0).value("A")).isEqualTo(new ParameterValue.Number("15.0"));
        assertThat(read("A", new BigDecimal("15.00")).value("A")).isEqualTo(new ParameterValue.Number("15.00"));
        assertThat(read("A", List.of("x")).value("A"))
                .isEqualTo(new ParameterValue.Items(List.of(new ParameterValue.Text("x"))));
        assertThat(read("A", Map.of("B", "x")).value("A"))
                .isEqualTo(new ParameterValue.Members(Map.of("B", new ParameterValue.Text("x"))));
    }

    @Test
    void fromMap_null_isAbsence() {
        assertThat(read("A", null).has("A")).isFalse();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("B", null);
        assertThat(read("A", members).value("A")).isEqualTo(new ParameterValue.Members(Map.of()));
    }

    @Test
    void fromMap_whatNoParameterHolds_isMalformedAndWrittenBack() {
        Object[] array = {"x"};
        assertThat(read("A", array).value("A")).isInstanceOf(ParameterValue.Malformed.class);
        assertThat(read("A", array).toMap()).containsEntry("A", array);
        for (Number number : List.of(Double.NaN, Double.NEGATIVE_INFINITY, Float.NaN, Float.POSITIVE_INFINITY)) {
            assertThat(read("A", number).value("A")).isInstanceOf(ParameterValue.Malformed.class);
        }
        assertThat(read("A", 0.5f).value("A")).isEqualTo(new ParameterValue.Number("0.5"));
        List<@Nullable Object> withNull = Arrays.asList("x", null);
        assertThat(read("A", withNull).toMap()).containsEntry("A", withNull);
    }

    @Test
    void toMap_numbers_haveTheSmallestType() {
        assertThat(read("A", 15L).toMap()).containsEntry("A", 15);
        assertThat(read("A", 1L << 40).toMap()).containsEntry("A", 1L << 40);
        assertThat(read("A", BigInteger.TEN.pow(18)).toMap()).containsEntry("A", BigInteger.TEN.pow(18));
        assertThat(read("A", 15.0).toMap()).containsEntry("A", new BigDecimal("15.0"));
        assertThat(read("A", BigInteger.TEN.pow(999)).toMap()).containsEntry("A", BigInteger.TEN.pow(999));
        assertThat(read("A", BigInteger.TEN.pow(1000)).toMap()).containsEntry("A", "1" + "0".repeat(1000));
        assertThat(QueryString.read(EC2_COPY_SNAPSHOT, "CompletionDurationMinutes=soon")
                        .toMap())
                .containsEntry("CompletionDurationMinutes", "soon");
    }

    @Test
    void fromMap_cyclicList_isCutOff() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(read("A", list).value("A"))
                .isEqualTo(new ParameterValue.Items(
                        List.of(new ParameterValue.Malformed("a value that holds itself", list))));
    }

    @Test
    void cyclicMap_hasEqualityAndAHash() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        CopyParameters request = CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("A", list));
        assertThat(request)
                .isEqualTo(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("A", list)))
                .hasSameHashCodeAs(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("A", list)));
        List<Object> other = new ArrayList<>();
        other.add(other);
        assertThat(request).isNotEqualTo(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Map.of("A", other)));
    }

    @Test
    void fromMap_sharedLists_areNoWayRoundTheBoundOfTheDepth() {
        List<Object> chains = new ArrayList<>();
        List<Object> innermost = new ArrayList<>();
        for (int chain = 0; chain < 2000; chain++) {
            List<Object> head = innermost;
            for (int level = 0; level < ValueReader.MAX_DEPTH - 2; level++) {
                head = new ArrayList<>(List.of(head));
            }
            chains.add(head);
            innermost = head;
        }
        ParameterValue value = read("A", chains).value("A");
        assertThat(heightOf(value)).isEqualTo(ValueReader.MAX_DEPTH + 1);
    }

    /**
     * Found by fuzzing: a small map was read one level deeper than a large one, so that a null changed what stood
     * beside it.
     */
    @Test
    void deepestMap_withAndWithoutANull_isCutOffAlike() {
        Map<String, @Nullable Object> small = new LinkedHashMap<>(Map.of("a", "1"));
        Map<String, @Nullable Object> large = new LinkedHashMap<>(small);
        large.put("b", null);
        large.put("c", null);
        assertThat(read("A", nested(small, ValueReader.MAX_DEPTH)))
                .isEqualTo(read("A", nested(large, ValueReader.MAX_DEPTH)));
    }

    private static Object nested(Object innermost, int levels) {
        Object value = innermost;
        for (int level = 0; level < levels; level++) {
            value = Map.of("X", value);
        }
        return value;
    }

    private static int heightOf(@Nullable ParameterValue value) {
        int highest = 0;
        if (value instanceof ParameterValue.Items items) {
            for (ParameterValue item : items.values()) {
                highest = Math.max(highest, 1 + heightOf(item));
            }
        }
        return highest;
    }

    @Test
    void fromMap_listsThatDoubleAtEachLevel_areCutOff() {
        List<Object> list = List.of("x");
        for (int level = 0; level < 12; level++) {
            list = List.of(list, list, list, list, list);
        }
        CopyParameters request = read("A", list);
        assertThatIllegalArgumentException().isThrownBy(() -> QueryString.write(request));
        assertThat(request).hasSameHashCodeAs(read("A", list));
    }

    @Test
    void fromMap_sharedTag_isKeptInEveryPlace() {
        Map<String, String> tag = Map.of("Key", "k");
        assertThat(read("Tags", List.of(tag, tag)).value("Tags"))
                .isEqualTo(read("Tags", List.of(Map.of("Key", "k"), Map.of("Key", "k")))
                        .value("Tags"));
    }

    @Test
    void toString_showsDocumentedScalarsOnly() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("SourceRegion", "us-west-1\n");
        map.put("Encrypted", true);
        map.put("CompletionDurationMinutes", 15);
        map.put("PresignedUrl", "https://secret");
        map.put("TagSpecifications", List.of(Map.of("ResourceType", "secret")));
        map.put("Foreign", "secret");
        map.put("KmsKeyId", Map.of("secret", "secret"));
        assertThat(CopyParameters.fromMap(EC2_COPY_SNAPSHOT, map))
                .hasToString("ec2:CopySnapshot{SourceRegion='us-west-1\\u000a', Encrypted=true,"
                        + " CompletionDurationMinutes='15', PresignedUrl=<redacted>, TagSpecifications=a list of 1,"
                        + " 'Foreign'=a string, KmsKeyId=an object}");
    }

    @Test
    void toString_foreignPresignedUrl_isNotShown() {
        for (String name : List.of("PresignedUrl", "presignedUrl", "Presignedurl")) {
            CopyParameters request = CopyParameters.fromMap(ELASTICACHE_COPY_SNAPSHOT, Map.of(name, "https://secret"));
            assertThat(request.toString()).contains(name).doesNotContain("secret");
        }
        assertThat(QueryString.read(EC2_COPY_SNAPSHOT, "PresignedUrl=https%3A%2F%2Fsecret&presignedurl=secret")
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void withAndWithout_leaveTheOriginalAlone() {
        CopyParameters request = CopyParameters.of(EC2_COPY_SNAPSHOT, Map.of());
        CopyParameters changed = request.with("KmsKeyId", new ParameterValue.Text("x"));
        assertThat(changed.text("KmsKeyId")).isEqualTo("x");
        assertThat(request.has("KmsKeyId")).isFalse();
        assertThat(changed.without("KmsKeyId")).isEqualTo(request);
        assertThat(changed.with("Name", new ParameterValue.Text("y")).values()).containsOnlyKeys("KmsKeyId", "Name");
    }

    @Test
    void fromMap_partsOfOneListInManyPlaces_mayBeFiftyThousand() {
        for (int items : new int[] {49_999, 50_000}) {
            List<Object> shared = new ArrayList<>(Collections.nCopies(items, "x"));
            ParameterValue value = read("A", List.of(shared, shared)).value("A");
            assertThat(value instanceof ParameterValue.Items)
                    .as("%d items", items)
                    .isEqualTo(items == 49_999);
        }
    }

    @Test
    void flag_isTheBooleanOnly() {
        assertThat(read("A", true).flag("A")).isTrue();
        assertThat(read("A", false).flag("A")).isFalse();
        assertThat(read("A", "true").flag("A")).isNull();
        assertThat(read("A", "true").flag("B")).isNull();
    }

    @Test
    void requests_thatDiffer_areNotEqual() {
        CopyParameters query = QueryString.read(EC2_COPY_SNAPSHOT, "Action=CopySnapshot&Version=2016-11-15&A=x");
        assertThat(query.isRawQuery()).isTrue();
        assertThat(query.toMap()).isEqualTo(read("A", "x").toMap());
        assertThat(read("A", "x"))
                .isNotEqualTo(query)
                .isNotEqualTo(read("A", "y"))
                .isNotEqualTo(CopyParameters.fromMap(ELASTICACHE_COPY_SNAPSHOT, Map.of("A", "x")))
                .doesNotHaveSameHashCodeAs(read("A", "y"));
        assertThat(read("A", "x").isRawQuery()).isFalse();
        assertThat(query).isNotEqualTo(QueryString.read(EC2_COPY_SNAPSHOT, "A=x"));
    }
}
