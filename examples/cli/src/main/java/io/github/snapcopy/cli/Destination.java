// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.endpoint.EndpointVariant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, in the order of the AWS CLI: the option, the environment, the profile.
 *
 * @param region the Region as it was given, or null if none was
 * @param variant which of the hosts is asked for
 */
record Destination(@Nullable String region, EndpointVariant variant) {
    static Destination of(GlobalOptions options, AwsSettings settings) throws UnusableInputException {
        String profile = options.value(GlobalOptions.PROFILE);
        return new Destination(
                region(options, settings, profile),
                EndpointVariant.of(
                        isOn(settings, profile, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
                        isOn(settings, profile, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint")));
    }

    private static @Nullable String region(GlobalOptions options, AwsSettings settings, @Nullable String profile)
            throws UnusableInputException {
        String region = options.value(GlobalOptions.REGION);
        if (region == null) {
            region = settings.environment("AWS_REGION");
        }
        if (region == null) {
            region = settings.environment("AWS_DEFAULT_REGION");
        }
        return region == null ? settings.profileProperty(profile, "region").orElse(null) : region;
    }

    private static boolean isOn(AwsSettings settings, @Nullable String profile, String variable, String property)
            throws UnusableInputException {
        String value = settings.environment(variable);
        if (value == null) {
            value = settings.profileProperty(profile, property).orElse("false");
        }
        return switch (Texts.toLowerCase(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableInputException(variable + " must be true or false");
        };
    }
}
