// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A presigned URL that a caller puts in the wrong place is not repeated where logs would keep it. */
class MisplacedSecretTest {
    private static final String SIGNATURE = "5ec2e7".repeat(11).substring(0, 64);
    private static final List<String> URLS = List.of(
            "https://ec2.eu-west-3.amazonaws.com/?X-Amz-Signature=" + SIGNATURE + "&Action=CopySnapshot",
            "X-Amz-Signature=" + SIGNATURE,
            "x-amz-security-token=" + SIGNATURE);
    private static final CopyContext PARIS = CopyContext.ofEndpointRegion("eu-west-3");

    @TestFactory
    Stream<DynamicTest> signatureInAnyPlace_isNotPrinted() {
        List<DynamicTest> tests = new ArrayList<>();
        for (CopyOperation operation : CopyOperation.values()) {
            for (String url : URLS) {
                for (ParameterDefinition parameter : operation.parameters()) {
                    add(tests, operation, parameter.name(), Map.of(parameter.name(), url), PARIS);
                }
                add(tests, operation, "a name", Map.of(url, "x"), PARIS);
                add(tests, operation, "a tag", tagged(operation, Map.of("Key", url, "Value", url)), PARIS);
                add(tests, operation, "a member", tagged(operation, Map.of(url, "x")), PARIS);
                add(tests, operation, "the endpoint", Map.of(), CopyContext.ofEndpointRegion(url));
                add(
                        tests,
                        operation,
                        "a fact",
                        Map.of(),
                        CopyContext.fromMap(Map.<String, Object>of(url, 1, "sourceLocation", url)));
                for (String query : List.of(url, "Action=" + url, "Version=" + url, "TagSpecification." + url)) {
                    String encoded = query.replace("&", "%26");
                    tests.add(test(operation + " query " + tests.size(), QueryString.read(operation, encoded), PARIS));
                }
            }
        }
        return tests.stream();
    }

    private static Map<String, Object> tagged(CopyOperation operation, Map<String, Object> tag) {
        return operation.parameter("TagSpecifications").isPresent()
                ? Map.of("TagSpecifications", List.of(Map.of("ResourceType", "snapshot", "Tags", List.of(tag))))
                : Map.of("Tags", List.of(tag));
    }

    private static void add(
            List<DynamicTest> tests,
            CopyOperation operation,
            String place,
            Map<String, Object> map,
            CopyContext context) {
        tests.add(test(operation + " " + place, CopyParameters.fromMap(operation, map), context));
    }

    private static DynamicTest test(String name, CopyParameters parameters, CopyContext context) {
        return DynamicTest.dynamicTest(name, () -> {
            ValidationReport report = CopyValidator.standard().validate(parameters, context);
            assertThat(report.isAcceptable()).isFalse();
            for (String printed : List.of(
                    report.toString(),
                    new InvalidCopyRequestException(report).toString(),
                    parameters.toString(),
                    context.toString())) {
                assertThat(printed).doesNotContain(SIGNATURE.substring(0, 8));
            }
        });
    }
}
