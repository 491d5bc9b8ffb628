// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A second writer of Query requests, from the conventions of the two protocols; shares no code with the library. */
final class WirePairs {
    private static final Map<String, String> SINGULAR = Map.of("TagSpecifications", "TagSpecification", "Tags", "Tag");

    private WirePairs() {}

    static List<Map.Entry<String, String>> of(JsonNode vector) {
        boolean ec2 = !vector.path("operation").asText("ec2").startsWith("elasticache");
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        pairs.add(Map.entry(
                "Action", vector.path("operation").asText().endsWith(":CopyImage") ? "CopyImage" : "CopySnapshot"));
        pairs.add(Map.entry("Version", ec2 ? "2016-11-15" : "2015-02-02"));
        vector.get("parameters")
                .properties()
                .forEach(parameter -> write(parameter.getKey(), parameter.getValue(), ec2, pairs));
        return pairs;
    }

    /** The parameters of the URL of a presign vector, without those of the signature. */
    static List<Map.Entry<String, String>> ofUrl(JsonNode vector) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>(of(vector));
        if (vector.get("signedParameters").textValue().equals("documented")) {
            pairs.removeIf(pair -> !List.of("Action", "Version", "SourceRegion", "SourceSnapshotId")
                    .contains(pair.getKey()));
        }
        pairs.add(Map.entry("DestinationRegion", vector.get("destinationRegion").textValue()));
        return pairs;
    }

    private static void write(String key, JsonNode value, boolean ec2, List<Map.Entry<String, String>> pairs) {
        if (value.isObject()) {
            value.properties().forEach(member -> write(key + "." + member.getKey(), member.getValue(), ec2, pairs));
        } else if (value.isArray()) {
            String name = key.substring(key.lastIndexOf('.') + 1);
            String singular = SINGULAR.getOrDefault(name, name);
            String list = ec2 ? key.substring(0, key.length() - name.length()) + singular : key + "." + singular;
            if (value.isEmpty() && !ec2) {
                pairs.add(Map.entry(key, ""));
            }
            for (int i = 0; i < value.size(); i++) {
                write(list + "." + (i + 1), value.get(i), ec2, pairs);
            }
        } else if (!value.isNull()) {
            pairs.add(Map.entry(key, value.asText()));
        }
    }
}
