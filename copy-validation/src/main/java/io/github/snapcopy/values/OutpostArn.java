// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;
import java.util.Objects;
import java.util.Optional;

/**
 * The ARN of an AWS Outpost: {@code arn:<partition>:outposts:<Region>:<account>:outpost/op-} and 17 lower-case
 * hexadecimal digits. The partition is one of {@link Partition} or, because that list ages, {@code aws-} and any
 * lower-case letters and hyphens.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0}</td><td>accepted</td></tr>
 * <tr><td>{@code arn:aws-xx:outposts:xx-east-1:123456789012:outpost/op-1234567890abcdef0}</td><td>accepted, partition unknown</td></tr>
 * <tr><td>{@code arn:awsfoo:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0}</td><td>refused</td></tr>
 * <tr><td>{@code arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef}</td><td>refused: 16 digits</td></tr>
 * <tr><td>{@code op-1234567890abcdef0}</td><td>refused: not an ARN</td></tr>
 * </table>
 *
 * <p>Source: the shape {@code OutpostArn} of the EC2 and Outposts service models.
 *
 * @since 0.1
 */
public final class OutpostArn extends TextValue {
    private static final String RESOURCE = "outpost/";
    private static final String ID = "op-";
    private static final String LATER_PARTITION = "aws-";
    private static final int ID_DIGITS = 17;

    private final ArnText arn;
    private final RegionId region;

    private OutpostArn(ArnText arn) {
        super(arn.text());
        this.arn = arn;
        this.region = arn.region();
    }

    /**
     * Reads the ARN of an Outpost.
     *
     * @param text any text
     * @return the ARN, or empty if the text has another shape
     */
    public static Optional<OutpostArn> parse(String text) {
        Objects.requireNonNull(text, "text");
        ArnText arn = ArnText.split(text);
        return arn != null && isOutpost(arn) ? Optional.of(new OutpostArn(arn)) : Optional.empty();
    }

    /**
     * The ARN of a text that is known to be that of an Outpost.
     *
     * @param text a well-formed ARN
     * @return the ARN
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static OutpostArn of(String text) {
        return parse(text).orElseThrow(() -> malformed("the ARN of an Outpost", text));
    }

    private static boolean isOutpost(ArnText arn) {
        return arn.isService("outposts")
                && arn.hasRegion()
                && arn.hasAccount()
                && isOutpostResource(arn.text(), arn.resourceStart())
                && hasPartition(arn);
    }

    private static boolean isOutpostResource(String text, int start) {
        int digits = start + RESOURCE.length() + ID.length();
        return text.length() == digits + ID_DIGITS
                && text.startsWith(RESOURCE, start)
                && text.startsWith(ID, start + RESOURCE.length())
                && Scan.isLowerHex(text, digits, text.length());
    }

    /** A known partition, or one of the form that the service model leaves room for. */
    private static boolean hasPartition(ArnText arn) {
        return arn.partition().isPresent() || isLaterPartition(arn.text(), arn.partitionStart(), arn.partitionEnd());
    }

    private static boolean isLaterPartition(String text, int from, int to) {
        int tail = from + LATER_PARTITION.length();
        if (tail >= to || !text.startsWith(LATER_PARTITION, from)) {
            return false;
        }
        for (int i = tail; i < to; i++) {
            if (text.charAt(i) != '-' && !Ascii.isLower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The partition as the ARN spells it.
     *
     * @return for example {@code aws-us-gov}
     */
    public String partitionId() {
        return arn.partitionId();
    }

    /**
     * The partition that the ARN names; it may differ from that of the Region.
     *
     * @return the partition, or empty if this library knows none of that ID
     */
    public Optional<Partition> partition() {
        return arn.partition();
    }

    /**
     * The Region of the Outpost.
     *
     * @return the Region, well-formed, known or not
     */
    public RegionId region() {
        return region;
    }

    /**
     * The account that owns the Outpost.
     *
     * @return twelve digits, leading zeros included
     */
    public String accountId() {
        return arn.accountId();
    }

    /**
     * The ID of the Outpost.
     *
     * @return {@code op-} and 17 hexadecimal digits
     */
    public String outpostId() {
        return value().substring(arn.resourceStart() + RESOURCE.length());
    }
}
