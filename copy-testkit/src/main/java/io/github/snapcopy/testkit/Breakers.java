// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.documented.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of breakers: one for each rule of the catalog. */
final class Breakers {
    private static final Map<RuleId, Breaker> ALL = table();

    private Breakers() {}

    static Map<RuleId, Breaker> all() {
        return ALL;
    }

    private static Map<RuleId, Breaker> table() {
        List<Collection<Breaker>> families = List.of(
                PresenceBreakers.all(),
                RegionBreakers.all(),
                SourceBreakers.all(),
                KmsBreakers.all(),
                OutpostBreakers.all(),
                LocalZoneBreakers.all(),
                DurationBreakers.all(),
                PresignedUrlBreakers.all(),
                TagBreakers.all(),
                TextBreakers.all(),
                CacheBreakers.all(),
                QueryBreakers.all());
        List<Breaker> breakers = new ArrayList<>();
        families.forEach(breakers::addAll);
        Map<RuleId, Breaker> table = new LinkedHashMap<>();
        for (Breaker breaker : breakers) {
            if (table.put(breaker.rule(), breaker) != null) {
                throw new IllegalStateException("two breakers of " + breaker.rule());
            }
        }
        return Collections.unmodifiableMap(table);
    }
}
