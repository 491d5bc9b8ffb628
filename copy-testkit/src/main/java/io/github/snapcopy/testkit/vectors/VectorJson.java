package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as it stands in the vector files. */
final class VectorJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private VectorJson() {}

    /** Reads a file beside this class. */
    static JsonNode resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(VectorJson.class.getResourceAsStream(name), "vector file " + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode object, String name) {
        return Objects.requireNonNull(object.path(name).textValue(), name);
    }

    static Optional<String> optionalText(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue());
    }

    /** The texts of an array; none if it is absent. */
    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        object.path(name).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** An object as maps, lists, strings, numbers, Booleans and null; empty if it is absent. */
    static Map<String, @Nullable Object> map(JsonNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
        return map;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.textValue();
    }
}
