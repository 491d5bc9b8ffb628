// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.benchmarks.competitor.ColdKey;
import io.github.snapcopy.benchmarks.competitor.Competitor;
import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.Floor;
import io.github.snapcopy.benchmarks.competitor.SdkSigner;
import io.github.snapcopy.benchmarks.competitor.SteppingClock;
import io.github.snapcopy.benchmarks.competitor.Workload;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.core.CopyTag;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.sigv4.SigningTrace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each competitor does the same work. */
class CompetitorsTest {
    /** The one life that all of them can give; the interceptor of the ec2 client has no other. */
    private static final Duration LIFE = Duration.ofDays(7);

    static List<Arguments> entries() {
        List<Arguments> entries = new ArrayList<>();
        for (WorkloadKind workload : WorkloadKind.values()) {
            for (CompetitorKind competitor : CompetitorKind.values()) {
                if (competitor.canDo(workload)) {
                    entries.add(Arguments.of(competitor, workload));
                }
            }
        }
        return entries;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyCompetitor_makesGenuineUrls(CompetitorKind kind, WorkloadKind workloadKind) {
        Workload workload = Workload.of(workloadKind, LIFE);
        SteppingClock clock = new SteppingClock();
        PresignedUrlInspector inspector = PresignedUrlInspector.create(clock);
        Competitor competitor = kind.create(workload, clock);
        for (int i = 0; i < Workload.REQUESTS; i++) {
            assertThat(inspector.verify(competitor.presign(i), workload.signingCredentials()))
                    .isInstanceOf(Verification.Genuine.class);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyCompetitor_signsTheSame(CompetitorKind kind, WorkloadKind workloadKind) {
        Workload workload = Workload.of(workloadKind, LIFE);
        SteppingClock clock = new SteppingClock();
        Competitor snapcopy = CompetitorKind.SNAPCOPY.create(workload, clock);
        Competitor competitor = kind.create(workload, clock);
        Set<String> signatures = new LinkedHashSet<>();
        for (int second = 0; second < 2; second++) {
            for (int i = 0; i < Workload.REQUESTS; i++) {
                String signature = signature(competitor.presign(i));
                assertThat(signature).isEqualTo(signature(snapcopy.presign(i)));
                signatures.add(signature);
            }
            clock.step();
            competitor = kind == CompetitorKind.FLOOR ? kind.create(workload, clock) : competitor;
        }
        assertThat(signatures).hasSize(2 * Workload.REQUESTS);
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void floor_computesHashAndSignature(WorkloadKind workloadKind) {
        Workload workload = Workload.of(workloadKind, LIFE);
        Floor floor = new Floor(workload, new SteppingClock());
        for (int i = 0; i < Workload.REQUESTS; i++) {
            String url = floor.presign(i);
            assertThat(HexFormat.of().formatHex(floor.lastSignature())).isEqualTo(signature(url));
            assertThat(HexFormat.of().formatHex(floor.lastHash()))
                    .isEqualTo(SigningTrace.read(URI.create("https://" + Workload.SOURCE_HOST), url)
                            .stringToSign()
                            .canonicalRequestHash());
            byte[] warm = floor.lastSignature();
            floor.presignFirst(i);
            assertThat(floor.lastSignature()).isEqualTo(warm);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CompetitorKind.class,
            names = {"FLOOR", "SNAPCOPY"})
    void coldCompetitor_makesTheSameUrl(CompetitorKind kind) {
        Competitor competitor = kind.create(Workload.of(WorkloadKind.TYPICAL, LIFE), new SteppingClock());
        assertThat(((ColdKey) competitor).presignFirst(1)).isEqualTo(competitor.presign(1));
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void coldSdkSigner_signsWithOtherKeys(WorkloadKind workloadKind) {
        SdkSigner signer = new SdkSigner(Workload.of(workloadKind, LIFE), new SteppingClock());
        assertThat(signature(signer.presignFirst(0)))
                .isNotEqualTo(signature(signer.presign(0)))
                .isNotEqualTo(signature(signer.presignFirst(0)));
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void workload_isWhatTheReportSays(WorkloadKind workloadKind) {
        Workload workload = Workload.of(workloadKind, LIFE);
        List<CopyTag> tags = workload.request(0).tags().stream().toList();
        if (workloadKind == WorkloadKind.TAGS) {
            assertThat(tags).hasSize(50).allSatisfy(tag -> {
                assertThat(tag.key()).hasSize(60);
                assertThat(tag.value().orElseThrow()).hasSize(120);
            });
        } else {
            assertThat(tags).isEmpty();
        }
        assertThat(workload.sessionToken().map(String::length).orElse(0))
                .isEqualTo(workloadKind == WorkloadKind.TOKEN ? 1000 : 0);
        Map<String, Integer> marks = new LinkedHashMap<>();
        workload.sessionToken()
                .ifPresent(token -> token.chars()
                        .filter(c -> "+/=".indexOf(c) >= 0)
                        .forEach(c -> marks.merge(String.valueOf((char) c), 1, Integer::sum)));
        assertThat(marks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        workloadKind == WorkloadKind.TOKEN ? List.of("+", "/", "=") : List.of());
    }

    private static String signature(String url) {
        String key = "X-Amz-Signature=";
        int start = url.indexOf(key) + key.length();
        return url.substring(start, start + 64);
    }
}
