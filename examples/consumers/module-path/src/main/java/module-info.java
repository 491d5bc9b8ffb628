// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** A program on the module path. */
module com.example.modulepath {
    requires io.github.snapcopy.presign;
}
