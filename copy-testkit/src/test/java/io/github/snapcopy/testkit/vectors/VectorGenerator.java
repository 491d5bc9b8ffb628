// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.DocumentedSources;
import io.github.snapcopy.validation.RuleCatalog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * Makes every vector file. Nothing enters but the fixtures of the rules, the cases written here, and the library: no
 * clock, no locale, no order of hashes; so that the files come out the same on every machine.
 */
final class VectorGenerator {
    /** Raised when the layout of the files changes, so that readers must be adapted. */
    private static final int FORMAT = 1;

    private VectorGenerator() {}

    /** The files by their path below the folder of the vectors. */
    static Map<String, String> files() {
        Map<String, List<ObjectNode>> requests = RequestVectorGenerator.vectors();
        Map<String, List<ObjectNode>> presigned = PresignVectorGenerator.vectors();
        Map<String, String> files = new LinkedHashMap<>();
        ObjectNode index = header("index.schema.json");
        Set<String> flags = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        list(requests, "request-vectors", index.putArray("requests"), files, flags, sources);
        list(presigned, "presign-vectors", index.putArray("presigned"), files, flags, sources);
        ObjectNode notes = index.putObject("notes");
        VectorFlags.NOTES.forEach(notes::put);
        if (!flags.equals(VectorFlags.NOTES.keySet())) {
            throw new IllegalStateException("flags in use and flags explained differ: " + flags);
        }
        Map<String, DocumentedSource> known = documents();
        ObjectNode documents = index.putObject("sources");
        for (String key : sources) {
            DocumentedSource source = Objects.requireNonNull(known.get(key), key);
            documents.putObject(key).put("title", source.title()).put("location", source.location());
        }
        files.put("index.json", VectorWriter.write(index));
        return files;
    }

    /** The documents with a constant, and the observations that single rules cite. */
    private static Map<String, DocumentedSource> documents() {
        Map<String, DocumentedSource> documents = new HashMap<>();
        DocumentedSources.all().forEach(source -> documents.put(source.key(), source));
        RuleCatalog.standard()
                .rules()
                .forEach(rule -> rule.sources().forEach(source -> documents.put(source.key(), source)));
        return documents;
    }

    private static ObjectNode header(String schema) {
        return VectorWriter.JSON
                .createObjectNode()
                .put("$schema", schema)
                .put("generatorVersion", FORMAT)
                .put("sdkVersion", VersionInfo.SDK_VERSION);
    }

    private static void list(
            Map<String, List<ObjectNode>> vectorsByName,
            String folder,
            ArrayNode index,
            Map<String, String> files,
            Set<String> flags,
            Set<String> sources) {
        vectorsByName.forEach((name, vectors) -> {
            String path = folder + "/" + name + ".json";
            files.put(
                    path,
                    VectorWriter.write(
                            header("../" + folder + ".schema.json")
                                    .put("family", name)
                                    .put("numberOfVectors", vectors.size()),
                            vectors));
            index.addObject().put("file", path).put("numberOfVectors", vectors.size());
            for (ObjectNode vector : vectors) {
                flags.addAll(VectorJson.texts(vector, "flags"));
                sources.addAll(VectorJson.texts(vector, "sources"));
            }
        });
    }
}
