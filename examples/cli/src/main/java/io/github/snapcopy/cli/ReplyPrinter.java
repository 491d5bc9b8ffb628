// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import java.util.Map;

/** Prints what a service answered: a result in the shape of the AWS CLI, or an error with its remedy. */
final class ReplyPrinter {
    private final Terminal terminal;
    private final OutputFormat format;

    ReplyPrinter(Terminal terminal, OutputFormat format) {
        this.terminal = terminal;
        this.format = format;
    }

    /** Returns the exit status. */
    int print(CopyReply reply) throws OutputFailedException {
        if (reply instanceof CopyFault fault) {
            return print(fault);
        }
        terminal.result(format.print(reply.operation().action(), reply.toMap()));
        return ExitStatus.DONE;
    }

    private int print(CopyFault fault) throws OutputFailedException {
        if (fault.dryRunAnswer() == CopyFault.DryRunAnswer.PERMITTED) {
            terminal.result(format.print(fault.operation().action(), Map.of("DryRun", "PERMITTED")));
            return ExitStatus.DONE;
        }
        terminal.result(format.print("refused", fault.toMap()));
        terminal.flush();
        terminal.note("the service refuses the request: " + fault.code().orElse("") + ": " + fault.message()
                + "; likely cause: " + fault.cause() + "; remedy: " + fault.remedy());
        return ExitStatus.REFUSED;
    }
}
