// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the vectors that this module carries. Each kind is read once, when it is first asked for, and shared. Safe for
 * use by many threads.
 *
 * @since 0.1
 */
public final class VectorFiles {
    private VectorFiles() {}

    /**
     * The request vectors.
     *
     * @return at least three of every rule, in the order of the files; immutable
     */
    public static List<RequestVector> requests() {
        return Requests.ALL;
    }

    /**
     * The presign vectors.
     *
     * @return vectors for every known host, in the order of the files; immutable
     */
    public static List<PresignVector> presigned() {
        return Presigned.ALL;
    }

    /**
     * What the flags mean.
     *
     * @return one or two sentences by flag, sorted by flag; immutable
     */
    public static Map<String, String> notes() {
        return Index.NOTES;
    }

    private static final class Requests {
        static final List<RequestVector> ALL = readRequests();
    }

    private static final class Presigned {
        static final List<PresignVector> ALL = readPresigned();
    }

    private static final class Index {
        static final JsonNode ROOT = VectorJson.resource("index.json");
        static final Map<String, String> NOTES = notes(ROOT.get("notes"));

        private static Map<String, String> notes(JsonNode node) {
            Map<String, String> notes = new LinkedHashMap<>();
            node.properties()
                    .forEach(note -> notes.put(note.getKey(), note.getValue().textValue()));
            return Collections.unmodifiableMap(notes);
        }
    }

    static List<RequestVector> readRequests() {
        return vectors("requests", RequestVectorReader::read);
    }

    static List<PresignVector> readPresigned() {
        return vectors("presigned", PresignVectorReader::read);
    }

    private static <T> List<T> vectors(String kind, Function<JsonNode, T> reader) {
        List<T> vectors = new ArrayList<>();
        for (JsonNode file : Index.ROOT.get(kind)) {
            for (JsonNode vector :
                    VectorJson.resource(file.get("file").textValue()).get("vectors")) {
                vectors.add(reader.apply(vector));
            }
        }
        return Collections.unmodifiableList(vectors);
    }
}
