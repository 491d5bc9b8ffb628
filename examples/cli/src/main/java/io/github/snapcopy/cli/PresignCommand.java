// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes presigned URLs, one a line. */
@Command(
        name = "presign",
        description = "Makes presigned URLs of EC2 CopySnapshot: reads a JSON object a line, writes one a line.",
        footer = {
            "",
            "A line: {\"id\": ..., \"operation\": \"ec2:CopySnapshot\", \"parameters\": {...},",
            "\"destinationRegion\": \"us-east-1\", \"credentials\": {\"accessKeyId\": ..., \"secretAccessKey\": ...,",
            "\"sessionToken\": null}, \"signedAt\": \"2026-01-31T23:59:59Z\", \"expiresIn\": 3600, \"sign\": \"documented\",",
            "\"endpoint\": {\"fips\": false, \"dualstack\": false, \"url\": null}, \"lenient\": false}",
            "Without credentials: those of the environment or the profile; the EC2 metadata service is asked only if",
            "AWS_EC2_METADATA_DISABLED=false. Without signedAt: now. sign is documented or all. lenient skips the rules, except those that protect the host.",
            "A line that cannot be read gives {\"line\": N, \"error\": \"...\"}, with its id if that could be",
            "read, and the run goes on.",
            "A presigned URL is a secret: who has it can make the copy until it expires.",
            "",
            "Exit status: 0 all done, 1 a request is refused, 2 a line or file cannot be read."
        })
final class PresignCommand implements Callable<Integer> {
    private final Machine machine;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--trace", description = "Print the canonical request and the string to sign, too.")
    private boolean trace;

    @Parameters(paramLabel = "FILE", description = "Files of JSON lines; - or none is standard input.")
    private List<String> files = List.of();

    PresignCommand(Machine machine) {
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
        return new JsonLines(machine.terminal(), line -> reply(line, profile)).run(files);
    }

    private JsonLines.Reply reply(Map<String, @Nullable Object> line, @Nullable String profile)
            throws UnusableInputException {
        Fields fields = Fields.of(line, "", PresignLine.FIELDS);
        if (Operations.of(fields) != CopyOperation.EC2_COPY_SNAPSHOT) {
            throw new UnusableInputException("only ec2:CopySnapshot has a presigned URL");
        }
        return new PresignLine(fields, machine, profile).reply(trace);
    }
}
