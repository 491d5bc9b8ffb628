// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A name that only leads to commands: the program itself, or a service. */
@Command
final class CommandGroup implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws UnusableInputException {
        String names = spec == null ? "" : String.join(", ", spec.subcommands().keySet());
        throw new UnusableInputException("a command is missing: one of " + names);
    }
}
