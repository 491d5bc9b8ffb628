// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.Utf16;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.values.CacheIdentifier;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.S3BucketName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The copy of an ElastiCache backup, and its export to an S3 bucket. */
final class CacheRules {
    private static final int LONGEST_SOURCE = 255;
    private static final int SAFE_TARGET = 40;
    private static final int LONGEST_TARGET = 255;
    private static final int LONGEST_EXPORT = 1000;
    private static final int LONGEST_OBJECT_KEY = 1024;
    private static final String EXPORT_SUFFIX = "-0001.rdb";
    private static final String IDN_PREFIX = "xn--";
    private static final List<String> RESERVED_SUFFIXES =
            List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");
    private static final List<String> UNCREATABLE_PREFIXES = List.of("sthree-", "amzn-s3-demo-");

    static final List<Rule> ALL = List.of(
            Rule.warning("elasticache-source-name")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(SOURCE_SNAPSHOT_NAME)
                    .says("the source name has at most 255 letters, digits, hyphens and dots")
                    .sources(D_ECMAN, D_ECCOPY, D_ECEXP, D_ES)
                    .editions("no grammar is published; automatic backups have a dot, manual ones have none")
                    .fails("SnapshotNotFoundFault")
                    .remedy("give the name of the backup, not its ARN")
                    .when(SOURCE_SNAPSHOT_NAME)
                    .check((facts, sink) -> {
                        String name = facts.text(SOURCE_SNAPSHOT_NAME);
                        if (name != null && (Utf16.isLongerThan(name, LONGEST_SOURCE) || !isSourceName(name))) {
                            sink.report(
                                    SOURCE_SNAPSHOT_NAME,
                                    Messages.quote(name)
                                            + " is unlike the name of any backup; give the name, not the ARN: at most 255"
                                            + " letters, digits, hyphens and dots");
                        }
                    }),
            Rule.warning("elasticache-target-name-grammar")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says(
                            "a backup name begins with a letter, goes on with letters, digits and single hyphens, and ends"
                                    + " without hyphen")
                    .sources(D_ECMAN)
                    .editions("said of manual backups, not of this operation")
                    .fails("InvalidParameterValue")
                    .remedy("choose a name such as my-backup-2026")
                    .when(TARGET_SNAPSHOT_NAME)
                    .check((facts, sink) -> {
                        String name = backupName(facts);
                        if (name != null && !CacheIdentifier.matches(name)) {
                            sink.report(
                                    TARGET_SNAPSHOT_NAME,
                                    Messages.quote(name)
                                            + " is no name for a backup; begin with a letter, then letters, digits and single"
                                            + " hyphens, no hyphen at the end");
                        }
                    }),
            Rule.errorOrWarning("elasticache-target-name-length")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says(
                            "the target name has at most 40 characters to be safe, at most 255, and at most 1000 for an export")
                    .sources(D_ECMAN, M_EC, D_ECEXP)
                    .editions(
                            "40 for manual backups, 1000 for exports; 255 is from the text of M-EC on serverless backups; the"
                                    + " model has no bound")
                    .fails("InvalidParameterValue")
                    .remedy("choose a name of at most 40 characters")
                    .settles("C-15")
                    .when(TARGET_SNAPSHOT_NAME)
                    .check(CacheRules::checkTargetLength),
            Rule.error("elasticache-target-equals-source")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, SOURCE_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says("a copy that stays in ElastiCache has another name than its source")
                    .sources(S4)
                    .fails("SnapshotAlreadyExistsFault")
                    .remedy("choose another target name")
                    .when(TARGET_SNAPSHOT_NAME)
                    .check((facts, sink) -> {
                        String source = facts.text(SOURCE_SNAPSHOT_NAME);
                        if (source != null && source.equals(backupName(facts))) {
                            sink.report(
                                    TARGET_SNAPSHOT_NAME,
                                    "the target has the name of the source, which a copy cannot overwrite; choose another"
                                            + " name");
                        }
                    }),
            Rule.warning("elasticache-target-equals-source-ignoring-case")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, SOURCE_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says("a copy that stays in ElastiCache differs from its source in more than letter case")
                    .sources(M_EC, D_ES)
                    .editions("names are stored in lower case, said since 2026-04-01")
                    .fails("SnapshotAlreadyExistsFault")
                    .remedy("choose another target name")
                    .settles("C-15")
                    .when(TARGET_SNAPSHOT_NAME)
                    .check((facts, sink) -> {
                        String source = facts.text(SOURCE_SNAPSHOT_NAME);
                        String target = backupName(facts);
                        if (source != null
                                && target != null
                                && source.length() == target.length()
                                && !source.equals(target)
                                && Ascii.toLowerCase(source).equals(Ascii.toLowerCase(target))) {
                            sink.report(
                                    TARGET_SNAPSHOT_NAME,
                                    "the target differs from the source in letter case only, and names are stored in"
                                            + " lower case; choose another name");
                        }
                    }),
            Rule.warning("elasticache-target-uppercase")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says("the name of a copy is in lower case, as it will be stored")
                    .sources(M_EC, D_ES)
                    .editions("since 2026-04-01; S4 is silent")
                    .fails("accepted; the copy is reported under the name in lower case")
                    .remedy("write the name in lower case")
                    .settles("C-15")
                    .when(TARGET_SNAPSHOT_NAME)
                    .check((facts, sink) -> {
                        String name = backupName(facts);
                        if (name != null && hasUpper(name)) {
                            sink.report(
                                    TARGET_SNAPSHOT_NAME,
                                    "the copy will be stored and reported in lower case; write its name so");
                        }
                    }),
            Rule.error("elasticache-bucket-grammar")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_BUCKET)
                    .says(
                            "the bucket name has 3 to 63 characters, labels of a-z 0-9 - joined by dots, and is no IPv4 address")
                    .sources(D_ECEXP, D_S3B)
                    .editions("S3 itself allows a hyphen next to a dot, the export does not")
                    .fails("InvalidParameterValue")
                    .remedy("give the name of the bucket alone, without s3://, ARN or prefix")
                    .settles("C-28")
                    .when(TARGET_BUCKET)
                    .check((facts, sink) -> {
                        String bucket = bucket(facts);
                        if (bucket != null && S3BucketName.parse(bucket).isEmpty()) {
                            sink.report(
                                    TARGET_BUCKET,
                                    Messages.quote(bucket)
                                            + " is no bucket name that an export can use; give the name alone: 3 to 63"
                                            + " characters a-z 0-9 - in labels joined by dots");
                        }
                    }),
            Rule.errorOrWarning("elasticache-bucket-reserved")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_BUCKET)
                    .says("the bucket is a general purpose bucket, without a prefix or suffix that S3 reserves")
                    .sources(D_S3B)
                    .fails("the bucket does not exist")
                    .remedy("name a general purpose bucket")
                    .when(TARGET_BUCKET)
                    .check(CacheRules::checkReservedBucket),
            Rule.warning("elasticache-bucket-empty")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_BUCKET)
                    .says("TargetBucket is left out when nothing is exported, not blank")
                    .editions("an example of the SDKs sends the empty string")
                    .fails("unknown")
                    .remedy("leave TargetBucket out")
                    .settles("C-24")
                    .when(TARGET_BUCKET)
                    .check((facts, sink) -> {
                        if (facts.has(TARGET_BUCKET) && !isExport(facts)) {
                            sink.report(TARGET_BUCKET, "the bucket is blank; leave TargetBucket out");
                        }
                    }),
            Rule.error("elasticache-export-kms")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(KMS_KEY_ID, TARGET_BUCKET)
                    .says("an export takes no KMS key")
                    .sources(D_ECENC)
                    .editions("D-ECENC says so in three editions; S4, D-ES and the model are silent")
                    .fails("InvalidParameterCombination, or the key is ignored")
                    .remedy("leave KmsKeyId out, and set default encryption on the bucket")
                    .settles("C-16")
                    .when(TARGET_BUCKET)
                    .check((facts, sink) -> {
                        if (facts.has(KMS_KEY_ID) && isExport(facts)) {
                            sink.report(
                                    KMS_KEY_ID,
                                    "a KMS key does not protect an export; leave KmsKeyId out, and set default encryption"
                                            + " on the bucket");
                        }
                    }),
            Rule.warning("elasticache-export-key-length")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TARGET_SNAPSHOT_NAME, TARGET_BUCKET)
                    .says("the name of an export and the suffix -0001.rdb have at most 1024 bytes in UTF-8")
                    .sources(D_ECEXP)
                    .editions("the suffix is documented; the limit is that of S3 object keys")
                    .fails("InvalidParameterValue, or asynchronously")
                    .remedy("choose a shorter name")
                    .when(TARGET_BUCKET)
                    .check((facts, sink) -> {
                        String name = isExport(facts) ? facts.text(TARGET_SNAPSHOT_NAME) : null;
                        int bytes = name == null ? 0 : Utf16.utf8Length(name);
                        if (bytes + EXPORT_SUFFIX.length() > LONGEST_OBJECT_KEY) {
                            sink.report(
                                    TARGET_SNAPSHOT_NAME,
                                    "the name has " + bytes + " bytes in UTF-8 and gets the suffix " + EXPORT_SUFFIX
                                            + ", but an object key of S3 has at most 1024; choose a shorter name");
                        }
                    }),
            Rule.warning("elasticache-export-tags")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(TAGS, TARGET_BUCKET)
                    .says("an export makes an S3 object, which cannot carry the tags")
                    .fails("unknown")
                    .remedy("leave Tags out, and tag the object")
                    .when(TARGET_BUCKET)
                    .check((facts, sink) -> {
                        boolean none = facts.parameters().value(TAGS) instanceof ParameterValue.Items items
                                && items.values().isEmpty();
                        if (facts.has(TAGS) && !none && isExport(facts)) {
                            sink.report(
                                    TAGS,
                                    "an export makes an object in S3, not a backup that could carry tags; leave Tags out");
                        }
                    }),
            Rule.errorOrWarning("elasticache-kms-key-id")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(KMS_KEY_ID)
                    .says("the key is given as a key ID or a key ARN; an alias is not documented")
                    .sources(S4, D_ECENC)
                    .editions("S4 says ID, D-ECENC says ID or ARN; no text has an alias")
                    .fails("InvalidParameterValue")
                    .remedy("write the key ID, or arn:aws:kms:REGION:ACCOUNT:key/ID")
                    .when(Trait.UNDOCUMENTED_KEY, Trait.KEY_ALIAS)
                    .check(CacheRules::checkKey),
            Rule.error("elasticache-kms-region-mismatch")
                    .on(ELASTICACHE_COPY_SNAPSHOT)
                    .about(KMS_KEY_ID, CopyContext.ENDPOINT_REGION)
                    .says("the key is in the Region of the endpoint, where source and copy live")
                    .sources(S4, D_ES)
                    .fails("InvalidParameterValue, or asynchronously")
                    .remedy("name a key of the endpoint Region")
                    .when(KMS_KEY_ID)
                    .check((facts, sink) -> {
                        RegionId keyRegion = KmsRules.keyRegion(facts);
                        RegionId endpoint = facts.destinationRegion();
                        if (keyRegion != null && endpoint != null && !keyRegion.equals(endpoint)) {
                            sink.report(KMS_KEY_ID, KmsRules.wrongRegion(keyRegion, endpoint));
                        }
                    }));

    private CacheRules() {}

    /** Whether the copy leaves ElastiCache: there is a bucket, right or wrong, and it is not blank. */
    private static boolean isExport(CopyFacts facts) {
        String bucket = facts.text(TARGET_BUCKET);
        return facts.has(TARGET_BUCKET) && (bucket == null || !bucket.isBlank());
    }

    private static @Nullable String bucket(CopyFacts facts) {
        return isExport(facts) ? facts.text(TARGET_BUCKET) : null;
    }

    /** The target name of a copy that stays in ElastiCache, or null. */
    private static @Nullable String backupName(CopyFacts facts) {
        return isExport(facts) ? null : facts.text(TARGET_SNAPSHOT_NAME);
    }

    private static boolean isSourceName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasUpper(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Ascii.isUpper(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void checkTargetLength(CopyFacts facts, ViolationSink sink) {
        String name = facts.text(TARGET_SNAPSHOT_NAME);
        if (name == null || !Utf16.isLongerThan(name, SAFE_TARGET)) {
            return;
        }
        ParameterPath path = ParameterPath.of(TARGET_SNAPSHOT_NAME);
        int length = Utf16.codePoints(name);
        if (isExport(facts)) {
            if (length > LONGEST_EXPORT) {
                sink.error(
                        path, "the name has " + length + " characters; shorten it to the 1000 that an export can have");
            }
        } else if (length > LONGEST_TARGET) {
            sink.error(path, "the name has " + length + " characters; shorten it to at most 255, to 40 to be safe");
        } else {
            sink.warn(
                    path,
                    "the name has " + length
                            + " characters, and documents disagree on whether 40 or 255 are allowed; shorten it to 40 to be"
                            + " safe");
        }
    }

    private static void checkReservedBucket(CopyFacts facts, ViolationSink sink) {
        String bucket = bucket(facts);
        if (bucket == null || S3BucketName.parse(bucket).isEmpty()) {
            return;
        }
        ParameterPath path = ParameterPath.of(TARGET_BUCKET);
        if (bucket.startsWith(IDN_PREFIX) || endsWithAny(bucket, RESERVED_SUFFIXES)) {
            sink.error(
                    path,
                    Messages.quote(bucket)
                            + " has a prefix or suffix that S3 reserves, so it is no general purpose bucket; name one");
        } else if (startsWithAny(bucket, UNCREATABLE_PREFIXES)) {
            sink.warn(path, Messages.quote(bucket) + " begins with a prefix that no bucket can have; check the name");
        }
    }

    private static boolean startsWithAny(String text, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (text.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private static void checkKey(CopyFacts facts, ViolationSink sink) {
        KmsKeyReading key = facts.kmsKey();
        if (key == null) {
            return;
        }
        ParameterPath path = ParameterPath.of(KMS_KEY_ID);
        switch (key.form()) {
            case BROKEN_ARN_FRAME, BROKEN_ALIAS, BAD_KEY_PART, UNRECOGNISED ->
                sink.error(
                        path,
                        Messages.quote(key.value()) + " is no KMS key identifier; write the key ID or the key ARN");
            case LEGACY_KEY_PREFIX ->
                sink.warn(path, "a key ID stands alone; remove key/ from " + Messages.quote(key.value()));
            case ALIAS_WITH_COLON, DOCUMENTED, LETTER_CASE -> {
                if (key.isAlias()) {
                    sink.warn(
                            path,
                            "no document says that ElastiCache takes an alias; write the key ID or the key ARN instead of "
                                    + Messages.quote(key.value()));
                }
            }
        }
    }
}
