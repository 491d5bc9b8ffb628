// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SigningKeyCacheTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-01-15T12:34:56Z");
    private static final String SECRET = "canary-secret-4f1e77";

    private final SigningKeyCache cache = new SigningKeyCache();

    private static CredentialScope scope(String region) {
        return CredentialScope.of(SIGNED_AT, region, "ec2");
    }

    private static Signature signature(SigningKey key) {
        return key.sign(StringToSign.of(
                RequestTimestamp.of(SIGNED_AT),
                key.credentialScope(),
                CanonicalRequest.of(URI.create("https://host.example"), CanonicalQuery.of(List.of()))));
    }

    @Test
    void key_askedForTwice_isDerivedOnce() {
        SigningKey first = cache.signingKey(SigningCredentials.of("id", SECRET), scope("us-west-2"));
        SigningKey second = cache.signingKey(SigningCredentials.of("id", SECRET, "token"), scope("us-west-2"));
        assertThat(second).isSameAs(first);
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void key_ofAnotherDayRegionServiceOrId_isAnother() {
        SigningCredentials credentials = SigningCredentials.of("id", SECRET);
        List<SigningKey> keys = List.of(
                cache.signingKey(credentials, scope("us-west-2")),
                cache.signingKey(credentials, scope("us-west-1")),
                cache.signingKey(credentials, CredentialScope.of(SIGNED_AT, "us-west-2", "elasticache")),
                cache.signingKey(SigningCredentials.of("id2", SECRET), scope("us-west-2")),
                cache.signingKey(credentials, CredentialScope.of(SIGNED_AT.plusSeconds(86_400), "us-west-2", "ec2")));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(cache.size()).as("keys of the last day").isEqualTo(1);
        assertThat(cache.signingKey(credentials, scope("us-west-2")))
                .as("a key of an earlier day")
                .isNotSameAs(keys.get(0));
    }

    /** {@code Aa} and {@code BB} have one hash code, and so have texts that differ in nothing else. */
    @Test
    void key_ofAnIdOrScopeWithTheSameHashCode_isAnother() {
        SigningKey key = cache.signingKey(SigningCredentials.of("idAa", SECRET), scope("Aa"));
        assertThat(cache.signingKey(SigningCredentials.of("idBB", SECRET), scope("Aa")))
                .isNotSameAs(key);
        assertThat(cache.signingKey(SigningCredentials.of("idAa", SECRET), scope("BB"))
                        .credentialScope()
                        .region())
                .isEqualTo("BB");
        assertThat(cache.size()).isEqualTo(3);
    }

    @Test
    void clear_forgetsAllKeys() {
        SigningCredentials credentials = SigningCredentials.of("id", SECRET);
        SigningKey before = cache.signingKey(credentials, scope("us-west-2"));
        cache.signingKey(credentials, scope("us-west-1"));
        cache.clear();
        assertThat(cache.size()).isZero();
        assertThat(cache.signingKey(credentials, scope("us-west-2"))).isNotSameAs(before);
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void key_afterRotationOfTheSecret_isThatOfTheNewSecret() {
        Signature old = signature(cache.signingKey(SigningCredentials.of("id", SECRET), scope("us-west-2")));
        SigningCredentials rotated = SigningCredentials.of("id", SECRET + "2");
        Signature fresh = signature(cache.signingKey(rotated, scope("us-west-2")));
        assertThat(fresh).isNotEqualTo(old).isEqualTo(signature(SigningKey.derive(SECRET + "2", scope("us-west-2"))));
        assertThat(cache.size()).isEqualTo(1);
        assertThat(signature(cache.signingKey(SigningCredentials.of("id", SECRET), scope("us-west-2"))))
                .isEqualTo(old);
    }

    @Test
    void cache_moreThan64Keys_forgetsTheOldest() {
        SigningCredentials credentials = SigningCredentials.of("id", SECRET);
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            keys.add(cache.signingKey(credentials, scope("r" + i)));
        }
        assertThat(cache.size()).isEqualTo(64);
        assertThat(cache.signingKey(credentials, scope("r1"))).isSameAs(keys.get(1));
        assertThat(cache.signingKey(credentials, scope("r64"))).isSameAs(keys.get(64));
        assertThat(cache.signingKey(credentials, scope("r0"))).isNotSameAs(keys.get(0));
        assertThat(cache.size()).isEqualTo(64);
    }

    @Test
    void cache_usedByManyThreadsWhileSecretsRotate_givesEveryCallerItsOwnKeyAndStaysBounded() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                SigningCredentials credentials = SigningCredentials.of("id", SECRET + t % 3);
                tasks.add(() -> alwaysGetsItsOwnKey(credentials));
            }
            for (Future<Boolean> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(cache.size()).isEqualTo(64);
        assertThat(reachable(cache).stream().filter(SigningKey.class::isInstance))
                .hasSize(64);
    }

    private boolean alwaysGetsItsOwnKey(SigningCredentials credentials) {
        for (int i = 0; i < 2000; i++) {
            CredentialScope scope = scope("r" + i % 100);
            Signature expected = signature(SigningKey.derive(credentials.secretAccessKey(), scope));
            if (!signature(cache.signingKey(credentials, scope)).matches(expected)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void cache_everythingReachable_holdsNoSecret() {
        SigningCredentials credentials = SigningCredentials.of("id", SECRET, "canary-token-9c2b");
        cache.signingKey(credentials, scope("us-west-2"));
        Collection<Object> objects = reachable(cache);
        assertThat(objects).hasAtLeastOneElementOfType(SigningKey.class).contains("us-west-2", "id");
        assertThat(objects).noneMatch(SigningKeyCacheTest::holdsASecret);
        assertThat(reachable(credentials))
                .as("the walk finds secrets where they are")
                .anyMatch(SigningKeyCacheTest::holdsASecret);
    }

    private static boolean holdsASecret(Object object) {
        String text;
        if (object instanceof byte[] bytes) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        } else if (object instanceof char[] chars) {
            text = new String(chars);
        } else {
            text = object instanceof String string ? string : "";
        }
        return text.contains(SECRET) || text.contains("canary-token-9c2b");
    }

    /** Walks fields, arrays and collections; what belongs to the JDK is opened through its public face. */
    private static Collection<Object> reachable(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof Map<?, ?> map) {
                open.addAll(map.keySet());
                open.addAll(map.values());
            } else if (object instanceof Collection<?> collection) {
                open.addAll(collection);
            } else if (object instanceof Object[] array) {
                Arrays.stream(array).filter(element -> element != null).forEach(open::add);
            } else if (object.getClass().getPackageName().startsWith("io.github.snapcopy")) {
                fields(object).forEach(open::add);
            }
        }
        return seen;
    }

    private static List<Object> fields(Object object) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        Object value = field.get(object);
                        if (value != null) {
                            values.add(value);
                        }
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        return values;
    }
}
