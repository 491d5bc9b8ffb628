// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.jmh;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to judge a line of JSON: parsed, read as parameters, all rules. At least a quarter of the lines break
 * some.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidateBenchmark {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> lines = lines();
    private int next;

    /**
     * The lines, one an array element.
     *
     * @return JSON objects with operation, parameters and perhaps a context
     */
    public static List<String> lines() {
        try (InputStream in = ValidateBenchmark.class.getResourceAsStream("/validate.jsonl")) {
            return new String(Objects.requireNonNull(in, "validate.jsonl").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Judges the next line.
     *
     * @param blackhole takes what the answer would hold
     * @return the report
     * @throws IOException if a line is broken
     */
    @Benchmark
    public ValidationReport validate(Blackhole blackhole) throws IOException {
        next = next + 1 == lines.size() ? 0 : next + 1;
        Map<String, @Nullable Object> line = mapper.readValue(lines.get(next), OBJECT);
        blackhole.consume(line.get("id"));
        return validate(line);
    }

    /**
     * Judges a line.
     *
     * @param line the line, parsed
     * @return the report
     */
    public static ValidationReport validate(Map<String, @Nullable Object> line) {
        CopyOperation operation =
                CopyOperation.byId(String.valueOf(line.get("operation"))).orElseThrow();
        return CopyValidator.standard()
                .validate(CopyParameters.fromMap(operation, member(line, "parameters")), context(line));
    }

    private static CopyContext context(Map<String, @Nullable Object> line) {
        return line.get("context") == null ? CopyContext.empty() : CopyContext.fromMap(member(line, "context"));
    }

    @SuppressWarnings("unchecked") // what Jackson makes of an object
    private static Map<String, ?> member(Map<String, @Nullable Object> line, String name) {
        return (Map<String, ?>) Objects.requireNonNull(line.get(name), name);
    }
}
