// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and YAML into maps, lists, strings, Booleans, {@link LiteralNumber}s and nulls. Stricter than the parsers
 * below: no name twice in an object, nothing after the end, bounded nesting, and neither YAML tags nor aliases.
 */
final class Documents {
    private static final int DEEPEST = 1000;
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();
    // Without a table of names, which lines with ever new names would fill.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(CONSTRAINTS)
            .build();

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(CONSTRAINTS)
            .build();

    private final JsonParser parser;
    private final boolean lines;

    private Documents(JsonParser parser, boolean lines) {
        this.parser = parser;
        this.lines = lines;
    }

    /**
     * Reads one JSON value.
     *
     * @throws UnusableInputException naming line and column, if the text is none
     */
    static @Nullable Object json(String text) throws UnusableInputException {
        return read(JSON, text, "JSON", text.indexOf('\n') >= 0);
    }

    /** The same for a document, whose place has a line even if there is only one. */
    static @Nullable Object jsonDocument(String text) throws UnusableInputException {
        return read(JSON, text, "JSON", true);
    }

    /**
     * Reads one YAML document.
     *
     * @throws UnusableInputException naming line and column, if the text is none
     */
    static @Nullable Object yaml(String text) throws UnusableInputException {
        return read(YAML, text, "YAML", true);
    }

    private static @Nullable Object read(JsonFactory factory, String text, String format, boolean lines)
            throws UnusableInputException {
        try (JsonParser parser = factory.createParser(text)) {
            return new Documents(parser, lines).document();
        } catch (JsonProcessingException e) {
            throw new UnusableInputException("not " + format + place(e.getLocation(), lines) + ": " + problem(e, text));
        } catch (IOException e) {
            throw new UnusableInputException("not " + format);
        }
    }

    private @Nullable Object document() throws IOException, UnusableInputException {
        if (parser.nextToken() == null) {
            throw new UnusableInputException("empty where a value is expected");
        }
        Object value = value(0);
        if (parser.nextToken() != null) {
            throw wrong("something follows the end of the value");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws IOException, UnusableInputException {
        refuseYamlExtras();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new LiteralNumber(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> truth(parser.getText());
            case VALUE_NULL -> null;
            default -> throw wrong("a value of this kind is not supported");
        };
    }

    /** As in YAML 1.2, and unlike 1.1: yes, no, on and off are strings. */
    private static Object truth(String word) {
        return switch (Texts.toLowerCase(word)) {
            case "true" -> true;
            case "false" -> false;
            default -> word;
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException, UnusableInputException {
        refuseDeeper(depth);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw wrong("this name occurs twice in one object");
            }
            parser.nextToken();
            members.put(name, value(depth));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) throws IOException, UnusableInputException {
        refuseDeeper(depth);
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth));
        }
        return items;
    }

    private void refuseDeeper(int depth) throws UnusableInputException {
        if (depth > DEEPEST) {
            throw wrong("nested deeper than " + DEEPEST + " levels");
        }
    }

    /** Jackson would read an alias as the text of its name, and drop tags. */
    private void refuseYamlExtras() throws IOException, UnusableInputException {
        if (parser instanceof YAMLParser yaml) {
            if (yaml.isCurrentAlias()) {
                throw wrong("YAML aliases are not supported");
            }
            if (yaml.getTypeId() != null) {
                throw wrong("YAML tags are not supported");
            }
        }
    }

    private UnusableInputException wrong(String problem) {
        return new UnusableInputException(problem + place(parser.currentTokenLocation(), lines));
    }

    private static String place(@Nullable JsonLocation location, boolean lines) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        String line = lines ? " line " + location.getLineNr() : "";
        return "," + line + " column " + location.getColumnNr();
    }

    /** The parser's own messages repeat parts of the text, so they are not used. */
    private static String problem(JsonProcessingException e, String text) {
        if (e instanceof JsonEOFException) {
            return "it ends too early, inside an object, a list or a string";
        }
        if (e instanceof StreamConstraintsException) {
            return "nested deeper than " + DEEPEST + " levels";
        }
        if (e.getOriginalMessage().startsWith("Non-standard token")) {
            return "NaN and Infinity are no numbers in JSON";
        }
        JsonLocation location = e.getLocation();
        long index = location == null ? -1 : location.getCharOffset();
        return index < 0 || index >= text.length() ? "it cannot be read from here" : describe(text.charAt((int) index));
    }

    private static String describe(char c) {
        if (Texts.isLetter(c)) {
            return "a word without quotation marks that is not true, false or null, or a wrong escape";
        }
        if (Texts.isDigit(c)) {
            return "a digit in the wrong place";
        }
        return switch (c) {
            case '\'' -> "a single quotation mark, where strings need double ones";
            case '"' -> "a string in the wrong place";
            case ',' -> "a comma in the wrong place";
            case ']', '}' -> "a closing bracket in the wrong place, perhaps after a comma too many";
            default -> c < ' ' ? "a control character that must be escaped" : "a character in the wrong place";
        };
    }
}
