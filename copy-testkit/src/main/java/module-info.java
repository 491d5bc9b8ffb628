// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Arbitraries, contracts and vectors for whoever implements or wraps the copy operations. */
module io.github.snapcopy.testkit {
    requires transitive io.github.snapcopy.presign;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.snapcopy.testkit;
    exports io.github.snapcopy.testkit.contract;
    exports io.github.snapcopy.testkit.vectors;

    // for JUnit, which makes the arguments provider, and for whoever reads the data as it is
    opens io.github.snapcopy.testkit.vectors;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.snapcopy.testkit.CopyArbitraryProvider;
}
