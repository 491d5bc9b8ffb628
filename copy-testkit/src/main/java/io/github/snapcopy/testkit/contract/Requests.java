// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.testkit.Broken;
import io.github.snapcopy.testkit.CopyArbitraries;
import io.github.snapcopy.testkit.Valid;
import io.github.snapcopy.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The requests that contracts draw. */
final class Requests {
    private static final String ABOUT_QUERIES = "query-";

    private Requests() {}

    /** The operations of which there are requests. */
    static List<CopyOperation> operationsOf(CopyArbitraries arbitraries) {
        List<CopyOperation> operations = new ArrayList<>();
        for (CopyOperation operation : CopyOperation.values()) {
            if (arbitraries.has(operation)) {
                operations.add(operation);
            }
        }
        return operations;
    }

    static Arbitrary<Valid> valid(CopyArbitraries arbitraries, boolean alsoRaw) {
        Arbitrary<Valid> valid = arbitraries.valid();
        return alsoRaw ? Arbitraries.oneOf(valid, valid.map(Requests::read)) : valid;
    }

    private static Valid read(Valid valid) {
        CopyParameters parameters = valid.parameters();
        return new Valid(QueryString.read(parameters.operation(), QueryString.write(parameters)), valid.context());
    }

    /** Visits the arbitraries of all rules and operations. */
    static void forEachBroken(CopyArbitraries arbitraries, boolean alsoRaw, Consumer<Arbitrary<Broken>> visitor) {
        for (CopyOperation operation : operationsOf(arbitraries)) {
            CopyArbitraries ofOperation = arbitraries.operations(operation);
            for (RuleId rule : ofOperation.breakableRules()) {
                if (alsoRaw || !rule.value().startsWith(ABOUT_QUERIES)) {
                    visitor.accept(ofOperation.broken(rule.value()));
                }
            }
        }
    }

    /** The violation for which a request is refused, or of which the rules only warn. */
    static Violation blame(Broken broken) {
        List<Violation> errors = broken.report().errors();
        for (Violation error : errors) {
            if (error.rule().equals(broken.expectedRule())) {
                return error;
            }
        }
        return errors.isEmpty() ? broken.violation() : errors.get(0);
    }

    /** Valid requests in which one text, or the Region of the endpoint, was replaced. */
    static Arbitrary<Attempt> hostile(CopyArbitraries arbitraries) {
        return Combinators.combine(
                        arbitraries.valid(),
                        CopyArbitraries.hostileText(),
                        Arbitraries.integers().between(0, 30))
                .as(Requests::attempt);
    }

    private static Attempt attempt(Valid valid, String text, int choice) {
        List<String> names = new ArrayList<>();
        valid.parameters().values().forEach((name, value) -> {
            if (value instanceof ParameterValue.Text && !name.equals(ParameterNames.PRESIGNED_URL)) {
                names.add(name);
            }
        });
        names.add(CopyContext.ENDPOINT_REGION);
        String name = names.get(choice % names.size());
        if (name.equals(CopyContext.ENDPOINT_REGION)) {
            return new Attempt(
                    valid.parameters(),
                    valid.context().toBuilder().endpointRegion(text).build());
        }
        return new Attempt(valid.parameters().with(name, new ParameterValue.Text(text)), valid.context());
    }
}
