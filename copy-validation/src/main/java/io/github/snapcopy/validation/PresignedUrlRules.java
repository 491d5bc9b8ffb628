// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.*;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.ServiceHost;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The presigned URL of CopySnapshot. Its messages name keys, Regions, the host, the snapshot, dates and the expiry, and
 * nothing else of the URL, which is a secret.
 */
final class PresignedUrlRules {
    private static final String LATER = "accepted, then the copy goes to the state error";
    private static final String AS_PRINTED = "; give the URL exactly as the signer printed it";
    static final String SIGN_AGAIN = "; sign it again";

    static final String SERVICE = "ec2";

    private static final String ACTION = "Action";
    private static final String VERSION = "Version";
    private static final Set<String> SIGNED_ALWAYS =
            Set.of(ACTION, VERSION, SOURCE_REGION, SOURCE_SNAPSHOT_ID, DESTINATION_REGION);

    static final List<Rule> ALL = List.of(
            Rule.errorOrWarning("presigned-url-required")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(
                            PRESIGNED_URL,
                            CopyContext.WILL_PRESIGN,
                            CopyContext.SOURCE_ENCRYPTED,
                            SOURCE_REGION,
                            CopyContext.ENDPOINT_REGION)
                    .says("the copy of an encrypted snapshot carries a presigned URL")
                    .sources(S0, S1, S3)
                    .fails("accepted, then the copy goes to the state error; perhaps MissingParameter")
                    .remedy("let the request be presigned, or add a presigned URL of the source Region")
                    .settles("C-08", "C-36")
                    .when(CopyContext.WILL_PRESIGN)
                    .check(PresignedUrlRules::checkRequired),
            Rule.error("presigned-url-syntax")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL, CopyContext.SOURCE_ENDPOINT)
                    .says("the presigned URL is an https URL of a host: path empty or /, port 443, no user information,"
                            + " no fragment, each key once")
                    .sources(D_QR, PY, JAVA, JS, RUBY)
                    .fails(LATER)
                    .remedy("give the URL exactly as the signer printed it")
                    .when(PRESIGNED_URL)
                    .check((facts, sink) -> {
                        PresignedUrlText url = facts.presignedUrl();
                        String problem =
                                url == null ? null : url.syntaxProblem().orElse(null);
                        if (problem != null) {
                            sink.report(PRESIGNED_URL, "this is no presigned URL: " + problem + AS_PRINTED);
                        }
                    }),
            Rule.error("presigned-url-encoding")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL, CopyContext.URL_FROM_SIGNER)
                    .says("the query of the presigned URL is percent-encoded once, with a space as %20")
                    .sources(D_S3SIG, PY, observed("aws-cli#917", 2014))
                    .fails(LATER)
                    .remedy("give the URL exactly as the signer printed it; decode the value of a form body only once")
                    .when(PRESIGNED_URL)
                    .check((facts, sink) -> {
                        PresignedUrlText url = facts.presignedUrl();
                        String problem =
                                url == null || url.syntaxProblem().isPresent() ? null : encodingProblem(url, facts);
                        if (problem != null) {
                            sink.report(PRESIGNED_URL, "the presigned URL is not encoded exactly once: " + problem);
                        }
                    }),
            Rule.error("presigned-url-host")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL, SOURCE_REGION, CopyContext.SOURCE_ENDPOINT)
                    .says("the host of the presigned URL is an EC2 endpoint of the source Region: standard, FIPS,"
                            + " dual-stack or both; an explicit source endpoint replaces these")
                    .sources(S0, S1, S3, M_PART, observed("fog-aws#166", 2015))
                    .fails(LATER)
                    .remedy("sign for the EC2 endpoint of the source Region")
                    .when(PRESIGNED_URL)
                    .check(onSound(PresignedUrlRules::checkHost)),
            Rule.errorOrWarning("presigned-url-action-version")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL)
                    .says("the presigned URL has the Action CopySnapshot and the Version 2016-11-15")
                    .sources(S0, S1, S3, D_QR)
                    .fails(LATER)
                    .remedy("sign Action=CopySnapshot and Version=2016-11-15")
                    .when(PRESIGNED_URL)
                    .check(onSound(PresignedUrlRules::checkActionAndVersion)),
            Rule.error("presigned-url-parameters")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL)
                    .says("the presigned URL holds SourceRegion, SourceSnapshotId and DestinationRegion")
                    .sources(S0, S1, S3)
                    .fails(LATER)
                    .remedy("sign all three")
                    .when(PRESIGNED_URL)
                    .check(onSound((url, facts, sink) -> {
                        checkHolds(url, SOURCE_REGION, sink);
                        checkHolds(url, SOURCE_SNAPSHOT_ID, sink);
                        checkHolds(url, DESTINATION_REGION, sink);
                    })),
            Rule.error("presigned-url-parameter-mismatch")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(
                            PRESIGNED_URL,
                            SOURCE_REGION,
                            SOURCE_SNAPSHOT_ID,
                            DESTINATION_REGION,
                            CopyContext.ENDPOINT_REGION)
                    .says("the presigned URL names the source and the destination of the request")
                    .sources(S0, S1, S3)
                    .fails(LATER)
                    .remedy("sign a URL of its own for every request")
                    .when(PRESIGNED_URL)
                    .check(onSound(PresignedUrlRules::checkMismatch)),
            Rule.warning("presigned-url-extra-parameter-mismatch")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL)
                    .says("what else the presigned URL holds has the same value in the request")
                    .sources(PY, RUBY, JAVA, JS)
                    .fails("unknown")
                    .remedy("sign the five documented keys only, or sign again after every change")
                    .settles("C-26")
                    .when(PRESIGNED_URL)
                    .check(onSound(PresignedUrlRules::checkExtras)),
            Rule.error("presigned-url-signature-keys")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL)
                    .says(
                            "the presigned URL is signed with Signature Version 4: it has all six X-Amz- keys, well-formed")
                    .sources(S0, S1, S3, D_S3SIG, D_QR)
                    .fails(LATER)
                    .remedy("sign with Signature Version 4, in the query")
                    .settles("C-24")
                    .when(PRESIGNED_URL)
                    .check(onSound(SignatureChecks::checkKeys)),
            Rule.error("presigned-url-credential-scope")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL, SOURCE_REGION)
                    .says("the credential scope is the day of X-Amz-Date, the source Region, ec2 and aws4_request")
                    .sources(PY, JAVA, JS, RUBY)
                    .fails(LATER)
                    .remedy("sign for the service ec2 in the source Region")
                    .settles("C-07")
                    .when(PRESIGNED_URL)
                    .check(onSound(SignatureChecks::checkScope)),
            Rule.errorOrWarning("presigned-url-expires")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL, CopyContext.SIGNED_AT)
                    .says(
                            "the presigned URL is valid for 1 second to 7 days, has not expired and is not dated more than"
                                    + " 15 minutes ahead; 15 minutes of life should remain")
                    .sources(D_ERR, JAVA)
                    .fails("RequestExpired, or " + LATER)
                    .remedy("sign shortly before sending, for an hour or more")
                    .settles("C-35")
                    .when(PRESIGNED_URL)
                    .check(onSound(SignatureChecks::checkExpires)),
            Rule.warning("presigned-url-signed-headers")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(PRESIGNED_URL)
                    .says("host is the only signed header")
                    .sources(PY, JAVA, JS, RUBY, observed("aws-sdk-ruby#845", 2015))
                    .fails(LATER)
                    .remedy("sign the header host and no other")
                    .when(PRESIGNED_URL)
                    .check(onSound(SignatureChecks::checkHeaders)));

    private PresignedUrlRules() {}

    /** A check of a URL whose syntax and encoding are sound. */
    private interface UrlCheck {
        void check(PresignedUrlText url, CopyFacts facts, ViolationSink sink);
    }

    private static Rule.Check onSound(UrlCheck check) {
        return (facts, sink) -> {
            PresignedUrlText url = facts.presignedUrl();
            if (url != null && url.syntaxProblem().isEmpty() && encodingProblem(url, facts) == null) {
                check.check(url, facts, sink);
            }
        };
    }

    /** In a URL that came straight from a signer, a percent sequence that the request's own value holds is no sign. */
    private static @Nullable String encodingProblem(PresignedUrlText url, CopyFacts facts) {
        for (String key : url.keysLookingEncodedTwice()) {
            ParameterValue inRequest = QueryString.valueAt(facts.parameters(), key);
            String text = inRequest == null ? null : wireText(inRequest);
            if (!facts.context().urlFromSigner() || text == null || !text.equals(url.query(key))) {
                return "its query holds %25 before two hexadecimal digits; decode it once, or give the URL exactly as the"
                        + " signer printed it";
            }
        }
        return url.encodingProblem().orElse(null);
    }

    private static void checkRequired(CopyFacts facts, ViolationSink sink) {
        CopyContext context = facts.context();
        boolean mayBeEncrypted = context.sourceEncrypted().orElse(true);
        if (facts.has(PRESIGNED_URL) || context.willPresign() || !mayBeEncrypted) {
            return;
        }
        ParameterPath path = ParameterPath.of(PRESIGNED_URL);
        RegionId source = facts.sourceRegion();
        RegionId destination = facts.destination();
        if (context.sourceEncrypted().isEmpty()) {
            sink.warn(path, "an encrypted source needs a presigned URL; add one unless the source is unencrypted");
        } else if (source != null && destination != null && !source.equals(destination)) {
            sink.error(
                    path,
                    "the source is encrypted and the copy goes from " + source + " to " + destination
                            + ", which needs a presigned URL; add one");
        } else {
            sink.warn(path, "the source is encrypted, which needs a presigned URL; add one");
        }
    }

    private static void checkHost(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        URI endpoint = facts.context().sourceEndpoint().orElse(null);
        RegionId source = facts.sourceRegion();
        if (endpoint != null) {
            String expected = PresignedUrlText.hostOf(endpoint);
            if (!url.host().equals(expected)) {
                sink.report(
                        PRESIGNED_URL,
                        Messages.quote(url.host()) + " is not the source endpoint " + Messages.quote(expected)
                                + SIGN_AGAIN);
            }
        } else if (source != null && source.partition().isPresent() && !isEndpointOf(source, url.host())) {
            sink.report(
                    PRESIGNED_URL,
                    Messages.quote(url.host()) + " is no EC2 endpoint of the source Region " + source
                            + "; sign it for "
                            + ServiceHost.of(SERVICE, source, false, false).orElseThrow());
        }
    }

    private static boolean isEndpointOf(RegionId region, String host) {
        return isHost(region, false, false, host)
                || isHost(region, true, false, host)
                || isHost(region, false, true, host)
                || isHost(region, true, true, host);
    }

    private static boolean isHost(RegionId region, boolean fips, boolean dualStack, String host) {
        return host.equals(ServiceHost.of(SERVICE, region, fips, dualStack).orElse(null));
    }

    private static void checkActionAndVersion(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        ParameterPath path = ParameterPath.of(PRESIGNED_URL);
        String action = url.query(ACTION);
        if (action == null) {
            sink.error(path, "the presigned URL has no Action; sign Action=" + EC2_COPY_SNAPSHOT.action());
        } else if (!action.equals(EC2_COPY_SNAPSHOT.action())) {
            sink.error(path, "the presigned URL has another Action than " + EC2_COPY_SNAPSHOT.action() + SIGN_AGAIN);
        }
        String version = url.query(VERSION);
        if (version == null) {
            sink.error(path, "the presigned URL has no Version; sign Version=" + EC2_COPY_SNAPSHOT.apiVersion());
        } else if (!version.equals(EC2_COPY_SNAPSHOT.apiVersion())) {
            sink.warn(
                    path,
                    "the presigned URL has another Version than the documented one; sign Version="
                            + EC2_COPY_SNAPSHOT.apiVersion());
        }
    }

    private static void checkHolds(PresignedUrlText url, String key, ViolationSink sink) {
        if (url.query(key) == null) {
            sink.report(PRESIGNED_URL, "the presigned URL lacks " + key + SIGN_AGAIN);
        }
    }

    private static void checkMismatch(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        RegionId source = facts.sourceRegion();
        String sourceInUrl = url.query(SOURCE_REGION);
        if (source != null && sourceInUrl != null && !sourceInUrl.equals(source.value())) {
            sink.report(PRESIGNED_URL, differs(SOURCE_REGION, sourceInUrl, "the request has " + source));
        }
        String snapshot = facts.text(SOURCE_SNAPSHOT_ID);
        String snapshotInUrl = url.query(SOURCE_SNAPSHOT_ID);
        if (snapshot != null
                && snapshotInUrl != null
                && !snapshotInUrl.equals(snapshot)
                && facts.snapshotId() != null) {
            sink.report(PRESIGNED_URL, differs(SOURCE_SNAPSHOT_ID, snapshotInUrl, "the request has " + snapshot));
        }
        RegionId destination = facts.destination();
        String destinationInUrl = url.query(DESTINATION_REGION);
        if (destination != null && destinationInUrl != null && !destinationInUrl.equals(destination.value())) {
            sink.report(
                    PRESIGNED_URL, differs(DESTINATION_REGION, destinationInUrl, "the copy goes to " + destination));
        }
    }

    private static String differs(String key, String inUrl, String otherwise) {
        return key + " is " + Messages.quote(inUrl) + " in the presigned URL, but " + otherwise + SIGN_AGAIN;
    }

    private static void checkExtras(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        url.query().forEach((key, value) -> {
            if (!SIGNED_ALWAYS.contains(key) && QueryString.isParameterKey(facts.operation(), key)) {
                checkExtra(key, value, facts, sink);
            }
        });
    }

    private static void checkExtra(String key, String value, CopyFacts facts, ViolationSink sink) {
        ParameterValue inRequest = QueryString.valueAt(facts.parameters(), key);
        String name = Messages.quote(key);
        if (inRequest == null) {
            sink.report(
                    PRESIGNED_URL,
                    "the presigned URL holds " + name
                            + ", the request does not; give it in both or in the request only");
            return;
        }
        String text = wireText(inRequest);
        if (text != null && !text.equals(value) && !isMalformed(key, facts)) {
            sink.report(
                    PRESIGNED_URL, name + " has another value in the presigned URL than in the request" + SIGN_AGAIN);
        }
    }

    private static @Nullable String wireText(ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            return text.value();
        }
        if (value instanceof ParameterValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return value instanceof ParameterValue.Number number ? number.literal() : null;
    }

    /** Whether a grammar rule refuses the value of the request already, so that comparing it says nothing. */
    private static boolean isMalformed(String name, CopyFacts facts) {
        return switch (name) {
            case KMS_KEY_ID ->
                KmsRules.hasForm(
                        facts,
                        KmsKeyReading.Form.UNRECOGNISED,
                        KmsKeyReading.Form.BAD_KEY_PART,
                        KmsKeyReading.Form.BROKEN_ARN_FRAME,
                        KmsKeyReading.Form.BROKEN_ALIAS);
            case DESTINATION_OUTPOST_ARN -> facts.outpost() == null;
            case DESTINATION_AVAILABILITY_ZONE -> facts.localZone() == null;
            case COMPLETION_DURATION_MINUTES -> !DurationRules.isLegal(facts.completionDuration());
            default -> false;
        };
    }
}
