// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small map behind requests and objects is a map like any other. */
class NamedValuesTest {
    private static Map<String, ParameterValue> linked(int size) {
        Map<String, ParameterValue> map = new LinkedHashMap<>();
        for (int i = size; i > 0; i--) {
            map.put("name" + i, new ParameterValue.Number(Integer.toString(i)));
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 40})
    void copy_isTheMap_inItsOrder(int size) {
        Map<String, ParameterValue> map = linked(size);
        Map<String, ParameterValue> copy = NamedValues.copyOf(map);

        assertThat(copy).isEqualTo(map).hasSize(size).hasSameHashCodeAs(map).hasToString(map.toString());
        assertThat(map).isEqualTo(copy);
        assertThat(copy.keySet()).containsExactlyElementsOf(map.keySet());
        assertThat(copy.values()).containsExactlyElementsOf(map.values());
        assertThat(NamedValues.copyOf(copy)).isEqualTo(map);
        assertThat(NamedValues.copyOf(copy) == copy).isEqualTo(size <= NamedValues.MOST);
        assertThat(copy.entrySet()).hasSize(size);
        Map<String, ParameterValue> visited = new LinkedHashMap<>();
        copy.forEach(visited::put);
        assertThat(visited.keySet()).containsExactlyElementsOf(map.keySet());
        map.forEach((name, value) -> {
            assertThat(copy.get(String.valueOf(name.toCharArray()))).isEqualTo(value);
            assertThat(copy).containsKey(name);
        });
        assertThat(copy.get("other")).isNull();
        assertThat(copy.containsKey("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17})
    void copy_cannotBeChanged(int size) {
        Map<String, ParameterValue> map = linked(size);
        Map<String, ParameterValue> copy = NamedValues.copyOf(map);
        map.clear();

        assertThat(copy).hasSize(size);
        ParameterValue value = new ParameterValue.Flag(true);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.put("name1", value));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove("name1"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(copy::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> copy.entrySet().iterator().next().setValue(value));
    }

    @Test
    void iterator_endsWithTheLastEntry() {
        var iterator = NamedValues.copyOf(linked(1)).entrySet().iterator();
        iterator.next();

        assertThat(iterator.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 30})
    void collector_keepsTheFirstPlace_andTheLastValue(int size) {
        ParameterValue last = new ParameterValue.Text("last");
        NamedValues.Collector collector = new NamedValues.Collector(0);
        linked(size).forEach(collector::put);
        collector.put("name2", last);

        Map<String, ParameterValue> expected = linked(size);
        expected.put("name2", last);
        assertThat(collector.toMap()).containsExactlyEntriesOf(expected);
    }

    @Test
    void membersOf_areThoseOfTheMap() {
        ParameterValue text = new ParameterValue.Text("a");
        ParameterValue flag = new ParameterValue.Flag(true);

        assertThat(ParameterValue.Members.of("Key", text)).isEqualTo(new ParameterValue.Members(Map.of("Key", text)));
        assertThat(ParameterValue.Members.of("Key", text, "Value", flag))
                .isEqualTo(new ParameterValue.Members(Map.of("Value", flag, "Key", text)));
        assertThat(ParameterValue.Members.of("Value", flag, "Key", text)
                        .values()
                        .keySet())
                .containsExactly("Value", "Key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValue.Members.of("Key", text, "Key", flag))
                .withMessageContaining("'Key'");
    }
}
