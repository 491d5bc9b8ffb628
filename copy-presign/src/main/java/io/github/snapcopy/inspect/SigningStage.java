// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

/**
 * A part of what a signature is computed from, in the order in which signing gets there.
 *
 * @since 0.1
 */
public enum SigningStage {
    /** The HTTP method. */
    METHOD,
    /** The canonical path. */
    PATH,
    /** A query parameter that is there or not, or has another value. */
    PARAMETER,
    /** A query parameter of the same value in another encoding. */
    ENCODING,
    /** The order of the query parameters. */
    ORDER,
    /** The value of the header {@code host}. */
    HOST,
    /** Another header. */
    HEADERS,
    /** The list of signed headers. */
    SIGNED_HEADERS,
    /** The hash of the payload. */
    PAYLOAD_HASH,
    /** The name of the algorithm. */
    ALGORITHM,
    /** The instant of signing. */
    TIMESTAMP,
    /** Day, Region and service that the signing key is good for. */
    CREDENTIAL_SCOPE,
    /** The access key id. */
    ACCESS_KEY,
    /** The hash of the canonical request, when nothing more is known of it. */
    CANONICAL_REQUEST_HASH,
    /** The signature alone: another secret access key, or a change of something that is not in the URL. */
    SIGNATURE
}
