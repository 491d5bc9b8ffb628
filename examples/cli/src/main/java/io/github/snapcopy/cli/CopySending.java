// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.MalformedReplyException;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.presign.CopyRequestSigner;
import io.github.snapcopy.presign.ExpiredCredentialsException;
import io.github.snapcopy.presign.SignedCopyRequest;
import io.github.snapcopy.presign.UnusableCredentialsException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Signs an acceptable request, sends it once, and prints what came of it. Nothing is ever sent twice. */
final class CopySending {
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final int LONGEST_SECONDS = 86_400;

    private final GlobalOptions options;
    private final Machine machine;
    private final Destination destination;
    private final @Nullable URI endpointUrl;
    private final Connection connection;

    CopySending(CopyOperation operation, GlobalOptions options, Machine machine) throws UnusableInputException {
        this.options = options;
        this.machine = machine;
        this.destination = Destination.of(options, machine.settings());
        this.endpointUrl = EndpointUrl.given(operation, options, machine.settings());
        this.connection = new Connection(
                seconds(options, GlobalOptions.CONNECT_TIMEOUT), seconds(options, GlobalOptions.READ_TIMEOUT));
    }

    /** As with the AWS CLI, 0 means to wait for ever; here that is a day. */
    private static Duration seconds(GlobalOptions options, String name) throws UnusableInputException {
        String text = options.value(name);
        if (text == null) {
            return USUAL;
        }
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 0 && seconds <= LONGEST_SECONDS) {
                return Duration.ofSeconds(seconds == 0 ? LONGEST_SECONDS : seconds);
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw new UnusableInputException(name + " must be a whole number of seconds, 0 to " + LONGEST_SECONDS);
    }

    int send(CopyRequest request, OutputFormat format) throws UnusableInputException, OutputFailedException {
        SignedCopyRequest signed = sign(request);
        UnknownOutcome unknown = new UnknownOutcome(signed);
        try {
            CopyReply reply = connection.exchange(signed);
            return new ReplyPrinter(machine.terminal(), format).print(reply);
        } catch (UnreachableException e) {
            throw new UnusableInputException("the service cannot be reached, nothing was sent: " + e.reason());
        } catch (MalformedReplyException e) {
            return unknown(unknown, "the reply cannot be understood (" + e.getMessage() + ")");
        } catch (TimeLimitException e) {
            return unknown(unknown, "no reply came in time");
        } catch (IOException e) {
            return unknown(unknown, "the connection broke (" + e.getClass().getSimpleName() + ")");
        }
    }

    private int unknown(UnknownOutcome outcome, String what) {
        machine.terminal().note(what + "; " + outcome.advice());
        return ExitStatus.UNUSABLE;
    }

    private SignedCopyRequest sign(CopyRequest request) throws UnusableInputException {
        if (options.has(GlobalOptions.NO_SIGN_REQUEST)) {
            throw new UnusableInputException("--send needs a signature; leave out " + GlobalOptions.NO_SIGN_REQUEST);
        }
        if (request.endpointRegion().isEmpty()) {
            throw new UnusableInputException("--send needs a Region; name it with --region or AWS_REGION");
        }
        try {
            return signer(request).sign(request);
        } catch (MissingCredentialsException e) {
            throw new UnusableInputException("the request is acceptable, but cannot be signed: " + e.text());
        } catch (UnknownPartitionException e) {
            throw new UnusableInputException("the endpoint of a Region is not known; name it with --endpoint-url, and"
                    + " give a URL for an unknown source with --presigned-url");
        } catch (ExpiredCredentialsException e) {
            throw new UnusableInputException("the credentials have expired; refresh them");
        } catch (UnusableCredentialsException e) {
            throw new UnusableInputException("the credentials cannot sign: " + e.getMessage()); // tells no secret
        }
    }

    private CopyRequestSigner signer(CopyRequest request) throws MissingCredentialsException {
        GivenCredentials credentials =
                new GivenCredentials(machine.settings().credentials(options.value(GlobalOptions.PROFILE)));
        CopyRequestSigner.Builder signer =
                CopyRequestSigner.builder(credentials).clock(machine.clock()).endpointVariant(destination.variant());
        if (endpointUrl != null) {
            signer.endpoint(endpointUrl);
        }
        if (request instanceof SnapshotCopyRequest snapshot
                && snapshot.unredactedPresignedUrl().isPresent()) {
            signer.withoutPresigning();
        }
        return signer.build();
    }
}
