// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text is, read as the identifier of a KMS key. Every text has a reading; {@link KmsKeyRef#parse} is built on
 * it, and the rules ask it why a text is no documented form.
 *
 * <table>
 * <caption>Examples, in the order of the decision</caption>
 * <tr><th>Text</th><th>Form</th></tr>
 * <tr><td>{@code 1234abcd-12ab-34cd-56ef-1234567890ab}, {@code mrk-1234abcd12ab34cd56ef1234567890ab}, {@code alias/x},
 * {@code arn:aws:kms:us-east-1:012345678910:alias/x}</td><td>{@link Form#DOCUMENTED}</td></tr>
 * <tr><td>{@code 1234ABCD-12AB-34CD-56EF-1234567890AB}, {@code ARN:aws:kms:us-east-1:012345678910:alias/x}</td><td>{@link Form#LETTER_CASE}</td></tr>
 * <tr><td>{@code arn:aws:kms::012345678910:alias/x}, {@code arn:aws:kms:us-east-1:012345678910:grant/x}</td><td>{@link Form#BROKEN_ARN_FRAME}</td></tr>
 * <tr><td>{@code alias/}, {@code alias/a b}, {@code arn:aws:kms:us-east-1:012345678910:alias/}</td><td>{@link Form#BROKEN_ALIAS}</td></tr>
 * <tr><td>{@code alias/a:b}, {@code arn:aws:kms:us-east-1:012345678910:alias/a:b}</td><td>{@link Form#ALIAS_WITH_COLON}</td></tr>
 * <tr><td>{@code arn:aws:kms:us-east-1:012345678910:key/x}</td><td>{@link Form#BAD_KEY_PART}</td></tr>
 * <tr><td>{@code key/1234abcd-12ab-34cd-56ef-1234567890ab}</td><td>{@link Form#LEGACY_KEY_PREFIX}</td></tr>
 * <tr><td>{@code ExampleAlias}, {@code ALIAS/x}, the empty text</td><td>{@link Form#UNRECOGNISED}</td></tr>
 * </table>
 *
 * <p>Sources: the parameter {@code KmsKeyId} of EC2 CopySnapshot and CopyImage for the forms; the AWS KMS service model
 * for the Region, the multi-Region key ID and the alias name. The shape of the other key IDs is that of all printed
 * examples.
 *
 * @since 0.1
 */
public final class KmsKeyReading extends TextValue {
    private static final String ALIAS = "alias/";
    private static final String KEY = "key/";
    private static final String MULTI_REGION = "mrk-";
    private static final int LONGEST_ALIAS_NAME = 250;

    /** The outcomes of a reading; exactly one applies. May gain members; keep a default branch. */
    public enum Form {
        /** One of the documented forms: key ID, alias, key ARN or alias ARN. */
        DOCUMENTED,
        /**
         * A key ID or an ARN that would be documented in ASCII lower case. An alias outside an ARN is never of this
         * form.
         */
        LETTER_CASE,
        /** Begins with {@code arn:}, but partition, service, Region, account or resource type is wrong or missing. */
        BROKEN_ARN_FRAME,
        /** An alias, alone or in a sound ARN frame, whose name is empty, too long or has a forbidden character. */
        BROKEN_ALIAS,
        /** An alias, alone or in a sound ARN frame, that is legal but for a colon in its name. */
        ALIAS_WITH_COLON,
        /** A sound ARN frame whose resource is {@code key/} and something that is no key ID. */
        BAD_KEY_PART,
        /** {@code key/} and a key ID, outside an ARN. */
        LEGACY_KEY_PREFIX,
        /** Anything else. */
        UNRECOGNISED
    }

    private final Form form;
    private final @Nullable KmsArn frame; // sound; of the lower-case text for LETTER_CASE
    private final boolean arn;
    private final boolean alias;
    private final boolean multiRegionKey;

    private KmsKeyReading(
            String text, Form form, @Nullable KmsArn frame, boolean arn, boolean alias, boolean multiRegionKey) {
        super(text);
        this.form = form;
        this.frame = frame;
        this.arn = arn;
        this.alias = alias;
        this.multiRegionKey = multiRegionKey;
    }

    /**
     * Reads a text.
     *
     * @param text any text, the empty text included
     * @return its reading
     */
    public static KmsKeyReading of(String text) {
        Objects.requireNonNull(text, "text");
        KmsKeyReading exact = read(text);
        if (exact.form == Form.DOCUMENTED) {
            return exact;
        }
        String lowerCase = Ascii.toLowerCase(text);
        if (lowerCase.equals(text)) {
            return exact;
        }
        KmsKeyReading lowered = read(lowerCase);
        boolean bareAlias = lowered.alias && !lowered.arn;
        return lowered.form == Form.DOCUMENTED && !bareAlias ? lowered.inOtherCase(text) : exact;
    }

    private KmsKeyReading inOtherCase(String text) {
        return new KmsKeyReading(text, Form.LETTER_CASE, frame, arn, alias, multiRegionKey);
    }

    private static KmsKeyReading read(String text) {
        if (ArnText.hasPrefix(text)) {
            return readArn(text);
        }
        if (text.startsWith(ALIAS)) {
            return new KmsKeyReading(text, formOfAlias(text, ALIAS.length()), null, false, true, false);
        }
        if (isKeyId(text, 0)) {
            return new KmsKeyReading(text, Form.DOCUMENTED, null, false, false, text.startsWith(MULTI_REGION));
        }
        if (text.startsWith(KEY) && isKeyId(text, KEY.length())) {
            boolean multiRegionKey = text.startsWith(MULTI_REGION, KEY.length());
            return new KmsKeyReading(text, Form.LEGACY_KEY_PREFIX, null, false, false, multiRegionKey);
        }
        return new KmsKeyReading(text, Form.UNRECOGNISED, null, false, false, false);
    }

    private static KmsKeyReading readArn(String text) {
        KmsArn arn = frame(text);
        if (arn != null) {
            int resource = arn.text().resourceStart();
            if (text.startsWith(ALIAS, resource)) {
                Form form = formOfAlias(text, resource + ALIAS.length());
                return new KmsKeyReading(text, form, arn, true, true, false);
            }
            if (text.startsWith(KEY, resource)) {
                int key = resource + KEY.length();
                return isKeyId(text, key)
                        ? new KmsKeyReading(text, Form.DOCUMENTED, arn, true, false, text.startsWith(MULTI_REGION, key))
                        : new KmsKeyReading(text, Form.BAD_KEY_PART, arn, true, false, false);
            }
        }
        return new KmsKeyReading(text, Form.BROKEN_ARN_FRAME, null, true, false, false);
    }

    /** Returns what stands before the resource of a KMS ARN, or null if anything of it is wrong. */
    private static @Nullable KmsArn frame(String text) {
        ArnText arn = ArnText.split(text);
        if (arn == null || !arn.isService("kms") || !arn.hasRegion() || !arn.hasAccount()) {
            return null;
        }
        Partition partition = arn.partition().orElse(null);
        return partition == null ? null : new KmsArn(arn, arn.region(), partition);
    }

    private static Form formOfAlias(String text, int nameStart) {
        int length = text.length() - nameStart;
        if (length < 1 || length > LONGEST_ALIAS_NAME) {
            return Form.BROKEN_ALIAS;
        }
        Form form = Form.DOCUMENTED;
        for (int i = nameStart; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                form = Form.ALIAS_WITH_COLON;
            } else if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '/' && c != '_' && c != '-') {
                return Form.BROKEN_ALIAS;
            }
        }
        return form;
    }

    private static boolean isKeyId(String text, int from) {
        return isUuid(text, from) || isMultiRegionKeyId(text, from);
    }

    private static boolean isMultiRegionKeyId(String text, int from) {
        return text.length() - from == 36
                && text.startsWith(MULTI_REGION, from)
                && Scan.isLowerHex(text, from + MULTI_REGION.length(), text.length());
    }

    private static boolean isUuid(String text, int from) {
        return text.length() - from == 36
                && Scan.isLowerHex(text, from, from + 8)
                && text.charAt(from + 8) == '-'
                && Scan.isLowerHex(text, from + 9, from + 13)
                && text.charAt(from + 13) == '-'
                && Scan.isLowerHex(text, from + 14, from + 18)
                && text.charAt(from + 18) == '-'
                && Scan.isLowerHex(text, from + 19, from + 23)
                && text.charAt(from + 23) == '-'
                && Scan.isLowerHex(text, from + 24, from + 36);
    }

    /**
     * The outcome.
     *
     * @return the form
     */
    public Form form() {
        return form;
    }

    /**
     * Tells whether the text means to be an ARN: it begins with {@code arn:} or is an ARN in another letter case.
     *
     * @return true for a sound, a broken or a wrongly cased ARN
     */
    public boolean isArn() {
        return arn;
    }

    /**
     * Tells whether the text names an alias: {@code alias/...}, alone or as the resource of a sound ARN frame, legal or
     * not; for {@link Form#LETTER_CASE} the lower-case text decides.
     *
     * @return true for an alias or an alias ARN
     */
    public boolean isAlias() {
        return alias;
    }

    /**
     * Tells whether the text names a multi-Region key by its ID, {@code mrk-...}, in any form but
     * {@link Form#BAD_KEY_PART}.
     *
     * @return true for a well-formed {@code mrk-} key ID
     */
    public boolean isMultiRegionKey() {
        return multiRegionKey;
    }

    /**
     * The Region of the ARN, in lower case.
     *
     * @return the Region of {@link Form#DOCUMENTED}, {@link Form#LETTER_CASE}, {@link Form#ALIAS_WITH_COLON} and
     *     {@link Form#BAD_KEY_PART} ARNs; empty for every other text
     */
    public Optional<RegionId> region() {
        KmsArn judged = judgedFrame();
        return judged == null ? Optional.empty() : Optional.of(judged.region());
    }

    /**
     * The partition that the ARN names; it may differ from that of the Region.
     *
     * @return the partition, in the same cases as {@link #region()}
     */
    public Optional<Partition> partition() {
        KmsArn judged = judgedFrame();
        return judged == null ? Optional.empty() : Optional.of(judged.partition());
    }

    /**
     * The name of the alias, legal or not: what follows {@code alias/}, which must be spelled exactly so, in the text
     * or in the resource of a sound ARN frame. Alias names are case-sensitive, so the name is never changed in case.
     *
     * @return the name, possibly empty or long; an empty Optional if the text is no alias
     */
    public Optional<String> aliasName() {
        int start = frame == null ? 0 : frame.text().resourceStart();
        return alias && value().startsWith(ALIAS, start)
                ? Optional.of(value().substring(start + ALIAS.length()))
                : Optional.empty();
    }

    /**
     * The reference that was read.
     *
     * @return the reference, or empty if no document gives the text a meaning
     */
    public Optional<KmsKeyRef> keyRef() {
        return switch (form) {
            case DOCUMENTED -> Optional.of(documented());
            case LETTER_CASE, ALIAS_WITH_COLON, LEGACY_KEY_PREFIX -> Optional.of(new KmsKeyRef.Undocumented(value()));
            case BROKEN_ARN_FRAME, BROKEN_ALIAS, BAD_KEY_PART, UNRECOGNISED -> Optional.empty();
        };
    }

    private KmsKeyRef documented() {
        if (frame == null) {
            return alias ? new KmsKeyRef.Alias(value()) : new KmsKeyRef.KeyId(value());
        }
        return alias ? new KmsKeyRef.AliasArn(frame) : new KmsKeyRef.KeyArn(frame);
    }

    /** Returns the frame whose fields may be judged, or null: after a broken alias nothing more is said about a key. */
    private @Nullable KmsArn judgedFrame() {
        return form == Form.BROKEN_ALIAS ? null : frame;
    }
}
