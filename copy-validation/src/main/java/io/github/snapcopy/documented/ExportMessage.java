// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.internal.text.Ascii;
import java.util.List;
import java.util.Objects;

/**
 * A documented message of an export that ElastiCache refuses. The code that comes with it is not documented: take it
 * for {@code InvalidParameterValue}.
 *
 * <table>
 * <caption>What {@link #matches} takes, for the parts "The S3 bucket " and " does not exist"</caption>
 * <tr><th>message</th><th>matches</th></tr>
 * <tr><td>{@code The S3 bucket reports does not exist.}</td><td>yes</td></tr>
 * <tr><td>{@code the s3 bucket  reports does not exist}</td><td>yes</td></tr>
 * <tr><td>{@code The S3 bucket does not exist.}</td><td>no: nothing stands for the argument</td></tr>
 * <tr><td>{@code Error: The S3 bucket reports does not exist.}</td><td>no: it begins with something else</td></tr>
 * </table>
 *
 * <p>There is one object of each, in {@link CopyErrors#exportMessages}; two are equal if they are the same.
 *
 * @since 0.1
 */
public final class ExportMessage {
    private final String key;
    private final List<String> parts;
    private final String remedy;
    private final String comment;
    private final List<String> advisories;
    private final List<DocumentedSource> sources;

    ExportMessage(
            String key,
            List<String> parts,
            String remedy,
            String comment,
            List<String> advisories,
            List<DocumentedSource> sources) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an export message needs a fixed part");
        }
        this.key = key;
        this.parts = List.copyOf(parts);
        this.remedy = remedy;
        this.comment = comment;
        this.advisories = List.copyOf(advisories);
        this.sources = List.copyOf(sources);
    }

    /**
     * The name of the message.
     *
     * @return {@code EXPORT_} and upper-case words; stable
     */
    public String key() {
        return key;
    }

    /**
     * The fixed text before, between and after the arguments, as documented but without the final full stop.
     *
     * @return at least one part, and only one if there is no argument; the last one is empty if an argument ends the
     *     message
     */
    public List<String> parts() {
        return parts;
    }

    /**
     * What the documentation advises.
     *
     * @return a text without final full stop
     */
    public String remedy() {
        return remedy;
    }

    /**
     * What this library adds.
     *
     * @return a text; empty if nothing
     */
    public String comment() {
        return comment;
    }

    /**
     * The advisories about the cause.
     *
     * @return their ids; may be empty
     */
    public List<String> advisories() {
        return advisories;
    }

    /**
     * The documents that print the message.
     *
     * @return the sources
     */
    public List<DocumentedSource> sources() {
        return sources;
    }

    /**
     * Tells whether a message of the service is this one. Letter case of ASCII, the amount of white space and the final
     * full stop do not matter; an argument has at least one character.
     *
     * @param message the whole message of the service
     * @return true if it is
     */
    public boolean matches(String message) {
        String text = canonical(Objects.requireNonNull(message, "message"));
        String first = canonicalPart(0);
        if (parts.size() == 1) {
            return text.equals(first);
        }
        if (!text.startsWith(first)) {
            return false;
        }
        int end = first.length();
        for (int i = 1; i < parts.size() - 1; i++) {
            String part = canonicalPart(i);
            int found = text.indexOf(part, end + 1);
            if (found == -1) {
                return false;
            }
            end = found + part.length();
        }
        String last = canonicalPart(parts.size() - 1);
        return text.endsWith(last) && text.length() - last.length() > end;
    }

    private String canonicalPart(int index) {
        return singleSpaced(parts.get(index)).toString();
    }

    /** In lower case, with single spaces, without space at either end and without full stop at the end. */
    private static String canonical(String message) {
        StringBuilder text = singleSpaced(message);
        if (!text.isEmpty() && text.charAt(0) == ' ') {
            text.deleteCharAt(0);
        }
        dropLast(text, ' ');
        dropLast(text, '.');
        dropLast(text, ' ');
        return text.toString();
    }

    private static StringBuilder singleSpaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String lower = Ascii.toLowerCase(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!isSpace(c)) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out;
    }

    private static void dropLast(StringBuilder text, char c) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == c) {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /**
     * Key and text.
     *
     * @return for example {@code EXPORT_BUCKET_MISSING: The S3 bucket ... does not exist}
     */
    @Override
    public String toString() {
        return key + ": " + String.join("...", parts);
    }
}
