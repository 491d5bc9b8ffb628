package io.github.snapcopy.validation;

/**
 * Something out of the ordinary that {@link Survey} and {@link CopyFacts} notice on the way. A rule that looks for no more than
 * that is run only if it was noticed. A trait may be noticed too often, never too rarely.
 */
enum Trait {
    /** A required parameter is absent, empty or no text. */
    MISSING,
    /** A value has another than the documented type. */
    MISTYPED,
    /** A parameter or a member of an object is not documented. */
    UNKNOWN_NAME,
    /** A fact of the context cannot be read. */
    UNREADABLE_FACT,
    /** A text has characters beyond printable ASCII. */
    UNPRINTABLE,
    /** The request was read from a raw Query request. */
    RAW_QUERY,
    /** A Region is malformed or not in the list. */
    UNLISTED_REGION,
    /** The KMS key has no documented form. */
    UNDOCUMENTED_KEY,
    /** The KMS key is named by an alias. */
    KEY_ALIAS,
    /** A tag specification has no tags, or a resource type that is missing, not allowed or another's as well. */
    UNUSUAL_SPECIFICATION,
    /** A tag has no key, an empty one, or no value. */
    INCOMPLETE_TAG,
    /** The key or value of a tag is so long that it may matter how characters are counted. */
    LONG_TAG,
    /** The fourth character of a tag's key or value is a colon, as in {@code aws:}. */
    RESERVED_TAG,
    /** Two tags of the request have the same key. */
    REPEATED_TAG,
    /** There are more tags than one resource can have. */
    MANY_TAGS;

    private static final int FIRST_BIT = 48;

    /** Returns the bit of this trait among the {@link Signs}. */
    long bit() {
        return 1L << (FIRST_BIT + ordinal());
    }
}
