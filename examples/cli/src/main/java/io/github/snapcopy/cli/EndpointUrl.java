// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.parameters.CopyOperation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An endpoint that the caller names. */
final class EndpointUrl {
    private static final String VARIABLE = "AWS_ENDPOINT_URL";

    private EndpointUrl() {}

    /**
     * Finds the endpoint of the destination in the order of the AWS CLI: the option, the variable of the service, the
     * general one.
     *
     * @return the endpoint, or null if none is named
     */
    static @Nullable URI given(CopyOperation operation, GlobalOptions options, AwsSettings settings)
            throws UnusableInputException {
        String option = options.value(GlobalOptions.ENDPOINT_URL);
        if (option != null) {
            return of(option, GlobalOptions.ENDPOINT_URL);
        }
        if ("true".equalsIgnoreCase(settings.environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) {
            return null;
        }
        String service = VARIABLE + '_' + operation.service().id().toUpperCase(Locale.ROOT);
        for (String variable : List.of(service, VARIABLE)) {
            String url = settings.environment(variable);
            if (url != null) {
                return of(url, variable);
            }
        }
        return null;
    }

    /**
     * Reads a URL.
     *
     * @param text the URL, which messages do not repeat, since it may hold a password
     * @param what what it is called in messages
     */
    static URI of(String text, String what) throws UnusableInputException {
        try {
            return Endpoints.requireCustom(URI.create(text));
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    what + " must be an https URL, or http on this machine, with a host and without"
                            + " user information, query and fragment");
        }
    }
}
