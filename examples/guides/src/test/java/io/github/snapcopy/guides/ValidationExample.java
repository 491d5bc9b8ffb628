// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The code of copy-validation/guides/validation.md. */
final class ValidationExample {
    private ValidationExample() {}

    static void checkAMap(Map<String, Object> map, Consumer<String> print) {
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
        CopyContext context = CopyContext.ofEndpointRegion("us-east-1");
        ValidationReport report = CopyValidator.standard().validate(parameters, context);

        for (Violation violation : report.violations()) {
            print.accept(violation.severity() + " " + violation.parameter() + ": " + violation.message());
        }
    }

    static ValidationReport checkABody(String body) {
        CopyParameters parameters = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, body);
        return CopyValidator.standard().validate(parameters, CopyContext.ofEndpointRegion("us-east-1"));
    }

    static CopyContext everythingKnown() {
        CopyContext context = CopyContext.builder()
                .endpointRegion("us-west-2") // where the request is sent
                .sourceEncrypted(true)
                .sourceLocation("us-west-2-lax-1a") // a Region, a Local Zone, or an Outpost ARN
                .sourceSizeMiB(512_000)
                .willPresign(true) // the default: a URL will be there when it is sent
                .build();
        return context;
    }

    static CopyValidator ownValidator() {
        CopyValidator validator = CopyValidator.builder()
                .silence("region-unknown") // a WARNING; ERRORs of the catalog cannot be silenced
                .enable("tag-charset-portable") // a rule that is off unless asked for
                .edition(LocalDate.of(2016, 11, 15)) // WARNINGs for parameters published later
                .build();
        return validator;
    }

    static List<String> refusedParameters(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        try {
            SnapshotCopyRequest request = SnapshotCopyRequest.from(parameters, context, validator);
            return List.of(request.sourceSnapshotId().value());
        } catch (InvalidCopyRequestException refused) {
            return refused.report().errors().stream()
                    .map(violation -> violation.parameter().toString())
                    .toList();
        }
    }

    static String whoSaysSo(String ruleId) {
        return RuleCatalog.standard().rule(RuleId.of(ruleId)).orElseThrow().sources().stream()
                .map(source -> source.title() + ", " + source.location())
                .toList()
                .toString();
    }
}
