// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.SnapshotCopyRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * One presigner of each profile for all threads. Sources, credentials and days are more than the key cache has room
 * for, two credentials share an access key id, and midnight comes and goes: whatever is kept between two signatures is
 * replaced all the time.
 */
class ManyThreadsTest {
    private static final int THREADS = 32;
    private static final int SIGNATURES = Integer.getInteger("snapcopy.signatures", 100_000);
    /**
     * How often a thread signs the same before it turns to something else: what is kept must be both used and replaced.
     */
    private static final int AT_ONCE = 20;

    private static final List<String> SOURCES = List.of(
            "us-west-2",
            "us-west-1",
            "us-east-2",
            "eu-central-1",
            "eu-west-1",
            "eu-north-1",
            "ap-south-1",
            "ap-northeast-1",
            "ap-southeast-2",
            "sa-east-1",
            "ca-central-1",
            "us-gov-west-1");
    private static final List<AwsCredentialsIdentity> IDENTITIES = List.of(
            AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"),
            AwsBasicCredentials.create("AKIASNAPCOPY00000001", "rotated"),
            AwsBasicCredentials.create("AKIASNAPCOPY00000002", "not/a+secret"),
            AwsSessionCredentials.create("ASIASNAPCOPY00000003", "third", "token/of+three=="),
            AwsSessionCredentials.create("ASIASNAPCOPY00000003", "third", "later/token/of+three=="),
            AwsSessionCredentials.create("ASIASNAPCOPY00000004", "fourth", "t".repeat(800)));
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2026-02-28T23:59:59Z"),
            Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-03-01T12:34:56Z"));

    private record Task(
            SnapshotCopyRequest request,
            Provider identity,
            Instant signedAt,
            SignedParameters profile,
            String expectedUrl) {}

    /** Each thread has a time of its own. */
    private static final class TimeOfThread extends Clock {
        private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();

        void set(Instant now) {
            NOW.set(now);
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final TimeOfThread clock = new TimeOfThread();
    private final Map<SignedParameters, SnapshotCopyPresigner> shared = new EnumMap<>(SignedParameters.class);

    @Test
    void everyUrl_signedByThirtyTwoThreads_isTheOneThatASingleThreadSigns() throws Exception {
        for (SignedParameters profile : SignedParameters.values()) {
            shared.put(
                    profile,
                    Copies.presigner().clock(clock).signedParameters(profile).build());
        }
        List<Task> tasks = tasks();
        assertThat(tasks).extracting(Task::expectedUrl).doesNotHaveDuplicates();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                SplittableRandom random = new SplittableRandom(thread);
                wrong.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return wrongUrls(tasks, random);
                }));
            }
            for (Future<Integer> ofThread : wrong) {
                assertThat(ofThread.get()).as("wrong URLs of a thread").isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int wrongUrls(List<Task> tasks, SplittableRandom random) {
        int wrong = 0;
        for (int signed = 0; signed < SIGNATURES; ) {
            Task task = tasks.get(random.nextInt(tasks.size()));
            SnapshotCopyPresigner presigner = Objects.requireNonNull(shared.get(task.profile));
            clock.set(task.signedAt);
            for (int i = 0; i < AT_ONCE && signed < SIGNATURES; i++, signed++) {
                PresignedUrl url = presigner.presignCopySnapshot(task.request, task.identity);
                if (!url.unredactedUrl().equals(task.expectedUrl)) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    /**
     * What is expected comes from a new presigner each time, stage by stage, and is signed once more by the SDK's
     * signer.
     */
    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (String source : SOURCES) {
            for (AwsCredentialsIdentity identity : IDENTITIES) {
                for (Instant signedAt : INSTANTS) {
                    for (SignedParameters profile : SignedParameters.values()) {
                        SnapshotCopyRequest request = request(source, tasks.size());
                        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(new Provider(identity))
                                .clock(Copies.at(signedAt))
                                .signedParameters(profile)
                                .build();
                        String expected = UncheckedPresigner.of(presigner)
                                .presign(
                                        request.toParameters(),
                                        request.destinationRegion().value())
                                .unredactedUrl();
                        new SdkVerifier(identity).verifyUrl(expected, source);
                        tasks.add(new Task(request, new Provider(identity), signedAt, profile, expected));
                    }
                }
            }
        }
        return tasks;
    }

    private static SnapshotCopyRequest request(String source, int number) {
        String destination = source.startsWith("us-gov-") ? "us-gov-east-1" : "us-east-1";
        SnapshotCopyRequest.Builder request = Copies.from(source, destination)
                .sourceSnapshotId("snap-0" + Integer.toHexString(0x1000_0000 + number) + "12345678");
        if (number % 3 == 1) {
            request.description("Nightly copy, number " + number).encryptWith("alias/backup");
        } else if (number % 3 == 2) {
            for (int i = 0; i < 1 + number % 12; i++) {
                request.tag("key " + i, "value/" + number);
            }
        }
        return request.build();
    }
}
