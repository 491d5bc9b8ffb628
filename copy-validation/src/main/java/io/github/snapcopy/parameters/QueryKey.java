// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One key of a raw Query request, held against the operation's wire names: what it sets, or what is wrong with it. */
final class QueryKey {
    enum Verdict {
        SETS,
        SETS_IN_OTHER_STYLE,
        IGNORED,
        FOREIGN,
        KEY_CASE,
        LIST_STYLE,
        LIST_INDEX
    }

    /** Keys of authentication, of Signature Versions 2 and 4, which are no parameters. */
    private static final Set<String> AUTHENTICATION = Set.of(
            "AWSAccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "Timestamp",
            "Expires",
            "SecurityToken",
            "AUTHPARAMS");

    private static final List<String> FIXED = List.of(QueryString.ACTION, QueryString.VERSION);
    private static final String SIGV4_PREFIX = "X-Amz-";
    private static final String WRONG_CASE = "this key has another letter case than the documented one; ";
    private static final String OTHER_STYLE = "this is not how the service writes lists; ";
    private static final int LONGEST_PATH = 8;

    private final CopyOperation operation;
    private final String text;
    private final List<String> segments;
    private final List<String> steps = new ArrayList<>();
    private int next;
    private boolean caseDiffers;
    private boolean otherStyle;
    private boolean readableStyle;
    private boolean badIndex;
    private boolean unknownMember;
    private Shape shape = Shape.Scalar.TEXT;
    private Verdict verdict = Verdict.FOREIGN;
    private String detail = "";

    private QueryKey(CopyOperation operation, String text) {
        this.operation = operation;
        this.text = text;
        this.segments = split(text);
    }

    static QueryKey of(CopyOperation operation, String text) {
        QueryKey key = new QueryKey(operation, text);
        key.matchAuthentication();
        if (key.verdict == Verdict.FOREIGN) {
            key.matchParameter();
        }
        return key;
    }

    /** Whether the key sets a documented parameter or a documented part of one. */
    boolean isDocumented() {
        return verdict == Verdict.SETS && !unknownMember;
    }

    Verdict verdict() {
        return verdict;
    }

    String text() {
        return text;
    }

    String detail() {
        return detail;
    }

    /** API names and, below a list, the index as written. */
    List<String> steps() {
        return steps;
    }

    Shape shape() {
        return shape;
    }

    boolean isEmptyList(@Nullable String value) {
        return shape instanceof Shape.ListOf && "".equals(value);
    }

    /**
     * Splits at dots; no documented key has more parts than {@value #LONGEST_PATH}, so the last part keeps the rest.
     */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < LONGEST_PATH - 1) {
            int dot = text.indexOf('.', start);
            if (dot < 0) {
                break;
            }
            parts.add(text.substring(start, dot));
            start = dot + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    static boolean isAuthentication(String key) {
        return AUTHENTICATION.contains(key) || key.startsWith(SIGV4_PREFIX);
    }

    private void matchAuthentication() {
        if (isAuthentication(text)) {
            verdict = Verdict.IGNORED;
            return;
        }
        String right = null;
        for (String known : AUTHENTICATION) {
            right = equalsIgnoreCase(known, text) ? known : right;
        }
        for (String known : FIXED) {
            right = equalsIgnoreCase(known, text) ? known : right;
        }
        if (text.length() >= SIGV4_PREFIX.length()
                && equalsIgnoreCase(SIGV4_PREFIX, text.substring(0, SIGV4_PREFIX.length()))) {
            right = SIGV4_PREFIX + "...";
        }
        if (right != null) {
            verdict = Verdict.KEY_CASE;
            detail = WRONG_CASE + "write " + right;
        }
    }

    private void matchParameter() {
        ParameterDefinition parameter = matchRoot(segments.get(0));
        if (parameter == null) {
            return;
        }
        next = 1;
        steps.add(parameter.name());
        boolean complete = otherStyle || matchRest(parameter.shape());
        if (!complete) {
            return;
        }
        if (otherStyle) {
            verdict = Verdict.LIST_STYLE;
            detail = OTHER_STYLE + spelling(parameter);
        } else if (badIndex) {
            verdict = Verdict.LIST_INDEX;
            detail = "an index in this key is no decimal number; " + spelling(parameter);
        } else if (caseDiffers) {
            verdict = Verdict.KEY_CASE;
            detail = WRONG_CASE + spelling(parameter);
        } else if (readableStyle) {
            verdict = Verdict.SETS_IN_OTHER_STYLE;
            detail = OTHER_STYLE + spelling(parameter);
        } else {
            verdict = Verdict.SETS;
        }
    }

    /** The right spelling of a parameter's keys, as advice. */
    private String spelling(ParameterDefinition parameter) {
        List<String> keys = new ArrayList<>();
        collect(parameter.wireName(), parameter.shape(), keys);
        String advice = "write " + String.join(", ", keys);
        return parameter.shape() instanceof Shape.ListOf ? advice + ", with N counting from 1" : advice;
    }

    private void collect(String key, Shape at, List<String> keys) {
        if (at instanceof Shape.ListOf list) {
            collect(operation.dialect().itemsKey(key, list) + ".N", list.item(), keys);
        } else if (at instanceof Shape.Structure structure) {
            for (Shape.Member member : structure.members()) {
                collect(key + '.' + member.wireName(), member.shape(), keys);
            }
        } else {
            keys.add(key);
        }
    }

    private @Nullable ParameterDefinition matchRoot(String segment) {
        @Nullable ParameterDefinition differsInCase = null;
        @Nullable ParameterDefinition differsInStyle = null;
        for (ParameterDefinition parameter : operation.parameters()) {
            if (parameter.wireName().equals(segment)) {
                return parameter;
            }
            if (equalsIgnoreCase(parameter.wireName(), segment)) {
                differsInCase = parameter;
            }
            if (parameter.shape() instanceof Shape.ListOf && isListNameOfOtherStyle(segment)) {
                differsInStyle = parameter;
            }
        }
        if (differsInCase != null) {
            caseDiffers = true;
            return differsInCase;
        }
        otherStyle = differsInStyle != null;
        return differsInStyle;
    }

    private boolean isListNameOfOtherStyle(String segment) {
        return operation.dialect() == WireDialect.EC2
                ? equalsIgnoreCase("TagSpecifications", segment) || equalsIgnoreCase("Tags", segment)
                : equalsIgnoreCase("Tag", segment);
    }

    /** Follows the segments down the shape; false where they lead nowhere, which makes the whole key foreign. */
    private boolean matchRest(Shape at) {
        if (at instanceof Shape.Scalar) {
            shape = at;
            return next == segments.size();
        }
        if (at instanceof Shape.ListOf list) {
            return matchList(list);
        }
        return matchMember((Shape.Structure) at);
    }

    private boolean matchList(Shape.ListOf list) {
        if (next == segments.size()) {
            shape = list;
            return operation.dialect() == WireDialect.QUERY && steps.size() == 1;
        }
        String segment = segments.get(next);
        if (operation.dialect() == WireDialect.QUERY) {
            if (segment.equals("member")) {
                readableStyle = true;
            } else if (!segment.equals(list.itemName())) {
                caseDiffers |= equalsIgnoreCase(list.itemName(), segment);
                otherStyle |= !equalsIgnoreCase(list.itemName(), segment);
            }
            next++;
        }
        if (next == segments.size() || otherStyle) {
            return otherStyle;
        }
        String index = segments.get(next++);
        if (equalsIgnoreCase("member", index) || equalsIgnoreCase("item", index)) {
            otherStyle = true;
            return true;
        }
        badIndex |= !isDecimal(index);
        steps.add(index);
        return matchRest(list.item());
    }

    private boolean matchMember(Shape.Structure structure) {
        if (next == segments.size()) {
            return false;
        }
        String segment = segments.get(next++);
        for (Shape.Member member : structure.members()) {
            if (member.wireName().equals(segment)) {
                steps.add(member.name());
                return matchRest(member.shape());
            }
        }
        for (Shape.Member member : structure.members()) {
            if (equalsIgnoreCase(member.wireName(), segment)) {
                caseDiffers = true;
                steps.add(member.name());
                return matchRest(member.shape());
            }
            if (member.shape() instanceof Shape.ListOf && equalsIgnoreCase(member.name(), segment)) {
                otherStyle = true;
                return true;
            }
        }
        unknownMember = true;
        steps.add(String.join(".", segments.subList(next - 1, segments.size())));
        shape = Shape.Scalar.TEXT;
        return true;
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean equalsIgnoreCase(String known, String text) {
        return known.length() == text.length() && Ascii.toLowerCase(known).equals(Ascii.toLowerCase(text));
    }
}
