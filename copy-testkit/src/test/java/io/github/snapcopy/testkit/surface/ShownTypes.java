// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a signature may show: a type that the user has and can name, and of other libraries only what is the point. */
final class ShownTypes {
    private static final String SDK = "software.amazon.awssdk.";
    private static final String PACKAGE_OF_SDK = "io.github.snapcopy.sdk";

    /** Credentials are taken as the SDK has them. */
    static final Set<String> CREDENTIALS = Set.of(
            "software.amazon.awssdk.identity.spi.AwsCredentialsIdentity",
            "software.amazon.awssdk.identity.spi.IdentityProvider");

    /** Whoever has the testkit has these. */
    private static final List<String> TESTING = List.of("net.jqwik.api.", "org.junit.jupiter.");

    private static final String PACKAGE_OF_TESTKIT = "io.github.snapcopy.testkit";

    private ShownTypes() {}

    /** Says what is wrong with the signatures of a type and of those nested in it. */
    static List<String> complaints(Class<?> type, Set<String> exported) {
        List<String> complaints = new ArrayList<>();
        SurfaceText.of(type, (line, shown) -> {
            if (!mayShow(type.getPackageName(), shown, exported)) {
                complaints.add(line + " shows " + shown.getName());
            }
        });
        return complaints;
    }

    private static boolean mayShow(String packageName, Class<?> shown, Set<String> exported) {
        String name = shown.getName();
        if (name.startsWith("java.")) {
            return true;
        }
        if (exported.contains(shown.getPackageName())) {
            return Reach.isVisible(shown);
        }
        if (name.startsWith(SDK)) {
            return CREDENTIALS.contains(name) || packageName.equals(PACKAGE_OF_SDK);
        }
        return packageName.startsWith(PACKAGE_OF_TESTKIT) && TESTING.stream().anyMatch(name::startsWith);
    }
}
