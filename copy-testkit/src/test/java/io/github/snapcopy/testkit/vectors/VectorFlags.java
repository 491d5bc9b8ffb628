// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import java.util.Map;
import java.util.TreeMap;

/** Every flag with what it means: the one place where flags are explained. */
final class VectorFlags {
    static final String ALL_PARAMETERS = "all-parameters";
    static final String BREAKS_RULE = "breaks-rule";
    static final String DATE_CHANGE = "date-change";
    static final String DOCUMENTED_PARAMETERS = "documented-parameters";
    static final String DUAL_STACK = "dual-stack";
    static final String EDITION_PINNED = "edition-pinned";
    static final String EXPIRY_BOUND = "expiry-bound";
    static final String FIPS = "fips";
    static final String FRACTION_OF_SECOND = "fraction-of-second";
    static final String LEAP_DAY = "leap-day";
    static final String MUST_REFUSE = "must-refuse";
    static final String NEAR_MISS = "near-miss";
    static final String NON_ASCII = "non-ascii";
    static final String NO_WIRE_FORM = "no-wire-form";
    static final String NULL_VALUE = "null-value";
    static final String PRESIGNED_URL = "presigned-url";
    static final String PUBLISHED = "published";
    static final String RAW_QUERY = "raw-query";
    static final String RESERVED_CHARACTERS = "reserved-characters";
    static final String RULE_ON_REQUEST = "rule-on-request";
    static final String SAME_REGION = "same-region";
    static final String SESSION_TOKEN = "session-token";
    static final String SEVERAL_VIOLATIONS = "several-violations";
    static final String UNLISTED_REGION = "unlisted-region";
    static final String UNPAIRED_SURROGATE = "unpaired-surrogate";
    static final String UNUSUAL_IDENTIFIER = "unusual-identifier";
    static final String WARNINGS_ONLY = "warnings-only";
    static final String WRONG_TYPE = "wrong-type";

    static final Map<String, String> NOTES = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            ALL_PARAMETERS,
                            "The URL carries every parameter of the request, as botocore and the AWS CLI sign it."),
                    Map.entry(BREAKS_RULE, "The request breaks the rule that the vector is about."),
                    Map.entry(
                            DATE_CHANGE,
                            "Within a second of midnight UTC, or of the end of a month or year. X-Amz-Date and the credential"
                                    + " scope must come from one reading of the clock, in UTC."),
                    Map.entry(
                            DOCUMENTED_PARAMETERS,
                            "The URL carries Action, Version, SourceRegion, SourceSnapshotId and DestinationRegion alone, whatever"
                                    + " else the request holds."),
                    Map.entry(DUAL_STACK, "The host that answers over IPv4 and IPv6."),
                    Map.entry(
                            EDITION_PINNED,
                            "The validator is told an edition of the API, in the member edition; parameters that were published"
                                    + " later give a WARNING."),
                    Map.entry(EXPIRY_BOUND, "The shortest or the longest life of a URL: 1 and 604800 seconds."),
                    Map.entry(
                            FIPS,
                            "The host whose cryptography is validated under FIPS 140; in GovCloud it is the plain host."),
                    Map.entry(
                            FRACTION_OF_SECOND,
                            "The clock reads a fraction of a second, which is dropped; rounding up gives another signature."),
                    Map.entry(LEAP_DAY, "29 February, or the days around it in a year that has none."),
                    Map.entry(
                            MUST_REFUSE,
                            "No URL may be made. The member refusedFor names the input at fault; with a sound value there, the"
                                    + " rest can be signed."),
                    Map.entry(
                            NEAR_MISS,
                            "The request differs little from one that breaks the rule that the vector is about, and does not"
                                    + " break it. It may break others."),
                    Map.entry(
                            NON_ASCII,
                            "Some text is not ASCII. It is UTF-8 on the wire, and each byte is percent-encoded."),
                    Map.entry(
                            NO_WIRE_FORM,
                            "The request cannot be written as a Query request: it holds a null in a list, an unpaired surrogate,"
                                    + " or something else that no parameter can be."),
                    Map.entry(NULL_VALUE, "A value is null, which means that it is absent, except in a list."),
                    Map.entry(
                            PRESIGNED_URL,
                            "The request holds a PresignedUrl. Its signature is made up and verifies with no key; rules read what"
                                    + " the URL says."),
                    Map.entry(
                            PUBLISHED,
                            "The inputs and the signature stand in the tests of an AWS SDK; the keys are the words used there."),
                    Map.entry(
                            RAW_QUERY,
                            "The request is given as a Query string, in the member query, and the rules about keys, versions and"
                                    + " lists apply too."),
                    Map.entry(
                            RESERVED_CHARACTERS,
                            "Some text holds characters that encoders disagree on: space, plus, asterisk, tilde, percent, slash,"
                                    + " ampersand and the like. A space is %20, plus is %2B, asterisk is %2A, tilde stays."),
                    Map.entry(
                            RULE_ON_REQUEST,
                            "The rule is off unless the validator is told to apply it; the member enabledRules names it."),
                    Map.entry(SAME_REGION, "Source and destination are one Region; the URL is made all the same."),
                    Map.entry(
                            SESSION_TOKEN,
                            "Temporary credentials. The token is a signed parameter, percent-encoded once, and not appended"
                                    + " afterwards."),
                    Map.entry(SEVERAL_VIOLATIONS, "There is more than one violation; all must be reported at once."),
                    Map.entry(
                            UNLISTED_REGION,
                            "The Region is in no list, but its form places it in a partition, which gives the domain."),
                    Map.entry(
                            UNPAIRED_SURROGATE,
                            "Some text holds half of a surrogate pair and is no sequence of Unicode characters. Such vectors stand"
                                    + " in a file of their own, because some JSON readers refuse the escape."),
                    Map.entry(
                            UNUSUAL_IDENTIFIER,
                            "An identifier breaks its grammar. A validating presigner refuses it; the signer below must sign any"
                                    + " text."),
                    Map.entry(WARNINGS_ONLY, "There are violations, all of them WARNINGs: the request may be sent."),
                    Map.entry(
                            WRONG_TYPE,
                            "A value has another type than its parameter. A typed language may be unable to hold the request.")));

    private VectorFlags() {}
}
