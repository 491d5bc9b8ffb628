// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.Utf16;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyFacts.GivenTag;
import io.github.snapcopy.validation.CopyFacts.GivenTagSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of the copy: EC2's tag specifications and ElastiCache's list. */
final class TagRules {
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final int MOST_TAGS = 50;
    private static final String RESERVED = "aws:";
    private static final String SNAPSHOT = "snapshot";
    private static final String IMAGE = "image";

    static final List<Rule> ALL = List.of(
            Rule.error("tag-spec-resource-type-required")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("every tag specification names a resource type")
                    .sources(M_EC2, observed("rultor#1991", 2024))
                    .fails("InvalidParameterValue or InvalidParameter")
                    .remedy("set ResourceType to snapshot, or on CopyImage to image or snapshot")
                    .settles("C-29")
                    .when(Trait.UNUSUAL_SPECIFICATION)
                    .check((facts, sink) -> {
                        for (GivenTagSpecification specification : facts.tagSpecifications()) {
                            if (isMissing(specification.resourceType())) {
                                sink.report(
                                        specification.path().member(RESOURCE_TYPE),
                                        "the tag specification names no resource type; set ResourceType to "
                                                + allowedTypes(facts));
                            }
                        }
                    }),
            Rule.error("tag-spec-resource-type-allowed")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("the tagged resource is the new snapshot or, on CopyImage, the new image or its snapshots")
                    .sources(M_EC2, observed("aws-cli#2865", 2017))
                    .editions("S3 prints every resource type of EC2, which is not what this operation takes")
                    .fails("InvalidParameterValue: not a valid taggable resource type for this operation")
                    .remedy("set ResourceType to snapshot, or on CopyImage to image or snapshot")
                    .settles("C-32")
                    .when(Trait.UNUSUAL_SPECIFICATION)
                    .check((facts, sink) -> {
                        for (GivenTagSpecification specification : facts.tagSpecifications()) {
                            String type = specification.resourceTypeText();
                            if (type != null && !type.isEmpty() && !isAllowed(type, facts.operation())) {
                                sink.report(
                                        specification.path().member(RESOURCE_TYPE),
                                        Messages.quote(type) + " cannot be tagged by "
                                                + facts.operation().action() + "; set ResourceType to "
                                                + allowedTypes(facts));
                            }
                        }
                    }),
            Rule.warning("tag-spec-duplicate-resource-type")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("there is one tag specification for each resource type")
                    .sources(MOTO)
                    .fails("unknown; an emulator merges them")
                    .remedy("merge the specifications of one resource type")
                    .when(Trait.UNUSUAL_SPECIFICATION)
                    .check(TagRules::checkDuplicateTypes),
            Rule.error("tag-spec-empty")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("a tag specification holds at least one tag")
                    .sources(MOTO)
                    .fails("InvalidParameterValue")
                    .remedy("add a tag, or leave the specification out")
                    .when(Trait.UNUSUAL_SPECIFICATION)
                    .check((facts, sink) -> {
                        for (GivenTagSpecification specification : facts.tagSpecifications()) {
                            if (isEmptyList(specification.tagList())) {
                                sink.report(
                                        specification.path().member(TAGS),
                                        "the tag specification holds no tag; add one, or leave the specification out");
                            }
                        }
                    }),
            Rule.error("tag-key-required")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("every tag has a key of at least one character")
                    .sources(D_ERR, S4)
                    .fails("InvalidTagKey.Malformed; ElastiCache: InvalidParameterValue")
                    .remedy("give the tag a key, or leave the tag out")
                    .when(Trait.INCOMPLETE_TAG)
                    .check((facts, sink) -> {
                        for (GivenTag tag : facts.tags()) {
                            if (isMissing(tag.key())) {
                                sink.report(
                                        tag.path().member(KEY),
                                        "the tag has no key; give it one of 1 to 128 characters, or leave the tag out");
                            }
                        }
                    }),
            Rule.error("tag-key-length")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag key has at most 128 characters, counted as Unicode code points")
                    .sources(D_TAG, D_ECTAG, observed("skypilot#1992", 2023))
                    .editions("M-EC2 and S3 print 127; the service refuses from 129 on")
                    .fails("InvalidParameterValue")
                    .remedy("shorten the key")
                    .settles("C-04")
                    .when(Trait.LONG_TAG)
                    .check(onKeys(key -> Utf16.isLongerThan(key, LONGEST_KEY)
                            ? "the key has " + Utf16.codePoints(key) + " characters; shorten it to at most 128"
                            : null)),
            Rule.warning("tag-key-length-disputed")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("a tag key of exactly 128 characters is legal by the guide, not by the service model")
                    .sources(D_TAG, M_EC2, S3)
                    .editions("127 in M-EC2 and S3, 128 in D-TAG and in answers of the service")
                    .fails("no failure is expected")
                    .remedy("keep to 127 characters")
                    .settles("C-04")
                    .when(Trait.LONG_TAG)
                    .check(onKeys(key -> isExactly(key, LONGEST_KEY)
                            ? "the key has 128 characters, one more than the service model of EC2 allows; shorten it to 127 to be safe"
                            : null)),
            Rule.error("tag-value-length")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag value has at most 256 characters, counted as Unicode code points")
                    .sources(M_EC2, D_TAG, D_ECTAG, observed("GoCD-EC2-Elastic-Agent-Plugin#24", 2024))
                    .editions("256 since 2022-02-16; 255 before")
                    .fails("InvalidParameterValue")
                    .remedy("shorten the value")
                    .settles("C-04")
                    .when(Trait.LONG_TAG)
                    .check(onValues(value -> Utf16.isLongerThan(value, LONGEST_VALUE)
                            ? "the value has " + Utf16.codePoints(value) + " characters; shorten it to at most 256"
                            : null)),
            Rule.warning("tag-value-length-disputed")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("a tag value of exactly 256 characters is legal today, and was not in older texts")
                    .sources(M_EC2, S3, M_EBS)
                    .editions("255 in S3, in M-EBS and in texts before 2022-02-16; 256 since")
                    .fails("no failure is expected; an old private endpoint may refuse")
                    .remedy("keep to 255 characters")
                    .settles("C-04")
                    .when(Trait.LONG_TAG)
                    .check(onValues(value -> isExactly(value, LONGEST_VALUE)
                            ? "the value has 256 characters, one more than older texts of EC2 allow; shorten it to 255 to be safe"
                            : null)),
            Rule.warning("tag-length-unit-ambiguous")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag key or value is within its limit however characters are counted")
                    .sources(D_TAG, D_ECTAG)
                    .editions("all texts say Unicode characters; none defines the unit")
                    .fails("unknown")
                    .remedy("shorten the text, or use fewer characters beyond U+FFFF")
                    .when(Trait.LONG_TAG)
                    .check(TagRules::checkLengthUnit),
            Rule.error("tag-key-aws-prefix")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag key does not begin with aws:, which is reserved")
                    .sources(
                            S3,
                            M_EC2,
                            D_TAG,
                            D_ERR,
                            D_ECTAG,
                            observed("elastic-ci-stack#856", 2021),
                            observed("ec2-spot-converter#13", 2022))
                    .fails("InvalidTagKey.Malformed or InvalidParameterValue")
                    .remedy("choose another key")
                    .settles("C-19", "C-29")
                    .when(Trait.RESERVED_TAG)
                    .check(onKeys(key -> key.startsWith(RESERVED)
                            ? Messages.quote(key) + " begins with aws:, which is reserved; choose another key"
                            : null)),
            Rule.warning("tag-key-aws-prefix-case")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag key does not begin with aws: in another letter case either")
                    .sources(D_TAG, D_ECTAG)
                    .editions("EC2 and ElastiCache reserve the lower case only; other services reserve every case")
                    .fails("unknown")
                    .remedy("choose another key")
                    .settles("C-19")
                    .when(Trait.RESERVED_TAG)
                    .check(onKeys(key -> isReservedInAnyCase(key) && !key.startsWith(RESERVED)
                            ? Messages.quote(key) + " begins with aws: in another letter case, which other services"
                                    + " reserve as well; choose another key"
                            : null)),
            Rule.warning("tag-value-aws-prefix")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a tag value does not begin with aws: in any letter case")
                    .editions("no text of EC2 or ElastiCache; other services reserve values too")
                    .fails("no failure is known")
                    .remedy("choose another value")
                    .when(Trait.RESERVED_TAG)
                    .check(onValues(value -> isReservedInAnyCase(value)
                            ? Messages.quote(value) + " begins with aws:, which other services reserve in values as"
                                    + " well; choose another value"
                            : null)),
            Rule.error("tag-duplicate-key")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("the keys of one resource's tags differ, letter case included")
                    .sources(D_TAG, D_ECTAG, observed("cloud-custodian#3792", 2019))
                    .fails("InvalidParameterValue: duplicate tag key")
                    .remedy("keep one of the tags")
                    .when(Trait.REPEATED_TAG)
                    .check(TagRules::checkDuplicateKeys),
            Rule.error("tag-count")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says("a resource has at most 50 tags")
                    .sources(D_TAG, D_ECTAG, M_EC)
                    .fails("TagLimitExceeded; ElastiCache: TagQuotaPerResourceExceeded")
                    .remedy("remove tags until 50 are left for each resource type")
                    .when(Trait.MANY_TAGS)
                    .check(TagRules::checkCount),
            Rule.warning("tag-count-with-copy-image-tags")
                    .on(EC2_COPY_IMAGE)
                    .about(COPY_IMAGE_TAGS, TAG_SPECIFICATIONS)
                    .says("the copied tags of the source and the new image tags are within 50, and have different keys")
                    .sources(D_TAG)
                    .editions("the limit is documented, the meeting of both kinds of tags is not")
                    .fails("TagLimitExceeded")
                    .remedy("check the tags of the source AMI")
                    .when(COPY_IMAGE_TAGS)
                    .check(TagRules::checkCopiedTags),
            Rule.error("ec2-tag-null-value")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(TAG_SPECIFICATIONS)
                    .says("a tag of EC2 has a value, possibly empty")
                    .sources(D_TAG, M_EC2, MOTO)
                    .fails("InvalidParameterValue")
                    .remedy("write the empty string for a tag without value")
                    .settles("C-30")
                    .when(Trait.INCOMPLETE_TAG)
                    .check((facts, sink) -> {
                        for (GivenTag tag : facts.tags()) {
                            if (tag.value() == null) {
                                sink.report(
                                        tag.path().member(VALUE),
                                        "the tag has no value; write the empty string if none is meant");
                            }
                        }
                    }),
            Rule.warning("tag-charset-portable")
                    .about(TAG_SPECIFICATIONS, TAGS)
                    .says(
                            "tags keep to the characters that every service accepts: A-Z a-z 0-9, space and + - = . _ : / @")
                    .sources(D_TAG, D_ECTAG)
                    .fails("accepted here; other services may refuse")
                    .remedy("use other characters")
                    .onRequest()
                    .when(TAG_SPECIFICATIONS, TAGS)
                    .check((facts, sink) -> {
                        for (GivenTag tag : facts.tags()) {
                            judge(tag, KEY, tag.keyText(), TagRules::portabilityComplaint, sink);
                            judge(tag, VALUE, tag.valueText(), TagRules::portabilityComplaint, sink);
                        }
                    }));

    private TagRules() {}

    /** Says what is wrong with a text. */
    @FunctionalInterface
    private interface Judge {
        @Nullable
        String complaint(String text);
    }

    /** The tags that one kind of new resource gets. */
    private record TaggedResource(@Nullable String type, List<GivenTag> tags) {}

    private static Rule.Check onKeys(Judge judge) {
        return (facts, sink) -> {
            for (GivenTag tag : facts.tags()) {
                judge(tag, KEY, tag.keyText(), judge, sink);
            }
        };
    }

    private static Rule.Check onValues(Judge judge) {
        return (facts, sink) -> {
            for (GivenTag tag : facts.tags()) {
                judge(tag, VALUE, tag.valueText(), judge, sink);
            }
        };
    }

    private static void judge(GivenTag tag, String member, @Nullable String text, Judge judge, ViolationSink sink) {
        String complaint = text == null ? null : judge.complaint(text);
        if (complaint != null) {
            sink.report(tag.path().member(member), complaint);
        }
    }

    private static boolean isMissing(@Nullable ParameterValue value) {
        return value == null
                || (value instanceof ParameterValue.Text text && text.value().isEmpty());
    }

    private static boolean isEmptyList(@Nullable ParameterValue value) {
        return value == null
                || (value instanceof ParameterValue.Items items
                        && items.values().isEmpty());
    }

    static boolean isAllowed(String type, CopyOperation operation) {
        return type.equals(SNAPSHOT) || (operation == EC2_COPY_IMAGE && type.equals(IMAGE));
    }

    private static String allowedTypes(CopyFacts facts) {
        return facts.operation() == EC2_COPY_IMAGE ? "image or snapshot" : SNAPSHOT;
    }

    private static boolean isExactly(String text, int codePoints) {
        return text.length() >= codePoints && Utf16.codePoints(text) == codePoints;
    }

    private static boolean isReservedInAnyCase(String text) {
        return text.length() >= RESERVED.length()
                && Ascii.toLowerCase(text.substring(0, RESERVED.length())).equals(RESERVED);
    }

    private static void checkDuplicateTypes(CopyFacts facts, ViolationSink sink) {
        if (facts.tagSpecifications().size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (GivenTagSpecification specification : facts.tagSpecifications()) {
            String type = specification.resourceTypeText();
            if (type != null && !type.isEmpty() && !seen.add(type)) {
                sink.report(
                        specification.path().member(RESOURCE_TYPE),
                        "an earlier tag specification is for " + Messages.quote(type) + " as well; merge them");
            }
        }
    }

    private static void checkLengthUnit(CopyFacts facts, ViolationSink sink) {
        for (GivenTag tag : facts.tags()) {
            judge(tag, KEY, tag.keyText(), key -> lengthUnitComplaint(key, LONGEST_KEY), sink);
            judge(tag, VALUE, tag.valueText(), value -> lengthUnitComplaint(value, LONGEST_VALUE), sink);
        }
    }

    private static @Nullable String lengthUnitComplaint(String text, int limit) {
        if (text.length() <= limit || Utf16.isLongerThan(text, limit)) {
            return null;
        }
        return "the text has " + Utf16.codePoints(text) + " code points, but " + text.length()
                + " UTF-16 code units, and no document says which of them may be " + limit + "; shorten it to "
                + limit + " units";
    }

    private static void checkDuplicateKeys(CopyFacts facts, ViolationSink sink) {
        if (facts.tags().size() < 2) {
            return;
        }
        for (TaggedResource resource : resources(facts)) {
            Set<String> seen = new HashSet<>();
            for (GivenTag tag : resource.tags()) {
                String key = tag.keyText();
                if (key != null && !key.isEmpty() && !seen.add(key)) {
                    sink.report(
                            tag.path().member(KEY),
                            "the key " + Messages.quote(key) + " occurs before for the same resource; keep one of the"
                                    + " tags");
                }
            }
        }
    }

    private static void checkCount(CopyFacts facts, ViolationSink sink) {
        if (facts.tags().size() <= MOST_TAGS) {
            return;
        }
        for (TaggedResource resource : resources(facts)) {
            int count = resource.tags().size();
            if (count > MOST_TAGS) {
                String type = resource.type();
                sink.report(
                        TagSurvey.areTyped(facts.operation()) ? TAG_SPECIFICATIONS : TAGS,
                        "there are " + count + " tags" + (type == null ? "" : " for " + Messages.quote(type))
                                + ", but a resource has at most 50; remove " + (count - MOST_TAGS));
            }
        }
    }

    /**
     * The tags of the request by resource, specifications of one type merged. A specification without readable type
     * stands for itself.
     */
    private static List<TaggedResource> resources(CopyFacts facts) {
        if (!TagSurvey.areTyped(facts.operation())) {
            return List.of(new TaggedResource(null, facts.tags()));
        }
        List<TaggedResource> resources = new ArrayList<>();
        Map<String, List<GivenTag>> byType = new HashMap<>();
        for (GivenTagSpecification specification : facts.tagSpecifications()) {
            String type = specification.resourceTypeText();
            List<GivenTag> merged = type == null || type.isEmpty() ? null : byType.get(type);
            if (merged != null) {
                merged.addAll(specification.tags());
                continue;
            }
            List<GivenTag> tags = new ArrayList<>(specification.tags());
            resources.add(new TaggedResource(type, tags));
            if (type != null && !type.isEmpty()) {
                byType.put(type, tags);
            }
        }
        return resources;
    }

    private static void checkCopiedTags(CopyFacts facts, ViolationSink sink) {
        if (!facts.isTrue(COPY_IMAGE_TAGS)) {
            return;
        }
        for (GivenTagSpecification specification : facts.tagSpecifications()) {
            if (IMAGE.equals(specification.resourceTypeText())
                    && specification.tagList() instanceof ParameterValue.Items items
                    && !items.values().isEmpty()) {
                sink.report(
                        COPY_IMAGE_TAGS,
                        "the tags of the source are copied and new image tags are added; check that together they are at"
                                + " most 50 with different keys");
                return;
            }
        }
    }

    private static @Nullable String portabilityComplaint(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && " +-=._:/@".indexOf(c) < 0) {
                return "the text holds " + Messages.quote(text.substring(i, text.offsetByCodePoints(i, 1)))
                        + ", which not every service accepts in tags; use A-Z a-z 0-9, space and + - = . _ : / @";
            }
        }
        return null;
    }
}
