// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.documented.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a copy failed, or why the last try did. Holds no secret.
 *
 * @param code the code of the service, or empty if no answer with a code came
 * @param message what the service says, or what happened
 * @param cause the likely cause, without final full stop
 * @param remedy what to do, without final full stop
 * @param retry whether the same request can succeed, and when
 * @param copyMayExist whether a copy may have been made all the same
 * @param requestId the id of the request, or empty
 * @param rules ids of the rules that know the cause
 * @param advisories ids of the advisories about the cause
 */
public record CopyFailure(
        Optional<String> code,
        String message,
        String cause,
        String remedy,
        Retry retry,
        boolean copyMayExist,
        Optional<String> requestId,
        List<String> rules,
        List<String> advisories) {
    /** Checks for null and copies the lists. */
    public CopyFailure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(requestId, "requestId");
        rules = List.copyOf(rules);
        advisories = List.copyOf(advisories);
    }

    /** What the service says, with what the library knows of it. */
    static CopyFailure of(CopyFault fault) {
        return new CopyFailure(
                fault.code(),
                fault.message(),
                fault.cause(),
                fault.remedy(),
                fault.retry(),
                fault.retry() == Retry.WITH_CARE,
                fault.requestId(),
                fault.rules().stream().map(RuleId::value).toList(),
                fault.advisories());
    }

    /** What this program found out by itself. */
    static CopyFailure of(String message, String cause, String remedy, Retry retry, boolean copyMayExist) {
        return new CopyFailure(
                Optional.empty(), message, cause, remedy, retry, copyMayExist, Optional.empty(), List.of(), List.of());
    }

    /** The same, of a try after one that may have made a copy. */
    CopyFailure inDoubt() {
        return new CopyFailure(code, message, cause, remedy, retry, true, requestId, rules, advisories);
    }

    /**
     * Whether this program may try again by itself. Beyond what any program may, it signs each call anew and looks for
     * the copy before it sends a request a second time.
     *
     * @return false if the request or something outside has to be put right first
     */
    public boolean retryable() {
        return retry.automatic() || retry == Retry.AFTER_SIGNING_AGAIN || retry == Retry.WITH_CARE;
    }
}
