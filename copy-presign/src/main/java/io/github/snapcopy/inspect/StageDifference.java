// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.internal.text.Messages;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place where two computations of a signature differ. Session tokens, signatures and most of the access key id are
 * hidden in it.
 *
 * @since 0.1
 */
public final class StageDifference {
    private final SigningStage stage;
    private final String name;
    private final @Nullable String expected;
    private final @Nullable String found;

    StageDifference(SigningStage stage, String name, @Nullable String expected, @Nullable String found) {
        this.stage = stage;
        this.name = name;
        this.expected = expected;
        this.found = found;
    }

    /** Makes a difference of a stage that has no names. */
    static StageDifference of(SigningStage stage, @Nullable String expected, @Nullable String found) {
        return new StageDifference(stage, "", expected, found);
    }

    /**
     * Returns the stage.
     *
     * @return where
     */
    public SigningStage stage() {
        return stage;
    }

    /**
     * Returns the query parameter or header.
     *
     * @return its name, decoded; empty where the stage says it all
     */
    public String name() {
        return name;
    }

    /**
     * Returns what this library computes.
     *
     * @return the text, or empty if it has nothing there
     */
    public Optional<String> expected() {
        return Optional.ofNullable(expected);
    }

    /**
     * Returns what the other side has.
     *
     * @return the text, or empty if it has nothing there
     */
    public Optional<String> found() {
        return Optional.ofNullable(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StageDifference that
                && stage == that.stage
                && name.equals(that.name)
                && Objects.equals(expected, that.expected)
                && Objects.equals(found, that.found);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, name, expected, found);
    }

    /** Returns one line, for example {@code HOST: expected 'a.example:8443', found 'a.example'}. */
    @Override
    public String toString() {
        return stage + (name.isEmpty() ? "" : " of " + Messages.quote(name)) + ": expected " + quoted(expected)
                + ", found " + quoted(found);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "nothing" : Messages.quote(text);
    }
}
