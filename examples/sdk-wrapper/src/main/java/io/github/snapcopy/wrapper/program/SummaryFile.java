// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.snapcopy.wrapper.CopyFailure;
import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a summary as JSON, so that at any moment the file is a whole one: the former or the new. */
final class SummaryFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();

    private final Path file;

    SummaryFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The id of the run that the file tells of, or empty if it is no summary that can be read. */
    Optional<String> runId() {
        try {
            return Optional.ofNullable(
                    JSON.readTree(file.toFile()).path("runId").textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(CopySummary summary) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("the summary cannot be a root folder");
        }
        Path fresh = Files.createTempFile(folder, ".summary-", ".json");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(WRITER.writeValueAsBytes(toMap(summary)));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static Map<String, @Nullable Object> toMap(CopySummary summary) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("runId", summary.runId());
        map.put("state", summary.state().name());
        map.put("sourceRegion", summary.sourceRegion());
        map.put("sourceSnapshotId", summary.sourceSnapshotId());
        map.put("startedAt", summary.startedAt().toString());
        putText(map, "endedAt", summary.endedAt());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (CopyStatus status : CopyStatus.values()) {
            if (summary.count(status) > 0) {
                counts.put(status.name(), summary.count(status));
            }
        }
        map.put("counts", counts);
        List<Object> copies = new ArrayList<>();
        for (CopyOutcome copy : summary.copies()) {
            copies.add(copy(copy));
        }
        map.put("copies", copies);
        return map;
    }

    private static Map<String, @Nullable Object> copy(CopyOutcome copy) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", copy.target().name());
        map.put("region", copy.target().region());
        putText(map, "kmsKeyId", copy.target().kmsKeyId());
        map.put("status", copy.status().name());
        putText(map, "snapshotId", copy.snapshotId());
        map.put("progress", copy.progress());
        map.put("attempts", copy.attempts());
        putText(map, "startedAt", copy.startedAt());
        putText(map, "endedAt", copy.endedAt());
        copy.failure().ifPresent(failure -> map.put("failure", failure(failure)));
        putTexts(map, "duplicates", copy.duplicates());
        putTexts(map, "warnings", copy.warnings());
        return map;
    }

    private static Map<String, @Nullable Object> failure(CopyFailure failure) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        putText(map, "code", failure.code());
        map.put("message", failure.message());
        map.put("cause", failure.cause());
        map.put("remedy", failure.remedy());
        map.put("retry", failure.retry().name());
        map.put("retryable", failure.retryable());
        map.put("copyMayExist", failure.copyMayExist());
        putText(map, "requestId", failure.requestId());
        putTexts(map, "rules", failure.rules());
        putTexts(map, "advisories", failure.advisories());
        return map;
    }

    private static void putText(Map<String, @Nullable Object> map, String name, Optional<?> value) {
        value.ifPresent(some -> map.put(name, some.toString()));
    }

    private static void putTexts(Map<String, @Nullable Object> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }
}
