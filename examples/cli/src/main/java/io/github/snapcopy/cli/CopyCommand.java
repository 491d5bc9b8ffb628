// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A copy command of any operation: checks the request, and prints what would be sent or, if asked to, sends it. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Lists are given in the shorthand of the AWS CLI, an item an argument, or as JSON:",
            "  --tag-specifications 'ResourceType=snapshot,Tags=[{Key=a,Value=b},{Key=c,Value=d}]'",
            "  --tags 'Key=a,Value=b' 'Key=c,Value=d'",
            "Without --send nothing leaves the machine: prints the request that would be sent, with endpoint, form",
            "body and, for EC2 CopySnapshot, the presigned URL, which is a secret. With --send prints the reply, or",
            "the error of the service with what to do about it; nothing is ever sent twice. Credentials and Region",
            "come from where the AWS CLI takes them; the EC2",
            "metadata service is asked only if AWS_EC2_METADATA_DISABLED=false.",
            "",
            "Exit status: 0 acceptable or done, 1 refused, 2 the command is wrong, or its input or the reply cannot be",
            "read."
        })
final class CopyCommand implements Callable<Integer> {
    private final Machine machine;
    private final CopyOperation operation;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--cli-input-json",
            paramLabel = "FILE|JSON|-",
            description = "Parameters as a JSON document; options win over it.")
    private @Nullable String inputJson;

    @Option(
            names = "--cli-input-yaml",
            paramLabel = "FILE|YAML|-",
            description = "Parameters as a YAML document; options win over it.")
    private @Nullable String inputYaml;

    @Option(
            names = "--generate-cli-skeleton",
            arity = "0..1",
            fallbackValue = "input",
            paramLabel = "KIND",
            description = "Print a sample: input (the default), yaml-input or output.")
    private @Nullable String skeleton;

    @Option(names = "--send", description = "Sign the request, send it, and print the reply.")
    private boolean send;

    CopyCommand(Machine machine, CopyOperation operation) {
        this.machine = machine;
        this.operation = operation;
    }

    @Override
    public Integer call() throws Exception {
        Skeleton sample = new Skeleton(operation);
        return switch (skeleton == null ? "" : skeleton) {
            case "" -> prepare(null);
            case "input" -> print(sample.inputJson());
            case "yaml-input" -> print(sample.inputYaml());
            case "output" -> prepare(sample.output());
            default -> throw new UnusableInputException("--generate-cli-skeleton must be input, yaml-input or output");
        };
    }

    private int print(String result) throws OutputFailedException {
        machine.terminal().result(result);
        return ExitStatus.DONE;
    }

    /** Checks the request, and prints it or, in its stead, a sample. */
    private int prepare(@Nullable String sample) throws UnusableInputException, OutputFailedException {
        GlobalOptions options = GlobalOptions.given(spec);
        OutputFormat format = OutputFormat.named(options.value(GlobalOptions.OUTPUT));
        CopyPreparation preparation = new CopyPreparation(operation, options, machine);
        options.withoutEffect(send)
                .forEach(name -> machine.terminal()
                        .note(name + (send ? " has no effect here" : " has no effect here: nothing is sent")));
        CopySending sending = send ? new CopySending(operation, options, machine) : null;
        try {
            CopyRequest request = request(preparation.context());
            if (send || format == OutputFormat.JSON || sample != null) {
                noteWarnings(request.report());
            }
            if (sending != null && sample == null) {
                return sending.send(request, format);
            }
            return print(sample == null ? format.print(preparation.prepare(request)) : sample);
        } catch (InvalidCopyRequestException e) {
            return refuse(Violations.withRegionRemedy(e.report(), "with --region or AWS_REGION"), format);
        }
    }

    private CopyRequest request(CopyContext context) throws UnusableInputException {
        CopyRequest request = CopyRequest.from(parameters(), context);
        return request instanceof ImageCopyRequest image && image.clientToken().isEmpty() ? withToken(image) : request;
    }

    /** As the SDKs and the AWS CLI do: a retry of the printed request makes no second copy. */
    private static ImageCopyRequest withToken(ImageCopyRequest request) {
        return request.toBuilder().clientToken(UUID.randomUUID().toString()).build();
    }

    private CopyParameters parameters() throws UnusableInputException {
        Map<String, ParameterValue> values = new LinkedHashMap<>(
                CopyParameters.fromMap(operation, new InputDocument(machine.terminal()).read(inputJson, inputYaml))
                        .values());
        values.putAll(CopyOptions.read(Objects.requireNonNull(spec), operation));
        return CopyParameters.of(operation, values);
    }

    private void noteWarnings(ValidationReport report) {
        report.warnings().forEach(warning -> machine.terminal().note(warning.toString()));
    }

    private int refuse(ValidationReport report, OutputFormat format) throws OutputFailedException {
        machine.terminal().result(format.print(report));
        machine.terminal().flush();
        if (format == OutputFormat.JSON) { // the others are for persons themselves
            report.violations().forEach(violation -> machine.terminal().note(violation.toString()));
        }
        return ExitStatus.REFUSED;
    }
}
