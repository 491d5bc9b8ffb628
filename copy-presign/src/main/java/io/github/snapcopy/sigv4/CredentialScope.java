// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Messages;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signing key is good for: one day, one Region, one service.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Read as</th></tr>
 * <tr><td>{@code 20260115/us-west-2/ec2/aws4_request}</td><td>15 January 2026, {@code us-west-2}, {@code ec2}</td></tr>
 * <tr><td>{@code 20260230/us-west-2/ec2/aws4_request}</td><td>nothing: no such day</td></tr>
 * <tr><td>{@code 20260115/us-west-2/ec2}</td><td>nothing: the termination is missing</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class CredentialScope {
    /** The last part of every credential scope of Signature Version 4. */
    static final String TERMINATION = "aws4_request";

    private final String date;
    private final String region;
    private final String service;

    private CredentialScope(String date, String region, String service) {
        this.date = date;
        this.region = region;
        this.service = service;
    }

    /**
     * Returns the scope of a request.
     *
     * @param signedAt the instant of signing; its day in UTC counts
     * @param region the signing Region, printable ASCII without space and slash
     * @param service the signing name such as {@code ec2}, printable ASCII without space and slash
     * @return the scope
     * @throws IllegalArgumentException if a text is empty or holds another character, or the year is outside 0001 to
     *     9999
     */
    public static CredentialScope of(Instant signedAt, String region, String service) {
        return of(RequestTimestamp.of(signedAt), region, service);
    }

    static CredentialScope of(RequestTimestamp timestamp, String region, String service) {
        return new CredentialScope(timestamp.date(), checkPart(region, "region"), checkPart(service, "service"));
    }

    /**
     * Parses the text that follows the access key id in {@code X-Amz-Credential}.
     *
     * @param text any text
     * @return the scope, or empty if the text is not {@code yyyyMMdd/region/service/aws4_request}
     */
    public static Optional<CredentialScope> parse(String text) {
        Objects.requireNonNull(text, "text");
        String[] parts = text.split("/", -1);
        if (parts.length != 4
                || !RequestTimestamp.isDate(parts[0])
                || !isPart(parts[1])
                || !isPart(parts[2])
                || !parts[3].equals(TERMINATION)) {
            return Optional.empty();
        }
        return Optional.of(new CredentialScope(parts[0], parts[1], parts[2]));
    }

    /** Refuses what would make the scope, or the lines of the string to sign, ambiguous. */
    static String checkPart(String text, String name) {
        Objects.requireNonNull(text, name);
        if (!isPart(text)) {
            throw new IllegalArgumentException(name
                    + " must be printable ASCII without space and slash, not empty, but is " + Messages.quote(text));
        }
        return text;
    }

    private static boolean isPart(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '/') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Returns the day.
     *
     * @return {@code yyyyMMdd}, UTC
     */
    public String date() {
        return date;
    }

    /**
     * Returns the signing Region.
     *
     * @return the Region, such as {@code us-west-2}
     */
    public String region() {
        return region;
    }

    /**
     * Returns the signing name.
     *
     * @return the service, such as {@code ec2}
     */
    public String service() {
        return service;
    }

    /**
     * Returns the wire form.
     *
     * @return {@code yyyyMMdd/region/service/aws4_request}
     */
    public String value() {
        return date + '/' + region + '/' + service + '/' + TERMINATION;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialScope that
                && date.equals(that.date)
                && region.equals(that.region)
                && service.equals(that.service);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, region, service);
    }

    /** Returns {@link #value()}. */
    @Override
    public String toString() {
        return value();
    }
}
