// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the outcomes of a verification have in common: the mistakes, equality, and a text. */
abstract class VerificationValue {
    private final Set<KnownMistake> mistakes;

    VerificationValue(Set<KnownMistake> mistakes) {
        this.mistakes = MistakesOfText.copy(mistakes);
    }

    /** All but the mistakes; each prints itself without secrets. */
    abstract List<Object> parts();

    /**
     * Returns the known mistakes that the URL shows.
     *
     * @return an immutable set in the order of the constants
     */
    public final Set<KnownMistake> mistakes() {
        return mistakes;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof VerificationValue that
                && getClass() == that.getClass()
                && parts().equals(that.parts())
                && mistakes.equals(that.mistakes);
    }

    @Override
    public final int hashCode() {
        return parts().hashCode() * 31 + mistakes.hashCode();
    }

    /** Returns the outcome with what it knows, without secrets. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + parts() + mistakes;
    }
}
