// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.time.Instant;
import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two threads at one key cache. The results are whether each thread got a wrong key, 0 or 1, and how many keys the
 * cache holds when both are done.
 */
public final class SigningKeyCacheRaces {
    private static final Instant EVENING = Instant.parse("2026-01-15T23:59:59Z");
    private static final SigningCredentials CREDENTIALS = SigningCredentials.of("AKIASNAPCOPY00000001", "secret");
    private static final SigningCredentials ROTATED = SigningCredentials.of("AKIASNAPCOPY00000001", "rotated");
    private static final CredentialScope TODAY = CredentialScope.of(EVENING, "us-west-2", "ec2");
    private static final CredentialScope TOMORROW = CredentialScope.of(EVENING.plusSeconds(1), "us-west-2", "ec2");
    private static final byte[] EXPECTED = derived(CREDENTIALS, TODAY);
    private static final byte[] EXPECTED_ROTATED = derived(ROTATED, TODAY);
    private static final byte[] EXPECTED_TOMORROW = derived(CREDENTIALS, TOMORROW);

    private SigningKeyCacheRaces() {}

    private static byte[] derived(SigningCredentials credentials, CredentialScope scope) {
        return SigningKey.derive(credentials.secretAccessKey(), scope).hmacKey().innerPad();
    }

    private static int isWrong(SigningKey key, byte[] expected) {
        return Arrays.equals(key.hmacKey().innerPad(), expected) ? 0 : 1;
    }

    /** Both want the same key. */
    @JCStressTest
    @Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "Both have it, and it is kept once.")
    @State
    public static class SameKey {
        private final SigningKeyCache cache = new SigningKeyCache();

        @Actor
        public void one(III_Result result) {
            result.r1 = isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = cache.size();
        }
    }

    /** One access key id with two secrets. */
    @JCStressTest
    @Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "Each has the key of its secret, and one is kept.")
    @State
    public static class RotatedSecret {
        private final SigningKeyCache cache = new SigningKeyCache();

        @Actor
        public void one(III_Result result) {
            result.r1 = isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = isWrong(cache.signingKey(ROTATED, TODAY), EXPECTED_ROTATED);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = cache.size();
        }
    }

    /** One signs before midnight, one after. */
    @JCStressTest
    @Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "The key of the later day came last, and alone is kept.")
    @Outcome(id = "0, 0, 2", expect = ACCEPTABLE, desc = "The key of the later day came first.")
    @State
    public static class Midnight {
        private final SigningKeyCache cache = new SigningKeyCache();

        @Actor
        public void one(III_Result result) {
            result.r1 = isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = isWrong(cache.signingKey(CREDENTIALS, TOMORROW), EXPECTED_TOMORROW);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = cache.size();
        }
    }

    /**
     * One wants a key while the other clears; the second result is what the cache holds, the third the same after one
     * more key.
     */
    @JCStressTest
    @Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "Cleared last.")
    @Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "Cleared first.")
    @State
    public static class Clear {
        private final SigningKeyCache cache = new SigningKeyCache();

        @Actor
        public void one(III_Result result) {
            result.r1 = isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
        }

        @Actor
        public void other() {
            cache.clear();
        }

        @Arbiter
        public void after(III_Result result) {
            result.r2 = cache.size();
            result.r1 += isWrong(cache.signingKey(CREDENTIALS, TODAY), EXPECTED);
            result.r3 = cache.size();
        }
    }
}
