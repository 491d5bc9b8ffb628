// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.sigv4.CredentialScope;
import io.github.snapcopy.sigv4.RequestTimestamp;
import io.github.snapcopy.sigv4.Signature;
import io.github.snapcopy.values.CacheIdentifier;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.S3BucketName;
import io.github.snapcopy.values.SnapshotId;
import io.github.snapcopy.values.ZoneTextShape;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One text, every grammar of a value. Laws: a scanner takes what the regular expression takes; {@code of} takes what
 * {@code parse} takes, and its refusal is one safe line; a value prints as it was read; the parts of an ARN, a zone, a
 * scope and a timestamp make up the whole again.
 */
class ValueGrammarFuzzTest {
    /** Beyond this the expressions, not the scanners, need too much time and stack. */
    private static final int LONGEST = 1000;

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    @DictionaryFile(resourcePath = "/dictionaries/values.txt")
    @FuzzTest
    void everyTextIsReadAsTheGrammarSays(byte[] data) {
        Law.inBoundedTime(data, ValueGrammarFuzzTest::check);
    }

    private static void check(String text) {
        boolean judged = text.length() <= LONGEST;
        grammar(text, RegionId::parse, RegionId::of, judged && GrammarOracle.region(text), judged);
        grammar(text, SnapshotId::parse, SnapshotId::of, judged && GrammarOracle.snapshot(text), judged);
        grammar(text, ImageId::parse, ImageId::of, judged && GrammarOracle.image(text), judged);
        grammar(text, S3BucketName::parse, S3BucketName::of, GrammarOracle.bucket(text), true);
        grammar(text, LocalZoneId::parse, LocalZoneId::of, judged && GrammarOracle.localZoneId(text), judged);
        grammar(text, LocalZone::parse, LocalZone::of, judged && GrammarOracle.localZone(text), judged)
                .ifPresent(zone -> zone(text, zone));
        grammar(text, OutpostArn::parse, OutpostArn::of, judged && GrammarOracle.outpost(text), judged)
                .ifPresent(arn -> Law.same(
                        text,
                        "arn:" + arn.partitionId() + ":outposts:" + arn.region() + ":" + arn.accountId() + ":outpost/"
                                + arn.outpostId(),
                        "an Outpost ARN is made of its parts"));
        kms(text, judged);
        boolean cacheName = CacheIdentifier.matches(text);
        Law.holds(!judged || cacheName == GrammarOracle.cacheName(text), "cache names");
        ZoneTextShape shape = ZoneTextShape.of(text);
        Law.same(shape == ZoneTextShape.REGION, RegionId.parse(text).isPresent(), "shape of a Region");
        Law.same(shape == ZoneTextShape.LOCAL_ZONE, LocalZone.parse(text).isPresent(), "shape of a Local Zone");
        number(text, judged);
        stages(text);
    }

    private static <T> Optional<T> grammar(
            String text,
            Function<String, Optional<T>> parse,
            Function<String, T> of,
            boolean expected,
            boolean judged) {
        Optional<T> parsed = parse.apply(text);
        Law.holds(!judged || parsed.isPresent() == expected, "scanner and expression agree, expected " + expected);
        try {
            Law.same(parsed, Optional.of(of.apply(text)), "of takes what parse takes");
        } catch (IllegalArgumentException refused) {
            Law.holds(parsed.isEmpty(), "of refuses what parse refuses");
            Law.isOneSafeLine(refused.getMessage(), "refusal of a value");
        }
        parsed.ifPresent(value -> Law.same(text, value.toString(), "a value prints as it was read"));
        return parsed;
    }

    private static void zone(String text, LocalZone zone) {
        Law.holds(text.startsWith(zone.parentRegion().value() + "-"), "a Local Zone begins with its Region");
        Law.same(text.substring(0, text.length() - 1), zone.zoneGroup(), "a zone is its group and a letter");
    }

    private static void kms(String text, boolean judged) {
        KmsKeyReading reading = KmsKeyReading.of(text);
        if (judged) {
            Law.same(GrammarOracle.kms(text), reading.form(), "the form of a key");
        }
        boolean usable = switch (reading.form()) {
            case DOCUMENTED, LETTER_CASE, ALIAS_WITH_COLON, LEGACY_KEY_PREFIX -> true;
            case BROKEN_ARN_FRAME, BROKEN_ALIAS, BAD_KEY_PART, UNRECOGNISED -> false;
        };
        Optional<KmsKeyRef> key = grammar(text, KmsKeyRef::parse, KmsKeyRef::of, usable, true);
        reading.aliasName().ifPresent(name -> Law.holds(text.endsWith("alias/" + name), "an alias ends with its name"));
        if (key.orElse(null) instanceof KmsKeyRef.KeyArn arn) {
            Law.same(
                    text,
                    "arn:" + arn.partition().id() + ":kms:" + arn.region() + ":" + arn.accountId() + ":key/"
                            + arn.keyId(),
                    "a key ARN is made of its parts");
        } else if (key.orElse(null) instanceof KmsKeyRef.AliasArn arn) {
            Law.same(
                    text,
                    "arn:" + arn.partition().id() + ":kms:" + arn.region() + ":" + arn.accountId() + ":alias/"
                            + arn.aliasName(),
                    "an alias ARN is made of its parts");
        }
    }

    private static void number(String text, boolean judged) {
        WholeNumber number = WholeNumber.orNull(text);
        if (!judged) {
            return;
        }
        boolean digits = text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
        boolean expected = digits && !text.isEmpty() && !text.equals("-");
        Law.same(expected, number != null, "whole numbers");
        if (number != null) {
            BigInteger integer = new BigInteger(text);
            Law.same(integer.mod(BigInteger.valueOf(15)).signum() == 0, number.isMultipleOf15(), "multiples of 15");
            Law.holds(!number.isLong() || integer.longValueExact() == number.saturated(), "value of a long");
            Law.same(integer.signum(), Long.signum(number.saturated()), "sign of a number");
        }
    }

    private static void stages(String text) {
        CredentialScope.parse(text)
                .ifPresent(scope -> Law.same(
                        List.of(scope.date(), scope.region(), scope.service(), "aws4_request"),
                        List.of(text.split("/", -1)),
                        "a scope is made of its parts"));
        boolean signature = text.length() == 64 && text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
        Law.same(signature, Signature.parse(text).isPresent(), "signatures");
        Signature.parse(text).ifPresent(read -> Law.hides(text, read, "a signature's own text"));
        Optional<RequestTimestamp> timestamp = RequestTimestamp.parse(text);
        timestamp.ifPresent(
                read -> Law.same(read, RequestTimestamp.of(read.instant()), "an instant has one timestamp"));
        try {
            LocalDateTime time = LocalDateTime.parse(text, TIMESTAMP);
            boolean writable = time.getYear() >= 1 && time.getYear() <= 9999;
            Law.same(writable && text.length() == 16, timestamp.isPresent(), "a date of the calendar is a timestamp");
            timestamp.ifPresent(read -> Law.same(time.toInstant(ZoneOffset.UTC), read.instant(), "its instant"));
        } catch (DateTimeException e) {
            Law.holds(timestamp.isEmpty(), "a timestamp is a date of the calendar");
        }
        timestamp.ifPresent(
                read -> Law.same(text, Objects.requireNonNull(read.value()), "a timestamp prints as it was"));
    }
}
