// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One copy that is wanted. Texts are taken as they are; the rules judge them with the whole plan.
 *
 * <pre>{@code
 * CopyTarget.of("eu-west-1").encryptedWith("alias/backup-ireland").tagged("Name", "nightly")
 * }</pre>
 *
 * @param name how messages and the summary call it; unlike any other in the plan
 * @param region the Region code of the destination
 * @param encrypted whether to ask for encryption; a key does so, too
 * @param kmsKeyId the key, of the destination Region, or empty
 * @param tags the tags of the copy, in this order
 * @param description the description, or empty
 * @param completionDurationMinutes for a time-based copy, or empty
 */
public record CopyTarget(
        String name,
        String region,
        boolean encrypted,
        Optional<String> kmsKeyId,
        Map<String, String> tags,
        Optional<String> description,
        OptionalInt completionDurationMinutes) {
    /** Checks for null and copies the tags. */
    public CopyTarget {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(kmsKeyId, "kmsKeyId");
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(completionDurationMinutes, "completionDurationMinutes");
    }

    /**
     * A plain copy, named after its Region.
     *
     * @param region the Region code of the destination
     * @return the target
     */
    public static CopyTarget of(String region) {
        return new CopyTarget(region, region, false, Optional.empty(), Map.of(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * Gives another name, for a second copy in one Region.
     *
     * @param newName the name
     * @return the changed target
     */
    public CopyTarget named(String newName) {
        return new CopyTarget(newName, region, encrypted, kmsKeyId, tags, description, completionDurationMinutes);
    }

    /**
     * Asks for encryption with the default key of the destination.
     *
     * @return the changed target
     */
    public CopyTarget encryptedByDefaultKey() {
        return new CopyTarget(name, region, true, Optional.empty(), tags, description, completionDurationMinutes);
    }

    /**
     * Asks for encryption with a key.
     *
     * @param key the id, alias or ARN of a key in the destination Region
     * @return the changed target
     */
    public CopyTarget encryptedWith(String key) {
        return new CopyTarget(name, region, true, Optional.of(key), tags, description, completionDurationMinutes);
    }

    /**
     * Adds a tag.
     *
     * @param key the key
     * @param value the value
     * @return the changed target
     */
    public CopyTarget tagged(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(tags);
        more.put(key, value);
        return new CopyTarget(name, region, encrypted, kmsKeyId, more, description, completionDurationMinutes);
    }

    /**
     * Gives a description.
     *
     * @param text the description
     * @return the changed target
     */
    public CopyTarget described(String text) {
        return new CopyTarget(name, region, encrypted, kmsKeyId, tags, Optional.of(text), completionDurationMinutes);
    }

    /**
     * Makes it a time-based copy.
     *
     * @param minutes the completion duration
     * @return the changed target
     */
    public CopyTarget within(int minutes) {
        return new CopyTarget(name, region, encrypted, kmsKeyId, tags, description, OptionalInt.of(minutes));
    }
}
