// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import java.util.Collection;
import java.util.List;

/**
 * What a request has to be judged by, in the 64 bits of a {@code long}, so that one comparison tells whether a rule can
 * find anything at all:
 *
 * <table>
 * <caption>Bits</caption>
 * <tr><th>Bits</th><th>Set if</th></tr>
 * <tr><td>0 to 29</td><td>that parameter of the operation is given, with whatever value</td></tr>
 * <tr><td>30 to 38</td><td>that fact of the context is given, readable or not</td></tr>
 * <tr><td>39 to 62</td><td>the request has that {@link Trait}</td></tr>
 * <tr><td>63</td><td>always</td></tr>
 * </table>
 */
final class Signs {
    static final long ALWAYS = 1L << 63;
    /** Stands for all names that the operation does not know. */
    static final long FOREIGN = Trait.UNKNOWN_NAME.bit();

    private static final int FIRST_FACT = 30;
    private static final List<String> FACTS = List.of(
            CopyContext.ENDPOINT_REGION,
            CopyContext.SOURCE_ENCRYPTED,
            CopyContext.SOURCE_OWNED_BY_CALLER,
            CopyContext.SOURCE_LOCATION,
            CopyContext.SOURCE_SIZE_MIB,
            CopyContext.WILL_PRESIGN,
            CopyContext.SIGNED_AT,
            CopyContext.SOURCE_ENDPOINT,
            CopyContext.URL_FROM_SIGNER);
    private static final long ALL_FACTS = ((1L << FACTS.size()) - 1) << FIRST_FACT;

    private Signs() {}

    /** The bits of which a rule needs one, for an operation: no more than this is ever asked about a rule. */
    static long neededBy(Rule rule, CopyOperation operation) {
        return needed(rule.occasions(), rule.traits(), operation);
    }

    /** The bits for any of some names and traits; without names and traits, the one that is always set. */
    static long needed(Collection<String> names, Collection<Trait> traits, CopyOperation operation) {
        if (names.isEmpty() && traits.isEmpty()) {
            return ALWAYS;
        }
        long bits = 0;
        for (String name : names) {
            int index = operation.indexOf(name);
            int fact = FACTS.indexOf(name);
            bits |= index >= 0 ? 1L << index : fact >= 0 ? 1L << (FIRST_FACT + fact) : FOREIGN;
        }
        for (Trait trait : traits) {
            bits |= trait.bit();
        }
        return bits;
    }

    /** The names that {@link #of} knows besides those of parameters. */
    static List<String> facts() {
        return FACTS;
    }

    /** Tells whether the parameter at an index, or none if it is negative, is given. */
    static boolean has(long signs, int parameter) {
        return parameter >= 0 && (signs & (1L << parameter)) != 0;
    }

    static long of(CopyContext context) {
        if (!context.unreadable().isEmpty()) {
            return ALL_FACTS | Trait.UNREADABLE_FACT.bit();
        }
        return bit(0, context.endpointRegion().isPresent())
                | bit(1, context.sourceEncrypted().isPresent())
                | bit(2, context.sourceOwnedByCaller().isPresent())
                | bit(3, context.sourceLocation().isPresent())
                | bit(4, context.sourceSizeMiB().isPresent())
                | bit(5, !context.willPresign())
                | bit(6, context.signedAt().isPresent())
                | bit(7, context.sourceEndpoint().isPresent())
                | bit(8, context.urlFromSigner());
    }

    private static long bit(int fact, boolean given) {
        return given ? 1L << (FIRST_FACT + fact) : 0;
    }
}
