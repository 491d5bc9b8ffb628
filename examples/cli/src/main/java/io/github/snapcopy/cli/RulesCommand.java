// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.RuleCatalogWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rule catalog. */
@Command(name = "rules", description = "Prints the rule catalog.")
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", description = "markdown (the default) or json.")
    private String format = "markdown";

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        GlobalOptions.given(spec).refuseAllExcept(Set.of());
        RuleCatalog catalog = RuleCatalog.standard();
        switch (format) {
            case "markdown" ->
                terminal.result(RuleCatalogWriter.markdown(catalog).stripTrailing());
            case "json" -> terminal.result(Json.indented(RuleCatalogWriter.maps(catalog)));
            default -> throw new UnusableInputException("--format must be markdown or json");
        }
        return ExitStatus.DONE;
    }
}
