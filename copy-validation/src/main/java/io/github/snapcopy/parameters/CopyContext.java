// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.endpoint.EndpointUri;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.WholeNumber;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a copy beyond its parameters. Every fact is optional; a rule that lacks a fact it needs is silent
 * or lowers itself to a WARNING. Immutable.
 *
 * @since 0.1
 */
public final class CopyContext {
    /** The name of {@link #endpointRegion} in reports and in {@link #fromMap}. */
    public static final String ENDPOINT_REGION = "endpointRegion";
    /** The name of {@link #sourceEncrypted} in reports and in {@link #fromMap}. */
    public static final String SOURCE_ENCRYPTED = "sourceEncrypted";
    /** The name of {@link #sourceOwnedByCaller} in reports and in {@link #fromMap}. */
    public static final String SOURCE_OWNED_BY_CALLER = "sourceOwnedByCaller";
    /** The name of {@link #sourceLocation} in reports and in {@link #fromMap}. */
    public static final String SOURCE_LOCATION = "sourceLocation";
    /** The name of {@link #sourceSizeMiB} in reports and in {@link #fromMap}. */
    public static final String SOURCE_SIZE_MIB = "sourceSizeMiB";
    /** The name of {@link #willPresign} in reports and in {@link #fromMap}. */
    public static final String WILL_PRESIGN = "willPresign";
    /** The name of {@link #signedAt} in reports and in {@link #fromMap}. */
    public static final String SIGNED_AT = "signedAt";
    /** The name of {@link #sourceEndpoint} in reports and in {@link #fromMap}. */
    public static final String SOURCE_ENDPOINT = "sourceEndpoint";

    /** The name of {@link #urlFromSigner} in reports and in {@link #fromMap}. */
    public static final String URL_FROM_SIGNER = "urlFromSigner";

    /** What a map may hold for a fact that is not known, besides null. */
    private static final String UNKNOWN = "unknown";

    private static final CopyContext EMPTY = new Builder().build();

    private final @Nullable String endpointRegion;
    private final @Nullable Boolean sourceEncrypted;
    private final @Nullable Boolean sourceOwnedByCaller;
    private final @Nullable String sourceLocation;
    private final @Nullable Long sourceSizeMiB;
    private final boolean willPresign;
    private final @Nullable Instant signedAt;
    private final @Nullable URI sourceEndpoint;
    private final boolean urlFromSigner;
    private final Map<String, String> unreadable;

    private CopyContext(Builder builder) {
        this.endpointRegion = builder.endpointRegion;
        this.sourceEncrypted = builder.sourceEncrypted;
        this.sourceOwnedByCaller = builder.sourceOwnedByCaller;
        this.sourceLocation = builder.sourceLocation;
        this.sourceSizeMiB = builder.sourceSizeMiB;
        this.willPresign = builder.willPresign;
        this.signedAt = builder.signedAt;
        this.sourceEndpoint = builder.sourceEndpoint;
        this.urlFromSigner = builder.urlFromSigner;
        this.unreadable = builder.unreadable.isEmpty() ? Map.of() : Map.copyOf(builder.unreadable);
    }

    /**
     * The context in which nothing is known.
     *
     * @return an empty context
     */
    public static CopyContext empty() {
        return EMPTY;
    }

    /**
     * The context in which only the destination is known.
     *
     * @param endpointRegion the Region of the endpoint the request is sent to; any text, checked by the rules
     * @return a context
     */
    public static CopyContext ofEndpointRegion(String endpointRegion) {
        return builder().endpointRegion(endpointRegion).build();
    }

    /**
     * Starts a context.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a context from a map, as any JSON or YAML library yields it. Null means unknown. A fact of the wrong type,
     * or a name that is no fact, does not throw: it is kept in {@link #unreadable} and reported with the violations.
     *
     * @param map facts by name: {@code endpointRegion} and {@code sourceLocation} strings, {@code sourceEncrypted},
     *     {@code sourceOwnedByCaller}, {@code willPresign} and {@code urlFromSigner} Booleans, {@code sourceSizeMiB} a
     *     whole number from 0, {@code signedAt} an ISO 8601 instant, {@code sourceEndpoint} a URL
     * @return a context
     */
    public static CopyContext fromMap(Map<String, ?> map) {
        Objects.requireNonNull(map, "map");
        Builder builder = builder();
        map.forEach((name, value) -> {
            if (value != null) {
                builder.read(String.valueOf(name), value);
            }
        });
        return builder.build();
    }

    /**
     * The Region of the endpoint the request is sent to: the destination of the copy.
     *
     * @return the text as given, or empty if unknown
     */
    public Optional<String> endpointRegion() {
        return Optional.ofNullable(endpointRegion);
    }

    /**
     * Whether the source is encrypted.
     *
     * @return the fact, or empty if unknown
     */
    public Optional<Boolean> sourceEncrypted() {
        return Optional.ofNullable(sourceEncrypted);
    }

    /**
     * Whether the caller owns the source.
     *
     * @return the fact, or empty if unknown
     */
    public Optional<Boolean> sourceOwnedByCaller() {
        return Optional.ofNullable(sourceOwnedByCaller);
    }

    /**
     * Where the source is stored: a Region, the name of a Local Zone, or the ARN of an Outpost.
     *
     * @return the text as given, or empty if unknown
     */
    public Optional<String> sourceLocation() {
        return Optional.ofNullable(sourceLocation);
    }

    /**
     * The size of the source, in MiB.
     *
     * @return the size, 0 or more, or empty if unknown
     */
    public OptionalLong sourceSizeMiB() {
        return sourceSizeMiB == null ? OptionalLong.empty() : OptionalLong.of(sourceSizeMiB);
    }

    /**
     * Whether the presigned URL will be added before the request is sent.
     *
     * @return true unless stated otherwise
     */
    public boolean willPresign() {
        return willPresign;
    }

    /**
     * The instant at which the expiry of a presigned URL is judged.
     *
     * @return the instant, or empty for the validator's clock
     */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /**
     * An explicit source endpoint, such as a VPC endpoint or an emulator, that a presigned URL is meant for.
     *
     * @return the endpoint, or empty for the public endpoints of the source Region
     */
    public Optional<URI> sourceEndpoint() {
        return Optional.ofNullable(sourceEndpoint);
    }

    /**
     * Whether the presigned URL came straight from a signer, so that it is encoded exactly once: {@code %25} before two
     * hexadecimal digits then encodes a percent sign that a value of the request holds.
     *
     * @return false unless stated otherwise
     */
    public boolean urlFromSigner() {
        return urlFromSigner;
    }

    /**
     * What could not be read, by name, with what is expected there.
     *
     * @return an immutable map; empty unless {@link #fromMap} met a wrong type or an unknown name
     */
    public Map<String, String> unreadable() {
        return unreadable;
    }

    /**
     * A builder that holds the facts of this context.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.endpointRegion = endpointRegion;
        builder.sourceEncrypted = sourceEncrypted;
        builder.sourceOwnedByCaller = sourceOwnedByCaller;
        builder.sourceLocation = sourceLocation;
        builder.sourceSizeMiB = sourceSizeMiB;
        builder.willPresign = willPresign;
        builder.signedAt = signedAt;
        builder.sourceEndpoint = sourceEndpoint;
        builder.urlFromSigner = urlFromSigner;
        builder.unreadable = unreadable.isEmpty() ? unreadable : new LinkedHashMap<>(unreadable);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopyContext context
                && Objects.equals(endpointRegion, context.endpointRegion)
                && Objects.equals(sourceEncrypted, context.sourceEncrypted)
                && Objects.equals(sourceOwnedByCaller, context.sourceOwnedByCaller)
                && Objects.equals(sourceLocation, context.sourceLocation)
                && Objects.equals(sourceSizeMiB, context.sourceSizeMiB)
                && willPresign == context.willPresign
                && Objects.equals(signedAt, context.signedAt)
                && Objects.equals(sourceEndpoint, context.sourceEndpoint)
                && urlFromSigner == context.urlFromSigner
                && unreadable.equals(context.unreadable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                endpointRegion,
                sourceEncrypted,
                sourceOwnedByCaller,
                sourceLocation,
                sourceSizeMiB,
                willPresign,
                signedAt,
                sourceEndpoint,
                urlFromSigner,
                unreadable);
    }

    /**
     * The known facts, for logs.
     *
     * @return for example {@code CopyContext[endpointRegion='us-east-1', willPresign=true]}
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("CopyContext[");
        appendText(out, ENDPOINT_REGION, endpointRegion);
        append(out, SOURCE_ENCRYPTED, sourceEncrypted);
        append(out, SOURCE_OWNED_BY_CALLER, sourceOwnedByCaller);
        appendText(out, SOURCE_LOCATION, sourceLocation);
        append(out, SOURCE_SIZE_MIB, sourceSizeMiB);
        append(out, WILL_PRESIGN, willPresign);
        append(out, SIGNED_AT, signedAt);
        append(out, SOURCE_ENDPOINT, sourceEndpoint == null ? null : PresignedUrlText.hostOf(sourceEndpoint));
        append(out, URL_FROM_SIGNER, urlFromSigner);
        return out.append(']').toString();
    }

    private static void appendText(StringBuilder out, String name, @Nullable String text) {
        append(out, name, text == null ? null : Messages.quote(text));
    }

    private static void append(StringBuilder out, String name, @Nullable Object value) {
        if (value != null) {
            out.append(out.charAt(out.length() - 1) == '[' ? "" : ", ")
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    /** Collects the facts of a {@link CopyContext}. */
    public static final class Builder {
        private @Nullable String endpointRegion;
        private @Nullable Boolean sourceEncrypted;
        private @Nullable Boolean sourceOwnedByCaller;
        private @Nullable String sourceLocation;
        private @Nullable Long sourceSizeMiB;
        private boolean willPresign = true;
        private @Nullable Instant signedAt;
        private @Nullable URI sourceEndpoint;
        private boolean urlFromSigner;
        private Map<String, String> unreadable = Map.of();

        private Builder() {}

        /**
         * Sets {@link CopyContext#endpointRegion}.
         *
         * @param endpointRegion any text, checked by the rules
         * @return this builder
         */
        public Builder endpointRegion(String endpointRegion) {
            this.endpointRegion = Objects.requireNonNull(endpointRegion, "endpointRegion");
            isReadable(ENDPOINT_REGION);
            return this;
        }

        /**
         * Sets {@link CopyContext#sourceEncrypted}.
         *
         * @param sourceEncrypted the fact
         * @return this builder
         */
        public Builder sourceEncrypted(boolean sourceEncrypted) {
            this.sourceEncrypted = sourceEncrypted;
            isReadable(SOURCE_ENCRYPTED);
            return this;
        }

        /**
         * Sets {@link CopyContext#sourceOwnedByCaller}.
         *
         * @param sourceOwnedByCaller the fact
         * @return this builder
         */
        public Builder sourceOwnedByCaller(boolean sourceOwnedByCaller) {
            this.sourceOwnedByCaller = sourceOwnedByCaller;
            isReadable(SOURCE_OWNED_BY_CALLER);
            return this;
        }

        /**
         * Sets {@link CopyContext#sourceLocation}.
         *
         * @param sourceLocation a Region, the name of a Local Zone or the ARN of an Outpost; anything else counts as
         *     unknown
         * @return this builder
         */
        public Builder sourceLocation(String sourceLocation) {
            this.sourceLocation = Objects.requireNonNull(sourceLocation, "sourceLocation");
            isReadable(SOURCE_LOCATION);
            return this;
        }

        /**
         * Sets {@link CopyContext#sourceSizeMiB}.
         *
         * @param sourceSizeMiB the size in MiB, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder sourceSizeMiB(long sourceSizeMiB) {
            if (sourceSizeMiB < 0) {
                throw new IllegalArgumentException("sourceSizeMiB must be 0 or more, not " + sourceSizeMiB);
            }
            this.sourceSizeMiB = sourceSizeMiB;
            isReadable(SOURCE_SIZE_MIB);
            return this;
        }

        /**
         * Sets {@link CopyContext#willPresign}.
         *
         * @param willPresign the fact
         * @return this builder
         */
        public Builder willPresign(boolean willPresign) {
            this.willPresign = willPresign;
            isReadable(WILL_PRESIGN);
            return this;
        }

        /**
         * Sets {@link CopyContext#signedAt}.
         *
         * @param signedAt the instant
         * @return this builder
         */
        public Builder signedAt(Instant signedAt) {
            this.signedAt = Objects.requireNonNull(signedAt, "signedAt");
            isReadable(SIGNED_AT);
            return this;
        }

        /**
         * Sets {@link CopyContext#sourceEndpoint}.
         *
         * @param sourceEndpoint an absolute URL: HTTPS, or HTTP on a loopback host; a host of ASCII letters, digits,
         *     hyphens and dots, or an IPv6 literal; perhaps a port and a percent-encoded path
         * @return this builder
         * @throws IllegalArgumentException if it is another kind of URL
         */
        public Builder sourceEndpoint(URI sourceEndpoint) {
            this.sourceEndpoint = EndpointUri.require(Objects.requireNonNull(sourceEndpoint, "sourceEndpoint"));
            isReadable(SOURCE_ENDPOINT);
            return this;
        }

        /**
         * Sets {@link CopyContext#urlFromSigner}.
         *
         * @param urlFromSigner the fact
         * @return this builder
         */
        public Builder urlFromSigner(boolean urlFromSigner) {
            this.urlFromSigner = urlFromSigner;
            isReadable(URL_FROM_SIGNER);
            return this;
        }

        /**
         * Forgets what is about one presigned URL: {@link CopyContext#signedAt}, {@link CopyContext#sourceEndpoint} and
         * {@link CopyContext#urlFromSigner}.
         *
         * @return this builder
         */
        public Builder withoutUrlFacts() {
            this.signedAt = null;
            this.sourceEndpoint = null;
            this.urlFromSigner = false;
            return this;
        }

        private void isReadable(String fact) {
            if (!unreadable.isEmpty()) {
                unreadable.remove(fact);
            }
        }

        private void isUnreadable(String fact, String expected) {
            if (unreadable.isEmpty()) {
                unreadable = new LinkedHashMap<>();
            }
            unreadable.put(fact, expected);
        }

        private void read(String name, Object value) {
            ParameterValue read = ParameterValue.from(value);
            String text = read instanceof ParameterValue.Text t ? t.value() : null;
            Boolean flag = read instanceof ParameterValue.Flag f ? (Boolean) f.value() : null;
            boolean understood;
            String expected;
            switch (name) {
                case ENDPOINT_REGION -> {
                    expected = "a string";
                    understood = text != null;
                    endpointRegion = text;
                }
                case SOURCE_LOCATION -> {
                    expected = "a string";
                    understood = text != null;
                    sourceLocation = text;
                }
                case SOURCE_ENCRYPTED -> {
                    expected = "true, false or unknown";
                    understood = flag != null || UNKNOWN.equals(text);
                    sourceEncrypted = flag;
                }
                case SOURCE_OWNED_BY_CALLER -> {
                    expected = "true, false or unknown";
                    understood = flag != null || UNKNOWN.equals(text);
                    sourceOwnedByCaller = flag;
                }
                case WILL_PRESIGN -> {
                    expected = "true or false";
                    understood = flag != null;
                    willPresign = flag == null || flag;
                }
                case URL_FROM_SIGNER -> {
                    expected = "true or false";
                    understood = flag != null;
                    urlFromSigner = flag != null && flag;
                }
                case SOURCE_SIZE_MIB -> {
                    expected = "a number of MiB, 0 or more";
                    sourceSizeMiB = read instanceof ParameterValue.Number number ? size(number.literal()) : null;
                    understood = sourceSizeMiB != null || UNKNOWN.equals(text);
                }
                case SIGNED_AT -> {
                    expected = "an instant such as 2026-01-31T23:59:59Z";
                    signedAt = value instanceof Instant instant ? instant : parseInstant(text);
                    understood = signedAt != null;
                }
                case SOURCE_ENDPOINT -> {
                    expected = "an absolute URL, https or on this machine http";
                    sourceEndpoint = parseEndpoint(value instanceof URI uri ? uri.toString() : text);
                    understood = sourceEndpoint != null;
                }
                default -> {
                    expected = "the name of a fact, such as endpointRegion";
                    understood = false;
                }
            }
            if (!understood) {
                isUnreadable(name, expected);
            }
        }

        /**
         * The size, a fraction rounded up, or null if it is negative; what exceeds a {@code long} is its largest value.
         */
        private static @Nullable Long size(String literal) {
            WholeNumber whole = WholeNumber.orNull(literal);
            if (whole != null) {
                return whole.saturated() < 0 ? null : (Long) whole.saturated();
            }
            try {
                double number = Double.parseDouble(literal);
                return number < 0 ? null : (Long) (long) Math.ceil(number);
            } catch (NumberFormatException e) {
                return null; // a number of a foreign type, which prints itself as it likes
            }
        }

        private static @Nullable Instant parseInstant(@Nullable String text) {
            try {
                return text == null ? null : Instant.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static @Nullable URI parseEndpoint(@Nullable String text) {
            try {
                return text == null ? null : EndpointUri.require(URI.create(text));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        /**
         * Makes the context.
         *
         * @return an immutable context
         */
        public CopyContext build() {
            return new CopyContext(this);
        }
    }
}
