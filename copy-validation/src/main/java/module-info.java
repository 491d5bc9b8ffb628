// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** What is well-formed and what is allowed: value grammars, neutral parameters, the rule catalog. */
@SuppressWarnings("module") // the readers of the internal package are built after this module
module io.github.snapcopy.validation {
    requires static transitive org.jspecify;

    exports io.github.snapcopy.values;
    exports io.github.snapcopy.parameters;
    exports io.github.snapcopy.documented;
    exports io.github.snapcopy.validation;
    exports io.github.snapcopy.internal.endpoint to
            io.github.snapcopy.presign;
    exports io.github.snapcopy.internal.text to
            io.github.snapcopy.core,
            io.github.snapcopy.presign;
}
