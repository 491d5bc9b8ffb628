// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What one signature works with: a buffer and a digest. Spaces are shared by all signers of a process and used by one
 * call at a time. Two to four for each processor are kept, however many threads sign; who finds the one of his slot in
 * use works with a new one.
 */
final class SigningSpace {
    private static final int SLOTS = Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;
    /** Slots lie apart from each other in memory, so that two processors do not fight for one cache line. */
    private static final int SPREAD = 16;

    private static final AtomicReferenceArray<SigningSpace> IDLE = new AtomicReferenceArray<>(SLOTS * SPREAD);

    final QueryBuffer buffer = new QueryBuffer();
    private final MessageDigest sha256 = Sha256.fresh();
    private final byte[] hash = new byte[Sha256.LENGTH];
    private final int slot;

    private SigningSpace(int slot) {
        this.slot = slot;
    }

    /** Takes an idle space, or a new one when another thread is using the one of this slot. */
    static SigningSpace take() {
        return take(Thread.currentThread().getId());
    }

    /** Takes the space of some thread, by its number. */
    static SigningSpace take(long thread) {
        int slot = (int) thread & SLOTS - 1;
        SigningSpace idle = IDLE.getAndSet(slot * SPREAD, null);
        return idle == null ? new SigningSpace(slot) : idle;
    }

    /** Wipes this space and offers it to the next call. */
    void giveBack() {
        buffer.wipe();
        Arrays.fill(hash, (byte) 0);
        IDLE.setRelease(slot * SPREAD, this);
    }

    /** Hashes what was written from an index on; the result is valid until the next hash. */
    byte[] hashFrom(int start) {
        sha256.update(buffer.bytes(), start, buffer.length() - start);
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 hash has 32 bytes", e);
        }
        return hash;
    }
}
