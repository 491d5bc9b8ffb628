// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The program in this process, on a machine made of paper. */
final class Program implements AwsSettings {
    static final Instant NOW = Instant.parse("2026-01-15T12:34:56Z");
    static final String SECRET = "canarySecretCanarySecretCanarySecretCana";

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Map<String, String>> profiles = new HashMap<>();
    private final Map<String, AwsCredentialsIdentity> credentials = new HashMap<>();
    private byte[] input = {};

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Program withProfile(String name, Map<String, String> properties) {
        profiles.put(name, properties);
        return this;
    }

    Program withCredentials(String profile, String accessKeyId) {
        credentials.put(profile, AwsCredentialsIdentity.create(accessKeyId, SECRET));
        return this;
    }

    Program withCredentials() {
        return withCredentials("", "AKIAIOSFODNN7EXAMPLE");
    }

    Program withInput(String text) {
        return withInput(text.getBytes(StandardCharsets.UTF_8));
    }

    Program withInput(byte[] bytes) {
        input = bytes.clone();
        return this;
    }

    /** A value as one line of JSON. */
    static String json(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Json.writeLine(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = Snapcopy.run(arguments, new Machine(terminal, this, Clock.fixed(NOW, ZoneOffset.UTC)));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String environment(String name) {
        return environment.get(name);
    }

    @Override
    public Optional<String> profileProperty(@Nullable String profile, String property) throws UnusableInputException {
        Map<String, String> properties = profiles.get(profile == null ? "default" : profile);
        if (properties == null && profile != null) {
            throw new UnusableInputException("no such profile");
        }
        return properties == null ? Optional.empty() : Optional.ofNullable(properties.get(property));
    }

    @Override
    public AwsCredentialsIdentity credentials(@Nullable String profile) throws MissingCredentialsException {
        AwsCredentialsIdentity found = credentials.get(profile == null ? "" : profile);
        if (found == null) {
            throw new MissingCredentialsException("no credentials on this machine");
        }
        return found;
    }
}
