// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Idempotency tokens of 36 characters. */
final class ClientTokens {
    /** Where a builder takes a token from when none was set. */
    enum Source {
        /** A new token for each request. */
        RANDOM,
        /** A token that is the same for the same request. */
        CONTENT,
        /** Nowhere: the request stays without a token. */
        NONE
    }

    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    private ClientTokens() {}

    /** Parameters with a token; those that have one are returned as they are. */
    static CopyParameters complete(CopyParameters parameters, CopyContext context, Source source) {
        if (source == Source.NONE || parameters.has(ParameterNames.CLIENT_TOKEN)) {
            return parameters;
        }
        String token = source == Source.CONTENT ? ofContent(parameters, context) : random();
        return parameters.with(ParameterNames.CLIENT_TOKEN, new ParameterValue.Text(token));
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /**
     * A UUID of version 8 whose bits are those of a SHA-256 over destination, form body and tags: the same in every
     * process. Tags are sorted, since the order of a map may change from one process to the next.
     */
    private static String ofContent(CopyParameters parameters, CopyContext context) {
        StringBuilder content = new StringBuilder();
        try {
            content.append(context.endpointRegion().orElse("")).append('\n');
            content.append(QueryString.write(parameters.without(ParameterNames.TAG_SPECIFICATIONS)));
            Tags.byType(parameters)
                    .forEach((type, tags) -> tags.stream()
                            .map(tag -> PercentEncoding.encode(tag.key())
                                    + '='
                                    + PercentEncoding.encode(tag.value().orElse("")))
                            .sorted()
                            .forEach(tag -> content.append('\n')
                                    .append(type)
                                    .append('&')
                                    .append(tag)));
        } catch (IllegalArgumentException unwritable) {
            return random(); // a text that has no wire form; the rules refuse the request and name it
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256(content.toString()));
        return new UUID((digest.getLong() & VERSION_MASK) | VERSION_8, (digest.getLong() & VARIANT_MASK) | VARIANT_RFC)
                .toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
