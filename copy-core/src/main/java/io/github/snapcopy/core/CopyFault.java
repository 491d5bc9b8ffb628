// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.documented.AsynchronousFailure;
import io.github.snapcopy.documented.ExportMessage;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.documented.ServiceError;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a service made no copy, with what the documents know about it: the likely cause, what to do, whether to send the
 * request again, which rules would have found it. Either the call was refused, or, with EC2, the copy failed after the
 * call had succeeded.
 *
 * <p>Go by the code, not by the HTTP status. An unknown code is kept as it is.
 *
 * @since 0.1
 */
public final class CopyFault implements CopyReply {
    /** What a call with {@code DryRun} says about the permission. */
    public enum DryRunAnswer {
        /** The caller may make this copy: {@code DryRunOperation}, which is no error. */
        PERMITTED,
        /** IAM refuses: {@code UnauthorizedOperation}. */
        DENIED,
        /** Another error, which leaves the permission open. */
        OTHER_ERROR
    }

    private final CopyOperation operation;
    private final Optional<String> code;
    private final String message;
    private final Optional<String> requestId;
    private final OptionalInt httpStatus;
    private final Explanation explanation;

    private CopyFault(
            CopyOperation operation,
            Optional<String> code,
            String message,
            Optional<String> requestId,
            OptionalInt httpStatus,
            Explanation explanation) {
        this.operation = operation;
        this.code = code;
        this.message = message;
        this.requestId = requestId;
        this.httpStatus = httpStatus;
        this.explanation = explanation;
    }

    /**
     * Reads the body of a response whose HTTP status is not 2xx.
     *
     * @param operation the operation that was called
     * @param httpStatus the HTTP status
     * @param xml the body
     * @return the fault
     * @throws MalformedReplyException if the body is not an error of EC2 or ElastiCache; it has the status
     */
    public static CopyFault read(CopyOperation operation, int httpStatus, String xml) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(xml, "xml");
        try {
            return of(operation, httpStatus, XmlReply.read(xml));
        } catch (MalformedReplyException e) {
            throw e.withHttpStatus(httpStatus);
        }
    }

    /**
     * Reads the body of a response whose HTTP status is not 2xx, no more than 1 MiB of it. The stream is not closed.
     *
     * @param operation the operation that was called
     * @param httpStatus the HTTP status
     * @param xml the body
     * @return the fault
     * @throws MalformedReplyException if the body is not an error of EC2 or ElastiCache; it has the status
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public static CopyFault read(CopyOperation operation, int httpStatus, InputStream xml) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(xml, "xml");
        try {
            return of(operation, httpStatus, XmlReply.read(xml));
        } catch (MalformedReplyException e) {
            throw e.withHttpStatus(httpStatus);
        }
    }

    private static CopyFault of(CopyOperation operation, int httpStatus, XmlElement root) {
        if (!ReplyRoot.isError(root)) {
            throw new MalformedReplyException("the reply is " + Messages.quote(root.name()) + ", not an error");
        }
        XmlElement errors = root.child("Errors");
        XmlElement error = (errors == null ? root : errors).child("Error");
        if (error == null) {
            throw new MalformedReplyException("the reply has no Error");
        }
        String code = ReplyRoot.required(error.text("Code"), "Code");
        String text = error.text("Message");
        String message = SecretsInMessages.hide(text == null ? "" : text);
        return new CopyFault(
                operation,
                Optional.of(code),
                message,
                ReplyRoot.requestId(root),
                OptionalInt.of(httpStatus),
                Explanation.ofRefusal(operation, code, message, httpStatus));
    }

    /**
     * Explains why a snapshot that CopySnapshot began is in state {@code error}.
     *
     * @param stateMessage {@code StateMessage} of DescribeSnapshots; empty if there is none
     * @return the fault, of {@link CopyOperation#EC2_COPY_SNAPSHOT}, without code and request id
     */
    public static CopyFault fromStateMessage(String stateMessage) {
        return failedLater(Objects.requireNonNull(stateMessage, "stateMessage"), Optional.empty());
    }

    /**
     * Explains an event {@code copySnapshot} of EventBridge, detail type {@code EBS Snapshot Notification}.
     *
     * @param event the whole event, or its {@code detail}, as any JSON library reads it: texts and maps
     * @return the fault, of {@link CopyOperation#EC2_COPY_SNAPSHOT}; empty if the copy succeeded
     * @throws IllegalArgumentException if it is another event, or has no result
     */
    public static Optional<CopyFault> fromEvent(Map<String, ?> event) {
        Objects.requireNonNull(event, "event");
        Map<?, ?> detail = event.get("detail") instanceof Map<?, ?> inner ? inner : event;
        String name = text(detail, "event");
        if (!name.equals("copySnapshot")) {
            throw new IllegalArgumentException("the event is " + Messages.quote(name) + ", not 'copySnapshot'");
        }
        String result = text(detail, "result");
        return switch (result) {
            case "succeeded" -> Optional.empty();
            case "failed" -> {
                String id = text(detail, "request-id");
                yield Optional.of(
                        failedLater(text(detail, "cause"), id.isEmpty() ? Optional.empty() : Optional.of(id)));
            }
            default ->
                throw new IllegalArgumentException(
                        "the event has the result " + Messages.quote(result) + " instead of 'succeeded' or 'failed'");
        };
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static CopyFault failedLater(String cause, Optional<String> requestId) {
        return new CopyFault(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Optional.empty(),
                SecretsInMessages.hide(cause.trim()),
                requestId,
                OptionalInt.empty(),
                Explanation.ofFailure(cause));
    }

    @Override
    public CopyOperation operation() {
        return operation;
    }

    /**
     * Whether the call was refused.
     *
     * @return true for an error of the call; false if the copy failed after the call had succeeded
     */
    public boolean synchronous() {
        return httpStatus.isPresent();
    }

    /**
     * The code of the service.
     *
     * @return the code as it came, {@code Client.} or {@code Server.} included; empty if the copy failed later
     */
    public Optional<String> code() {
        return code;
    }

    /**
     * What the service says. Session tokens and signatures in it are hidden: the service repeats the headers when it
     * disagrees with a signature.
     *
     * @return the message, empty if there is none
     */
    public String message() {
        return message;
    }

    @Override
    public Optional<String> requestId() {
        return requestId;
    }

    /**
     * The HTTP status.
     *
     * @return the status; empty if the copy failed later
     */
    public OptionalInt httpStatus() {
        return httpStatus;
    }

    /**
     * The answer to a call with {@code DryRun}.
     *
     * @return what the fault says about the permission
     */
    public DryRunAnswer dryRunAnswer() {
        String known = documented().map(ServiceError::code).orElse("");
        return switch (known) {
            case "DryRunOperation" -> DryRunAnswer.PERMITTED;
            case "UnauthorizedOperation" -> DryRunAnswer.DENIED;
            default -> DryRunAnswer.OTHER_ERROR;
        };
    }

    /**
     * What the documents say about the code.
     *
     * @return the documented error; empty if the code is unknown, or the copy failed later
     */
    public Optional<ServiceError> documented() {
        return Optional.ofNullable(explanation.error());
    }

    /**
     * The documented message of a refused export of ElastiCache.
     *
     * @return the message that this one is, or empty
     */
    public Optional<ExportMessage> exportMessage() {
        return Optional.ofNullable(explanation.export());
    }

    /**
     * What a copy that failed later looks like.
     *
     * @return the known symptom, or empty
     */
    public Optional<AsynchronousFailure.Symptom> symptom() {
        return Optional.ofNullable(explanation.symptom());
    }

    /**
     * The likely cause.
     *
     * @return a phrase, without final full stop
     */
    public String cause() {
        return explanation.cause();
    }

    /**
     * What to do.
     *
     * @return a phrase, without final full stop
     */
    public String remedy() {
        return explanation.remedy();
    }

    /**
     * Whether to send the request again, and when.
     *
     * @return the advice; for an unknown code it follows the HTTP status; {@link Retry#automatic} tells whether a loop
     *     may go by it
     */
    public Retry retry() {
        return explanation.retry();
    }

    /**
     * The rules that find the cause before the call.
     *
     * @return ids of rules; empty if none can
     */
    public List<RuleId> rules() {
        return explanation.rules();
    }

    /**
     * The advisories about the cause.
     *
     * @return ids of advisories; may be empty
     */
    public List<String> advisories() {
        return explanation.advisories();
    }

    /**
     * Code, message, HTTP status and request id as far as they are there, then cause, remedy, advice and rules.
     *
     * @return {@code {"Error": {"Code": ..., "Message": ..., ..., "Remedy": ..., ...}}}; unmodifiable
     */
    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> error = new LinkedHashMap<>();
        code.ifPresent(text -> error.put("Code", text));
        error.put("Message", message);
        httpStatus.ifPresent(status -> error.put("HttpStatus", status));
        requestId.ifPresent(id -> error.put("RequestId", id));
        exportMessage().ifPresent(export -> error.put("ExportMessage", export.key()));
        error.put("Cause", cause());
        error.put("Remedy", remedy());
        error.put("Retry", retry().name());
        error.put("Rules", rules().stream().map(RuleId::value).toList());
        error.put("Advisories", advisories());
        return Map.of("Error", Collections.unmodifiableMap(error));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopyFault that
                && operation == that.operation
                && code.equals(that.code)
                && message.equals(that.message)
                && requestId.equals(that.requestId)
                && httpStatus.equals(that.httpStatus);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operation, code, message, requestId);
    }

    /**
     * Operation, code and message.
     *
     * @return for example {@code CopyFault[ec2:CopySnapshot, IncorrectState, 'The snapshot is pending']}
     */
    @Override
    public String toString() {
        return "CopyFault[" + operation.id() + ", " + code.map(Messages::name).orElse("failed later") + ", "
                + Messages.quote(message) + "]";
    }
}
