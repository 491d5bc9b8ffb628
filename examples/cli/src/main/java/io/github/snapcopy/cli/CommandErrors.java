// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever goes wrong into one line. Nothing that was typed is repeated but the names of options, and no message
 * of an unforeseen exception: each might hold a secret.
 */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int LONGEST_NAME = 50;

    private final Terminal terminal;

    CommandErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        return fail(e.getCommandLine(), problem(e));
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        if (e instanceof UnusableInputException unusable) {
            return fail(command, unusable.text());
        }
        terminal.note(
                e instanceof OutputFailedException
                        ? "standard output cannot be written"
                        : "internal error, please report it: " + e.getClass().getSimpleName());
        return ExitStatus.UNUSABLE;
    }

    private int fail(CommandLine command, String problem) {
        String name = command.getCommandSpec().qualifiedName();
        terminal.note(problem + "; see " + name + " --help");
        return ExitStatus.UNUSABLE;
    }

    private static String problem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return name(overwritten.getOverwritten()) + " is given twice";
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name(missing.getMissing().get(0)) + " needs a value";
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null
                ? "the command line cannot be understood; does an option that takes no value have one?"
                : name(argument) + " takes no such value";
    }

    private static String unmatched(UnmatchedArgumentException e) {
        List<String> unmatched = e.getUnmatched();
        String first = unmatched.isEmpty() ? "" : unmatched.get(0);
        if (first.startsWith("-")) {
            int equals = first.indexOf('=');
            String name = equals < 0 ? first : first.substring(0, equals);
            if (name.equals("--query")) {
                return "--query is not supported";
            }
            return isName(name) ? "unknown option " + name : "unknown option";
        }
        boolean leadsToCommands = !e.getCommandLine().getSubcommands().isEmpty();
        if (!leadsToCommands && (first.equalsIgnoreCase("true") || first.equalsIgnoreCase("false"))) {
            return first.toLowerCase(Locale.ROOT) + " belongs to no option: --encrypted, --dry-run and their like take"
                    + " no value; the opposite of --encrypted is --no-encrypted";
        }
        return leadsToCommands
                ? "unknown command; the commands are "
                        + String.join(", ", e.getCommandLine().getSubcommands().keySet())
                : "an argument belongs to no option";
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Texts.isLower(c) && c != '-') {
                return false;
            }
        }
        return text.length() <= LONGEST_NAME;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "an argument";
    }
}
