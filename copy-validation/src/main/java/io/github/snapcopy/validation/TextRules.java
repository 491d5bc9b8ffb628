// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.Utf16;
import io.github.snapcopy.parameters.ParameterPath;
import java.util.List;

/** Names, descriptions and client tokens of the EC2 operations. */
final class TextRules {
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int SAFE_TOKEN = 64;
    private static final int LONGEST_TOKEN = 128;
    private static final String UNDISPUTED_NAME_CHARACTERS = " ()./-_";
    private static final String DISPUTED_NAME_CHARACTERS = "[]'@";

    static final List<Rule> ALL = List.of(
            Rule.error("image-name-length")
                    .on(EC2_COPY_IMAGE)
                    .about(NAME)
                    .says("the name of an AMI has 3 to 128 characters")
                    .sources(M_EC2, D_ERR)
                    .editions("bounds of the model since 2026-05-13; the texts said so before")
                    .fails("InvalidAMIName.Malformed")
                    .remedy("choose a name of 3 to 128 characters")
                    .when(NAME)
                    .check((facts, sink) -> {
                        // not facts.text: an empty name is too short as well as missing
                        String name = facts.parameters().text(NAME);
                        if (name != null
                                && (Utf16.isLongerThan(name, LONGEST_NAME)
                                        || !Utf16.isLongerThan(name, SHORTEST_NAME - 1))) {
                            sink.report(
                                    NAME,
                                    "the name has " + Utf16.codePoints(name) + " characters; choose one of 3 to 128");
                        }
                    }),
            Rule.error("image-name-charset")
                    .on(EC2_COPY_IMAGE)
                    .about(NAME)
                    .says("the name of an AMI consists of A-Z a-z 0-9, space and ( ) [ ] . / - ' @ _")
                    .sources(M_EC2)
                    .editions("the text of CreateImage and RegisterImage, for the same field")
                    .fails("InvalidAMIName.Malformed")
                    .remedy("remove the other characters")
                    .settles("C-12")
                    .when(NAME)
                    .check((facts, sink) -> {
                        String name = facts.text(NAME);
                        int bad = name == null ? -1 : firstForbiddenInName(name);
                        if (name != null && bad >= 0) {
                            sink.report(
                                    NAME,
                                    characterAt(name, bad)
                                            + " is not allowed in the name of an AMI; use A-Z a-z 0-9, space and"
                                            + " ( ) [ ] . / - ' @ _");
                        }
                    }),
            Rule.warning("image-name-charset-disputed")
                    .on(EC2_COPY_IMAGE)
                    .about(NAME)
                    .says("the name of an AMI does without [ ] ' @, which one of two documents leaves out")
                    .sources(M_EC2, D_ERR)
                    .editions("in the text of CreateImage, missing from that of InvalidAMIName.Malformed")
                    .fails("InvalidAMIName.Malformed if the narrower text is right")
                    .remedy("replace [ ] ' @")
                    .settles("C-12")
                    .when(NAME)
                    .check((facts, sink) -> {
                        String name = facts.text(NAME);
                        int disputed = name == null ? -1 : firstDisputedInName(name);
                        if (name != null && disputed >= 0) {
                            sink.report(
                                    NAME,
                                    "documents disagree on whether " + characterAt(name, disputed)
                                            + " is allowed in the name of an AMI; replace it to be safe");
                        }
                    }),
            Rule.error("image-description-length")
                    .on(EC2_COPY_IMAGE)
                    .about(DESCRIPTION)
                    .says("the description of an AMI has at most 255 characters")
                    .sources(M_EC2)
                    .editions("since 2026-05-13; silent before")
                    .fails("InvalidParameterValue")
                    .remedy("shorten the description")
                    .when(Trait.LONG_TEXT)
                    .check(TextRules::checkDescriptionLength),
            Rule.warning("snapshot-description-length")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(DESCRIPTION)
                    .says("the description of a snapshot has at most 255 characters")
                    .sources(observed("bottlerocket-images-cache#8", 2024))
                    .editions("no text of CopySnapshot; CreateSnapshot refuses a longer one for the same field")
                    .fails("InvalidParameterValue on CreateSnapshot")
                    .remedy("shorten the description")
                    .when(Trait.LONG_TEXT)
                    .check(TextRules::checkDescriptionLength),
            Rule.warning("description-non-ascii")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESCRIPTION)
                    .says("a description consists of printable ASCII characters")
                    .editions("no text of these operations; EC2 refuses other characters in other descriptions")
                    .fails("InvalidParameterValue is possible")
                    .remedy("write the description in printable ASCII")
                    .when(Trait.UNPRINTABLE)
                    .check((facts, sink) -> {
                        String description = facts.text(DESCRIPTION);
                        int bad = description == null ? -1 : firstOutside(description, ' ', '~');
                        if (description != null && bad >= 0) {
                            sink.report(
                                    DESCRIPTION,
                                    characterAt(description, bad)
                                            + " is no printable ASCII character, which EC2 refuses in other"
                                            + " descriptions; replace it to be safe");
                        }
                    }),
            Rule.errorOrWarning("client-token-length")
                    .on(EC2_COPY_IMAGE)
                    .about(CLIENT_TOKEN)
                    .says("a client token has at most 128 characters, and 64 are safe")
                    .sources(M_EC2, D_IDEM)
                    .editions("128 in the model since 2026-05-13, 64 in the text about idempotency")
                    .fails("InvalidClientToken")
                    .remedy("use a UUID, which has 36 characters")
                    .settles("C-13")
                    .when(CLIENT_TOKEN)
                    .check(TextRules::checkTokenLength),
            Rule.error("client-token-ascii")
                    .on(EC2_COPY_IMAGE)
                    .about(CLIENT_TOKEN)
                    .says("a client token consists of ASCII characters")
                    .sources(D_IDEM)
                    .fails("InvalidClientToken")
                    .remedy("use a UUID")
                    .when(Trait.UNPRINTABLE)
                    .check((facts, sink) -> {
                        String token = facts.text(CLIENT_TOKEN);
                        int bad = token == null ? -1 : firstOutside(token, '\0', '\u007f');
                        if (token != null && bad >= 0) {
                            sink.report(
                                    CLIENT_TOKEN,
                                    characterAt(token, bad) + " is no ASCII character; use a UUID, for example");
                        }
                    }),
            Rule.warning("client-token-empty")
                    .on(EC2_COPY_IMAGE)
                    .about(CLIENT_TOKEN)
                    .says("a client token is not blank")
                    .sources(M_EC2)
                    .editions("the model allows 0 characters; what an empty token does is not documented")
                    .fails("accepted, but the request is not idempotent")
                    .remedy("leave ClientToken out, or use a UUID")
                    .when(CLIENT_TOKEN)
                    .check((facts, sink) -> {
                        String token = facts.text(CLIENT_TOKEN);
                        if (token != null && token.isBlank()) {
                            sink.report(
                                    CLIENT_TOKEN,
                                    "a blank client token makes nothing idempotent, and keeps an SDK from making one; leave"
                                            + " it out, or use a UUID");
                        }
                    }));

    private TextRules() {}

    private static void checkDescriptionLength(CopyFacts facts, ViolationSink sink) {
        String description = facts.text(DESCRIPTION);
        if (description != null && Utf16.isLongerThan(description, LONGEST_DESCRIPTION)) {
            sink.report(
                    DESCRIPTION,
                    "the description has " + Utf16.codePoints(description) + " characters; shorten it to at most 255");
        }
    }

    private static void checkTokenLength(CopyFacts facts, ViolationSink sink) {
        String token = facts.text(CLIENT_TOKEN);
        if (token == null || !Utf16.isLongerThan(token, SAFE_TOKEN)) {
            return;
        }
        ParameterPath path = ParameterPath.of(CLIENT_TOKEN);
        int length = Utf16.codePoints(token);
        if (length > LONGEST_TOKEN) {
            sink.error(path, "the client token has " + length + " characters, more than 128; use a UUID, which has 36");
        } else {
            sink.warn(
                    path,
                    "the client token has " + length + " characters, and documents disagree on whether 64 or 128 are"
                            + " allowed; use a UUID, which has 36");
        }
    }

    private static int firstForbiddenInName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Ascii.isLetter(c)
                    && !Ascii.isDigit(c)
                    && UNDISPUTED_NAME_CHARACTERS.indexOf(c) < 0
                    && DISPUTED_NAME_CHARACTERS.indexOf(c) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int firstDisputedInName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (DISPUTED_NAME_CHARACTERS.indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOutside(String text, char lowest, char highest) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < lowest || text.charAt(i) > highest) {
                return i;
            }
        }
        return -1;
    }

    private static String characterAt(String text, int index) {
        return Messages.quote(text.substring(index, text.offsetByCodePoints(index, 1)));
    }
}
