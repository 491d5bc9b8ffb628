// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

/**
 * Something out of the ordinary that {@link Survey} and {@link CopyFacts} notice on the way. A rule that looks for no
 * more than that is run only if it was noticed. A trait may be noticed too often, never too rarely.
 */
enum Trait {
    /** Nothing tells the Region of the endpoint of an EC2 copy. */
    NO_ENDPOINT(39),
    /** Of source, destination, KMS key and the Region of that key, two are in different partitions. */
    CROSSED_PARTITIONS(40),
    /** The KMS key is in another Region than the destination. */
    DISTANT_KEY(41),
    /** There is a KMS key, but {@code Encrypted} is not true. */
    KEY_ALONE(42),
    /** The ID of the source is malformed. */
    MALFORMED_ID(43),
    /** A value holds a sample of the documentation. */
    SAMPLE(44),
    /** A Boolean is false. */
    FALSE_FLAG(45),
    /** A text has more than 255 UTF-16 units. */
    LONG_TEXT(46),
    /** A required parameter is absent, empty or no text. */
    MISSING(48),
    /** A value has another than the documented type. */
    MISTYPED(49),
    /** A parameter or a member of an object is not documented. */
    UNKNOWN_NAME(50),
    /** A fact of the context cannot be read. */
    UNREADABLE_FACT(51),
    /** A text has characters beyond printable ASCII. */
    UNPRINTABLE(52),
    /** The request was read from a raw Query request. */
    RAW_QUERY(53),
    /** A Region is malformed or not in the list. */
    UNLISTED_REGION(54),
    /** The KMS key has no documented form. */
    UNDOCUMENTED_KEY(55),
    /** The KMS key is named by an alias. */
    KEY_ALIAS(56),
    /** A tag specification has no tags, or a resource type that is missing, not allowed or another's as well. */
    UNUSUAL_SPECIFICATION(57),
    /** A tag has no key, an empty one, or no value. */
    INCOMPLETE_TAG(58),
    /** The key or value of a tag is so long that it may matter how characters are counted. */
    LONG_TAG(59),
    /** The fourth character of a tag's key or value is a colon, as in {@code aws:}. */
    RESERVED_TAG(60),
    /** Two tags of the request have the same key. */
    REPEATED_TAG(61),
    /** There are more tags than one resource can have. */
    MANY_TAGS(62);

    private final long bit;

    Trait(int bit) {
        this.bit = 1L << bit;
    }

    /** Returns the bit of this trait among the {@link Signs}. */
    long bit() {
        return bit;
    }
}
