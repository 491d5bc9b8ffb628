// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** What this machine says about AWS: environment, configuration files, credentials. */
interface AwsSettings {
    /**
     * A variable of the environment.
     *
     * @return its value, or null if it is absent or empty
     */
    @Nullable
    String environment(String name);

    /**
     * A property of a profile in the configuration files.
     *
     * @param profile the profile, or null for the default one
     * @param property the name of the property
     * @return its value, or empty if there is none
     * @throws UnusableInputException if a profile is named that does not exist, or the files are broken
     */
    Optional<String> profileProperty(@Nullable String profile, String property) throws UnusableInputException;

    /**
     * Looks for credentials.
     *
     * @param profile the profile to take them from, or null for the whole default chain
     * @return credentials
     * @throws MissingCredentialsException if there are none, or they cannot be used
     */
    AwsCredentialsIdentity credentials(@Nullable String profile) throws MissingCredentialsException;
}
