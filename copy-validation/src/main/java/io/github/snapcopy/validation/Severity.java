// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

/**
 * How bad a violation is.
 *
 * @since 0.1
 */
public enum Severity {
    /** A document says the service refuses the request or fails it later; the request must not be sent. */
    ERROR,
    /** Documents disagree, only recommend, or the outcome depends on what the request does not show. */
    WARNING
}
