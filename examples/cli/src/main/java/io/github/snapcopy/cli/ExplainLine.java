// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.SdkCredentials;
import io.github.snapcopy.presign.UnusableCredentialsException;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of {@code explain-url}. */
final class ExplainLine {
    static final Set<String> FIELDS = Set.of("url", "credentials", "now", "parameters", "context");

    private final Fields fields;
    private final Machine machine;

    ExplainLine(Fields fields, Machine machine) {
        this.fields = fields;
        this.machine = machine;
    }

    /**
     * Answers the line.
     *
     * @param ofMachine the credentials of the machine, for a line without any; null if signatures of such a line are
     *     not checked
     */
    JsonLines.Reply reply(@Nullable SigningCredentials ofMachine) throws UnusableInputException {
        String url = fields.requiredText("url");
        CopyContext context = context();
        Map<String, @Nullable Object> parameters = fields.object("parameters");
        SigningCredentials given = credentials();
        Explanation explanation = Explanation.of(
                url,
                parameters == null ? null : CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, parameters),
                context,
                given == null ? ofMachine : given,
                now(context));
        return new JsonLines.Reply(members(explanation), !explanation.isValid());
    }

    private static Map<String, @Nullable Object> members(Explanation explanation) {
        Inspection inspection = explanation.inspection();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("valid", explanation.isValid());
        members.put("signature", explanation.signature());
        members.put("violations", Violations.list(inspection.report().violations()));
        put(members, "sourceRegion", inspection.sourceRegion());
        put(members, "destinationRegion", inspection.destinationRegion());
        put(members, "sourceSnapshotId", inspection.sourceSnapshotId());
        put(members, "signedAt", inspection.signedAt().map(Instant::toString));
        put(members, "expiresAt", inspection.expiresAt().map(Instant::toString));
        members.put("mistakes", explanation.mistakes().stream().map(Enum::name).toList());
        return members;
    }

    private static void put(Map<String, @Nullable Object> members, String name, Optional<String> value) {
        members.put(name, value.orElse(null));
    }

    private @Nullable SigningCredentials credentials() throws UnusableInputException {
        Fields given = fields.fields("credentials", PresignLine.CREDENTIALS_FIELDS);
        if (given == null) {
            return null;
        }
        try {
            return SdkCredentials.from(GivenCredentials.of(given));
        } catch (UnusableCredentialsException e) {
            throw new UnusableInputException("credentials: " + e.getMessage()); // the library tells no secret
        }
    }

    private CopyContext context() throws UnusableInputException {
        Map<String, @Nullable Object> given = fields.object("context");
        if (given == null) {
            return CopyContext.empty();
        }
        CopyContext context = CopyContext.fromMap(given);
        if (!context.unreadable().isEmpty()) {
            throw new UnusableInputException("context holds a fact of another name or type; see validate --help");
        }
        return context;
    }

    private Instant now(CopyContext context) throws UnusableInputException {
        String text = fields.text("now");
        if (text == null) {
            return context.signedAt().orElseGet(machine.clock()::instant);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw fields.wrong("now", "an instant such as 2026-01-31T23:59:59Z");
        }
    }
}
