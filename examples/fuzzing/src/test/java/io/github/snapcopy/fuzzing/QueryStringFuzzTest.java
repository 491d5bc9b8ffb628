// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.parameters.WireFinding;
import io.github.snapcopy.validation.CopyValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw Query requests of every operation. Laws: every text has one reading; a scalar parameter that stands there once,
 * alone, is what a second decoder makes of it; what was read can be written and read again to the same values; the
 * order of pairs is harmless unless a key repeats; no finding, violation or printed form shows a presigned URL or a
 * signature.
 */
class QueryStringFuzzTest {
    private static final String CANARY = "C0FFEE15BADC0FFEE15BAD";

    @DictionaryFile(resourcePath = "/dictionaries/queries.txt")
    @FuzzTest
    void everyQueryHasOneReading(byte[] data) {
        Law.inBoundedTime(data, text -> {
            for (CopyOperation operation : CopyOperation.values()) {
                check(operation, text);
            }
        });
    }

    private static void check(CopyOperation operation, String query) {
        CopyParameters read = QueryString.read(operation, query);
        Law.same(QueryString.read(operation, query), read, "one reading");
        Law.holds(read.isRawQuery() && read.operation() == operation, "a raw query of its operation");
        scalars(read, query);
        rewrite(read);
        if (read.wireFindings().stream().noneMatch(finding -> isAboutOrder(finding.kind()))) {
            List<String> pairs = new ArrayList<>(List.of(query.split("&", -1)));
            Collections.reverse(pairs);
            Law.same(
                    read.values(),
                    QueryString.read(operation, String.join("&", pairs)).values(),
                    "the order of pairs is harmless");
        }
        if (!query.contains(CANARY)) {
            secrets(operation, query);
        }
    }

    /** Repeated keys, and items of a list that have to be counted. */
    private static boolean isAboutOrder(WireFinding.Kind kind) {
        return kind == WireFinding.Kind.DUPLICATE_KEY;
    }

    private static void scalars(CopyParameters read, String query) {
        Map<String, @Nullable String> once = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = SecondEncoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
            if (key != null && once.containsKey(key)) {
                repeated.add(key);
            } else if (key != null) {
                once.put(key, SecondEncoding.decodeForm(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        repeated.forEach(once::remove);
        for (ParameterDefinition parameter : read.operation().parameters()) {
            String value = once.get(parameter.wireName());
            if (value != null
                    && parameter.wireName().equals(parameter.name())
                    && !parameter.name().equals("Tags")) {
                Law.same(value, text(read.value(parameter.name())), "the value of " + parameter.name());
            }
        }
    }

    private static @Nullable String text(@Nullable ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            return text.value();
        }
        if (value instanceof ParameterValue.Number number) {
            return number.literal();
        }
        if (value instanceof ParameterValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return value instanceof ParameterValue.Items items && items.values().isEmpty() ? "" : null;
    }

    private static void rewrite(CopyParameters read) {
        String written;
        try {
            written = QueryString.write(read);
        } catch (IllegalArgumentException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal to write");
            return;
        }
        CopyParameters again = QueryString.read(read.operation(), written);
        // A foreign key may look like another spelling of a documented one, or collide with it.
        if (again.wireFindings().isEmpty() && read.wireFindings().isEmpty()) {
            Law.same(read.values(), again.values(), "reading undoes writing");
            Law.same(written, QueryString.write(again), "writing twice is writing once");
        }
    }

    private static void secrets(CopyOperation operation, String query) {
        String url = "https%3A%2F%2Fec2.us-east-1.amazonaws.com%2F%3FX-Amz-Signature%3D" + CANARY;
        String carrying =
                query + "&PresignedUrl=" + url + "&X-Amz-Signature=" + CANARY + "&X-Amz-Security-Token=" + CANARY;
        CopyParameters read = QueryString.read(operation, carrying);
        Law.hides(CANARY, read, "the printed form of parameters");
        Law.hides(CANARY, read.values(), "the printed form of values");
        for (WireFinding finding : read.wireFindings()) {
            Law.hides(CANARY, finding, "a finding");
            Law.isOneSafeLine(finding.detail(), "a finding");
        }
        Law.hides(CANARY, CopyValidator.standard().validate(read, CopyContext.empty()), "a report");
    }
}
