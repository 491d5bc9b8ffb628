// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code --cli-input-json} or {@code --cli-input-yaml}: a file, with or without {@code file://};
 * standard input ({@code -}); or the text itself.
 */
final class InputDocument {
    private static final String FILE_SCHEME = "file://";

    private final Terminal terminal;

    InputDocument(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Reads the parameters that the documents hold.
     *
     * @param json the value of {@code --cli-input-json}, or null
     * @param yaml the value of {@code --cli-input-yaml}, or null
     * @return values by API name; empty without a document
     * @throws UnusableInputException if there are two documents, or one cannot be read
     */
    Map<String, @Nullable Object> read(@Nullable String json, @Nullable String yaml) throws UnusableInputException {
        if (json != null && yaml != null) {
            throw new UnusableInputException("give --cli-input-json or --cli-input-yaml, not both");
        }
        if (json != null) {
            return parse("--cli-input-json", json, isJson(json), Documents::jsonDocument);
        }
        if (yaml != null) {
            return parse("--cli-input-yaml", yaml, isYaml(yaml), Documents::yaml);
        }
        return Map.of();
    }

    private Map<String, @Nullable Object> parse(String option, String argument, boolean isText, Parser parser)
            throws UnusableInputException {
        try {
            return Fields.asObject(parser.parse(isText ? argument : load(argument)), "the document");
        } catch (UnusableInputException e) {
            throw new UnusableInputException(option + ": " + e.text());
        }
    }

    private interface Parser {
        @Nullable
        Object parse(String text) throws UnusableInputException;
    }

    private String load(String argument) throws UnusableInputException {
        if (!argument.equals("-")) {
            return file(argument);
        }
        try {
            return Utf8.decodeDocument(readAll(terminal.in()));
        } catch (IOException e) {
            throw new UnusableInputException("standard input cannot be read");
        }
    }

    /** Whether an argument names a file in the way of the AWS CLI. */
    static boolean isFile(String argument) {
        return argument.startsWith(FILE_SCHEME);
    }

    /** Reads a file, whose name may begin with {@code file://}. */
    static String file(String argument) throws UnusableInputException {
        String name = isFile(argument) ? argument.substring(FILE_SCHEME.length()) : argument;
        try (InputStream in = new FileInputStream(name)) {
            return Utf8.decodeDocument(readAll(in));
        } catch (IOException | SecurityException e) {
            throw new UnusableInputException("cannot read the file " + Texts.quote(name));
        }
    }

    /** Not the stream's own method, which wants to know positions, and a pipe has none. */
    private static byte[] readAll(InputStream in) throws IOException {
        return new BufferedInputStream(in).readAllBytes();
    }

    private static boolean isJson(String argument) {
        String text = argument.stripLeading();
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    }

    /** A text with a colon and a blank is a mapping; names of files hardly ever look so. */
    private static boolean isYaml(String argument) {
        return isJson(argument) || argument.contains(": ") || argument.contains("\n");
    }
}
