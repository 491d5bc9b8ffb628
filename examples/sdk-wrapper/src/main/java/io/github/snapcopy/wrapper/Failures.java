// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.MalformedReplyException;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.presign.ExpiredCredentialsException;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Reads what a call of the SDK failed with. Texts of the SDK are left out, since nobody promises that they tell no
 * secret.
 */
final class Failures {
    private Failures() {}

    /** A CopySnapshot call failed. */
    static CopyFailure ofCopy(Throwable thrown, Transmission transmission) {
        Throwable error = unwrap(thrown);
        if (error instanceof AwsServiceException refusal) {
            return ofRefusal(refusal);
        }
        if (transmission.begun()) {
            return noAnswer(error);
        }
        if (error instanceof InvalidCopyRequestException invalid) {
            return ofRules(invalid);
        }
        boolean expired = error instanceof ExpiredCredentialsException;
        return CopyFailure.of(
                "nothing was sent: " + error.getClass().getSimpleName(),
                expired ? "the credentials have expired" : "the credentials or the settings of the client",
                expired ? "refresh them" : "try the client with another operation",
                Retry.AFTER_THE_FIX,
                false);
    }

    /** A DescribeSnapshots call failed, which can be repeated as often as one likes. */
    static CopyFailure ofQuestion(Throwable thrown) {
        Throwable error = unwrap(thrown);
        return error instanceof AwsServiceException refusal ? ofRefusal(refusal) : noAnswer(error);
    }

    static CopyFailure withoutId() {
        return noAnswer("the answer names no snapshot");
    }

    private static CopyFailure noAnswer(Throwable error) {
        return noAnswer("no answer: " + error.getClass().getSimpleName());
    }

    private static CopyFailure noAnswer(String message) {
        return CopyFailure.of(
                message,
                "the request or its answer was lost on the way",
                "look for the tag " + PlannedCopy.MARK_KEY + " before sending it again",
                Retry.WITH_CARE,
                true);
    }

    private static CopyFailure ofRefusal(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        SdkBytes body = details == null ? null : details.rawResponse();
        CopyFault fault = body == null ? null : read(refusal.statusCode(), body);
        if (fault != null) {
            return CopyFailure.of(fault);
        }
        boolean theirs = refusal.statusCode() >= 500;
        return CopyFailure.of(
                "HTTP status " + refusal.statusCode() + " without an error of EC2",
                theirs ? "trouble on the side of AWS or on the way" : "something between this machine and EC2 answered",
                theirs ? "try again later" : "look at proxies and endpoints",
                theirs ? Retry.WITH_CARE : Retry.NO,
                true);
    }

    private static @Nullable CopyFault read(int status, SdkBytes body) {
        try {
            return CopyFault.read(CopyOperation.EC2_COPY_SNAPSHOT, status, body.asInputStream());
        } catch (MalformedReplyException e) {
            return null;
        }
    }

    private static CopyFailure ofRules(InvalidCopyRequestException invalid) {
        List<String> rules = invalid.report().errors().stream()
                .map(Violation::rule)
                .map(Object::toString)
                .distinct()
                .toList();
        return new CopyFailure(
                Optional.empty(),
                String.valueOf(invalid.getMessage()),
                "a rule refuses the request",
                "change the request as the message says",
                Retry.NO,
                false,
                Optional.empty(),
                rules,
                List.of());
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable error = thrown;
        while (error instanceof CompletionException && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }
}
