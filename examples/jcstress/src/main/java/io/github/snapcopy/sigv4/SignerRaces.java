// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads at one signer, and at the space that signers share. The results are whether each thread got something
 * wrong, 0 or 1.
 */
public final class SignerRaces {
    private static final URI ENDPOINT = URI.create("https://ec2.us-west-2.amazonaws.com");
    private static final CanonicalQueryWriter PARAMETERS = query -> query.literal("Action=CopySnapshot");
    private static final Instant EVENING = Instant.parse("2026-01-15T23:59:59Z");
    private static final Instant MIDNIGHT = EVENING.plusSeconds(1);
    private static final SigningCredentials CREDENTIALS = SigningCredentials.of("AKIASNAPCOPY00000001", "secret");
    private static final SigningCredentials ROTATED =
            SigningCredentials.of("AKIASNAPCOPY00000001", "rotated", "session token");
    private static final String URL = sign(signer(), CREDENTIALS, EVENING);
    private static final String URL_OF_ROTATED = sign(signer(), ROTATED, EVENING);
    private static final String URL_OF_MIDNIGHT = sign(signer(), CREDENTIALS, MIDNIGHT);

    private SignerRaces() {}

    private static UrlSigner signer() {
        return new UrlSigner(ENDPOINT, "us-west-2", "ec2", new SigningKeyCache());
    }

    private static String sign(UrlSigner signer, SigningCredentials credentials, Instant signedAt) {
        return signer.sign(PARAMETERS, credentials, signedAt, 3600);
    }

    /** One access key id with two secrets. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Each has the URL of its credentials.")
    @State
    public static class RotatedCredentials {
        private final UrlSigner signer = signer();

        @Actor
        public void one(II_Result result) {
            result.r1 = sign(signer, CREDENTIALS, EVENING).equals(URL) ? 0 : 1;
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = sign(signer, ROTATED, EVENING).equals(URL_OF_ROTATED) ? 0 : 1;
        }
    }

    /** One signs before midnight, one after. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Each has the URL of its day.")
    @State
    public static class Midnight {
        private final UrlSigner signer = signer();

        @Actor
        public void one(II_Result result) {
            result.r1 = sign(signer, CREDENTIALS, EVENING).equals(URL) ? 0 : 1;
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = sign(signer, CREDENTIALS, MIDNIGHT).equals(URL_OF_MIDNIGHT) ? 0 : 1;
        }
    }

    /** Both use the space of one slot, which must be wiped when it is taken, and one's own until it is given back. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Each had a clean space for itself.")
    @State
    public static class OneSlot {
        private static final byte[] TEXT = "one text".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] OTHER_TEXT = "quite another text".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] HASH = Sha256.digest("one text");
        private static final byte[] OTHER_HASH = Sha256.digest("quite another text");

        private static int isWrong(byte[] text, byte[] expectedHash) {
            SigningSpace space = SigningSpace.take(0);
            boolean clean = space.buffer.length() == 0;
            for (int i = 0; i < OTHER_TEXT.length; i++) {
                clean &= space.buffer.bytes()[i] == 0;
            }
            space.buffer.append(text);
            boolean right = clean && Arrays.equals(space.hashFrom(0), expectedHash);
            space.giveBack();
            return right ? 0 : 1;
        }

        @Actor
        public void one(II_Result result) {
            result.r1 = isWrong(TEXT, HASH);
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = isWrong(OTHER_TEXT, OTHER_HASH);
        }
    }
}
