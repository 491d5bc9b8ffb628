// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A documented parameter of a {@link CopyOperation}.
 *
 * @since 0.1
 */
public final class ParameterDefinition {
    private final String name;
    private final String wireName;
    private final Shape shape;
    private final boolean required;
    private final LocalDate since;

    ParameterDefinition(String name, String wireName, Shape shape, boolean required, LocalDate since) {
        this.name = name;
        this.wireName = wireName;
        this.shape = shape;
        this.required = required;
        this.since = since;
    }

    /**
     * The API name.
     *
     * @return for example {@code TagSpecifications}
     */
    public String name() {
        return name;
    }

    /**
     * The name in a Query request.
     *
     * @return for example {@code TagSpecification}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The documented type.
     *
     * @return the shape of its values
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Whether every request must carry it.
     *
     * @return true for required parameters
     */
    public boolean required() {
        return required;
    }

    /**
     * The edition of the API that first published it.
     *
     * @return the date of the API version or of the service model
     */
    public LocalDate since() {
        return since;
    }

    /**
     * Whether the value is a secret that is never printed.
     *
     * @return true for {@code PresignedUrl}
     */
    public boolean isSensitive() {
        return shape == Shape.Scalar.SENSITIVE_TEXT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterDefinition that
                && name.equals(that.name)
                && wireName.equals(that.wireName)
                && shape.equals(that.shape)
                && required == that.required
                && since.equals(that.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, wireName, shape, required, since);
    }

    /**
     * The name.
     *
     * @return {@link #name}
     */
    @Override
    public String toString() {
        return name;
    }
}
