// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.presign.ExpiredCredentialsException;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sigv4.RequestTimestamp;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of {@code presign}. */
final class PresignLine {
    static final Set<String> FIELDS = Set.of(
            "operation",
            "parameters",
            "destinationRegion",
            "credentials",
            "signedAt",
            "expiresIn",
            "sign",
            "endpoint",
            "lenient");

    static final Set<String> CREDENTIALS_FIELDS = Set.of("accessKeyId", "secretAccessKey", "sessionToken");
    private static final Set<String> ENDPOINT_FIELDS = Set.of("fips", "dualstack", "url");

    private final Fields fields;
    private final Machine machine;
    private final @Nullable String profile;

    PresignLine(Fields fields, Machine machine, @Nullable String profile) {
        this.fields = fields;
        this.machine = machine;
        this.profile = profile;
    }

    JsonLines.Reply reply(boolean trace) throws UnusableInputException {
        Map<String, @Nullable Object> map = fields.object("parameters");
        if (map == null) {
            throw new UnusableInputException("parameters is missing");
        }
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
        Instant signedAt = signedAt();
        SnapshotCopyPresigner presigner = presigner(signedAt);
        String destination = fields.text("destinationRegion");
        String stated = parameters.text(ParameterNames.DESTINATION_REGION);
        if (destination != null && stated != null && !destination.equals(stated)) {
            return refusal(Violations.refusal(
                    "destination-region-contradicts",
                    ParameterNames.DESTINATION_REGION,
                    "DestinationRegion and the field destinationRegion name different Regions; give one of them"));
        }
        try {
            return fields.flag("lenient", false)
                    ? answer(presigner.presignUnchecked(parameters, lenientDestination(destination, stated)), trace)
                    : answer(presigner, SnapshotCopyRequest.from(parameters, context(signedAt)), trace);
        } catch (InvalidCopyRequestException e) {
            return refusal(Violations.withRegionRemedy(e.report(), "with the field destinationRegion"));
        } catch (UnknownPartitionException e) {
            return refusal(Violations.refusal(
                    "source-region-domain-unknown",
                    ParameterNames.SOURCE_REGION,
                    "the domain of the source Region is not known; give an endpoint.url"));
        } catch (ExpiredCredentialsException e) {
            throw new UnusableInputException("the credentials have expired; refresh them");
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UnusableInputException("cannot be signed: " + e.getMessage()); // the library tells no secret
        }
    }

    private static JsonLines.Reply refusal(ValidationReport report) {
        return new JsonLines.Reply(Violations.verdict(report), true);
    }

    private static JsonLines.Reply answer(SnapshotCopyPresigner presigner, SnapshotCopyRequest request, boolean trace) {
        Map<String, Object> members = members(presigner.presignCopySnapshot(request), trace);
        List<Violation> warnings = request.report().warnings();
        if (!warnings.isEmpty()) {
            members.put("violations", Violations.list(warnings));
        }
        return new JsonLines.Reply(members, false);
    }

    private static JsonLines.Reply answer(PresignedUrl url, boolean trace) {
        return new JsonLines.Reply(members(url, trace), false);
    }

    private static Map<String, Object> members(PresignedUrl url, boolean trace) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("url", url.unredactedUrl());
        members.put("signedAt", url.signedAt().toString());
        members.put("expiresAt", url.expiresAt().toString());
        if (trace) {
            members.put("canonicalRequest", url.trace().canonicalRequest().value());
            members.put("stringToSign", url.trace().stringToSign().value());
        }
        return members;
    }

    private static String lenientDestination(@Nullable String destination, @Nullable String stated)
            throws UnusableInputException {
        String region = destination == null ? stated : destination;
        if (region == null) {
            throw new UnusableInputException("destinationRegion is missing");
        }
        return region;
    }

    private CopyContext context(Instant signedAt) throws UnusableInputException {
        CopyContext.Builder context = CopyContext.builder().signedAt(signedAt);
        String destination = fields.text("destinationRegion");
        return (destination == null ? context : context.endpointRegion(destination)).build();
    }

    private SnapshotCopyPresigner presigner(Instant signedAt) throws UnusableInputException {
        SnapshotCopyPresigner.Builder builder = SnapshotCopyPresigner.builder(credentials())
                .clock(Clock.fixed(signedAt, ZoneOffset.UTC))
                .signedParameters(sign());
        Duration expiresIn = expiresIn();
        if (expiresIn != null) {
            builder.expiresIn(expiresIn);
        }
        Fields endpoint = fields.fields("endpoint", ENDPOINT_FIELDS);
        if (endpoint != null) {
            builder.endpointVariant(
                    EndpointVariant.of(endpoint.flag("fips", false), endpoint.flag("dualstack", false)));
            String url = endpoint.text("url");
            if (url != null) {
                if (endpoint.flag("fips", false) || endpoint.flag("dualstack", false)) {
                    throw new UnusableInputException("endpoint.url names the host, so endpoint."
                            + (endpoint.flag("fips", false) ? "fips" : "dualstack") + " must not be true besides it");
                }
                builder.sourceEndpoint(EndpointUrl.of(url, "endpoint.url"));
            }
        }
        return builder.build();
    }

    private GivenCredentials credentials() throws UnusableInputException {
        Fields given = fields.fields("credentials", CREDENTIALS_FIELDS);
        if (given != null) {
            return GivenCredentials.of(
                    given.filledText("accessKeyId"),
                    given.filledText("secretAccessKey"),
                    given.has("sessionToken") ? given.filledText("sessionToken") : null);
        }
        try {
            return new GivenCredentials(machine.settings().credentials(profile));
        } catch (MissingCredentialsException e) {
            throw new UnusableInputException(e.text() + ", or give credentials in the line");
        }
    }

    private Instant signedAt() throws UnusableInputException {
        String text = fields.text("signedAt");
        if (text == null) {
            return machine.clock().instant();
        }
        try {
            Instant instant = Instant.parse(text);
            RequestTimestamp.of(instant);
            return instant;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw fields.wrong("signedAt", "an instant such as 2026-01-31T23:59:59Z");
        }
    }

    private @Nullable Duration expiresIn() throws UnusableInputException {
        if (!fields.has("expiresIn")) {
            return null;
        }
        long seconds = fields.value("expiresIn") instanceof LiteralNumber number ? wholeOrZero(number.toString()) : 0;
        if (seconds < 1 || seconds > Duration.ofDays(7).toSeconds()) {
            throw fields.wrong("expiresIn", "a whole number of seconds from 1 to 604800");
        }
        return Duration.ofSeconds(seconds);
    }

    private static long wholeOrZero(String literal) {
        try {
            return Long.parseLong(literal);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private SignedParameters sign() throws UnusableInputException {
        String sign = fields.text("sign");
        if (sign == null || sign.equals("documented")) {
            return SignedParameters.DOCUMENTED;
        }
        if (sign.equals("all")) {
            return SignedParameters.ALL;
        }
        throw fields.wrong("sign", "documented or all");
    }
}
