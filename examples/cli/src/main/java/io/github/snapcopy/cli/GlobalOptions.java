// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that may stand before or after the names of service and command, as with the AWS CLI. Each level of the
 * command has its own set of them; what was given on all levels is taken together.
 */
final class GlobalOptions {
    static final String REGION = "--region";
    static final String PROFILE = "--profile";
    static final String ENDPOINT_URL = "--endpoint-url";
    static final String OUTPUT = "--output";
    static final String NO_SIGN_REQUEST = "--no-sign-request";

    static final String CONNECT_TIMEOUT = "--cli-connect-timeout";
    static final String READ_TIMEOUT = "--cli-read-timeout";

    /** Those of the options below that matter as soon as there is a connection. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(CONNECT_TIMEOUT, READ_TIMEOUT);

    /** Options of the AWS CLI about connections and terminals, of which this program has none. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "--debug",
            "--no-verify-ssl",
            "--no-paginate",
            "--no-cli-pager",
            "--cli-auto-prompt",
            "--no-cli-auto-prompt",
            "--color",
            "--ca-bundle",
            READ_TIMEOUT,
            CONNECT_TIMEOUT,
            "--cli-binary-format");

    private static final Set<String> WITHOUT_EFFECT_WITH_VALUE =
            Set.of("--color", "--ca-bundle", READ_TIMEOUT, CONNECT_TIMEOUT, "--cli-binary-format");

    private final Map<String, String> values;

    private GlobalOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Adds the options to a level of the command.
     *
     * @param spec the level
     * @param useful whether an option is of use there and belongs into the help
     */
    static void addTo(CommandSpec spec, Predicate<String> useful) {
        List.of(
                        withValue(REGION, "REGION", "The Region the request is sent to: the destination of the copy."),
                        withValue(PROFILE, "NAME", "The profile of the AWS configuration files to use."),
                        withValue(
                                ENDPOINT_URL,
                                "URL",
                                "The endpoint the request is sent to: https, or http on this machine."),
                        withValue(OUTPUT, "FORMAT", "json (the default), text or table."),
                        switchOption(NO_SIGN_REQUEST).description("Look for no credentials; nothing is signed."))
                .forEach(option -> spec.addOption(
                        option.hidden(!useful.test(option.names()[0])).build()));
        for (String name : WITHOUT_EFFECT) {
            OptionSpec.Builder option =
                    WITHOUT_EFFECT_WITH_VALUE.contains(name) ? withValue(name, "VALUE", "") : switchOption(name);
            spec.addOption(option.hidden(true).build());
        }
    }

    private static OptionSpec.Builder withValue(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description);
    }

    private static OptionSpec.Builder switchOption(String name) {
        return OptionSpec.builder(name).type(Boolean.class).arity("0");
    }

    /**
     * Gathers what was given to a command and the levels above it.
     *
     * @throws UnusableInputException if an option was given on two levels
     */
    static GlobalOptions given(@Nullable CommandSpec command) throws UnusableInputException {
        Map<String, String> values = new HashMap<>();
        for (CommandSpec level = Objects.requireNonNull(command); level != null; level = level.parent()) {
            for (String name : names()) {
                OptionSpec option = level.findOption(name);
                Object value = option == null ? null : option.getValue();
                if (value != null && values.put(name, value.toString()) != null) {
                    throw new UnusableInputException(name + " is given twice");
                }
            }
        }
        return new GlobalOptions(values);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(REGION, PROFILE, ENDPOINT_URL, OUTPUT, NO_SIGN_REQUEST));
        names.addAll(WITHOUT_EFFECT);
        return names;
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Names the options that were given and have no effect in this program. */
    List<String> withoutEffect(boolean send) {
        return values.keySet().stream()
                .filter(WITHOUT_EFFECT::contains)
                .filter(name -> !send || !OF_THE_CONNECTION.contains(name))
                .sorted()
                .toList();
    }

    /** For commands that have no use for these options. */
    void refuseAllExcept(Set<String> useful) throws UnusableInputException {
        for (String name : names()) {
            if (has(name) && !useful.contains(name) && !WITHOUT_EFFECT.contains(name)) {
                throw new UnusableInputException(name + " belongs to the copy commands");
            }
        }
    }
}
