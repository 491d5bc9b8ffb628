// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.documented.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CopySnapshotResponse;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/**
 * The copies to one Region. No more than the quota are in progress at a time, from the request to the last byte, for
 * that is what EC2 counts. When EC2 refuses for the time being, the whole lane pauses, since the next copy would be
 * refused as well.
 */
final class Lane {
    /** How many polls in a row may miss a snapshot, or be refused, before it is given up. */
    private static final int PATIENCE = 10;

    private final Ec2AsyncClient client;
    private final SnapshotSearch search;
    private final EventLoop loop;
    private final RunSettings settings;
    private final Consumer<CopyTask> changed;
    private final Deque<CopyTask> waiting = new ArrayDeque<>();
    private final List<CopyTask> copying = new ArrayList<>();

    private int inProgress;
    private Instant notBefore = Instant.MIN;
    private boolean pollIsDue;
    private int refusedPolls;
    private boolean stopped;

    Lane(Ec2AsyncClient client, EventLoop loop, RunSettings settings, Consumer<CopyTask> changed) {
        this.client = client;
        this.search = new SnapshotSearch(client);
        this.loop = loop;
        this.settings = settings;
        this.changed = changed;
    }

    void add(CopyTask task) {
        waiting.add(task);
    }

    /** Sends nothing any more. What is on its way is still listened to. */
    void stop() {
        stopped = true;
    }

    /** Begins as many copies as the quota allows. */
    void begin() {
        while (!stopped && inProgress < settings.concurrency() && !loop.now().isBefore(notBefore)) {
            CopyTask task = waiting.poll();
            if (task == null) {
                return;
            }
            inProgress++;
            if (task.lookFirst || task.doubt) {
                prepareToLook(task, task.lookFirst ? RunSettings.LOOK_AFTER.size() : 1, CopyTask.IfNone.SEND);
                look(task);
            } else {
                send(task);
            }
        }
    }

    private void send(CopyTask task) {
        task.attempts++;
        task.status = CopyStatus.SENDING;
        if (task.startedAt == null) {
            task.startedAt = loop.now();
        }
        changed.accept(task);
        Transmission transmission = new Transmission();
        loop.expect(() -> client.copySnapshot(task.planned.toSdk(transmission)), (answer, error) -> {
            if (error != null) {
                refused(task, Failures.ofCopy(error, transmission));
            } else {
                answered(task, answer);
            }
        });
    }

    private void answered(CopyTask task, @Nullable CopySnapshotResponse answer) {
        String id = answer == null ? null : answer.snapshotId();
        if (id == null) {
            refused(task, Failures.withoutId());
        } else {
            follow(task, id);
        }
    }

    private void refused(CopyTask task, CopyFailure failure) {
        task.failure = failure;
        if (!failure.copyMayExist()) {
            tryAgain(task, failure);
        } else if (stopped) {
            end(task, CopyStatus.UNKNOWN);
        } else {
            prepareToLook(task, RunSettings.LOOK_AFTER.size(), CopyTask.IfNone.TRY_AGAIN);
            lookSoon(task);
        }
    }

    private void prepareToLook(CopyTask task, int looks, CopyTask.IfNone ifNone) {
        task.looksLeft = looks;
        task.ifNone = ifNone;
        task.unanswered = 0;
        task.status = CopyStatus.LOOKING;
        changed.accept(task);
    }

    private void lookSoon(CopyTask task) {
        int done = RunSettings.LOOK_AFTER.size() - task.looksLeft;
        loop.after(RunSettings.LOOK_AFTER.get(done), () -> look(task));
    }

    private void look(CopyTask task) {
        if (!stopped) {
            loop.expect(
                    () -> search.withMark(task.planned.mark()),
                    (found, error) -> looked(task, found == null ? List.of() : found, error));
        }
    }

    private void looked(CopyTask task, List<Snapshot> found, @Nullable Throwable error) {
        if (error != null) {
            lookedInVain(task, Failures.ofQuestion(error));
            return;
        }
        task.unanswered = 0;
        task.looksLeft--;
        for (Snapshot snapshot : found) {
            String id = snapshot.snapshotId();
            boolean failed = snapshot.state() == SnapshotState.ERROR;
            // Whose copy has failed already wants another one, and one that has not.
            boolean useless = task.snapshotId != null && (failed || id.equals(task.snapshotId));
            if (failed && task.lookFirst) {
                task.older.add(id);
            } else if (!useless && !task.older.contains(id)) {
                follow(task, id);
                return;
            }
        }
        if (task.looksLeft > 0) {
            lookSoon(task);
        } else if (!stopped) {
            foundNothing(task);
        }
    }

    private void foundNothing(CopyTask task) {
        switch (task.ifNone) {
            case SEND -> {
                task.lookFirst = false;
                send(task);
            }
            case TRY_AGAIN -> {
                task.doubt = true;
                tryAgain(task, Objects.requireNonNull(task.failure));
            }
            case GIVE_UP -> end(task, CopyStatus.UNKNOWN);
        }
    }

    /** Whoever cannot look must not send: without an answer the copy stays unknown. */
    private void lookedInVain(CopyTask task, CopyFailure why) {
        task.unanswered++;
        if (stopped) {
            return;
        }
        if (!why.retryable() || task.unanswered >= settings.attempts()) {
            if (task.failure == null) {
                task.failure = why;
            }
            end(task, CopyStatus.UNKNOWN);
        } else {
            loop.after(settings.quick().pause(task.unanswered), () -> look(task));
        }
    }

    /** There is no copy, as far as can be known. */
    private void tryAgain(CopyTask task, CopyFailure failure) {
        boolean slowly = failure.retry() == Retry.SLOWLY;
        task.refusedForRoom += slowly ? 1 : 0;
        int tries = task.attempts - task.refusedForRoom;
        if (!failure.retryable() || (!slowly && tries >= settings.attempts())) {
            fail(task, failure);
            return;
        }
        Duration pause = slowly
                ? settings.slow().pause(task.refusedForRoom)
                : settings.quick().pause(tries);
        Instant then = loop.now().plus(pause);
        notBefore = then.isAfter(notBefore) ? then : notBefore;
        inProgress--;
        waiting.addFirst(task);
        task.status = CopyStatus.WAITING;
        changed.accept(task);
        loop.after(Duration.between(loop.now(), notBefore), this::begin);
    }

    /** Not before another look if an earlier try may have made a copy. */
    private void fail(CopyTask task, CopyFailure failure) {
        task.failure = failure;
        if (task.doubt) {
            copying.remove(task);
            prepareToLook(task, 1, CopyTask.IfNone.GIVE_UP);
            lookSoon(task);
        } else {
            end(task, CopyStatus.FAILED);
        }
    }

    private void follow(CopyTask task, String id) {
        task.snapshotId = id;
        task.progress = 0;
        task.absences = 0;
        task.failure = null;
        task.status = CopyStatus.COPYING;
        if (task.startedAt == null) {
            task.startedAt = loop.now();
        }
        copying.add(task);
        changed.accept(task);
        pollSoon();
    }

    private void pollSoon() {
        if (!pollIsDue && !copying.isEmpty()) {
            pollIsDue = true;
            loop.after(settings.pollInterval(), this::poll);
        }
    }

    private void poll() {
        pollIsDue = false;
        if (stopped || copying.isEmpty()) {
            return;
        }
        List<CopyTask> asked = List.copyOf(copying);
        List<String> ids = new ArrayList<>();
        for (CopyTask task : asked) {
            ids.add(String.valueOf(task.snapshotId));
        }
        loop.expect(() -> search.withIds(ids), (found, error) -> {
            if (error != null) {
                pollRefused(Failures.ofQuestion(error));
            } else {
                refusedPolls = 0;
                polled(asked, found == null ? List.of() : found);
            }
            pollSoon();
        });
    }

    private void pollRefused(CopyFailure why) {
        refusedPolls++;
        if (!why.retryable() && refusedPolls >= PATIENCE) {
            for (CopyTask task : List.copyOf(copying)) {
                task.failure = why;
                end(task, CopyStatus.UNKNOWN);
            }
        }
    }

    private void polled(List<CopyTask> asked, List<Snapshot> found) {
        Map<String, Snapshot> byId = new HashMap<>();
        for (Snapshot snapshot : found) {
            byId.put(snapshot.snapshotId(), snapshot);
        }
        for (CopyTask task : asked) {
            Snapshot snapshot = byId.get(task.snapshotId);
            if (snapshot == null) {
                absent(task);
            } else {
                task.absences = 0;
                seen(task, snapshot);
            }
        }
    }

    private void absent(CopyTask task) {
        task.absences++;
        if (task.absences >= PATIENCE) {
            fail(
                    task,
                    CopyFailure.of(
                            "EC2 does not list the snapshot", "somebody deleted it", "copy again", Retry.NO, false));
        }
    }

    private void seen(CopyTask task, Snapshot snapshot) {
        if (snapshot.state() == SnapshotState.COMPLETED) {
            completed(task);
        } else if (snapshot.state() == SnapshotState.ERROR) {
            String message = snapshot.stateMessage();
            fail(task, CopyFailure.of(CopyFault.fromStateMessage(message == null ? "" : message)));
        } else {
            int progress = percent(snapshot.progress());
            if (progress > task.progress) {
                task.progress = progress;
                changed.accept(task);
            }
        }
    }

    /** A number before a percent sign, or 0. */
    private static int percent(@Nullable String text) {
        int value = 0;
        for (int i = 0; text != null && i < text.length() && text.charAt(i) != '%'; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > 100) {
                return 0;
            }
            value = 10 * value + c - '0';
        }
        return Math.min(value, 100);
    }

    /** Before a copy that was sent twice is done, a last look shows whether the first one came after all. */
    private void completed(CopyTask task) {
        copying.remove(task);
        if (task.doubt) {
            task.unanswered = 0;
            lookForDuplicates(task);
        } else {
            end(task, CopyStatus.COMPLETED);
        }
    }

    private void lookForDuplicates(CopyTask task) {
        loop.expect(() -> search.withMark(task.planned.mark()), (found, error) -> {
            task.unanswered++;
            if (error != null && task.unanswered < settings.attempts()) {
                loop.after(settings.quick().pause(task.unanswered), () -> lookForDuplicates(task));
                return;
            }
            List<String> others = new ArrayList<>();
            for (Snapshot snapshot : found == null ? List.<Snapshot>of() : found) {
                String id = snapshot.snapshotId();
                if (!id.equals(task.snapshotId) && !task.older.contains(id)) {
                    others.add(id);
                }
            }
            task.duplicates = List.copyOf(others);
            end(task, CopyStatus.COMPLETED);
        });
    }

    private void end(CopyTask task, CopyStatus status) {
        copying.remove(task);
        inProgress--;
        task.status = status;
        task.endedAt = loop.now();
        changed.accept(task);
        begin();
    }
}
