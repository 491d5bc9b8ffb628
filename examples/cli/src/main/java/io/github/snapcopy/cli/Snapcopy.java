// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line {@code snapcopy}: checks copy requests, presigns them, and prints what would be sent or sends it.
 */
public final class Snapcopy {
    private static final int WIDTH = 110;
    private static final Map<CopyOperation, String> COPY_COMMANDS = Map.of(
            CopyOperation.EC2_COPY_SNAPSHOT, "copy-snapshot",
            CopyOperation.EC2_COPY_IMAGE, "copy-image",
            CopyOperation.ELASTICACHE_COPY_SNAPSHOT, "copy-snapshot");

    private Snapcopy() {}

    /**
     * Runs the program and ends the process: status 0 for all acceptable, 1 for a refused request, 2 for a wrong
     * command or unreadable input.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        Terminal terminal = new Terminal(System.in, new FileOutputStream(FileDescriptor.out), System.err);
        int status;
        try {
            status = run(arguments, new Machine(terminal, new SdkSettings(), Clock.systemUTC()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            flush(terminal);
            terminal.note(e instanceof OutOfMemoryError ? "out of memory" : "internal error, please report it");
            status = ExitStatus.UNUSABLE;
        }
        System.exit(status);
    }

    /** What is done is done. */
    private static void flush(Terminal terminal) {
        try {
            terminal.flush();
        } catch (OutputFailedException e) {
            terminal.note("standard output cannot be written");
        }
    }

    /** Runs a command and returns its exit status. */
    static int run(String[] arguments, Machine machine) {
        Terminal terminal = machine.terminal();
        if (isGarbled(arguments)) {
            terminal.note("an argument holds characters that this locale cannot read; set LC_ALL=C.UTF-8, or give the"
                    + " parameters in a file with --cli-input-json");
            return ExitStatus.UNUSABLE;
        }
        CommandErrors errors = new CommandErrors(terminal);
        StringWriter help = new StringWriter();
        int status = new CommandLine(commands(machine))
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(help))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .execute(arguments);
        try {
            if (!help.toString().isEmpty()) {
                terminal.result(help.toString().stripTrailing());
            }
            terminal.flush();
            return status;
        } catch (OutputFailedException e) {
            terminal.note("standard output cannot be written");
            return ExitStatus.UNUSABLE;
        }
    }

    private static CommandSpec commands(Machine machine) {
        CommandSpec program = named(new CommandGroup(), "snapcopy", option -> true);
        program.usageMessage()
                .description(
                        "Checks AWS copy requests before they are sent, and presigns them. Nothing leaves the machine without"
                                + " --send.");
        CommandSpec ec2 = group(machine, "ec2", CopyOperation.EC2_COPY_SNAPSHOT, CopyOperation.EC2_COPY_IMAGE);
        CommandSpec elastiCache = group(machine, "elasticache", CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
        program.addSubcommand("ec2", ec2);
        program.addSubcommand("elasticache", elastiCache);
        program.addSubcommand("validate", named(new ValidateCommand(machine.terminal()), "validate", option -> false));
        program.addSubcommand("presign", named(new PresignCommand(machine), "presign", GlobalOptions.PROFILE::equals));
        program.addSubcommand(
                "explain-url", named(new ExplainCommand(machine), "explain-url", GlobalOptions.PROFILE::equals));
        program.addSubcommand("rules", named(new RulesCommand(machine.terminal()), "rules", option -> false));
        return program;
    }

    private static CommandSpec group(Machine machine, String service, CopyOperation... operations) {
        CommandSpec group = named(new CommandGroup(), service, option -> true);
        group.usageMessage().description("The copy commands of " + service + ".");
        for (CopyOperation operation : operations) {
            String name = COPY_COMMANDS.get(operation);
            CommandSpec command = named(new CopyCommand(machine, operation), String.valueOf(name), option -> true);
            command.usageMessage()
                    .description(
                            "Checks a request of " + operation.id() + " and prints what would be sent, or sends it.");
            CopyOptions.addTo(command, operation);
            group.addSubcommand(name, command);
        }
        return group;
    }

    private static CommandSpec named(Object command, String name, Predicate<String> useful) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command)
                .name(name)
                .mixinStandardHelpOptions(true)
                .version("snapcopy " + version());
        GlobalOptions.addTo(spec, useful);
        // As they are declared: picocli sorts by the rules of the locale, where a capital I may have no dot to lose.
        spec.usageMessage().sortOptions(false).sortSynopsis(false);
        return spec;
    }

    private static String version() {
        String version = Snapcopy.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /**
     * Java puts U+FFFD where the locale has no character for a byte: nothing may be copied under a wrong description.
     */
    private static boolean isGarbled(String[] arguments) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            return false;
        }
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                return true;
            }
        }
        return false;
    }
}
