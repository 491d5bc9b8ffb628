// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterNames;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Encryption and KMS keys. */
final class KmsBreakers {
    /** What ElastiCache says of every key that is no key ID and no key ARN. */
    private static final String CACHE_KEY = "elasticache-kms-key-id";

    private static final String KEY = "key/" + Arns.KEY_ID;

    private KmsBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("copy-snapshot-encrypted-false")
                        .on(EC2_COPY_SNAPSHOT)
                        .by(KmsBreakers::refuseEncryption),
                Breaker.of("copy-image-encrypted-false")
                        .to(DestinationKind.REGION)
                        .by(KmsBreakers::refuseEncryption, sketch -> {
                            refuseEncryption(sketch);
                            sketch.know(CopyContext.SOURCE_ENCRYPTED, true);
                        }),
                Breaker.of("kms-requires-encrypted").to(DestinationKind.REGION).by(keyAlone()),
                Breaker.of("kms-without-encrypted-special-destination")
                        .to(DestinationKind.OUTPOST, DestinationKind.LOCAL_ZONE)
                        .by(keyAlone()),
                Breaker.of("kms-key-id-grammar")
                        .by(
                                keys(
                                        "my-key",
                                        "",
                                        "ALIAS/backup",
                                        "1234abcd-12ab-34cd-56ef-1234567890a",
                                        "mrk-1234",
                                        "alias"),
                                arns("key/", "key/backup", KEY + "x", "key/1234abcd12ab34cd56ef1234567890ab")),
                Breaker.of("kms-key-id-legacy-key-prefix").by(keys(KEY)),
                ofKeys("kms-key-id-letter-case")
                        .by(keys(Texts.upperCase(Arns.KEY_ID), "1234Abcd" + Arns.KEY_ID.substring(8))),
                ofKeys("kms-arn-grammar")
                        .also(ELASTICACHE_COPY_SNAPSHOT, CACHE_KEY)
                        .by(
                                keys("arn:", "arn:aws:kms:us-east-1", "arn:aws:kms:us-east-1:1234:" + KEY),
                                arns("key", "key:" + Arns.KEY_ID, "grant/x", ""),
                                Arbitraries.of("awz", "aws-moon", "aws_cn", "")
                                        .map(partition -> sketch -> encrypt(
                                                sketch,
                                                Arns.kms(
                                                        partition,
                                                        sketch.destination().value(),
                                                        Arns.ACCOUNT,
                                                        KEY)))),
                Breaker.of("kms-arn-region-mismatch")
                        .by(sketch -> encrypt(
                                sketch,
                                Arns.kms(
                                        sketch.partition().id(),
                                        Route.unlistedSibling(sketch.destination()),
                                        Arns.ACCOUNT,
                                        KEY))),
                ofKeys("kms-arn-partition-mismatch")
                        .by(Arbitraries.integers()
                                .between(0, 100)
                                .map(choice -> sketch -> encrypt(
                                        sketch,
                                        Arns.kms(
                                                Route.another(sketch.partition(), choice)
                                                        .id(),
                                                sketch.destination().value(),
                                                Arns.ACCOUNT,
                                                KEY)))),
                ofAliases("kms-alias-colon").by(aliases("my:key", ":", "my/key:7")),
                ofAliases("kms-alias-length").by(aliases("", "my key", "sch\u00fcssel", "a".repeat(251), "a\n")),
                ofAliases("kms-alias-aws-managed").by(aliases("aws/s3", "aws/rds", "aws/", "aws/elasticache")));
    }

    /** On ElastiCache, an export takes no key at all. */
    private static Breaker.Builder ofKeys(String rule) {
        return Breaker.of(rule).to(DestinationKind.REGION, DestinationKind.OUTPOST, DestinationKind.LOCAL_ZONE);
    }

    private static Breaker.Builder ofAliases(String rule) {
        return ofKeys(rule).also(ELASTICACHE_COPY_SNAPSHOT, CACHE_KEY);
    }

    private static Arbitrary<Step> keys(String... keys) {
        return Arbitraries.of(keys).map(key -> sketch -> encrypt(sketch, key));
    }

    private static Arbitrary<Step> arns(String... resources) {
        return Arbitraries.of(resources)
                .map(resource -> sketch -> encrypt(sketch, Arns.kms(sketch.destination(), Arns.ACCOUNT, resource)));
    }

    private static Arbitrary<Step> aliases(String... names) {
        return Arbitraries.oneOf(keys(prefixed("alias/", names)), arns(prefixed("alias/", names)));
    }

    private static String[] prefixed(String prefix, String... names) {
        String[] texts = names.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = prefix + texts[i];
        }
        return texts;
    }

    static void encrypt(Sketch sketch, String key) {
        if (sketch.operation().parameter(ParameterNames.ENCRYPTED).isPresent()) {
            sketch.set(ParameterNames.ENCRYPTED, true);
        }
        sketch.set(ParameterNames.KMS_KEY_ID, key);
    }

    static void refuseEncryption(Sketch sketch) {
        sketch.remove(ParameterNames.KMS_KEY_ID);
        sketch.set(ParameterNames.ENCRYPTED, false);
    }

    private static Arbitrary<Step> keyAlone() {
        return Arbitraries.of(Arns.KEY_ID, "alias/backup").map(key -> sketch -> {
            sketch.remove(ParameterNames.ENCRYPTED);
            sketch.set(ParameterNames.KMS_KEY_ID, key);
        });
    }
}
