// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Spells the rows of the tables of errors: one row may hold several codes of one meaning. */
final class ErrorRows {
    private ErrorRows() {}

    static List<ServiceError> row(
            Set<CopyOperation> operations,
            List<String> codes,
            String cause,
            String remedy,
            Retry retry,
            List<String> rules,
            List<String> advisories,
            OptionalInt httpStatus) {
        return codes.stream()
                .map(code -> new ServiceError(code, operations, cause, remedy, retry, rules, advisories, httpStatus))
                .toList();
    }

    @SafeVarargs
    static List<ServiceError> rows(List<ServiceError>... rows) {
        List<ServiceError> all = new ArrayList<>();
        for (List<ServiceError> row : rows) {
            all.addAll(row);
        }
        return List.copyOf(all);
    }

    static List<String> codes(String... codes) {
        return List.of(codes);
    }

    static List<String> rules(String... ids) {
        return List.of(ids);
    }

    static List<String> advisories(String... ids) {
        return List.of(ids);
    }
}
