package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import java.util.Map;

/**
 * Hostile maps: cyclic, shared, deep, of foreign types. Laws: every map is read, as parameters and as context; equal content
 * reads equal, with an equal hash; a written map reads back to the same parameters; what can be written as a query reads back
 * from there; every part prints as one line.
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
        Law.isOneSafeLine(cut(read.toString()), "printed parameters");
        Map<String, ?> written = read.toMap();
        CopyParameters back = CopyParameters.fromMap(request.operation(), written);
        Law.same(read.values().keySet(), keysWithout(back, read), "a written map has the same names");
        Law.same(
                read.values(),
                CopyParameters.of(request.operation(), read.values()).values(),
                "values are kept");
        if (numbersAreSmall(read)) {
            Law.same(read, back, "reading undoes writing");
        }
        query(read);
        CopyContext context = CopyContext.fromMap(request.context());
        Law.same(context, CopyContext.fromMap(request.context()), "equal facts read equal");
        Law.same(context, context.toBuilder().build(), "a builder keeps the facts");
        Law.isOneSafeLine(cut(context.toString()), "printed context");
    }

    private static String cut(String text) {
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    /** A value whose original is null stands for a null in a list, and never directly under a name. */
    private static java.util.Set<String> keysWithout(CopyParameters back, CopyParameters read) {
        java.util.Set<String> keys = new java.util.LinkedHashSet<>(read.values().keySet());
        keys.retainAll(back.values().keySet());
        return keys;
    }

    /** Whether no number is written as a string, being long or none. */
    private static boolean numbersAreSmall(CopyParameters read) {
        return read.values().values().stream().allMatch(CopyParametersFuzzTest::numbersAreSmall);
    }

    private static boolean numbersAreSmall(ParameterValue value) {
        if (value instanceof ParameterValue.Number number) {
            return isCanonical(number.literal());
        }
        if (value instanceof ParameterValue.Items items) {
            return items.values().stream().allMatch(CopyParametersFuzzTest::numbersAreSmall);
        }
        return !(value instanceof ParameterValue.Members members)
                || members.values().values().stream().allMatch(CopyParametersFuzzTest::numbersAreSmall);
    }

    private static boolean isCanonical(String literal) {
        try {
            return literal.length() <= 1000
                    && new java.math.BigDecimal(literal).toString().equals(literal);
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
        CopyParameters back = QueryString.read(read.operation(), written);
        Law.holds(
                QueryString.pairs(read).size() == 2 + pairs(written) - 2 && back.isRawQuery(), "every pair is written");
    }

    private static int pairs(String query) {
        return query.split("&", -1).length;
    }
}
