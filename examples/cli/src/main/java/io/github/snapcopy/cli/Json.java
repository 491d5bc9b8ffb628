// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes maps, lists, strings, Booleans, numbers and nulls as JSON that is always valid UTF-8. */
final class Json {
    // A text that breaks off stays open, so that nobody takes it for whole.
    private static final ObjectWriter COMPACT = new ObjectMapper(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build())
            .writer();
    private static final ObjectWriter INDENTED = new ObjectMapper().writer(indentation());

    private Json() {}

    /** Writes one line, without its end, piece by piece: a reply may be far longer than the line it answers. */
    static void writeLine(Object value, OutputStream out) throws IOException {
        try (JsonGenerator generator = COMPACT.createGenerator(new Utf8Writer(out))) {
            COMPACT.writeValue(generator, value);
        }
    }

    /** Writes as the AWS CLI does, four spaces a level. */
    static String indented(Object value) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            INDENTED.writeValue(new Utf8Writer(out), value);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a result holds something that is not JSON", e);
        }
    }

    private static DefaultPrettyPrinter indentation() {
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
