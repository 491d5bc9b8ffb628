// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CacheSnapshotCopyResult;
import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.ImageCopyResult;
import io.github.snapcopy.core.SnapshotCopyResult;
import io.github.snapcopy.documented.RuleId;
import java.util.LinkedHashMap;
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
        terminal.result(format.print(reply.operation().action(), members(reply)));
        return ExitStatus.DONE;
    }

    private static Map<String, Object> members(CopyReply reply) {
        if (reply instanceof SnapshotCopyResult snapshot) {
            return snapshot.toMap();
        }
        return reply instanceof ImageCopyResult image ? image.toMap() : ((CacheSnapshotCopyResult) reply).toMap();
    }

    private int print(CopyFault fault) throws OutputFailedException {
        if (fault.dryRunAnswer() == CopyFault.DryRunAnswer.PERMITTED) {
            terminal.result(format.print(fault.operation().action(), Map.of("DryRun", "PERMITTED")));
            return ExitStatus.DONE;
        }
        terminal.result(format.print("refused", Map.of("Error", error(fault))));
        terminal.flush();
        terminal.note("the service refuses the request: " + fault.code().orElse("") + ": " + fault.message()
                + "; likely cause: " + fault.cause() + "; remedy: " + fault.remedy());
        return ExitStatus.REFUSED;
    }

    private static Map<String, Object> error(CopyFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        fault.code().ifPresent(code -> error.put("Code", code));
        error.put("Message", fault.message());
        fault.httpStatus().ifPresent(status -> error.put("HttpStatus", status));
        fault.requestId().ifPresent(id -> error.put("RequestId", id));
        fault.exportMessage().ifPresent(message -> error.put("ExportMessage", message.key()));
        error.put("Cause", fault.cause());
        error.put("Remedy", fault.remedy());
        error.put("Retry", fault.retry().name());
        error.put("Rules", fault.rules().stream().map(RuleId::value).toList());
        error.put("Advisories", fault.advisories());
        return error;
    }
}
