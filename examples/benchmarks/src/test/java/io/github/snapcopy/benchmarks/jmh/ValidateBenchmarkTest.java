// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.validation.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidateBenchmarkTest {
    @Test
    void lines_areJudged_someOneWaySomeTheOther() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        List<ValidationReport> reports = new ArrayList<>();
        for (String line : ValidateBenchmark.lines()) {
            reports.add(ValidateBenchmark.validate(
                    mapper.readValue(line, new TypeReference<Map<String, @Nullable Object>>() {})));
        }
        assertThat(reports).hasSizeGreaterThan(200);
        assertThat(reports.stream().filter(ValidationReport::isAcceptable)).hasSizeGreaterThan(reports.size() / 4);
        assertThat(reports.stream().filter(report -> !report.isAcceptable())).hasSizeGreaterThan(reports.size() / 4);
    }
}
