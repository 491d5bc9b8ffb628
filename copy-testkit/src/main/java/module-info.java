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

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.snapcopy.testkit.CopyArbitraryProvider;
}
