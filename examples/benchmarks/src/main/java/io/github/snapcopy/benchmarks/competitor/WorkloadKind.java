// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

/** The three cases. */
public enum WorkloadKind {
    /** Two Regions, snapshot, description, encrypted, KMS key; the five documented parameters are signed. */
    TYPICAL("(a)", "typical"),
    /** The same with temporary credentials, whose token has 1,000 characters. */
    TOKEN("(b)", "1,000-character token"),
    /** 50 tags with keys of 60 and values of 120 characters; every parameter is signed. */
    TAGS("(c)", "50 large tags, all signed");

    private final String letter;
    private final String title;

    WorkloadKind(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /**
     * The short name.
     *
     * @return for example {@code (a)}
     */
    public String letter() {
        return letter;
    }

    /**
     * What is special about it.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }
}
