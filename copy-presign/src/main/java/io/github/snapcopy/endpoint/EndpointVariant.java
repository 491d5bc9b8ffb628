// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

/**
 * Which of the four host names of a service in a Region is meant. There may be more one day: keep a default branch.
 *
 * @since 0.1
 */
public enum EndpointVariant {
    /** The standard endpoint: IPv4, no FIPS promise. */
    PLAIN(false, false),
    /** The endpoint whose cryptography is validated under FIPS 140. */
    FIPS(true, false),
    /** The endpoint that answers over IPv4 and IPv6. */
    DUALSTACK(false, true),
    /** Both at once. */
    FIPS_DUALSTACK(true, true);

    private final boolean fips;
    private final boolean dualStack;

    EndpointVariant(boolean fips, boolean dualStack) {
        this.fips = fips;
        this.dualStack = dualStack;
    }

    /**
     * Returns the variant of two switches, as the AWS SDKs have them.
     *
     * @param fips whether FIPS is asked for
     * @param dualStack whether IPv6 is asked for
     * @return the variant
     */
    public static EndpointVariant of(boolean fips, boolean dualStack) {
        if (fips) {
            return dualStack ? FIPS_DUALSTACK : FIPS;
        }
        return dualStack ? DUALSTACK : PLAIN;
    }

    /**
     * Tells whether FIPS is asked for.
     *
     * @return true for {@link #FIPS} and {@link #FIPS_DUALSTACK}
     */
    public boolean fips() {
        return fips;
    }

    /**
     * Tells whether IPv6 is asked for.
     *
     * @return true for {@link #DUALSTACK} and {@link #FIPS_DUALSTACK}
     */
    public boolean dualStack() {
        return dualStack;
    }
}
