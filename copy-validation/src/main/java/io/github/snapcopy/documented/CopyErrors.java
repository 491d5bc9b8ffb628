// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The errors that a copy can meet: refused at once, refused with a known message, or failed later.
 *
 * @since 0.1
 */
public final class CopyErrors {
    private static final List<String> PREFIXES = List.of("Client.", "Server.");

    private static final List<ServiceError> ALL = Stream.of(Ec2RequestErrors.ALL, Ec2AccountErrors.ALL, CacheErrors.ALL)
            .flatMap(List::stream)
            .toList();

    private CopyErrors() {}

    /**
     * All errors of known code.
     *
     * @return those of EC2 first; a code that means something else on ElastiCache comes once more; immutable
     */
    public static List<ServiceError> all() {
        return ALL;
    }

    /**
     * Finds the error of a code. Go by the code, not by the HTTP status: EC2 counts throttling among the errors of the
     * server and calls it {@code Client.RequestLimitExceeded}.
     *
     * <p>Codes that the documents do not give for the operation stay unknown, such as {@code InvalidKMSKeyFault} and
     * {@code SnapshotFeatureNotSupportedFault}, which ElastiCache has for other operations.
     *
     * @param operation the operation that was refused
     * @param code the code as it came, with or without {@code Client.} or {@code Server.}, case-sensitive
     * @return the error, or empty if the code is unknown
     */
    public static Optional<ServiceError> byCode(CopyOperation operation, String code) {
        Objects.requireNonNull(operation, "operation");
        String bare = withoutPrefix(Objects.requireNonNull(code, "code"));
        return ALL.stream()
                .filter(error -> error.code().equals(bare) && error.operations().contains(operation))
                .findFirst();
    }

    private static String withoutPrefix(String code) {
        for (String prefix : PREFIXES) {
            if (code.startsWith(prefix)) {
                return code.substring(prefix.length());
            }
        }
        return code;
    }

    /**
     * The documented messages of exports of ElastiCache.
     *
     * @return the messages in the order of the documentation; at most one matches a text; immutable
     */
    public static List<ExportMessage> exportMessages() {
        return ExportMessages.ALL;
    }

    /**
     * Messages of EC2 that public issues quote.
     *
     * @return the messages; immutable
     */
    public static List<ObservedMessage> observedMessages() {
        return Ec2Failures.OBSERVED;
    }

    /**
     * Where a copy of EC2 shows that it failed after the call had succeeded.
     *
     * @return the places; immutable
     */
    public static List<AsynchronousFailure> asynchronousFailures() {
        return Ec2Failures.PLACES;
    }

    /**
     * What such a failure looks like, and what to do.
     *
     * @return the symptoms; immutable
     */
    public static List<AsynchronousFailure.Symptom> asynchronousSymptoms() {
        return Ec2Failures.SYMPTOMS;
    }

    /**
     * Finds what a text says with which a copy of EC2 failed after the call had succeeded. Services may word it
     * differently tomorrow: go by the state, not by the text.
     *
     * @param text the {@code StateMessage} of the snapshot, or the cause of the event; blank if there is none
     * @return the symptom, or empty if the text is not known
     */
    public static Optional<AsynchronousFailure.Symptom> symptomOf(String text) {
        return Ec2Failures.symptomOf(Objects.requireNonNull(text, "text"));
    }
}
