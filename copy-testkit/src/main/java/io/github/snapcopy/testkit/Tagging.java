// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

/**
 * How many tags a request has.
 *
 * @since 0.1
 */
public enum Tagging {
    /** None: the parameter is absent. */
    NONE,
    /** One to four tags for each tagged resource. */
    SOME,
    /** 45 to 50 tags, which is the limit, for each tagged resource. */
    MANY
}
