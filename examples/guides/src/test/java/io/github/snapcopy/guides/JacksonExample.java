// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code of copy-core/guides/frameworks.md: parameters as JSON. */
final class JacksonExample {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // else the last of two equal names wins
            .build();

    private JacksonExample() {}

    static CopyParameters read(String json) throws JsonProcessingException {
        Map<String, @Nullable Object> map = JSON.readValue(json, new TypeReference<>() {});
        return CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
    }

    static String write(CopyParameters parameters) throws JsonProcessingException {
        return JSON.writeValueAsString(parameters.toMap());
    }
}
