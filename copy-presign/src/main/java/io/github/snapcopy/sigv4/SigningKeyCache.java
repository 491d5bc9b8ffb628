// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the signing keys of the last 64 pairs of access key id and credential scope, of one day.
 *
 * <p>An entry holds the derived key and a SHA-256 digest of the secret access key it came from, never the secret; when
 * the secret of an access key id changes, the entry is derived anew. The oldest entry leaves first, and all of earlier
 * days leave when a key of a later day is derived: a scope is good for a day. {@link #clear} forgets the rest at once,
 * say after access keys were rotated. Thread-safe; reading takes no lock.
 *
 * @since 0.1
 */
public final class SigningKeyCache {
    private static final int CAPACITY = 64;

    private final Map<Id, Entry> entries = new ConcurrentHashMap<>();
    private final Deque<Id> oldestFirst = new ArrayDeque<>();

    /** Makes an empty cache. */
    public SigningKeyCache() {}

    /**
     * Returns the signing key of some credentials, derived only when it is not at hand.
     *
     * @param credentials the credentials; the session token plays no part
     * @param credentialScope what the key shall be good for
     * @return the signing key
     */
    public SigningKey signingKey(SigningCredentials credentials, CredentialScope credentialScope) {
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(credentialScope, "credentialScope");
        Id id = new Id(credentials.accessKeyId(), credentialScope);
        byte[] secretDigest = Sha256.digest(credentials.secretAccessKey());
        Entry known = entries.get(id);
        if (known != null && Sha256.sameBytes(known.secretDigest, secretDigest)) {
            return known.key;
        }
        SigningKey key = SigningKey.derive(credentials.secretAccessKey(), credentialScope);
        put(id, new Entry(secretDigest, key));
        return key;
    }

    private void put(Id id, Entry entry) {
        synchronized (oldestFirst) {
            if (entries.put(id, entry) == null) {
                while (!oldestFirst.isEmpty() && oldestFirst.getFirst().isOfADayBefore(id)) {
                    entries.remove(oldestFirst.removeFirst());
                }
                oldestFirst.addLast(id);
                if (oldestFirst.size() > CAPACITY) {
                    entries.remove(oldestFirst.removeFirst());
                }
            }
        }
    }

    /** Forgets all keys. */
    public void clear() {
        synchronized (oldestFirst) {
            entries.clear();
            oldestFirst.clear();
        }
    }

    /**
     * Returns how many keys are remembered.
     *
     * @return 0 to 64
     */
    public int size() {
        synchronized (oldestFirst) {
            return oldestFirst.size();
        }
    }

    /** Returns the number of keys. */
    @Override
    public String toString() {
        return "SigningKeyCache[" + size() + " keys]";
    }

    private record Id(String accessKeyId, CredentialScope credentialScope) {
        boolean isOfADayBefore(Id other) {
            return credentialScope.date().compareTo(other.credentialScope.date()) < 0;
        }

        // Written out: what the compiler makes is linked by reflection at the first use, which is the first URL.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Id that
                    && accessKeyId.equals(that.accessKeyId)
                    && credentialScope.equals(that.credentialScope);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accessKeyId, credentialScope);
        }
    }

    private static final class Entry {
        final byte[] secretDigest;
        final SigningKey key;

        Entry(byte[] secretDigest, SigningKey key) {
            this.secretDigest = secretDigest;
            this.key = key;
        }
    }
}
