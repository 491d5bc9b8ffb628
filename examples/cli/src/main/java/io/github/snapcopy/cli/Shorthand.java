// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shorthand of the AWS CLI for an object.
 *
 * <pre>
 * object  = pair *("," pair)             pair  = key "=" (csv / list / group)
 * csv     = scalar *("," scalar)         more than one scalar make a list
 * list    = "[" [value *("," value)] "]"
 * group   = "{" [key "=" value *("," key "=" value)] "}"
 * value   = scalar / list / group
 * scalar  = "'" ... "'" / '"' ... '"' / bare word
 * </pre>
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Shorthand</th><th>JSON</th></tr>
 * <tr><td>{@code Key=a,Value=b c}</td><td>{@code {"Key": "a", "Value": "b c"}}</td></tr>
 * <tr><td>{@code Key=a,Value=}</td><td>{@code {"Key": "a", "Value": ""}}</td></tr>
 * <tr><td>{@code Key=a\,b,Value="c, \"d\""}</td><td>{@code {"Key": "a,b", "Value": "c, \"d\""}}</td></tr>
 * <tr><td>{@code ResourceType=image,Tags=[{Key=a,Value=b}]}</td>
 *     <td>{@code {"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}}</td></tr>
 * </table>
 *
 * <p>A bare word ends at a comma, and inside brackets at a closing one; blanks around it do not count. Where a list
 * belongs, a value that is none is its only item.
 */
final class Shorthand {
    private static final int DEEPEST = 16;

    private final String text;
    private int next;

    private Shorthand(String text) {
        this.text = text;
    }

    /**
     * Reads an object.
     *
     * @param text the shorthand
     * @param shape what the object is to be, to know where lists belong
     * @return its members: strings, lists and maps
     * @throws UnusableInputException naming the column, if the text is no shorthand
     */
    static Map<String, Object> read(String text, Shape shape) throws UnusableInputException {
        return new Shorthand(text).object(shape);
    }

    private Map<String, Object> object(Shape shape) throws UnusableInputException {
        Map<String, Object> members = new LinkedHashMap<>();
        do {
            String key = key(members);
            Shape member = member(shape, key);
            int start = next;
            Object value = outerValue(member);
            if (member instanceof Shape.ListOf list) {
                for (Object item : value instanceof List<?> items ? items : List.of(value)) {
                    requireBraces(item, list.item(), start);
                }
            }
            members.put(key, lifted(value, member));
        } while (separator());
        if (!atEnd()) {
            throw wrong("a comma is expected");
        }
        return members;
    }

    private Object outerValue(@Nullable Shape shape) throws UnusableInputException {
        if (at('[') || at('{')) {
            return value(shape, 0);
        }
        String first = scalar(false);
        List<Object> items = new ArrayList<>();
        items.add(first);
        while (at(',') && !pairFollows()) {
            next++;
            skipBlanks();
            items.add(scalar(false));
        }
        return items.size() == 1 ? first : items;
    }

    /** Looks behind a comma: a key and an equals sign, or one more item. */
    private boolean pairFollows() {
        int i = next + 1;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        int start = i;
        while (i < text.length() && isKey(text.charAt(i))) {
            i++;
        }
        boolean named = i > start;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? !named : text.charAt(i) == '=';
    }

    private Object value(@Nullable Shape shape, int depth) throws UnusableInputException {
        if (depth > DEEPEST) {
            throw wrong("nested deeper than " + DEEPEST + " levels");
        }
        if (at('[')) {
            return list(shape, depth);
        }
        return at('{') ? group(shape, depth) : scalar(true);
    }

    private List<Object> list(@Nullable Shape shape, int depth) throws UnusableInputException {
        Shape item = shape instanceof Shape.ListOf list ? list.item() : null;
        List<Object> items = new ArrayList<>();
        skipBracket();
        while (!at(']')) {
            int start = next;
            Object value = value(item, depth + 1);
            requireBraces(value, item, start);
            items.add(lifted(value, item));
            if (!separator() && !at(']')) {
                throw wrong("a comma or ] is expected");
            }
        }
        skipBracket();
        return items;
    }

    private Map<String, Object> group(@Nullable Shape shape, int depth) throws UnusableInputException {
        Map<String, Object> members = new LinkedHashMap<>();
        skipBracket();
        while (!at('}')) {
            String key = key(members);
            Shape member = member(shape, key);
            members.put(key, lifted(value(member, depth + 1), member));
            if (!separator() && !at('}')) {
                throw wrong("a comma or } is expected");
            }
        }
        skipBracket();
        return members;
    }

    private String key(Map<String, Object> members) throws UnusableInputException {
        int start = next;
        while (!atEnd() && isKey(text.charAt(next))) {
            next++;
        }
        String key = text.substring(start, next);
        if (key.isEmpty()) {
            throw wrong("a key is expected, as in Key=Value");
        }
        if (members.containsKey(key)) {
            throw wrong("this key occurs twice; items are separated by blanks, not by commas");
        }
        skipBlanks();
        if (!at('=')) {
            throw wrong("= is expected after a key");
        }
        next++;
        skipBlanks();
        return key;
    }

    private String scalar(boolean inBrackets) throws UnusableInputException {
        if (at('\'') || at('"')) {
            return quoted(text.charAt(next));
        }
        StringBuilder out = new StringBuilder();
        for (; !atEnd(); next++) {
            char c = text.charAt(next);
            if (c == '\\' && next + 1 < text.length() && text.charAt(next + 1) == ',') {
                out.append(',');
                next++;
            } else if (c == ',' || (inBrackets && (c == ']' || c == '}'))) {
                break;
            } else if (c == '"' || c == '\'') {
                throw wrong("a quotation mark inside a word; put the whole value into quotation marks");
            } else {
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && isBlank(out.charAt(end - 1))) {
            end--;
        }
        return out.substring(0, end);
    }

    private String quoted(char mark) throws UnusableInputException {
        StringBuilder out = new StringBuilder();
        for (next++; !atEnd() && !at(mark); next++) {
            char c = text.charAt(next);
            boolean escape = c == '\\'
                    && next + 1 < text.length()
                    && (text.charAt(next + 1) == mark || text.charAt(next + 1) == '\\');
            out.append(escape ? text.charAt(++next) : c);
        }
        if (atEnd()) {
            throw wrong("a quotation mark is not closed");
        }
        next++;
        skipBlanks();
        return out.toString();
    }

    /** A shell that finds braces unquoted makes several arguments of one, without braces. */
    private void requireBraces(Object value, @Nullable Shape shape, int start) throws UnusableInputException {
        if (shape instanceof Shape.Structure && value instanceof String word && word.indexOf('=') >= 0) {
            next = start;
            throw wrong("an item stands without its braces; quote the braces from the shell");
        }
    }

    private static Object lifted(Object value, @Nullable Shape shape) {
        return shape instanceof Shape.ListOf && !(value instanceof List) ? List.of(value) : value;
    }

    private static @Nullable Shape member(@Nullable Shape shape, String key) {
        return shape instanceof Shape.Structure structure
                ? structure.member(key).map(Shape.Member::shape).orElse(null)
                : null;
    }

    private boolean separator() {
        skipBlanks();
        if (!at(',')) {
            return false;
        }
        next++;
        skipBlanks();
        return true;
    }

    private void skipBracket() {
        next++;
        skipBlanks();
    }

    private void skipBlanks() {
        while (!atEnd() && isBlank(text.charAt(next))) {
            next++;
        }
    }

    private boolean at(char c) {
        return !atEnd() && text.charAt(next) == c;
    }

    private boolean atEnd() {
        return next == text.length();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isKey(char c) {
        return Texts.isLetter(c) || Texts.isDigit(c) || "-_.#/:".indexOf(c) >= 0;
    }

    private UnusableInputException wrong(String problem) {
        return new UnusableInputException("not shorthand, column " + (next + 1) + ": " + problem + "; or give JSON");
    }
}
