// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The request models: immutable, validated, convertible; and the replies. */
module io.github.snapcopy.core {
    requires transitive io.github.snapcopy.validation;
    requires com.google.common;
    requires java.xml;
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires static java.compiler;

    exports io.github.snapcopy.core;
}
