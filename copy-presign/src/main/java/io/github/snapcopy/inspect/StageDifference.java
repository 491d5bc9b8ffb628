// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.internal.text.Messages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place where two computations of a signature differ. Session tokens, signatures and most of the access key id are
 * hidden in it.
 *
 * @param stage where
 * @param name the query parameter or header, decoded; empty where the stage says it all
 * @param expected what this library computes; null if it has nothing there
 * @param found what the other side has; null if it has nothing there
 * @since 0.1
 */
public record StageDifference(
        SigningStage stage,
        String name,
        @Nullable String expected,
        @Nullable String found) {
    /**
     * Checks for null.
     *
     * @param stage where
     * @param name the query parameter or header
     * @param expected what this library computes
     * @param found what the other side has
     */
    public StageDifference {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(name, "name");
    }

    /** Makes a difference of a stage that has no names. */
    static StageDifference of(SigningStage stage, @Nullable String expected, @Nullable String found) {
        return new StageDifference(stage, "", expected, found);
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
