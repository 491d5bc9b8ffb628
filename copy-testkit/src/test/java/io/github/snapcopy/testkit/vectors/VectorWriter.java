// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes vector files in a layout that shows changes well: a line for each member of a vector, ASCII only, line feeds,
 * so that neither hostile text nor a platform changes how a file looks.
 */
final class VectorWriter {
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VectorWriter() {}

    /** Writes a header and then an array of vectors. */
    static String write(ObjectNode header, List<ObjectNode> vectors) {
        StringJoiner items = new StringJoiner(",\n", "\"vectors\": [\n", "\n]");
        vectors.forEach(vector -> items.add(members(vector, "  ", "{", "\n}")));
        return "{\n" + lines(header, "") + ",\n" + items + "\n}\n";
    }

    /** Writes an object whose members are objects or arrays of objects, a line for each of theirs. */
    static String write(ObjectNode root) {
        StringJoiner members = new StringJoiner(",\n", "{\n", "\n}\n");
        root.properties().forEach(member -> {
            String name = text(member.getKey()) + ": ";
            if (member.getValue() instanceof ObjectNode object) {
                members.add(name + members(object, "  ", "{", "\n}"));
            } else if (member.getValue().isArray() && member.getValue().path(0).isObject()) {
                StringJoiner items = new StringJoiner(",\n  ", "[\n  ", "\n]");
                member.getValue().forEach(item -> items.add(text(item)));
                members.add(name + items);
            } else {
                members.add(name + text(member.getValue()));
            }
        });
        return members.toString();
    }

    private static String members(ObjectNode object, String indent, String open, String close) {
        return open + "\n" + lines(object, indent) + close;
    }

    private static String lines(ObjectNode object, String indent) {
        StringJoiner lines = new StringJoiner(",\n");
        object.properties()
                .forEach(member -> lines.add(indent + text(member.getKey()) + ": " + text(member.getValue())));
        return lines.toString();
    }

    private static String text(String value) {
        return text(JSON.getNodeFactory().textNode(value));
    }

    static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
