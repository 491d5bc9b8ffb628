// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Hostile maps: cyclic, shared, deep, of foreign types. Laws: every map is read, as parameters and as context; equal
 * content reads equal, with an equal hash; a written map reads back to the same parameters; what can be written as a
 * query reads back from there; nothing is nested deeper than the bound; everything prints as one line.
 */
class CopyParametersFuzzTest {
    @DictionaryFile(resourcePath = "/dictionaries/requests.txt")
    @FuzzTest
    void everyMapIsRead(byte[] data) {
        Law.inBoundedTime(data, CopyParametersFuzzTest::check);
    }

    private static void check(String text) {
        RequestText request = RequestText.of(text);
        CopyParameters read = CopyParameters.fromMap(request.operation(), request.parameters());
        CopyParameters again = CopyParameters.fromMap(request.operation(), request.parameters());
        Law.same(read, again, "equal content reads equal");
        Law.same(read.hashCode(), again.hashCode(), "equal parameters have equal hashes");
        Law.same(
                request.parameters().keySet().stream()
                        .filter(name -> request.parameters().get(name) != null)
                        .toList(),
                read.values().keySet().stream().toList(),
                "every name but those of null is kept, in its order");
        read.values().forEach((name, value) -> Law.holds(height(value) <= 17, "the bound of the depth holds"));
        CopyParameters back = CopyParameters.fromMap(request.operation(), read.toMap());
        read.values().forEach((name, value) -> {
            if (isWrittenAsItIs(List.of(value))) {
                Law.same(value, back.value(name), "reading undoes writing");
            }
        });
        printed(read.toString());
        query(read);
        CopyContext context = CopyContext.fromMap(request.context());
        Law.same(context, CopyContext.fromMap(request.context()), "equal facts read equal");
        Law.same(context, context.toBuilder().build(), "a builder keeps the facts");
        printed(context.toString());
    }

    private static void printed(String text) {
        Law.isOneSafeLine(text.length() > 2000 ? text.substring(0, 2000) : text, "a printed form");
    }

    private static int height(ParameterValue value) {
        int highest = -1;
        if (value instanceof ParameterValue.Items items) {
            for (ParameterValue item : items.values()) {
                highest = Math.max(highest, height(item));
            }
        } else if (value instanceof ParameterValue.Members members) {
            for (ParameterValue member : members.values().values()) {
                highest = Math.max(highest, height(member));
            }
        }
        return highest + 1;
    }

    /** Whether no number is written as a string, being long or none, and no map was cut off. */
    private static boolean isWrittenAsItIs(Collection<ParameterValue> values) {
        for (ParameterValue value : values) {
            if (value instanceof ParameterValue.Number number && !isCanonical(number.literal())) {
                return false;
            }
            if (value instanceof ParameterValue.Malformed malformed
                    && (malformed.original() instanceof Iterable || malformed.original() instanceof Map)) {
                return false;
            }
            if ((value instanceof ParameterValue.Items items && !isWrittenAsItIs(items.values()))
                    || (value instanceof ParameterValue.Members members
                            && !isWrittenAsItIs(members.values().values()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCanonical(String literal) {
        try {
            return literal.length() <= 1000
                    && new BigDecimal(literal).toString().equals(literal);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void query(CopyParameters read) {
        String written;
        try {
            written = QueryString.write(read);
        } catch (IllegalArgumentException refused) {
            return;
        }
        Law.same(QueryString.pairs(read).size(), written.split("&", -1).length, "every pair is written");
        Law.holds(QueryString.read(read.operation(), written).isRawQuery(), "what is written can be read");
    }
}
