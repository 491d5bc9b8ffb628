// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import static io.github.snapcopy.wrapper.LoopbackEc2.BREAK;
import static io.github.snapcopy.wrapper.LoopbackEc2.makeAndThen;
import static io.github.snapcopy.wrapper.LoopbackEc2.refuse;
import static io.github.snapcopy.wrapper.LoopbackEc2.say;
import static io.github.snapcopy.wrapper.LoopbackEc2.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.snapcopy.documented.CopyAdvisories;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.wrapper.CopySummary.RunState;
import io.github.snapcopy.wrapper.LoopbackEc2.Life;
import io.github.snapcopy.wrapper.LoopbackEc2.Made;
import io.github.snapcopy.wrapper.LoopbackEc2.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** Whole runs, with the real client, over HTTP, minutes in milliseconds. */
class SnapshotCopierTest {
    private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "wrapper-secret-canary"));
    private static final String SNAPSHOT = "snap-066877671789bd71b";
    private static final String VIRGINIA = "us-east-1";
    private static final String IRELAND = "eu-west-1";
    private static final String TOKYO = "ap-northeast-1";

    private final VirtualTime time = new VirtualTime();
    private final LoopbackEc2 ec2 = new LoopbackEc2(time::now);
    private final List<String> changes = new ArrayList<>();

    @AfterEach
    void stop() {
        ec2.close();
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    private RegionalClients clients(AwsCredentialsProvider credentials) {
        return (region, settings) -> Ec2AsyncClient.builder()
                .httpClient(HTTP)
                .region(region)
                .endpointOverride(ec2.endpoint())
                .credentialsProvider(credentials)
                .overrideConfiguration(settings)
                .build();
    }

    private SnapshotCopier.Builder copier() {
        return SnapshotCopier.builder(clients(CREDENTIALS))
                .random(new SplittableRandom(7))
                .time(time);
    }

    private static CopyPlan plan(CopyTarget... targets) {
        return CopyPlan.of("us-west-2", SNAPSHOT, targets);
    }

    private CopySummary copy(CopyTarget... targets) {
        return copier().build().prepare(plan(targets)).execute(this::note);
    }

    private void note(CopySummary soFar, CopyOutcome changed) {
        changes.add(changed.target().name() + " " + changed.status() + " " + changed.progress());
    }

    private static CopyOutcome only(CopySummary summary) {
        assertThat(summary.copies()).hasSize(1);
        return summary.copies().get(0);
    }

    private static CopyFailure failure(CopyOutcome copy) {
        return copy.failure().orElseThrow();
    }

    @Test
    void plan_ofThreeRegions_isCopiedEachWithItsKeyAndTags() {
        CopySummary summary = copy(
                CopyTarget.of(VIRGINIA).encryptedWith("alias/virginia").tagged("Name", "nightly"),
                CopyTarget.of(IRELAND).encryptedWith("alias/ireland").described("from Oregon"),
                CopyTarget.of(TOKYO));

        assertThat(summary.successful()).isTrue();
        assertThat(summary.state()).isEqualTo(RunState.ENDED);
        assertThat(summary.copies())
                .extracting(CopyOutcome::status, CopyOutcome::progress, CopyOutcome::attempts)
                .containsOnly(tuple(CopyStatus.COMPLETED, 100, 1));
        Map<String, String> virginia = sentTo(VIRGINIA);
        assertThat(virginia)
                .containsEntry("SourceRegion", "us-west-2")
                .containsEntry("SourceSnapshotId", SNAPSHOT)
                .containsEntry("DestinationRegion", VIRGINIA)
                .containsEntry("KmsKeyId", "alias/virginia")
                .containsEntry("Encrypted", "true")
                .containsEntry("TagSpecification.1.ResourceType", "snapshot")
                .containsEntry("TagSpecification.1.Tag.1.Key", "Name")
                .containsEntry("TagSpecification.1.Tag.1.Value", "nightly")
                .containsEntry("TagSpecification.1.Tag.2.Key", "snapcopy:copy")
                .containsEntry("TagSpecification.1.Tag.2.Value", summary.runId() + "/" + SNAPSHOT + "/" + VIRGINIA);
        assertThat(virginia.get("PresignedUrl"))
                .startsWith("https://ec2.us-west-2.amazonaws.com/")
                .contains("DestinationRegion=us-east-1", "X-Amz-Expires=3600");
        assertThat(sentTo(IRELAND))
                .containsEntry("KmsKeyId", "alias/ireland")
                .containsEntry("Description", "from Oregon");
        assertThat(sentTo(TOKYO)).doesNotContainKeys("KmsKeyId", "Encrypted", "Description");
        assertThat(changes).contains("us-east-1 SENDING 0", "us-east-1 COPYING 0", "us-east-1 COMPLETED 100");
        assertThat(changes).anyMatch(line -> line.matches("us-east-1 COPYING [1-9][0-9]"));
    }

    private Map<String, String> sentTo(String region) {
        return ec2.received("CopySnapshot").stream()
                .filter(one -> one.region().equals(region))
                .map(Received::parameters)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wrongRequests_inAPlan_areAllNamedAndNothingIsSent() {
        CopyPlan plan = plan(
                CopyTarget.of(VIRGINIA),
                CopyTarget.of(IRELAND)
                        .encryptedWith(
                                "arn:aws:kms:us-east-1:111122223333:key/" + "1234abcd-12ab-34cd-56ef-1234567890ab")
                        .tagged("aws:mine", "x"),
                CopyTarget.of(TOKYO).within(17));

        InvalidPlanException refused = catchThrowableOfType(
                InvalidPlanException.class, () -> copier().build().prepare(plan));

        assertThat(refused.reports()).containsOnlyKeys(IRELAND, TOKYO);
        assertThat(refused.reports())
                .hasEntrySatisfying(
                        IRELAND,
                        report -> assertThat(report.errors())
                                .extracting(violation -> violation.rule().toString())
                                .containsExactlyInAnyOrder("kms-arn-region-mismatch", "tag-key-aws-prefix"));
        assertThat(refused).hasMessageContainingAll("eu-west-1: ERROR KmsKeyId", "ap-northeast-1: ERROR Completion");
        assertThat(ec2.received("CopySnapshot")).isEmpty();
        assertThat(ec2.received("DescribeSnapshots")).isEmpty();
    }

    @Test
    void plan_withProblemsOfItsOwn_isRefused() {
        SnapshotCopier copier = copier().build();

        assertThatThrownBy(() -> copier.prepare(plan()))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("no targets");
        assertThatThrownBy(() -> copier.prepare(plan(CopyTarget.of(VIRGINIA), CopyTarget.of(VIRGINIA))))
                .hasMessageContaining("us-east-1: two targets have this name");
        assertThatThrownBy(() -> copier.prepare(plan(CopyTarget.of(VIRGINIA).named("a\u001b[2Jb"))))
                .hasMessageContaining("the name of a target must be")
                .hasMessageNotContaining("\u001b");
        assertThatThrownBy(() -> copier.prepare(plan(CopyTarget.of(VIRGINIA).tagged("snapcopy:copy", "x"))))
                .hasMessageContaining("the tag snapcopy:copy is set by the program");
        assertThatThrownBy(() -> copier.resume(plan(CopyTarget.of(VIRGINIA)), "a b"))
                .hasMessageContaining("the run id must be");
    }

    @Test
    void warnings_ofTheRules_areInTheOutcomeAndStopNothing() {
        CopySummary summary = copy(CopyTarget.of(VIRGINIA).described("süß"));

        assertThat(only(summary).status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(only(summary).warnings()).anyMatch(line -> line.startsWith("WARNING Description"));
    }

    @Test
    void failures_ofSomeCopies_leaveTheOthersAlone() {
        ec2.onCopy(VIRGINIA, refuse(403, "UnauthorizedOperation", "You are not authorized."))
                .onCopy(IRELAND, refuse(400, "InvalidSnapshot.NotFound", "The snapshot does not exist."));

        CopySummary summary = copy(CopyTarget.of(VIRGINIA), CopyTarget.of(IRELAND), CopyTarget.of(TOKYO));

        assertThat(summary.copies())
                .extracting(CopyOutcome::status)
                .containsExactly(CopyStatus.FAILED, CopyStatus.FAILED, CopyStatus.COMPLETED);
        CopyFailure unauthorized = failure(summary.copies().get(0));
        assertThat(unauthorized.code()).contains("UnauthorizedOperation");
        assertThat(unauthorized.requestId()).contains("r-3");
        assertThat(unauthorized.retryable()).isFalse();
        assertThat(unauthorized.copyMayExist()).isFalse();
        assertThat(failure(summary.copies().get(1)).remedy()).contains("SourceRegion");
        assertThat(ec2.received("CopySnapshot")).hasSize(3);
        assertThat(summary.successful()).isFalse();
    }

    @Test
    void throttledRequest_isSentAgainAfterGrowingPauses() {
        ec2.onCopy(VIRGINIA, times(4, refuse(503, "RequestLimitExceeded", "Request limit exceeded.")))
                .life(VIRGINIA, Life.completed(Duration.ofSeconds(1)));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(5);
        assertThat(copy.failure()).isEmpty();
        assertThat(ec2.made()).hasSize(1);
        assertThat(time.passed()).isBetween(Duration.ofMillis(7500 + 15_000), Duration.ofSeconds(15 + 15));
    }

    @Test
    void throttledRequest_withoutEnd_failsAsRetryable() {
        ec2.onCopy(VIRGINIA, times(3, refuse(503, "Client.RequestLimitExceeded", "Request limit exceeded.")));

        CopyOutcome copy = only(copier().attempts(3)
                .build()
                .prepare(plan(CopyTarget.of(VIRGINIA)))
                .execute(this::note));

        assertThat(copy.status()).isEqualTo(CopyStatus.FAILED);
        assertThat(copy.attempts()).isEqualTo(3);
        assertThat(failure(copy).retryable()).isTrue();
        assertThat(failure(copy).retry()).isEqualTo(Retry.YES);
        assertThat(ec2.received("DescribeSnapshots")).isEmpty();
    }

    @Test
    void expiredSignature_isSignedAnew() {
        ec2.onCopy(VIRGINIA, refuse(400, "RequestExpired", "Request has expired."));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(2);
    }

    @Test
    void documentedConcurrency_isThatOfTheAdvisory() {
        assertThat(CopyAdvisories.byId("adv-snapshot-concurrency").orElseThrow().fact())
                .startsWith(SnapshotCopier.DOCUMENTED_CONCURRENCY + " copies can be in progress");
    }

    @Test
    void quota_usedUpByOthers_isWaitedForSlowly() {
        ec2.onCopy(VIRGINIA, times(12, refuse(400, "ResourceLimitExceeded", "Too many snapshot copies in progress.")));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(13);
        assertThat(time.passed()).isGreaterThan(Duration.ofMinutes(45));
    }

    @Test
    void copies_toOneRegion_areNeverMoreThanTheDocumentedQuota() {
        ec2.quota(20);
        CopyTarget[] targets = new CopyTarget[50];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = CopyTarget.of(i < 45 ? VIRGINIA : IRELAND).named("copy-" + i);
        }

        CopySummary summary = copy(targets);

        assertThat(summary.successful()).isTrue();
        assertThat(ec2.refusals()).isZero();
        assertThat(ec2.mostInProgress(VIRGINIA)).isEqualTo(20);
        assertThat(ec2.mostInProgress(IRELAND)).isEqualTo(5);
        assertThat(ec2.made()).hasSize(50);
    }

    @Test
    void quota_lowerThanExpected_isRespectedByThePausingLane() {
        ec2.quota(3);

        CopySummary summary = copy(
                CopyTarget.of(VIRGINIA).named("a"),
                CopyTarget.of(VIRGINIA).named("b"),
                CopyTarget.of(VIRGINIA).named("c"),
                CopyTarget.of(VIRGINIA).named("d"),
                CopyTarget.of(VIRGINIA).named("e"));

        assertThat(summary.successful()).isTrue();
        assertThat(ec2.mostInProgress(VIRGINIA)).isEqualTo(3);
        assertThat(ec2.made()).hasSize(5);
    }

    @Test
    void copy_thatEndsInErrorMinutesLater_failsWithTheCauseAndIsNotSentAgain() {
        ec2.life(VIRGINIA, Life.error(Duration.ofMinutes(4), "Given key ID is not accessible"));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA).encryptedWith("alias/wrong")));

        assertThat(copy.status()).isEqualTo(CopyStatus.FAILED);
        assertThat(copy.snapshotId()).contains(ec2.made().get(0).id());
        assertThat(failure(copy).message()).isEqualTo("Given key ID is not accessible");
        assertThat(failure(copy).retry()).isEqualTo(Retry.AFTER_THE_FIX);
        assertThat(failure(copy).retryable()).isFalse();
        assertThat(failure(copy).rules()).contains("kms-arn-region-mismatch");
        assertThat(failure(copy).remedy()).contains("delete the failed snapshot");
        assertThat(time.passed()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(ec2.received("CopySnapshot")).hasSize(1);
    }

    @Test
    void copy_thatEndsInErrorWithoutMessage_isExplainedToo() {
        ec2.life(VIRGINIA, Life.error(Duration.ofMinutes(4), ""));

        assertThat(failure(only(copy(CopyTarget.of(VIRGINIA)))).cause()).contains("presigned URL");
    }

    @Test
    void internalError_afterTheCopyWasMade_isFollowedNotRepeated() {
        ec2.onCopy(VIRGINIA, makeAndThen(refuse(500, "InternalError", "An internal error has occurred")));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.snapshotId()).contains(ec2.made().get(0).id());
        assertThat(copy.attempts()).isEqualTo(1);
        assertThat(ec2.made()).hasSize(1);
        assertThat(changes).contains("us-east-1 LOOKING 0");
    }

    @Test
    void lostAnswer_ofACopyThatIsListedLate_isFoundWithinAMinute() {
        ec2.life(VIRGINIA, Life.hidden(Duration.ofSeconds(45))).onCopy(VIRGINIA, makeAndThen(BREAK));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(ec2.made()).hasSize(1);
        assertThat(copy.attempts()).isEqualTo(1);
    }

    @Test
    void lostRequest_isSentAgainOnlyAfterThreeLooksAndALastOne() {
        ec2.onCopy(VIRGINIA, BREAK);

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(2);
        assertThat(copy.duplicates()).isEmpty();
        assertThat(ec2.made()).hasSize(1);
        assertThat(ec2.received("DescribeSnapshots"))
                .filteredOn(one -> "tag:snapcopy:copy".equals(one.parameters().get("Filter.1.Name")))
                .hasSize(5);
    }

    private static final LoopbackEc2.Answer NO_ROOM =
            refuse(400, "ResourceLimitExceeded", "Too many snapshot copies in progress.");
    private static final LoopbackEc2.Answer THROTTLED = refuse(503, "RequestLimitExceeded", "Request limit exceeded.");
    private static final LoopbackEc2.Answer FORBIDDEN = refuse(403, "UnauthorizedOperation", "You are not authorized.");

    private CopySummary copyWithTries(int tries) {
        return copier().attempts(tries)
                .build()
                .prepare(plan(CopyTarget.of(VIRGINIA)))
                .execute(this::note);
    }

    /** Makes a copy of this life and loses the answer; the copies after it have the other life. */
    private static LoopbackEc2.Answer loseTheFirst(Life first, Life others) {
        return (server, request) -> {
            server.life(VIRGINIA, first);
            LoopbackEc2.Reply lost = makeAndThen(BREAK).to(server, request);
            server.life(VIRGINIA, others);
            return lost;
        };
    }

    @Test
    void doubt_afterARefusalForWantOfRoom_isLookedIntoBeforeTheNextTry() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK), NO_ROOM).life(VIRGINIA, Life.hidden(Duration.ofSeconds(90)));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(2);
        assertThat(ec2.made()).hasSize(1);
    }

    @Test
    void doubt_inALaneThatAnotherCopyPauses_isLookedIntoBeforeTheNextTry() {
        LoopbackEc2.Answer byName = (server, request) ->
                (request.parameters().containsValue("lost") ? makeAndThen(BREAK) : NO_ROOM).to(server, request);
        ec2.onCopy(VIRGINIA, times(3, byName)).life(VIRGINIA, Life.hidden(Duration.ofSeconds(80)));

        CopySummary summary = copy(
                CopyTarget.of(VIRGINIA).described("lost"),
                CopyTarget.of(VIRGINIA).named("refused"));

        assertThat(summary.successful()).isTrue();
        assertThat(summary.copies()).extracting(CopyOutcome::attempts).containsExactly(1, 3);
        assertThat(ec2.made()).hasSize(2);
    }

    @Test
    void doubt_beforeAFinalRefusal_isLookedIntoAndTheCopyFollowed() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK), FORBIDDEN).life(VIRGINIA, Life.hidden(Duration.ofSeconds(90)));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.snapshotId()).contains(ec2.made().get(0).id());
        assertThat(copy.failure()).isEmpty();
    }

    @Test
    void doubt_beforeAFinalRefusal_staysIfNothingIsFound() {
        ec2.onCopy(VIRGINIA, BREAK, FORBIDDEN);

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(failure(copy).code()).contains("UnauthorizedOperation");
        assertThat(failure(copy).copyMayExist()).isTrue();
    }

    @Test
    void doubt_afterTheLastTry_isLookedIntoAndTheCopyFollowed() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK)).life(VIRGINIA, Life.hidden(Duration.ofSeconds(90)));

        CopyOutcome copy = only(copyWithTries(1));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(ec2.made()).hasSize(1);
    }

    @Test
    void doubt_afterTheLastTry_staysIfNothingIsFound() {
        ec2.onCopy(VIRGINIA, BREAK, BREAK);

        CopyOutcome copy = only(copyWithTries(2));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(copy.attempts()).isEqualTo(2);
        assertThat(failure(copy).copyMayExist()).isTrue();
    }

    @Test
    void secondCopy_thatEndsInErrorWhileTheFirstIsGood_isLeftForTheFirst() {
        ec2.onCopy(
                VIRGINIA,
                loseTheFirst(Life.hidden(Duration.ofMinutes(2)), Life.error(Duration.ofMinutes(4), "no key")));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(ec2.made()).hasSize(2);
        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.snapshotId()).contains(ec2.made().get(0).id());
        assertThat(copy.duplicates()).containsExactly(ec2.made().get(1).id());
    }

    @Test
    void copies_thatBothEndInError_areNotFollowedForever() {
        Life failing = new Life(Duration.ofMinutes(1), "error", "no key", Duration.ofMinutes(2));
        ec2.onCopy(VIRGINIA, loseTheFirst(failing, failing));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(ec2.made()).hasSize(2);
        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(failure(copy).message()).isEqualTo("no key");
        assertThat(time.passed()).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void cancel_whileACopyInDoubtWaits_leavesItUnknown() {
        ec2.onCopy(VIRGINIA, BREAK, NO_ROOM);
        CopyRun run = copier().build().prepare(plan(CopyTarget.of(VIRGINIA)));

        CopyOutcome copy = only(run.execute((soFar, changed) -> {
            if (changed.status() == CopyStatus.WAITING && changed.attempts() == 2) {
                run.cancel();
            }
        }));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(failure(copy).copyMayExist()).isTrue();
    }

    @Test
    void refusalsForWantOfRoom_useUpNoTries() {
        ec2.onCopy(VIRGINIA, THROTTLED)
                .onCopy(VIRGINIA, times(6, NO_ROOM))
                .onCopy(VIRGINIA, THROTTLED)
                .onCopy(VIRGINIA, times(2, NO_ROOM));

        CopyOutcome copy = only(copyWithTries(3));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(copy.attempts()).isEqualTo(11);
    }

    @Test
    void throttling_betweenRefusalsForWantOfRoom_stillEndsAtTheLimit() {
        ec2.onCopy(VIRGINIA, THROTTLED, NO_ROOM, THROTTLED, NO_ROOM, THROTTLED);

        CopyOutcome copy = only(copyWithTries(3));

        assertThat(copy.status()).isEqualTo(CopyStatus.FAILED);
        assertThat(copy.attempts()).isEqualTo(5);
    }

    @Test
    void pauses_ofBothKinds_growEachByItself() {
        List<Duration> sent = new ArrayList<>();
        for (LoopbackEc2.Answer answer : List.of(NO_ROOM, NO_ROOM, NO_ROOM, THROTTLED, THROTTLED, NO_ROOM)) {
            ec2.onCopy(VIRGINIA, (server, request) -> {
                sent.add(time.passed());
                return answer.to(server, request);
            });
        }

        assertThat(only(copy(CopyTarget.of(VIRGINIA))).status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(sent.get(3).minus(sent.get(2))).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(4));
        assertThat(sent.get(4).minus(sent.get(3))).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(sent.get(5).minus(sent.get(4))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void unreadableAnswer_isLookedInto() {
        ec2.onCopy(VIRGINIA, makeAndThen(say(200, "<html>gateway")))
                .onCopy(IRELAND, makeAndThen(say(200, "<CopySnapshotResponse/>")))
                .onCopy(TOKYO, makeAndThen(say(502, "")));

        CopySummary summary = copy(CopyTarget.of(VIRGINIA), CopyTarget.of(IRELAND), CopyTarget.of(TOKYO));

        assertThat(summary.successful()).isTrue();
        assertThat(ec2.made()).hasSize(3);
    }

    @Test
    void firstCopy_thatAppearsAfterAll_isNamedAsADuplicate() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK)).life(VIRGINIA, Life.hidden(Duration.ofMinutes(2)));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.COMPLETED);
        assertThat(ec2.made()).hasSize(2);
        assertThat(copy.snapshotId()).contains(ec2.made().get(1).id());
        assertThat(copy.duplicates()).containsExactly(ec2.made().get(0).id());
    }

    @Test
    void sdkAlone_afterALostAnswer_makesTwoCopies() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK));
        try (Ec2AsyncClient alone = Ec2AsyncClient.builder()
                .httpClient(HTTP)
                .region(Region.US_EAST_1)
                .endpointOverride(ec2.endpoint())
                .credentialsProvider(CREDENTIALS)
                .build()) {
            alone.copySnapshot(request -> request.sourceRegion("us-west-2")
                            .sourceSnapshotId(SNAPSHOT)
                            .destinationRegion(VIRGINIA)
                            .presignedUrl("https://ec2.us-west-2.amazonaws.com/"))
                    .join();
        }

        assertThat(ec2.made()).hasSize(2);
    }

    @Test
    void whoeverMayNotLook_sendsNothingTwice() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK))
                .onDescribe(VIRGINIA, refuse(403, "UnauthorizedOperation", "You are not authorized."));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(failure(copy).copyMayExist()).isTrue();
        assertThat(failure(copy).remedy()).contains("look for the tag snapcopy:copy");
        assertThat(ec2.received("CopySnapshot")).hasSize(1);
    }

    @Test
    void throttledQuestions_areAskedAgain() {
        ec2.onCopy(VIRGINIA, makeAndThen(BREAK))
                .onDescribe(VIRGINIA, times(5, refuse(503, "RequestLimitExceeded", "Request limit exceeded.")))
                .onDescribe(IRELAND, times(5, BREAK));

        CopySummary summary = copy(CopyTarget.of(VIRGINIA), CopyTarget.of(IRELAND));

        assertThat(summary.successful()).isTrue();
        assertThat(ec2.made()).hasSize(2);
    }

    @Test
    void copies_thatNobodyMayFollow_areUnknownWithTheirIds() {
        ec2.onDescribe(VIRGINIA, times(10, refuse(403, "UnauthorizedOperation", "You are not authorized.")));

        CopyOutcome copy = only(copy(CopyTarget.of(VIRGINIA)));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(copy.snapshotId()).contains(ec2.made().get(0).id());
        assertThat(failure(copy).code()).contains("UnauthorizedOperation");
    }

    @Test
    void copy_thatSomebodyDeletes_fails() {
        CopyRun run = copier().build().prepare(plan(CopyTarget.of(VIRGINIA)));

        CopyOutcome copy =
                only(run.execute((soFar, changed) -> changed.snapshotId().ifPresent(ec2::delete)));

        assertThat(copy.status()).isEqualTo(CopyStatus.FAILED);
        assertThat(failure(copy).cause()).contains("deleted");
    }

    @Test
    void cancel_beginsNothingMoreAndTellsWhatGoesOn() {
        CopyRun run = copier().concurrency(2)
                .build()
                .prepare(plan(
                        CopyTarget.of(VIRGINIA).named("a"),
                        CopyTarget.of(VIRGINIA).named("b"),
                        CopyTarget.of(VIRGINIA).named("c")));

        CopySummary summary = run.execute((soFar, changed) -> {
            if (soFar.count(CopyStatus.COPYING) == 2) {
                run.cancel();
            }
        });

        assertThat(summary.state()).isEqualTo(RunState.CANCELLED);
        assertThat(summary.copies())
                .extracting(CopyOutcome::status)
                .containsExactly(CopyStatus.COPYING, CopyStatus.COPYING, CopyStatus.WAITING);
        assertThat(summary.copies().get(0).snapshotId()).isPresent();
        assertThat(ec2.made()).hasSize(2);
        assertThat(summary.successful()).isFalse();
    }

    @Test
    void cancel_whileAnAnswerIsUnderWay_waitsForTheIdOfTheCopy() {
        AtomicReference<CopyRun> run = new AtomicReference<>();
        ec2.onCopy(VIRGINIA, (server, request) -> {
            run.get().cancel();
            return null;
        });
        ec2.onCopy(IRELAND, (server, request) -> {
            run.get().cancel();
            return refuse(503, "RequestLimitExceeded", "Request limit exceeded.")
                    .to(server, request);
        });
        run.set(copier().build().prepare(plan(CopyTarget.of(VIRGINIA), CopyTarget.of(IRELAND), CopyTarget.of(TOKYO))));

        CopySummary summary = run.get().execute(this::note);

        assertThat(summary.state()).isEqualTo(RunState.CANCELLED);
        assertThat(summary.copies())
                .extracting(CopyOutcome::status)
                .containsExactly(CopyStatus.UNKNOWN, CopyStatus.WAITING, CopyStatus.COPYING);
    }

    @Test
    void cancel_whenAPlaceBecomesFree_doesNotFillIt() {
        AtomicReference<CopyRun> run = new AtomicReference<>();
        ec2.onCopy(VIRGINIA, (server, request) -> {
            run.get().cancel();
            return refuse(403, "UnauthorizedOperation", "You are not authorized.")
                    .to(server, request);
        });
        run.set(copier().concurrency(1)
                .build()
                .prepare(plan(
                        CopyTarget.of(VIRGINIA).named("a"),
                        CopyTarget.of(VIRGINIA).named("b"))));

        CopySummary summary = run.get().execute(this::note);

        assertThat(summary.copies())
                .extracting(CopyOutcome::status)
                .containsExactly(CopyStatus.FAILED, CopyStatus.WAITING);
        assertThat(ec2.received("CopySnapshot")).hasSize(1);
    }

    @Test
    void cancel_beforeTheRun_sendsNothing() {
        CopyRun run = copier().build().prepare(plan(CopyTarget.of(VIRGINIA)));
        run.cancel();

        CopySummary summary = run.execute(this::note);

        assertThat(summary.state()).isEqualTo(RunState.CANCELLED);
        assertThat(only(summary).status()).isEqualTo(CopyStatus.WAITING);
        assertThat(ec2.received("CopySnapshot")).isEmpty();
    }

    @Test
    void interrupt_cancels() {
        CopyRun run = copier().build().prepare(plan(CopyTarget.of(VIRGINIA)));

        CopySummary summary = run.execute((soFar, changed) -> {
            if (changed.status() == CopyStatus.COPYING) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(summary.state()).isEqualTo(RunState.CANCELLED);
        assertThat(only(summary).status()).isEqualTo(CopyStatus.COPYING);
    }

    @Test
    void timeLimit_endsARun() {
        ec2.life(VIRGINIA, Life.completed(Duration.ofDays(3)));

        CopySummary summary = copier().timeLimit(Duration.ofHours(2))
                .pollInterval(Duration.ofMinutes(7))
                .build()
                .prepare(plan(CopyTarget.of(VIRGINIA)))
                .execute(this::note);

        assertThat(summary.state()).isEqualTo(RunState.OUT_OF_TIME);
        assertThat(only(summary).status()).isEqualTo(CopyStatus.COPYING);
        assertThat(time.passed()).isBetween(Duration.ofHours(2), Duration.ofMinutes(128));
    }

    @Test
    void resumedRun_makesOnlyWhatIsMissing() {
        ec2.life(IRELAND, Life.error(Duration.ofMinutes(1), "Given key ID is not accessible"))
                .onCopy(TOKYO, refuse(400, "SnapshotLimitExceeded", "Too many snapshots."));
        CopyTarget[] targets = {CopyTarget.of(VIRGINIA), CopyTarget.of(IRELAND), CopyTarget.of(TOKYO)};
        CopySummary first = copy(targets);
        ec2.life(IRELAND, Life.completed(Duration.ofMinutes(1)));

        CopySummary second =
                copier().build().resume(plan(targets), first.runId()).execute(this::note);

        assertThat(first.count(CopyStatus.COMPLETED)).isEqualTo(1);
        assertThat(second.successful()).isTrue();
        assertThat(second.copies()).extracting(CopyOutcome::attempts).containsExactly(0, 1, 1);
        assertThat(second.copies().get(0).snapshotId())
                .isEqualTo(first.copies().get(0).snapshotId());
        assertThat(ec2.made()).extracting(Made::region).containsExactlyInAnyOrder(VIRGINIA, IRELAND, IRELAND, TOKYO);
    }

    @Test
    void resumedRun_ofAnotherSource_copiesThatOne() {
        SnapshotCopier copier = copier().build();
        String other = "snap-1234567890abcdef0";

        copier.resume(plan(CopyTarget.of(VIRGINIA)), "nightly").execute(this::note);
        CopySummary second = copier.resume(CopyPlan.of("us-west-2", other, CopyTarget.of(VIRGINIA)), "nightly")
                .execute(this::note);

        assertThat(only(second).snapshotId()).contains(ec2.made().get(1).id());
        assertThat(ec2.received("CopySnapshot"))
                .extracting(one -> one.text("SourceSnapshotId"))
                .containsExactly(SNAPSHOT, other);
        assertThat(ec2.made()).extracting(Made::mark).doesNotHaveDuplicates();
    }

    @Test
    void longestNames_fitInTheTag() {
        String longest = "n".repeat(Planner.LONGEST_NAME);

        CopySummary summary = copier().build()
                .resume(plan(CopyTarget.of(VIRGINIA).named(longest)), longest)
                .execute(this::note);

        assertThat(summary.successful()).isTrue();
        assertThat(ec2.made().get(0).mark()).hasSize(224);
    }

    @Test
    void client_withoutTheSettings_isRefusedBeforeAnythingIsSent() {
        RegionalClients careless = (region, settings) -> Ec2AsyncClient.builder()
                .httpClient(HTTP)
                .region(region)
                .endpointOverride(ec2.endpoint())
                .credentialsProvider(CREDENTIALS)
                .build();
        CopyRun run = SnapshotCopier.builder(careless).time(time).build().prepare(plan(CopyTarget.of(VIRGINIA)));

        assertThatThrownBy(() -> run.execute(this::note))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("us-east-1");
        assertThatThrownBy(() -> run.execute(this::note)).hasMessageContaining("once");
        assertThat(ec2.received("CopySnapshot")).isEmpty();
    }

    @Test
    void credentials_thatCannotBeHad_failAtOnceAndWithoutTheirMessage() {
        RegionalClients clients = clients(() -> {
            throw new IllegalStateException("wrapper-secret-canary");
        });
        CopyRun run = SnapshotCopier.builder(clients).time(time).build().prepare(plan(CopyTarget.of(VIRGINIA)));

        CopyOutcome copy = only(run.execute(this::note));

        assertThat(copy.status()).isEqualTo(CopyStatus.FAILED);
        assertThat(copy.attempts()).isEqualTo(1);
        assertThat(failure(copy).copyMayExist()).isFalse();
        assertThat(failure(copy).retry()).isEqualTo(Retry.AFTER_THE_FIX);
        assertThat(failure(copy).toString()).doesNotContain("canary");
        assertThat(time.passed()).isZero();
    }

    @Test
    void unreachableEndpoint_isGivenUpWithoutASecondCopy() {
        ec2.close();

        CopyOutcome copy = only(copier().attempts(2)
                .build()
                .prepare(plan(CopyTarget.of(VIRGINIA)))
                .execute(this::note));

        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(copy.attempts()).isEqualTo(1);
    }

    @Test
    void brokenListener_stopsNoCopy() {
        CopyRun run = copier().build().prepare(plan(CopyTarget.of(VIRGINIA)));

        CopySummary summary = run.execute((soFar, changed) -> {
            throw new IllegalStateException("broken display");
        });

        assertThat(summary.successful()).isTrue();
    }

    @Test
    void settings_outOfRange_areRefused() {
        assertThatThrownBy(() -> copier().concurrency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copier().concurrency(201)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copier().attempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copier().pollInterval(Duration.ZERO)).hasMessageContaining("pollInterval");
        assertThatThrownBy(() -> copier().timeLimit(Duration.ofSeconds(-1))).hasMessageContaining("timeLimit");
    }
}
