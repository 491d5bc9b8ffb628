// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The arbitraries of this kit as a domain: {@code @Domain(CopyDomain.class)}. Restricted by a subclass:
 *
 * <pre>{@code
 * class InChina extends CopyDomain {
 *     @Override
 *     protected CopyArbitraries arbitraries() {
 *         return super.arbitraries().partitions(Partition.AWS_CN);
 *     }
 * }
 * }</pre>
 *
 * <p>A property that also asks for other types needs {@code @Domain(DomainContext.Global.class)} besides.
 *
 * @since 0.1
 */
public class CopyDomain implements DomainContext {
    /** Above the registered providers, which are not restricted. */
    private static final int PRIORITY = 20;

    /** Makes the domain; jqwik does. */
    public CopyDomain() {}

    /**
     * The arbitraries of this domain.
     *
     * @return those without restrictions, unless a subclass restricts them
     */
    protected CopyArbitraries arbitraries() {
        return CopyArbitraries.create();
    }

    @Override
    public final Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.of(new CopyArbitraryProvider(arbitraries(), PRIORITY));
    }

    @Override
    public final Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }
}
