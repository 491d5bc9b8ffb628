// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.validation.Severity;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A violation about which documents contradict one another: one document lets the request pass, another does not.
 * Conflicts of the register that leave no doubt about the violation, such as that over the error code, are not among
 * them.
 *
 * @param conflict the id in the register of conflicts
 * @param severity the severity of the violation
 * @param rule the id of its rule
 * @param about whether the conflict is about this very request, given as JSON text
 */
record Dispute(String conflict, Severity severity, String rule, Predicate<String> about) {
    static final List<Dispute> ALL = List.of(
            error("C-07", "presigned-url-credential-scope", text -> text.contains("%2Fs3%2F")),
            error("C-09", "copy-snapshot-encrypted-false"),
            error("C-10", "kms-requires-encrypted"),
            error("C-11", "kms-arn-region-mismatch", Dispute::isOfSnapshot),
            error("C-14", "completion-duration-increment", Dispute::isDurationOfTheModel),
            error("C-14", "completion-duration-range", Dispute::isDurationOfTheModel),
            error("C-16", "elasticache-export-kms"),
            error("C-28", "elasticache-bucket-grammar", text -> text.contains(".-") || text.contains("-.")),
            error("C-32", "tag-spec-resource-type-allowed", text -> isOfSnapshot(text) && namesOtherResource(text)),
            warning("C-04", "tag-key-length-disputed"),
            warning("C-04", "tag-value-length-disputed"),
            warning("C-05", "kms-key-id-legacy-key-prefix"),
            warning("C-06", "destination-region-without-presigned-url"),
            warning("C-08", "presigned-url-required"),
            warning("C-10", "kms-without-encrypted-special-destination"),
            warning("C-12", "image-name-charset-disputed"),
            warning("C-13", "client-token-length"),
            warning("C-15", "elasticache-target-name-length"),
            warning("C-15", "elasticache-target-uppercase"),
            warning("C-15", "elasticache-target-equals-source-ignoring-case"),
            warning("C-18", "kms-alias-colon"),
            warning("C-19", "tag-key-aws-prefix-case"),
            warning("C-20", "local-zone-pair-unconfirmed"),
            warning("C-26", "destination-region-mismatch"));

    /** CopyImage says in all editions what CopySnapshot says in some. */
    private static boolean isOfSnapshot(String request) {
        return request.contains("SourceSnapshotId");
    }

    /** Types that stand in the enumeration which the text on CopySnapshot lists. */
    private static boolean namesOtherResource(String request) {
        return Stream.of("image", "instance", "volume").anyMatch(type -> request.contains("\"" + type + "\""));
    }

    /** The model bounds the duration of CopySnapshot alone, and knows no steps. */
    private static boolean isDurationOfTheModel(String request) {
        String name = "CompletionDurationMinutes\":";
        int from = request.indexOf(name) + name.length();
        int to = from;
        while (Character.isDigit(request.charAt(to))) {
            to++;
        }
        boolean isWhole = to > from && to - from < 10 && request.charAt(to) != '.';
        long minutes = isWhole ? Long.parseLong(request.substring(from, to)) : 0;
        return minutes >= 1 && (minutes <= 2880 || !isOfSnapshot(request));
    }

    private static Dispute error(String conflict, String rule) {
        return error(conflict, rule, text -> true);
    }

    private static Dispute error(String conflict, String rule, Predicate<String> about) {
        return new Dispute(conflict, Severity.ERROR, rule, about);
    }

    private static Dispute warning(String conflict, String rule) {
        return new Dispute(conflict, Severity.WARNING, rule, text -> true);
    }

    boolean covers(ExpectedViolation violation, String request) {
        return violation.severity() == severity && violation.rule().value().equals(rule) && about.test(request);
    }
}
