// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.values.RegionId;

/** Texts that name a place or a key, put together from their parts. */
final class Arns {
    static final String ACCOUNT = "210774411744";
    static final String KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
    static final String OUTPOST_ID = "op-0123456789abcdef0";

    private Arns() {}

    static String partitionOf(RegionId region) {
        return region.partition().orElseThrow().id();
    }

    static String kms(RegionId region, String account, String resource) {
        return kms(partitionOf(region), region.value(), account, resource);
    }

    static String kms(String partition, String region, String account, String resource) {
        return "arn:" + partition + ":kms:" + region + ':' + account + ':' + resource;
    }

    static String outpost(RegionId region, String account, String id) {
        return outpost(partitionOf(region), region.value(), account, id);
    }

    static String outpost(String partition, String region, String account, String id) {
        return "arn:" + partition + ":outposts:" + region + ':' + account + ":outpost/" + id;
    }

    /** The name of a Local Zone of a Region. */
    static String localZone(RegionId region, String city) {
        return region.value() + '-' + city + "-1a";
    }
}
