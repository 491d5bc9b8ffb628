// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Signers with one key cache, used by many threads while others clear it and midnight comes and goes. */
class SharedKeyCacheTest {
    private static final int THREADS = 32;
    private static final int SIGNATURES = Integer.getInteger("snapcopy.signatures", 100_000) / 10;
    private static final int AT_ONCE = 20;
    private static final List<Instant> INSTANTS =
            List.of(Instant.parse("2024-02-28T23:59:59Z"), Instant.parse("2024-02-29T00:00:00Z"));
    private static final List<String> REGIONS = List.of("us-west-2", "eu-central-1", "ap-south-1", "sa-east-1");

    private record Task(UrlSigner signer, SigningCredentials credentials, Instant signedAt, String signature) {}

    private final SigningKeyCache cache = new SigningKeyCache();

    @Test
    void everySignature_whileOthersClearTheCache_isThatOfASecondImplementation() throws Exception {
        List<Task> tasks = tasks();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                SplittableRandom random = new SplittableRandom(thread);
                wrong.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return wrongSignatures(tasks, random);
                }));
            }
            Future<Integer> largest = pool.submit(() -> clearUntil(done));
            for (Future<Integer> ofThread : wrong) {
                assertThat(ofThread.get()).as("wrong signatures of a thread").isZero();
            }
            done.set(true);
            assertThat(largest.get()).as("keys at any time").isBetween(1, 64);
        } finally {
            pool.shutdownNow();
        }
        cache.clear();
        assertThat(cache.size()).isZero();
    }

    private int clearUntil(AtomicBoolean done) throws InterruptedException {
        int largest = 0;
        while (!done.get()) {
            Thread.sleep(1);
            largest = Math.max(largest, cache.size());
            cache.clear();
        }
        return largest;
    }

    private static int wrongSignatures(List<Task> tasks, SplittableRandom random) {
        int wrong = 0;
        for (int signed = 0; signed < SIGNATURES; ) {
            Task task = tasks.get(random.nextInt(tasks.size()));
            for (int i = 0; i < AT_ONCE && signed < SIGNATURES; i++, signed++) {
                String url = task.signer.sign(
                        query -> query.literal("Action=CopySnapshot"), task.credentials, task.signedAt, 3600);
                if (!url.endsWith(task.signature)) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    /** Four Regions, 24 credentials of which pairs share an access key id, two days. */
    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (String region : REGIONS) {
            String host = "ec2." + region + ".amazonaws.com";
            UrlSigner signer = new UrlSigner(URI.create("https://" + host), region, "ec2", cache);
            for (int i = 0; i < 24; i++) {
                SigningCredentials credentials =
                        SigningCredentials.of("AKIASNAPCOPY000000" + (10 + i / 2), "secret " + i);
                for (Instant signedAt : INSTANTS) {
                    ReferenceSigV4 reference = ReferenceSigV4.sign(
                            host,
                            "/",
                            region,
                            "ec2",
                            List.of(Map.entry("Action", "CopySnapshot")),
                            credentials,
                            signedAt,
                            3600);
                    tasks.add(new Task(signer, credentials, signedAt, "&X-Amz-Signature=" + reference.signature()));
                }
            }
        }
        return tasks;
    }
}
