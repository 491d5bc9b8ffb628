// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.github.snapcopy.sigv4.SigningCredentials;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Two threads with credentials of their own at one presigner. The results are whether each thread got wrong ones, 0 or
 * 1.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Each has its own.")
@State
public class RecentCredentialsRaces {
    private static final AwsCredentialsIdentity IDENTITY = AwsBasicCredentials.create("AKIASNAPCOPY00000001", "secret");
    private static final AwsCredentialsIdentity SESSION =
            AwsSessionCredentials.create("AKIASNAPCOPY00000001", "secret", "session token");
    private static final SigningCredentials EXPECTED = SdkCredentials.from(IDENTITY);
    private static final SigningCredentials EXPECTED_OF_SESSION = SdkCredentials.from(SESSION);

    private final RecentCredentials recent = new RecentCredentials();

    private static boolean areSame(SigningCredentials one, SigningCredentials other) {
        return one.accessKeyId().equals(other.accessKeyId())
                && one.secretAccessKey().equals(other.secretAccessKey())
                && one.sessionToken().equals(other.sessionToken());
    }

    @Actor
    public void one(II_Result result) {
        result.r1 = areSame(recent.of(IDENTITY), EXPECTED) ? 0 : 1;
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = areSame(recent.of(SESSION), EXPECTED_OF_SESSION) ? 0 : 1;
    }
}
