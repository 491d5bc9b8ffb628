// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.parameters.WireFinding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Raw requests of any text. */
class RawQueryProperties {
    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.oneOf(
                        Arbitraries.of("&", "=", "&", "=", "%", "+", ".", "1", "01", "0", "x", "true", "True", "-15"),
                        Arbitraries.of("Action", "Version", "CopySnapshot", "2016-11-15", "encrypted", "DryRun"),
                        Arbitraries.of("Encrypted=", "KmsKeyId=alias/a", "SourceRegion=us-west-1", "Description="),
                        Arbitraries.of("TagSpecification.1.Tag.", "Tags.Tag.", "Tags.member.1.Key", "Tag.1.Key"),
                        Arbitraries.of("PresignedUrl=https://h/?a", "CompletionDurationMinutes=", "Colour", "\ud800"),
                        Arbitraries.strings().all().ofMaxLength(3))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts))
                .withoutEdgeCases();
    }

    @Property(tries = 10_000)
    void everyQuery_isJudged_andEveryFindingIsOneViolation(
            @ForAll CopyOperation operation, @ForAll("queries") String query) {
        CopyParameters request = QueryString.read(operation, query);
        ValidationReport report = CopyValidator.standard().validate(request, CopyContext.empty());
        for (WireFinding finding : request.wireFindings()) {
            assertThat(report.violations())
                    .filteredOn(violation -> violation.rule().value().startsWith("query-")
                            && violation.parameter().equals(ParameterPath.of(finding.key()))
                            && violation.message().equals(finding.detail()))
                    .hasSize(1);
        }
    }
}
