// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encryption and the KMS key of the copy. */
final class KmsRules {
    private static final String AWS_MANAGED = "aws/";
    private static final String EBS_DEFAULT = "aws/ebs";
    private static final String LATER = "accepted, then the copy fails asynchronously";

    static final List<Rule> ALL = List.of(
            Rule.error("copy-snapshot-encrypted-false")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(ENCRYPTED)
                    .says("Encrypted is true or absent; it cannot be set to false")
                    .sources(S1, S3, M_EC2, observed("aws-cli#1440", 2015))
                    .editions("since 2019-07-03; S0 is silent and offers --no-encrypted")
                    .fails("InvalidParameterValue")
                    .remedy("leave Encrypted out: an encrypted source stays encrypted, another keeps its state")
                    .settles("C-09")
                    .when(Trait.FALSE_FLAG)
                    .check((facts, sink) -> {
                        if (facts.isFalse(ENCRYPTED)) {
                            sink.report(
                                    ENCRYPTED,
                                    "Encrypted cannot be false; leave it out to keep the state of the source, or set it to"
                                            + " true");
                        }
                    }),
            Rule.errorOrWarning("copy-image-encrypted-false")
                    .on(EC2_COPY_IMAGE)
                    .about(ENCRYPTED, CopyContext.SOURCE_ENCRYPTED)
                    .says("Encrypted=false makes no unencrypted copy of an encrypted source")
                    .sources(S2, D_AMIW, observed("packer#6778", 2018))
                    .fails("InvalidRequest when the source is encrypted, otherwise accepted")
                    .remedy("leave Encrypted out, or set it to true")
                    .when(Trait.FALSE_FLAG)
                    .check(KmsRules::checkImageEncryptedFalse),
            Rule.error("kms-requires-encrypted")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(KMS_KEY_ID, ENCRYPTED)
                    .says("KmsKeyId needs Encrypted=true when the destination is a Region")
                    .sources(S0, S1, S2, S3, M_EC2, D_EBSCOPY)
                    .fails("InvalidParameterDependency")
                    .remedy("set Encrypted to true")
                    .settles("C-10")
                    .when(Trait.KEY_ALONE)
                    .check((facts, sink) -> {
                        if (facts.has(KMS_KEY_ID)
                                && facts.isRegionDestination()
                                && !facts.isTrue(ENCRYPTED)
                                && !facts.isUnreadable(ENCRYPTED)) {
                            sink.report(KMS_KEY_ID, "KmsKeyId is given without Encrypted=true; set Encrypted to true");
                        }
                    }),
            Rule.warning("kms-without-encrypted-special-destination")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(
                            KMS_KEY_ID,
                            ENCRYPTED,
                            DESTINATION_OUTPOST_ARN,
                            DESTINATION_AVAILABILITY_ZONE,
                            DESTINATION_AVAILABILITY_ZONE_ID)
                    .says("KmsKeyId should come with Encrypted=true also for an Outpost or a Local Zone")
                    .sources(S1, D_OUT, D_ENCLZ)
                    .fails("unknown")
                    .remedy("set Encrypted to true, which no document forbids there")
                    .settles("C-10")
                    .when(DESTINATION_OUTPOST_ARN, DESTINATION_AVAILABILITY_ZONE, DESTINATION_AVAILABILITY_ZONE_ID)
                    .check((facts, sink) -> {
                        if (facts.has(KMS_KEY_ID) && !facts.isRegionDestination() && !facts.has(ENCRYPTED)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    "KmsKeyId is given without Encrypted, and documents disagree on whether an Outpost or a"
                                            + " Local Zone needs it; set Encrypted to true to be safe");
                        }
                    }),
            Rule.error("kms-key-id-grammar")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(KMS_KEY_ID)
                    .says("KmsKeyId is a key ID, an alias, a key ARN or an alias ARN")
                    .sources(S0, S1, S2, S3, M_KMS)
                    .fails(LATER)
                    .remedy("write 1234abcd-12ab-34cd-56ef-1234567890ab, alias/name, or the ARN of either")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.UNRECOGNISED, KmsKeyReading.Form.BAD_KEY_PART)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    quoted(facts)
                                            + " is no KMS key identifier; write a key ID (a UUID, or mrk- and 32"
                                            + " hexadecimal digits), alias/name, or the ARN of either");
                        }
                    }),
            Rule.warning("kms-key-id-legacy-key-prefix")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(KMS_KEY_ID)
                    .says("a key ID stands alone, without key/ before it")
                    .sources(S0, S1, S2, S3)
                    .editions("CopySnapshot texts of 2019-06-04 to 2020-11-04 print key/ and the ID, all others do not")
                    .fails("probably asynchronously")
                    .remedy("remove key/")
                    .settles("C-05")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.LEGACY_KEY_PREFIX)) {
                            sink.report(KMS_KEY_ID, "a key ID stands alone; remove key/ from " + quoted(facts));
                        }
                    }),
            Rule.warning("kms-key-id-letter-case")
                    .about(KMS_KEY_ID)
                    .says("key IDs and key ARNs are in lower case")
                    .sources(S0, S1, S2, S3)
                    .fails("unknown")
                    .remedy("write it in lower case; only the name of an alias is case-sensitive")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.LETTER_CASE)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    "all documented key identifiers are in lower case, unlike " + quoted(facts)
                                            + "; write it in lower case");
                        }
                    }),
            Rule.error("kms-arn-grammar")
                    .about(KMS_KEY_ID)
                    .says(
                            "a KMS ARN names a known partition, the service kms, a Region, a 12-digit account and key/ or alias/")
                    .sources(S0, S1, S2, S3, M_EBS)
                    .fails(LATER)
                    .remedy("write arn:aws:kms:REGION:ACCOUNT:key/ID or arn:aws:kms:REGION:ACCOUNT:alias/NAME")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.BROKEN_ARN_FRAME)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    quoted(facts)
                                            + " is no ARN of a KMS key; write arn:aws:kms:REGION:ACCOUNT:key/ID or"
                                            + " arn:aws:kms:REGION:ACCOUNT:alias/NAME");
                        }
                    }),
            Rule.error("kms-arn-region-mismatch")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(KMS_KEY_ID, CopyContext.ENDPOINT_REGION)
                    .says("the key is in the destination Region")
                    .sources(S2, M_EC2, D_EBSCOPY)
                    .editions("CopyImage in all editions; CopySnapshot until 2018-02, silent since")
                    .fails("asynchronously: the given key ID is not accessible")
                    .remedy(
                            "name a key of the destination Region; for a multi-Region key, the ARN of its replica there")
                    .settles("C-11")
                    .when(Trait.DISTANT_KEY)
                    .check((facts, sink) -> {
                        RegionId keyRegion = keyRegion(facts);
                        RegionId destination = facts.destinationRegion();
                        if (keyRegion != null && destination != null && !keyRegion.equals(destination)) {
                            sink.report(KMS_KEY_ID, wrongRegion(keyRegion, destination));
                        }
                    }),
            Rule.error("kms-arn-partition-mismatch")
                    .about(KMS_KEY_ID, CopyContext.ENDPOINT_REGION)
                    .says("the partition of a KMS ARN is that of its Region and of the destination")
                    .sources(M_PART)
                    .fails("asynchronously")
                    .remedy("name a key of the destination's partition")
                    .when(Trait.CROSSED_PARTITIONS)
                    .check(KmsRules::checkPartition),
            Rule.warning("kms-alias-colon")
                    .about(KMS_KEY_ID)
                    .says("an alias name holds no colon")
                    .sources(M_KMS)
                    .editions(
                            "the prose of the model lists letters, digits, slash, underscore and hyphen; its pattern also has a colon")
                    .fails("asynchronously if there is no such alias")
                    .remedy("check the name of the alias")
                    .settles("C-18")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.ALIAS_WITH_COLON)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    "the alias of " + quoted(facts)
                                            + " holds a colon; check the name, documented with A-Z a-z 0-9 / _ - only");
                        }
                    }),
            Rule.error("kms-alias-length")
                    .about(KMS_KEY_ID)
                    .says("an alias is alias/ and 1 to 250 of the characters A-Z a-z 0-9 / _ -")
                    .sources(M_KMS)
                    .fails(LATER)
                    .remedy("check the name of the alias")
                    .when(Trait.UNDOCUMENTED_KEY)
                    .check((facts, sink) -> {
                        if (hasForm(facts, KmsKeyReading.Form.BROKEN_ALIAS)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    "the alias of " + quoted(facts)
                                            + " cannot exist; write alias/ and 1 to 250 of A-Z a-z 0-9 / _ -");
                        }
                    }),
            Rule.warning("kms-alias-aws-managed")
                    .about(KMS_KEY_ID)
                    .says("an AWS managed key serves its own service only: alias/aws/ebs for EC2, none for ElastiCache")
                    .sources(D_EBSCOPY, D_ECENC)
                    .fails("asynchronously")
                    .remedy("name a customer managed key, or leave KmsKeyId out")
                    .when(Trait.KEY_ALIAS)
                    .check(KmsRules::checkAwsManaged));

    private KmsRules() {}

    private static void checkImageEncryptedFalse(CopyFacts facts, ViolationSink sink) {
        if (!facts.isFalse(ENCRYPTED)) {
            return;
        }
        ParameterPath path = ParameterPath.of(ENCRYPTED);
        if (facts.context().sourceEncrypted().orElse(false)) {
            sink.error(
                    path,
                    "the source is encrypted, and an encrypted source has no unencrypted copy; leave Encrypted out");
        } else {
            sink.warn(
                    path,
                    "Encrypted=false is refused if the source is encrypted, and has no effect if encryption by default is"
                            + " on; leave it out");
        }
    }

    private static void checkPartition(CopyFacts facts, ViolationSink sink) {
        KmsKeyReading key = facts.kmsKey();
        Partition partition = key == null ? null : key.partition().orElse(null);
        RegionId keyRegion = keyRegion(facts);
        if (partition == null || keyRegion == null) {
            return;
        }
        RegionId destination = facts.destinationRegion();
        Partition ofKey = keyRegion.partition().orElse(partition);
        Partition ofDestination =
                destination == null ? partition : destination.partition().orElse(partition);
        if (ofKey != partition) {
            sink.report(KMS_KEY_ID, wrongPartition(partition, keyRegion, ofKey));
        } else if (ofDestination != partition) {
            sink.report(
                    KMS_KEY_ID,
                    "the key is in partition " + partition.id() + ", but the destination " + destination + " is in "
                            + ofDestination.id() + "; name a key of " + destination);
        }
    }

    /** The message about an ARN whose partition is not that of its Region. */
    static String wrongPartition(Partition stated, RegionId region, Partition actual) {
        return "the ARN names partition " + stated.id() + ", but Region " + region + " is in " + actual.id()
                + "; write arn:" + actual.id() + ", or correct the Region";
    }

    private static void checkAwsManaged(CopyFacts facts, ViolationSink sink) {
        KmsKeyReading key = facts.kmsKey();
        if (key == null || key.form() == KmsKeyReading.Form.BROKEN_ALIAS) {
            return;
        }
        String name = key.aliasName().orElse("");
        boolean asWritten = key.value().endsWith("alias/" + name);
        boolean allowed = facts.operation().service() == CopyService.EC2 && name.equals(EBS_DEFAULT);
        if (asWritten && name.startsWith(AWS_MANAGED) && !allowed) {
            sink.report(
                    KMS_KEY_ID,
                    Messages.quote("alias/" + name)
                            + " is the AWS managed key of a service and serves that service only; name a"
                            + " customer managed key, or leave KmsKeyId out");
        }
    }

    static boolean hasForm(CopyFacts facts, KmsKeyReading.Form... forms) {
        KmsKeyReading key = facts.kmsKey();
        return key != null && List.of(forms).contains(key.form());
    }

    /** The Region of an ARN whose frame is sound, or null. */
    static @Nullable RegionId keyRegion(CopyFacts facts) {
        KmsKeyReading key = facts.kmsKey();
        return key == null ? null : key.region().orElse(null);
    }

    static String wrongRegion(RegionId keyRegion, RegionId destination) {
        return "the key is in Region " + keyRegion + ", the copy goes to " + destination + "; name a key of "
                + destination;
    }

    private static String quoted(CopyFacts facts) {
        KmsKeyReading key = facts.kmsKey();
        return key == null ? "" : Messages.quote(key.value());
    }
}
