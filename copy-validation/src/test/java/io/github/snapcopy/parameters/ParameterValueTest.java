// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterValueTest {
    private static final ParameterValue TEXT = new ParameterValue.Text("secret");

    /** A value, what messages call it, what logs print, and the one of the shapes below that admits it. */
    static List<Object[]> values() {
        return List.of(
                new Object[] {TEXT, "a string", "Text[6 characters]", "a string"},
                new Object[] {new ParameterValue.Flag(true), "a Boolean", "Flag[value=true]", "true or false"},
                new Object[] {new ParameterValue.Number("15"), "a number", "Number[2 characters]", "a whole number"},
                new Object[] {
                    new ParameterValue.Items(List.of(TEXT)), "a list", "Items[values=[Text[6 characters]]]", "a list"
                },
                new Object[] {
                    new ParameterValue.Members(Map.of("Key", TEXT)), "an object", "Members[1 members]", "an object"
                },
                new Object[] {
                    new ParameterValue.Malformed("an oddity", "secret"), "an oddity", "Malformed[an oddity]", ""
                });
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_inMessagesAndLogs_isNamedWithoutItsContent(ParameterValue value, String description, String printed) {
        assertThat(value.description()).isEqualTo(description);
        assertThat(value).hasToString(printed);
    }

    @ParameterizedTest
    @MethodSource("values")
    void shape_admitsTheValuesOfItsKindOnly(ParameterValue value, String description, String printed, String shape) {
        List<Shape> shapes = List.of(
                Shape.Scalar.TEXT,
                Shape.Scalar.FLAG,
                Shape.Scalar.NUMBER,
                new Shape.ListOf("item", Shape.Scalar.TEXT),
                new Shape.Structure(List.of(new Shape.Member("Key", "Key", Shape.Scalar.TEXT))));
        assertThat(shapes)
                .extracting(Shape::description)
                .containsExactly("a string", "true or false", "a whole number", "a list", "an object");
        for (Shape each : shapes) {
            assertThat(each.admits(value))
                    .as(each.description())
                    .isEqualTo(each.description().equals(shape));
        }
    }

    @Test
    void malformed_isEqualByDescriptionAndContent_butContainersOnlyToThemselves() {
        List<Object> list = new ArrayList<>(List.of("a"));
        ParameterValue ofList = new ParameterValue.Malformed("x", list);
        ParameterValue ofText = new ParameterValue.Malformed("x", "a");

        assertThat(ofText)
                .isEqualTo(new ParameterValue.Malformed("x", String.valueOf(new char[] {'a'})))
                .hasSameHashCodeAs(new ParameterValue.Malformed("x", "a"))
                .isNotEqualTo(new ParameterValue.Malformed("y", "a"))
                .doesNotHaveSameHashCodeAs(new ParameterValue.Malformed("y", "a"))
                .isNotEqualTo(new ParameterValue.Malformed("x", "b"))
                .isNotEqualTo(ofList);
        assertThat(ofList)
                .isEqualTo(new ParameterValue.Malformed("x", list))
                .isNotEqualTo(new ParameterValue.Malformed("x", new ArrayList<>(list)));
        assertThat(new ParameterValue.Malformed("x", Map.of()))
                .isNotEqualTo(new ParameterValue.Malformed("x", new java.util.HashMap<>()));
    }

    @Test
    @SuppressWarnings("NullAway")
    void items_withNull_areRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ParameterValue.Items(Arrays.asList(TEXT, null)))
                .withMessage("value");
    }
}
