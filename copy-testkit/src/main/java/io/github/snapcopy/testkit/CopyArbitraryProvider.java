// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets jqwik find the arbitraries of this kit for a parameter of a property: {@code @ForAll Broken broken}. Registered
 * as a service; nobody needs to name it.
 *
 * <table>
 * <caption>What is provided for</caption>
 * <tr><th>Parameter</th><th>Arbitrary</th></tr>
 * <tr><td>{@link Valid}</td><td>{@link CopyArbitraries#valid}</td></tr>
 * <tr><td>{@link Broken}</td><td>{@link CopyArbitraries#broken()}</td></tr>
 * <tr><td>{@link CopyParameters}</td><td>{@link CopyArbitraries#parameters}</td></tr>
 * <tr><td>{@link CopyRequest}, or the model of one operation</td><td>{@link CopyArbitraries#requests}</td></tr>
 * <tr><td>{@link PresignInput}</td><td>{@link CopyArbitraries#presignInputs}</td></tr>
 * <tr><td>{@link Hostile} {@code String}</td><td>{@link CopyArbitraries#hostileText}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class CopyArbitraryProvider implements ArbitraryProvider {
    private final Map<Class<?>, Supplier<Arbitrary<?>>> byType = new LinkedHashMap<>();
    private final int priority;

    /** Makes a provider of everything, without restrictions. */
    public CopyArbitraryProvider() {
        this(CopyArbitraries.create(), 10);
    }

    CopyArbitraryProvider(CopyArbitraries arbitraries, int priority) {
        this.priority = priority;
        byType.put(Valid.class, arbitraries::valid);
        byType.put(Broken.class, arbitraries::broken);
        byType.put(CopyParameters.class, arbitraries::parameters);
        byType.put(CopyRequest.class, arbitraries::requests);
        byType.put(SnapshotCopyRequest.class, arbitraries::snapshotCopyRequests);
        byType.put(ImageCopyRequest.class, arbitraries::imageCopyRequests);
        byType.put(CacheSnapshotCopyRequest.class, arbitraries::cacheSnapshotCopyRequests);
        byType.put(PresignInput.class, arbitraries::presignInputs);
    }

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return isHostileText(targetType)
                || (byType.containsKey(targetType.getRawType()) && !targetType.isTypeVariableOrWildcard());
    }

    private static boolean isHostileText(TypeUsage targetType) {
        return targetType.isOfType(String.class) && targetType.isAnnotated(Hostile.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(
                isHostileText(targetType)
                        ? CopyArbitraries.hostileText()
                        : Objects.requireNonNull(byType.get(targetType.getRawType()))
                                .get());
    }

    /** Above jqwik's own providers, of which one knows every {@code String}. */
    @Override
    public int priority() {
        return priority;
    }
}
