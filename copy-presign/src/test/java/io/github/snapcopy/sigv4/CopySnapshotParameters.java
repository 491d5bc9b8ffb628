// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the parameters of a vector with their wire names. */
final class CopySnapshotParameters {
    private static final Set<String> DOCUMENTED = Set.of("SourceRegion", "SourceSnapshotId");

    private CopySnapshotParameters() {}

    static List<Map.Entry<String, String>> of(JsonNode parameters, String destinationRegion, boolean all) {
        List<Map.Entry<String, String>> out = new ArrayList<>();
        out.add(Map.entry("Action", "CopySnapshot"));
        out.add(Map.entry("Version", "2016-11-15"));
        out.add(Map.entry("DestinationRegion", destinationRegion));
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            if (parameter.getKey().equals("TagSpecifications")) {
                if (all) {
                    addTags(out, parameter.getValue());
                }
            } else if (all || DOCUMENTED.contains(parameter.getKey())) {
                out.add(Map.entry(parameter.getKey(), parameter.getValue().asText()));
            }
        }
        return out;
    }

    private static void addTags(List<Map.Entry<String, String>> out, JsonNode specifications) {
        for (int n = 0; n < specifications.size(); n++) {
            String prefix = "TagSpecification." + (n + 1) + ".";
            JsonNode specification = specifications.get(n);
            out.add(Map.entry(
                    prefix + "ResourceType", specification.get("ResourceType").asText()));
            JsonNode tags = specification.get("Tags");
            for (int m = 0; m < tags.size(); m++) {
                String tag = prefix + "Tag." + (m + 1) + ".";
                out.add(Map.entry(tag + "Key", tags.get(m).get("Key").asText()));
                out.add(Map.entry(tag + "Value", tags.get(m).get("Value").asText()));
            }
        }
    }
}
