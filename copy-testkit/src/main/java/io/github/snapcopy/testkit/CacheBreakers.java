// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.ParameterNames;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;

/** Copies of ElastiCache backups, and their exports. */
final class CacheBreakers {
    private static final int SAFE_NAME = 40;
    private static final int LONGEST_EXPORT = 1000;

    private CacheBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("elasticache-source-name")
                        .bySetting(
                                ParameterNames.SOURCE_SNAPSHOT_NAME,
                                "arn:aws:elasticache:us-east-1:210774411744:snapshot:nightly",
                                "nightly backup",
                                "nightly_backup",
                                "n\u00e4chtlich",
                                "n".repeat(256)),
                backup("elasticache-target-name-grammar")
                        .bySetting(
                                ParameterNames.TARGET_SNAPSHOT_NAME,
                                "1-copy",
                                "my--copy",
                                "copy-",
                                "my_copy",
                                "-",
                                "my copy"),
                Breaker.of("elasticache-target-name-length")
                        .by(Arbitraries.integers().between(1, 15).map(excess -> sketch -> {
                            boolean export = sketch.has(ParameterNames.TARGET_BUCKET);
                            // a longer name of an export would also be too long for an object key
                            int length = export ? LONGEST_EXPORT + excess : SAFE_NAME + 30 * excess;
                            sketch.set(ParameterNames.TARGET_SNAPSHOT_NAME, "t".repeat(length));
                        })),
                backup("elasticache-target-equals-source")
                        .by(Texts.backupNames().map(name -> sketch -> {
                            sketch.set(ParameterNames.SOURCE_SNAPSHOT_NAME, name);
                            sketch.set(ParameterNames.TARGET_SNAPSHOT_NAME, name);
                        })),
                backup("elasticache-target-equals-source-ignoring-case")
                        .by(Texts.backupNames().map(name -> sketch -> {
                            sketch.set(ParameterNames.SOURCE_SNAPSHOT_NAME, Texts.upperCase(name));
                            sketch.set(ParameterNames.TARGET_SNAPSHOT_NAME, name);
                        })),
                backup("elasticache-target-uppercase")
                        .by(Texts.backupNames()
                                .map(name -> sketch ->
                                        sketch.set(ParameterNames.TARGET_SNAPSHOT_NAME, Texts.upperCase(name)))),
                export("elasticache-bucket-grammar")
                        .bySetting(
                                ParameterNames.TARGET_BUCKET,
                                "ab",
                                "Exports",
                                "my..exports",
                                "s3://exports",
                                "arn:aws:s3:::exports",
                                "192.168.5.4",
                                "exports-",
                                "my_exports",
                                "a".repeat(64)),
                export("elasticache-bucket-reserved")
                        .bySetting(
                                ParameterNames.TARGET_BUCKET,
                                "xn--exports",
                                "exports-s3alias",
                                "exports--ol-s3",
                                "exports--x-s3",
                                "sthree-exports"),
                backup("elasticache-bucket-empty").bySetting(ParameterNames.TARGET_BUCKET, "", " ", "\t"),
                export("elasticache-export-kms").bySetting(ParameterNames.KMS_KEY_ID, Arns.KEY_ID),
                export("elasticache-export-key-length")
                        .bySetting(ParameterNames.TARGET_SNAPSHOT_NAME, Texts.repeated("\u00e9", 510, LONGEST_EXPORT)),
                export("elasticache-export-tags")
                        .by(sketch -> sketch.addTagGroup("snapshot").tags.add(new Sketch.Tag("team", "storage"))),
                backup("elasticache-kms-key-id")
                        .bySetting(
                                ParameterNames.KMS_KEY_ID,
                                "my-key",
                                "",
                                "alias/backup",
                                "key/" + Arns.KEY_ID,
                                "mrk-1234"),
                backup("elasticache-kms-region-mismatch")
                        .by(sketch -> sketch.set(
                                ParameterNames.KMS_KEY_ID,
                                Arns.kms(
                                        sketch.partition().id(),
                                        Route.unlistedSibling(sketch.destination()),
                                        Arns.ACCOUNT,
                                        "key/" + Arns.KEY_ID))));
    }

    /** A copy that stays in ElastiCache. */
    private static Breaker.Builder backup(String rule) {
        return Breaker.of(rule).to(DestinationKind.REGION);
    }

    private static Breaker.Builder export(String rule) {
        return Breaker.of(rule).to(DestinationKind.BUCKET);
    }
}
