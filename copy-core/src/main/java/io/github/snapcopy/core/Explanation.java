// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.documented.AsynchronousFailure;
import io.github.snapcopy.documented.CopyErrors;
import io.github.snapcopy.documented.ExportMessage;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.documented.ServiceError;
import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the documents know about a fault. */
record Explanation(
        @Nullable ServiceError error,
        @Nullable ExportMessage export,
        AsynchronousFailure.@Nullable Symptom symptom,
        String cause,
        String remedy,
        Retry retry,
        List<RuleId> rules,
        List<String> advisories) {
    /** The same export succeeds once a bucket or a permission is there. */
    private static final Set<String> OUTSIDE_THE_REQUEST = Set.of(
            "EXPORT_BUCKET_MISSING",
            "EXPORT_CALLER_DENIED",
            "EXPORT_CALLER_UNVERIFIED",
            "EXPORT_NO_READ",
            "EXPORT_NO_WRITE",
            "EXPORT_NO_READ_ACP");

    static Explanation ofRefusal(CopyOperation operation, String code, String message, int httpStatus) {
        ServiceError error = CopyErrors.byCode(operation, code).orElse(null);
        ExportMessage export = operation == CopyOperation.ELASTICACHE_COPY_SNAPSHOT ? export(message) : null;
        if (export != null) {
            return ofExport(error, export);
        }
        if (error == null) {
            return new Explanation(
                    null,
                    null,
                    null,
                    "the documents do not name this code for this operation",
                    "read the message",
                    byStatus(operation, httpStatus),
                    List.of(),
                    List.of());
        }
        return new Explanation(
                error,
                null,
                null,
                error.cause(),
                error.remedy(),
                error.retryOf(operation),
                error.rules(),
                error.advisories());
    }

    private static @Nullable ExportMessage export(String message) {
        for (ExportMessage candidate : CopyErrors.exportMessages()) {
            if (candidate.matches(message)) {
                return candidate;
            }
        }
        return null;
    }

    private static Explanation ofExport(@Nullable ServiceError error, ExportMessage export) {
        return new Explanation(
                error,
                export,
                null,
                "the export is refused, for the reason in the message",
                export.comment().isEmpty() ? export.remedy() : export.remedy() + "; " + export.comment(),
                OUTSIDE_THE_REQUEST.contains(export.key()) ? Retry.AFTER_THE_FIX : Retry.NO,
                List.of(),
                export.advisories());
    }

    private static Retry byStatus(CopyOperation operation, int httpStatus) {
        if (httpStatus == 429) {
            return Retry.YES;
        }
        if (httpStatus < 500) {
            return Retry.NO;
        }
        return operation == CopyOperation.EC2_COPY_IMAGE ? Retry.YES : Retry.WITH_CARE;
    }

    static Explanation ofFailure(String text) {
        AsynchronousFailure.Symptom symptom = CopyErrors.symptomOf(text).orElse(null);
        if (symptom == null) {
            return new Explanation(
                    null,
                    null,
                    null,
                    "the copy failed after the call had succeeded",
                    remedy("read the message"),
                    Retry.NO,
                    List.of(),
                    List.of("adv-kms-async"));
        }
        // A key outside the request can be put right; a wrong source or URL is part of the request.
        return new Explanation(
                null,
                null,
                symptom,
                symptom.cause(),
                remedy(symptom.remedy()),
                symptom.advisories().contains("adv-kms-async") ? Retry.AFTER_THE_FIX : Retry.NO,
                symptom.rules(),
                symptom.advisories());
    }

    private static String remedy(String remedy) {
        return remedy + "; delete the failed snapshot, which remains";
    }
}
