// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.TokenIdentity;

/** Types to write down. */
public final class Samples {
    private Samples() {}

    abstract static class Hidden<B extends Hidden<B>> implements Comparable<B> {
        public static final int LIMIT = 7;

        public B chained(@Nullable String text) {
            throw new UnsupportedOperationException(text);
        }

        protected void forSubclasses() {}

        void forThePackage() {}

        @Override
        public int compareTo(B other) {
            return 0;
        }
    }

    public static final class Builder extends Hidden<Builder> {
        public static final String NAME = "name";
        public static final Object NONE = List.of();

        @Deprecated
        public <T extends Enum<T>> Map<String, ? extends @Nullable T> all(
                Class<? super T> type, String @Nullable ... more) throws IOException {
            if (more == null) {
                throw new IOException(type.getName());
            }
            return Map.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public abstract static class Open {
        protected final int[] numbers = {};

        protected Open(int... numbers) {}

        protected abstract void extended();

        public final void done() {}
    }

    public sealed interface Shape permits Circle, Square {
        int area();

        default boolean isFlat() {
            return true;
        }
    }

    public record Circle(int radius, @Nullable String name) implements Shape {
        @Override
        public int area() {
            return 3 * radius * radius;
        }
    }

    record Square(int area) implements Shape {}

    public enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "blue";
            }
        };

        public boolean warm() {
            return this == RED;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Marked {
        String[] value() default {"a", "b"};

        int times();
    }

    /** What is shown here is not at hand for a user, or cannot be named. */
    public abstract static class ShowsTooMuch {
        public abstract ImmutableList<String> guava();

        public abstract List<? super SdkRequest> sdk();

        public abstract IdentityProvider<TokenIdentity> credentials();

        public abstract <T extends Hidden<?>> void hidden(T[] values);
    }
}
