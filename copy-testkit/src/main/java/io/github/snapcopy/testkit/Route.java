// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** From where to where: two known Regions of one partition. */
record Route(RegionId source, RegionId destination) {
    /** Any two Regions of a partition. All partitions are equally likely, although they differ in size. */
    static Arbitrary<Route> between(Collection<Partition> partitions) {
        List<Arbitrary<Route>> routes = new ArrayList<>();
        for (Partition partition : partitions) {
            List<Route> ofPartition = new ArrayList<>();
            for (RegionId source : partition.regions()) {
                for (RegionId destination : partition.regions()) {
                    ofPartition.add(new Route(source, destination));
                }
            }
            routes.add(Arbitraries.of(ofPartition));
        }
        return Arbitraries.oneOf(routes);
    }

    /** Copies that stay in their Region. */
    static Arbitrary<Route> within(Collection<Partition> partitions) {
        List<Arbitrary<Route>> routes = new ArrayList<>();
        for (Partition partition : partitions) {
            routes.add(Arbitraries.of(partition.regions()).map(region -> new Route(region, region)));
        }
        return Arbitraries.oneOf(routes);
    }

    /** A well-formed Region of the same partition that is not in the list of known ones. */
    static String unlistedSibling(RegionId region) {
        String text = region.value();
        return text.substring(0, text.lastIndexOf('-')) + "-77";
    }

    /** A known Region that is not the given one, chosen by a number of 0 or more. */
    static RegionId another(RegionId region, int choice) {
        List<RegionId> others = new ArrayList<>(RegionId.known());
        others.remove(region);
        return others.get(choice % others.size());
    }

    /** A partition that is not the given one, chosen by a number of 0 or more. */
    static Partition another(Partition partition, int choice) {
        List<Partition> others = new ArrayList<>(List.of(Partition.values()));
        others.remove(partition);
        return others.get(choice % others.size());
    }
}
