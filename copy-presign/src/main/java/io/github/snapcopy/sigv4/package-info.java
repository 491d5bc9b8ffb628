// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The ground floor of signing: Signature Version 4 in the query string of a GET and in the headers of a POST, each
 * stage a value (canonical query, canonical request, string to sign, signing key, signature). Knows no copy request,
 * no endpoint rules and no SDK; anybody may use it to sign requests of any query API. Everything here is immutable or
 * thread-safe, and nothing but an accessor that says so prints a secret.
 *
 * <p>Start with {@link io.github.snapcopy.sigv4.QuerySigner} or {@link io.github.snapcopy.sigv4.HeaderSigner}; {@link
 * io.github.snapcopy.sigv4.SigningTrace} has the stages.
 */
@NullMarked
package io.github.snapcopy.sigv4;

import org.jspecify.annotations.NullMarked;
