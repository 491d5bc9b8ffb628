// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Presigned URLs: those that are missing, and those that were changed after signing. */
final class PresignedUrlBreakers {
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private PresignedUrlBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("presigned-url-required")
                        .to(DestinationKind.REGION)
                        .by(
                                unsigned(sketch -> sketch.forget(CopyContext.SOURCE_ENCRYPTED)),
                                unsigned(PresignedUrlBreakers::copyEncryptedElsewhere)),
                ofUrl("presigned-url-syntax")
                        .by(edits(
                                UrlEdit.replace("https://", "http://"),
                                UrlEdit.replace("https://", "https://user@"),
                                UrlEdit.replace("/?", ":8443/?"),
                                UrlEdit.replace("/?", "/path?"),
                                UrlEdit.append("#fragment"),
                                UrlEdit.append("&Action=CopySnapshot"),
                                UrlEdit.append("&Description=%FF"),
                                UrlEdit.append("\n"),
                                url -> "",
                                url -> "not a URL")),
                ofUrl("presigned-url-encoding")
                        .by(edits(
                                UrlEdit.replace("%2F", "%252F"),
                                UrlEdit.append("&Note=a+b"),
                                UrlEdit.append("&Note=a b"))),
                ofUrl("presigned-url-host")
                        .by(edits(
                                UrlEdit.host(host -> "s3" + host.substring(host.indexOf('.'))),
                                UrlEdit.host(host -> host + ".example.com"),
                                UrlEdit.host(host -> "ec2.us-north-9.amazonaws.com"))),
                ofUrl("presigned-url-action-version")
                        .by(edits(
                                UrlEdit.with("Action", "CopyImage"),
                                UrlEdit.without("Action"),
                                UrlEdit.without("Version"),
                                UrlEdit.with("Version", "2014-09-01"))),
                ofUrl("presigned-url-parameters")
                        .by(edits(
                                UrlEdit.without(ParameterNames.SOURCE_REGION),
                                UrlEdit.without(ParameterNames.SOURCE_SNAPSHOT_ID),
                                UrlEdit.without(ParameterNames.DESTINATION_REGION))),
                ofUrl("presigned-url-parameter-mismatch")
                        .by(edits(
                                UrlEdit.with(ParameterNames.SOURCE_REGION, "us-north-9"),
                                UrlEdit.with(ParameterNames.SOURCE_SNAPSHOT_ID, "snap-0"),
                                UrlEdit.with(ParameterNames.DESTINATION_REGION, "us-north-9"))),
                ofUrl("presigned-url-extra-parameter-mismatch").by(sketch -> {
                    sketch.remove(ParameterNames.DESCRIPTION);
                    edit(sketch, UrlEdit.append("&Description=forgotten"));
                }),
                ofUrl("presigned-url-signature-keys")
                        .by(edits(
                                UrlEdit.without("X-Amz-Algorithm"),
                                UrlEdit.with("X-Amz-Algorithm", "AWS4-HMAC-SHA1"),
                                UrlEdit.without("X-Amz-Credential"),
                                UrlEdit.without("X-Amz-Date"),
                                UrlEdit.with("X-Amz-Date", "2026-11-20T12:00:00Z"),
                                UrlEdit.without("X-Amz-Expires"),
                                UrlEdit.with("X-Amz-Expires", "1h"),
                                UrlEdit.without("X-Amz-SignedHeaders"),
                                UrlEdit.without("X-Amz-Signature"),
                                UrlEdit.with("X-Amz-Signature", "beef"))),
                ofUrl("presigned-url-credential-scope")
                        .by(edits(
                                UrlEdit.replace("%2Fec2%2F", "%2Fs3%2F"),
                                UrlEdit.replace("%2Faws4_request", "%2Faws5_request"),
                                UrlEdit.with("X-Amz-Credential", "AKIAQ7ZK4M2N6P3R"),
                                UrlEdit.with("X-Amz-Credential", ""))),
                ofUrl("presigned-url-expires")
                        .by(
                                edits(UrlEdit.with("X-Amz-Expires", "0"), UrlEdit.with("X-Amz-Expires", "604801")),
                                Arbitraries.of(
                                        sketch -> sendAt(sketch, Duration.ofDays(8)),
                                        sketch -> sendAt(
                                                sketch, TOLERANCE.plusSeconds(1).negated()),
                                        sketch -> sendAt(sketch, lifeOf(sketch).minusSeconds(1)))),
                ofUrl("presigned-url-signed-headers")
                        .by(edits(
                                UrlEdit.with("X-Amz-SignedHeaders", "host%3Bx-amz-date"),
                                UrlEdit.with("X-Amz-SignedHeaders", "Host"),
                                UrlEdit.with("X-Amz-SignedHeaders", ""))));
    }

    private static Breaker.Builder ofUrl(String rule) {
        return Breaker.of(rule).presigned();
    }

    private static Arbitrary<Step> unsigned(Step encryption) {
        return Arbitraries.just(sketch -> {
            sketch.remove(ParameterNames.DESTINATION_REGION);
            sketch.know(CopyContext.WILL_PRESIGN, false);
            encryption.applyTo(sketch);
        });
    }

    /** From another Region, if the partition has one: only then is the URL known to be needed. */
    private static void copyEncryptedElsewhere(Sketch sketch) {
        sketch.know(CopyContext.SOURCE_ENCRYPTED, true);
        for (RegionId region : sketch.partition().regions()) {
            if (!region.equals(sketch.destination())) {
                sketch.set(ParameterNames.SOURCE_REGION, region.value());
            }
        }
    }

    @SafeVarargs
    private static Arbitrary<Step> edits(UnaryOperator<String>... edits) {
        List<Step> steps = new ArrayList<>();
        for (UnaryOperator<String> edit : edits) {
            steps.add(sketch -> edit(sketch, edit));
        }
        return Arbitraries.of(steps);
    }

    private static void edit(Sketch sketch, UnaryOperator<String> edit) {
        sketch.set(ParameterNames.PRESIGNED_URL, edit.apply(sketch.text(ParameterNames.PRESIGNED_URL)));
    }

    private static void sendAt(Sketch sketch, Duration afterSigning) {
        Instant signedAt = sketch.context().signedAt().orElseThrow();
        sketch.know(CopyContext.SIGNED_AT, signedAt.plus(afterSigning));
    }

    private static Duration lifeOf(Sketch sketch) {
        String url = sketch.text(ParameterNames.PRESIGNED_URL);
        int start = url.indexOf("X-Amz-Expires=") + "X-Amz-Expires=".length();
        int end = url.indexOf('&', start);
        return Duration.ofSeconds(Long.parseLong(url.substring(start, end)));
    }
}
