// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.Messages;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tag: a key, and a value that only ElastiCache allows to be absent. Immutable.
 *
 * @since 0.1
 */
public final class CopyTag {
    private final String key;
    private final @Nullable String value;

    private CopyTag(String key, @Nullable String value) {
        this.key = Objects.requireNonNull(key, "key");
        this.value = value;
    }

    /**
     * Makes a tag. The rules check its content when a request is built.
     *
     * @param key the key
     * @param value the value; may be empty
     * @return the tag
     */
    public static CopyTag of(String key, String value) {
        return new CopyTag(key, Objects.requireNonNull(value, "value"));
    }

    /**
     * Makes a tag without a value, which ElastiCache allows and EC2 does not.
     *
     * @param key the key
     * @return the tag
     */
    public static CopyTag withoutValue(String key) {
        return new CopyTag(key, null);
    }

    /**
     * The key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The value.
     *
     * @return the value, or empty if the tag has none
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopyTag tag && key.equals(tag.key) && Objects.equals(value, tag.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, value);
    }

    /**
     * Key and value, quoted for logs.
     *
     * @return for example {@code 'Name'='backup'}
     */
    @Override
    public String toString() {
        return value == null ? Messages.quote(key) : Messages.quote(key) + "=" + Messages.quote(value);
    }
}
