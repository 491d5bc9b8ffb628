// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.presign.SdkCredentials;
import io.github.snapcopy.presign.UnusableCredentialsException;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains presigned URLs: one on a page, or many, one a line. */
@Command(
        name = "explain-url",
        description = "Explains a presigned URL of EC2 CopySnapshot without calling it, or many: a JSON object a line.",
        footer = {
            "",
            "A line: {\"id\": ..., \"url\": \"https://...\", \"credentials\": {\"accessKeyId\": ...,",
            "\"secretAccessKey\": ..., \"sessionToken\": null}, \"now\": \"2026-01-31T23:59:59Z\",",
            "\"parameters\": {...}, \"context\": {...}}; all but url may be left out. Without parameters the URL is",
            "checked for itself, with them also against the request. Without now: the clock.",
            "The signature is \"genuine\" or \"mismatch\" where there are credentials, else \"unchecked\".",
            "A line that cannot be read gives {\"line\": N, \"error\": \"...\"}, with its id if that could be",
            "read, and the run goes on.",
            "--verify asks the EC2 metadata service only if AWS_EC2_METADATA_DISABLED=false.",
            "A presigned URL is a secret, and a shell remembers its command line; standard input is safer.",
            "",
            "Exit status: 0 all valid, 1 a URL is not valid, 2 a line or file cannot be read."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Machine machine;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--verify",
            description = "Recompute the signature with the credentials of the environment or the profile.")
    private boolean verify;

    @Parameters(paramLabel = "URL|FILE", description = "A URL, or files of JSON lines; - or none is standard input.")
    private List<String> arguments = List.of();

    ExplainCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws Exception {
        GlobalOptions options = GlobalOptions.given(spec);
        options.refuseAllExcept(Set.of(GlobalOptions.PROFILE));
        String profile = options.value(GlobalOptions.PROFILE);
        if (profile != null) {
            machine.settings().profileProperty(profile, "region"); // refuses a profile that does not exist, at once
        }
        if (arguments.stream().anyMatch(ExplainCommand::isUrl)) {
            if (arguments.size() > 1) {
                throw new UnusableInputException("give one URL, or files");
            }
            return page(arguments.get(0), profile);
        }
        return new JsonLines(
                        machine.terminal(),
                        line -> new ExplainLine(Fields.of(line, "", ExplainLine.FIELDS), machine)
                                .reply(verify && line.get("credentials") == null ? ofMachine(profile) : null))
                .run(arguments);
    }

    private int page(String url, @Nullable String profile) throws UnusableInputException, OutputFailedException {
        Explanation explanation = Explanation.of(
                url,
                null,
                CopyContext.empty(),
                verify ? ofMachine(profile) : null,
                machine.clock().instant());
        machine.terminal().result(ExplainPage.of(explanation));
        return explanation.isValid() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    /** Whether an argument is meant as a URL, be it a broken one. */
    private static boolean isUrl(String argument) {
        String lower = Texts.toLowerCase(argument);
        return lower.startsWith("http:")
                || lower.startsWith("https:")
                || lower.startsWith("https%3a")
                || lower.contains("://")
                || lower.contains("x-amz-");
    }

    private SigningCredentials ofMachine(@Nullable String profile) throws UnusableInputException {
        try {
            return SdkCredentials.from(machine.settings().credentials(profile));
        } catch (MissingCredentialsException e) {
            throw new UnusableInputException(e.text());
        } catch (UnusableCredentialsException e) {
            throw new UnusableInputException("the credentials cannot sign: " + e.getMessage()); // no secret
        }
    }
}
