// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks requests, one a line. */
@Command(
        name = "validate",
        description = "Checks requests: reads a JSON object a line, writes a verdict a line.",
        footer = {
            "",
            "A line: {\"id\": ..., \"operation\": \"ec2:CopySnapshot\", \"parameters\": {...}, \"context\": {...}}",
            "or, instead of parameters, \"query\": \"Action=CopySnapshot&...\". Operations: ec2:CopySnapshot,",
            "ec2:CopyImage, elasticache:CopySnapshot. Context: endpointRegion, sourceEncrypted, sourceLocation,",
            "sourceSizeMiB, sourceOwnedByCaller, sourceEndpoint, willPresign, signedAt, urlFromSigner.",
            "A line that cannot be read gives {\"line\": N, \"error\": \"...\"}, with its id if that could be",
            "read, and the run goes on.",
            "",
            "Exit status: 0 all acceptable, 1 a request is refused, 2 a line or file cannot be read."
        })
final class ValidateCommand implements Callable<Integer> {
    private static final Set<String> FIELDS = Set.of("operation", "parameters", "query", "context");

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Files of JSON lines; - or none is standard input.")
    private List<String> files = List.of();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        GlobalOptions.given(spec).refuseAllExcept(Set.of());
        return new JsonLines(terminal, ValidateCommand::reply).run(files);
    }

    private static JsonLines.Reply reply(Map<String, @Nullable Object> line) throws UnusableInputException {
        Fields fields = Fields.of(line, "", FIELDS);
        CopyOperation operation = Operations.of(fields);
        CopyParameters parameters = parameters(operation, fields);
        Map<String, @Nullable Object> context = fields.object("context");
        ValidationReport report = CopyValidator.standard()
                .validate(parameters, context == null ? CopyContext.empty() : CopyContext.fromMap(context));
        return new JsonLines.Reply(Violations.verdict(report), !report.isAcceptable());
    }

    private static CopyParameters parameters(CopyOperation operation, Fields fields) throws UnusableInputException {
        Map<String, @Nullable Object> parameters = fields.object("parameters");
        String query = fields.text("query");
        if (parameters == null && query == null) {
            throw new UnusableInputException("parameters or query is missing");
        }
        if (parameters != null && query != null) {
            throw new UnusableInputException("there are both parameters and query; give one of them");
        }
        return parameters == null
                ? QueryString.read(operation, String.valueOf(query))
                : CopyParameters.fromMap(operation, parameters);
    }
}
