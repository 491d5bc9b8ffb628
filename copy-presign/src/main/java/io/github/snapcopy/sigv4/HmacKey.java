// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A key of HMAC-SHA256, kept as the two blocks that the inner and the outer hash begin with (RFC 2104). Composed over
 * the digest, because a pooled {@code javax.crypto.Mac} would keep the key of its last caller, and finding its provider
 * takes longer than all else.
 */
final class HmacKey {
    private static final int BLOCK = 64;

    private final byte[] innerPad;
    private final byte[] outerPad;

    private HmacKey(byte[] innerPad, byte[] outerPad) {
        this.innerPad = innerPad;
        this.outerPad = outerPad;
    }

    static HmacKey of(byte[] key) {
        byte[] blockKey = key.length > BLOCK ? Sha256.digest(key) : key;
        return new HmacKey(pad(blockKey, 0x36), pad(blockKey, 0x5C));
    }

    private static byte[] pad(byte[] key, int mask) {
        byte[] pad = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            pad[i] = (byte) (i < key.length ? key[i] ^ mask : mask);
        }
        return pad;
    }

    byte[] sign(String message) {
        return sign(message.getBytes(StandardCharsets.UTF_8));
    }

    byte[] sign(byte[] message) {
        MessageDigest inner = Sha256.fresh();
        inner.update(innerPad);
        MessageDigest outer = Sha256.fresh();
        outer.update(outerPad);
        return outer.digest(inner.digest(message));
    }

    /** What the message is appended to before the inner hash. */
    byte[] innerPad() {
        return innerPad;
    }

    /** What the inner hash is appended to before the outer one. */
    byte[] outerPad() {
        return outerPad;
    }
}
