// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.KmsKeyRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The code of copy-core/guides/migrating-from-hand-written-checks.md. */
final class MigratingExample {
    private MigratingExample() {}

    static void both(Map<String, ?> request, String destination, Consumer<String> log) {
        boolean accepted = true;
        try {
            HandWrittenCheck.check(request); // still decides
        } catch (IllegalArgumentException e) {
            accepted = false;
        }
        ValidationReport report = report(request, destination);
        if (accepted != report.isAcceptable()) {
            log.accept(accepted + " became " + report.isAcceptable() + ": " + report);
        }
    }

    static ValidationReport report(Map<String, ?> request, String destination) {
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, request);
        return CopyValidator.standard().validate(parameters, CopyContext.ofEndpointRegion(destination));
    }

    static void check(Map<String, ?> request, String destination) {
        report(request, destination).orThrow(); // InvalidCopyRequestException with every violation
    }

    static Optional<String> regionOfKey(String text) {
        Optional<KmsKeyRef> key = KmsKeyRef.parse(text);
        return key.flatMap(ref ->
                ref instanceof KmsKeyRef.KeyArn arn ? Optional.of(arn.region().value()) : Optional.empty());
    }
}
