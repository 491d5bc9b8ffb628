// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that begins with {@code arn:}, split at its first five colons. The fields may hold anything; the resource is
 * all that follows, further colons included.
 */
final class ArnText {
    private static final String PREFIX = "arn:";

    private final String text;
    private final int service;
    private final int region;
    private final int account;
    private final int resource;

    private ArnText(String text, int service, int region, int account, int resource) {
        this.text = text;
        this.service = service;
        this.region = region;
        this.account = account;
        this.resource = resource;
    }

    static boolean hasPrefix(String text) {
        return text.startsWith(PREFIX);
    }

    /** Splits a text, or returns null if it does not begin with {@code arn:} or has fewer than six fields. */
    static @Nullable ArnText split(String text) {
        if (!hasPrefix(text)) {
            return null;
        }
        int service = afterColon(text, PREFIX.length());
        int region = afterColon(text, service);
        int account = afterColon(text, region);
        int resource = afterColon(text, account);
        return resource == 0 ? null : new ArnText(text, service, region, account, resource);
    }

    /** Returns the index behind the next colon, or 0 if there is none or was none before. */
    private static int afterColon(String text, int from) {
        return from == 0 ? 0 : text.indexOf(':', from) + 1;
    }

    String text() {
        return text;
    }

    int partitionStart() {
        return PREFIX.length();
    }

    int partitionEnd() {
        return service - 1;
    }

    String partitionId() {
        return text.substring(partitionStart(), partitionEnd());
    }

    Optional<Partition> partition() {
        return Optional.ofNullable(Partition.byIdAt(text, partitionStart(), partitionEnd()));
    }

    boolean isService(String name) {
        return region - 1 - service == name.length() && text.startsWith(name, service);
    }

    boolean hasRegion() {
        return RegionGrammar.end(text, region) == account - 1;
    }

    /** Returns the Region; only after {@link #hasRegion()}. */
    RegionId region() {
        return RegionId.of(text.substring(region, account - 1));
    }

    boolean hasAccount() {
        return Scan.isAccount(text, account, resource - 1);
    }

    String accountId() {
        return text.substring(account, resource - 1);
    }

    /** Returns the index at which the resource begins; it may be the end of the text. */
    int resourceStart() {
        return resource;
    }
}
