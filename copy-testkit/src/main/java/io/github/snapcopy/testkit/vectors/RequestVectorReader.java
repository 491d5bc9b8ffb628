// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one request vector. */
final class RequestVectorReader {
    private RequestVectorReader() {}

    static RequestVector read(JsonNode vector) {
        CopyOperation operation =
                CopyOperation.byId(VectorJson.text(vector, "operation")).orElseThrow();
        Optional<String> query = VectorJson.optionalText(vector, "query");
        CopyParameters parameters = query.map(text -> QueryString.read(operation, text))
                .orElseGet(() -> CopyParameters.fromMap(operation, VectorJson.map(vector.path("parameters"))));
        return new RequestVector(
                VectorJson.text(vector, "id"),
                VectorJson.text(vector, "description"),
                RuleId.of(VectorJson.text(vector, "rule")),
                result(vector),
                VectorJson.texts(vector, "disputes"),
                VectorJson.texts(vector, "flags"),
                VectorJson.texts(vector, "sources"),
                parameters,
                CopyContext.fromMap(VectorJson.map(vector.path("context"))),
                VectorJson.optionalText(vector, "edition").map(LocalDate::parse),
                rules(vector),
                query.or(() -> VectorJson.optionalText(vector, "wire")),
                violations(vector.path("violations")));
    }

    static VectorResult result(JsonNode vector) {
        return VectorResult.valueOf(VectorJson.text(vector, "result").toUpperCase(Locale.ROOT));
    }

    private static List<RuleId> rules(JsonNode vector) {
        return VectorJson.texts(vector, "enabledRules").stream().map(RuleId::of).toList();
    }

    private static List<ExpectedViolation> violations(JsonNode array) {
        List<ExpectedViolation> violations = new ArrayList<>();
        for (JsonNode violation : array) {
            violations.add(new ExpectedViolation(
                    Severity.valueOf(VectorJson.text(violation, "severity")),
                    VectorJson.text(violation, "parameter"),
                    RuleId.of(VectorJson.text(violation, "rule"))));
        }
        return violations;
    }
}
