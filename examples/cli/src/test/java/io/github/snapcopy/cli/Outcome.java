// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run of the program left behind. */
record Outcome(int status, String out, String err) {
    List<String> lines() {
        return out.lines().toList();
    }

    Map<String, @Nullable Object> json() {
        try {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            Fields.asObject(Documents.json(out), "the result").forEach(members::put);
            return members;
        } catch (UnusableInputException e) {
            throw new AssertionError("no JSON object: " + out, e);
        }
    }

    /** The reply with this number, from 0. */
    Map<String, @Nullable Object> reply(int index) {
        return new Outcome(status, lines().get(index), err).json();
    }
}
