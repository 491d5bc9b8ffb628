// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Severity;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules over any request in any context. Laws: nothing is thrown; a report is the same every time and in whatever
 * order the parameters come; each violation is of a rule of the catalog, of a severity it declares, one safe line,
 * without a secret; accepted is what a model can be made of, and the model's parameters and form body are accepted
 * again.
 */
class CopyValidatorFuzzTest {
    private static final String CANARY = "C0FFEE15BADC0FFEE15BAD";
    private static final String SECRET_URL = "https://ec2.us-east-1.amazonaws.com/?X-Amz-Signature=" + CANARY;
    private static final CopyValidator VALIDATOR = CopyValidator.builder()
            .clock(Clock.fixed(Instant.parse("2026-01-15T12:40:00Z"), ZoneOffset.UTC))
            .build();

    @DictionaryFile(resourcePath = "/dictionaries/requests.txt")
    @FuzzTest
    void acceptedIsWhatAModelCanBeMadeOf(byte[] data) {
        Law.inBoundedTime(data, CopyValidatorFuzzTest::check);
    }

    private static void check(String text) {
        RequestText request = RequestText.of(text);
        CopyParameters parameters = CopyParameters.fromMap(request.operation(), request.parameters());
        CopyContext context = CopyContext.fromMap(request.context());
        ValidationReport report = VALIDATOR.validate(parameters, context);
        Law.same(report, VALIDATOR.validate(parameters, context), "a report is the same every time");
        Law.same(report, VALIDATOR.validate(reversed(parameters), context), "the order of parameters is harmless");
        report.violations().forEach(CopyValidatorFuzzTest::violation);
        Law.same(report.isAcceptable(), report.errors().isEmpty(), "acceptable is without errors");
        model(parameters, context, report);
        if (parameters.operation() == CopyOperation.EC2_COPY_SNAPSHOT && !text.contains(CANARY)) {
            CopyParameters secret = parameters.with("PresignedUrl", new ParameterValue.Text(SECRET_URL));
            Law.hides(CANARY, VALIDATOR.validate(secret, context), "a report about a presigned URL");
        }
    }

    private static CopyParameters reversed(CopyParameters parameters) {
        List<Map.Entry<String, ParameterValue>> entries =
                new ArrayList<>(parameters.values().entrySet());
        Collections.reverse(entries);
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return CopyParameters.of(parameters.operation(), values);
    }

    private static void violation(Violation violation) {
        Law.isOneSafeLine(violation.message(), "message of " + violation.rule());
        boolean declared = VALIDATOR
                .catalog()
                .rule(violation.rule())
                .orElseThrow()
                .severities()
                .contains(violation.severity());
        Law.holds(declared, "severity of " + violation.rule());
        Law.holds(
                violation.severity() != Severity.ERROR || !violation.sources().isEmpty(),
                "no source, no error: " + violation.rule());
    }

    private static void model(CopyParameters parameters, CopyContext context, ValidationReport report) {
        CopyRequest request;
        try {
            request = CopyRequest.from(parameters, context, VALIDATOR);
        } catch (InvalidCopyRequestException refused) {
            Law.holds(!report.isAcceptable(), "what is acceptable can be built");
            Law.same(report, refused.report(), "the refusal has the report");
            return;
        }
        keeps(parameters, request.toParameters());
        Law.holds(report.isAcceptable(), "what can be built is acceptable");
        Law.same(report, request.report(), "the model has the report");
        Law.same(
                request,
                CopyRequest.from(request.toParameters(), request.context(), VALIDATOR),
                "the parameters of a model make an equal one");
        CopyParameters wire = QueryString.read(request.operation(), request.toFormBody());
        Law.same(List.of(), wire.wireFindings(), "a form body is sound on the wire");
        Law.same(
                request,
                CopyRequest.from(wire, request.context(), VALIDATOR),
                "the form body of a model makes an equal one");
    }

    private static void keeps(CopyParameters given, CopyParameters kept) {
        given.values().forEach((name, value) -> {
            boolean scalar = value instanceof ParameterValue.Text || value instanceof ParameterValue.Flag;
            // The destination is the endpoint, and said once.
            if (scalar && !name.equals("DestinationRegion")) {
                Law.same(value, kept.value(name), "the model keeps " + name);
            }
        });
    }
}
