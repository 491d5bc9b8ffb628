// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.snapcopy.wrapper.CopyPlan;
import io.github.snapcopy.wrapper.CopyTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a plan from JSON. A misspelt field is an error: a copy would else go without its key. */
final class PlanFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private PlanFile() {}

    /** The fields of the file. */
    record Plan(
            @Nullable String sourceRegion,
            @Nullable String sourceSnapshotId,
            @Nullable Boolean sourceEncrypted,
            @Nullable List<@Nullable Target> targets) {}

    /** The fields of a target. */
    record Target(
            @Nullable String name,
            @Nullable String region,
            @Nullable Boolean encrypted,
            @Nullable String kmsKeyId,
            @Nullable Map<String, @Nullable String> tags,
            @Nullable String description,
            @Nullable Integer completionDurationMinutes) {}

    static CopyPlan read(Path file) throws UnusablePlanException {
        Plan plan;
        try {
            plan = JSON.readValue(Files.readAllBytes(file), Plan.class);
        } catch (JsonProcessingException e) {
            throw new UnusablePlanException(where(e));
        } catch (IOException e) {
            throw new UnusablePlanException(
                    "the plan cannot be read: " + e.getClass().getSimpleName());
        }
        if (plan == null) {
            throw new UnusablePlanException("the plan is null");
        }
        List<CopyTarget> targets = new ArrayList<>();
        int number = 0;
        for (Target target : given(plan.targets(), "targets")) {
            number++;
            targets.add(target(given(target, "target " + number), number));
        }
        return new CopyPlan(
                given(plan.sourceRegion(), "sourceRegion"),
                given(plan.sourceSnapshotId(), "sourceSnapshotId"),
                Optional.ofNullable(plan.sourceEncrypted()),
                targets);
    }

    private static CopyTarget target(Target target, int number) throws UnusablePlanException {
        String region = given(target.region(), "region of target " + number);
        CopyTarget made = CopyTarget.of(region);
        if (target.name() != null) {
            made = made.named(target.name());
        }
        if (target.encrypted() != null) {
            if (!target.encrypted()) {
                throw new UnusablePlanException(
                        "encrypted of target " + number + " is false, which CopySnapshot does not know; leave it out");
            }
            made = made.encryptedByDefaultKey();
        }
        if (target.kmsKeyId() != null) {
            made = made.encryptedWith(target.kmsKeyId());
        }
        if (target.description() != null) {
            made = made.described(target.description());
        }
        if (target.tags() != null) {
            for (Map.Entry<String, @Nullable String> tag : target.tags().entrySet()) {
                made = made.tagged(tag.getKey(), given(tag.getValue(), "value of a tag of target " + number));
            }
        }
        if (target.completionDurationMinutes() != null) {
            made = made.within(target.completionDurationMinutes());
        }
        return made;
    }

    private static <T> T given(@Nullable T value, String name) throws UnusablePlanException {
        if (value == null) {
            throw new UnusablePlanException("the plan lacks: " + name);
        }
        return value;
    }

    private static String where(JsonProcessingException e) {
        StringBuilder out = new StringBuilder(
                e instanceof JsonMappingException
                        ? "the plan has a field that does not belong there, or is of another type"
                        : "the plan is not JSON");
        JsonLocation location = e.getLocation();
        if (location != null) {
            out.append(", line ")
                    .append(location.getLineNr())
                    .append(", column ")
                    .append(location.getColumnNr());
        }
        return out.toString();
    }
}
