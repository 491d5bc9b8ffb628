// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Optional;

/**
 * A reference to a KMS key that is sent as it is: one of the documented forms, or one that documents disagree about.
 * May gain forms; keep a default branch.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code 1234abcd-12ab-34cd-56ef-1234567890ab}</td><td>{@link KeyId}</td></tr>
 * <tr><td>{@code mrk-1234abcd12ab34cd56ef1234567890ab}</td><td>{@link KeyId}</td></tr>
 * <tr><td>{@code alias/x}</td><td>{@link Alias}</td></tr>
 * <tr><td>{@code arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab}</td><td>{@link KeyArn}</td></tr>
 * <tr><td>{@code arn:aws:kms:us-east-1:012345678910:alias/x}</td><td>{@link AliasArn}</td></tr>
 * <tr><td>{@code 1234ABCD-12AB-34CD-56EF-1234567890AB}, {@code key/1234abcd-12ab-34cd-56ef-1234567890ab},
 * {@code alias/a:b}</td><td>{@link Undocumented}</td></tr>
 * <tr><td>{@code ExampleAlias}, {@code alias/}, {@code ALIAS/x}, {@code arn:aws:iam::012345678910:role/x}</td><td>refused</td></tr>
 * </table>
 *
 * <p>Why a text is refused or undocumented is told by {@link KmsKeyReading}, on which this type is built.
 *
 * @since 0.1
 */
public sealed interface KmsKeyRef {
    /**
     * The text as it was given.
     *
     * @return the text, unchanged
     */
    String value();

    /**
     * Reads a reference to a KMS key.
     *
     * @param text any text
     * @return the reference, or empty if no document gives the text a meaning
     */
    static Optional<KmsKeyRef> parse(String text) {
        return KmsKeyReading.of(text).keyRef();
    }

    /**
     * The reference of a text that is known to be one.
     *
     * @param text a text that {@link #parse} accepts
     * @return the reference
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    static KmsKeyRef of(String text) {
        return parse(text).orElseThrow(() -> TextValue.malformed("a KMS key ID, alias or ARN", text));
    }

    /** The ID of a key alone: a UUID in lower case, or {@code mrk-} and 32 lower-case hexadecimal digits. */
    final class KeyId extends TextValue implements KmsKeyRef {
        KeyId(String value) {
            super(value);
        }
    }

    /** The alias of a key: {@code alias/} and 1 to 250 of {@code a-z A-Z 0-9 / _ -}. */
    final class Alias extends TextValue implements KmsKeyRef {
        Alias(String value) {
            super(value);
        }

        /**
         * The name of the alias.
         *
         * @return what follows {@code alias/}; case-sensitive, never empty
         */
        public String aliasName() {
            return value().substring("alias/".length());
        }
    }

    /** The ARN of a key. */
    final class KeyArn extends TextValue implements KmsKeyRef {
        private final KmsArn arn;

        KeyArn(KmsArn arn) {
            super(arn.text().text());
            this.arn = arn;
        }

        /**
         * The Region of the key.
         *
         * @return the Region, well-formed, known or not
         */
        public RegionId region() {
            return arn.region();
        }

        /**
         * The partition that the ARN names; it may differ from that of the Region.
         *
         * @return the partition
         */
        public Partition partition() {
            return arn.partition();
        }

        /**
         * The account that owns the key.
         *
         * @return twelve digits, leading zeros included
         */
        public String accountId() {
            return arn.accountId();
        }

        /**
         * The ID of the key.
         *
         * @return what follows {@code key/}
         */
        public String keyId() {
            return arn.afterSlash();
        }
    }

    /** The ARN of an alias. */
    final class AliasArn extends TextValue implements KmsKeyRef {
        private final KmsArn arn;

        AliasArn(KmsArn arn) {
            super(arn.text().text());
            this.arn = arn;
        }

        /**
         * The Region of the alias.
         *
         * @return the Region, well-formed, known or not
         */
        public RegionId region() {
            return arn.region();
        }

        /**
         * The partition that the ARN names; it may differ from that of the Region.
         *
         * @return the partition
         */
        public Partition partition() {
            return arn.partition();
        }

        /**
         * The account that owns the alias.
         *
         * @return twelve digits, leading zeros included
         */
        public String accountId() {
            return arn.accountId();
        }

        /**
         * The name of the alias.
         *
         * @return what follows {@code alias/}; case-sensitive, never empty
         */
        public String aliasName() {
            return arn.afterSlash();
        }
    }

    /**
     * A text that no current document shows but that the service may understand: a key ID or ARN in another letter
     * case, {@code key/} before a key ID, a colon in an alias name.
     */
    final class Undocumented extends TextValue implements KmsKeyRef {
        Undocumented(String value) {
            super(value);
        }
    }
}
