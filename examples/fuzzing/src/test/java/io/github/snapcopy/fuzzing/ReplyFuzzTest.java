// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.snapcopy.core.CacheSnapshotCopyResult;
import io.github.snapcopy.core.CopyFault;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.ImageCopyResult;
import io.github.snapcopy.core.MalformedReplyException;
import io.github.snapcopy.core.SnapshotCopyResult;
import io.github.snapcopy.parameters.CopyOperation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Any text as the reply of a service: success and refusal, as text and as bytes. Laws: a reply or a
 * {@link MalformedReplyException}, nothing else; text and bytes read alike; what is read is well-formed for the DOM
 * parser, which finds the same new ID, the same code and the same message; no fault shows a token or a signature.
 */
class ReplyFuzzTest {
    private static final String CANARY = "C0FFEE15BADC0FFEE15BAD";
    private static final DocumentBuilder DOM = dom();

    @DictionaryFile(resourcePath = "/dictionaries/replies.txt")
    @FuzzTest
    void aReplyIsWhatTheDomParserReads(byte[] data) {
        Law.inBoundedTime(data, text -> {
            for (CopyOperation operation : CopyOperation.values()) {
                check(operation, 200, text);
                check(operation, 400, text);
            }
            if (!text.contains(CANARY)) {
                secrets(text);
            }
            later(text);
        });
    }

    private static DocumentBuilder dom() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(CopyOperation operation, int status, String xml) {
        CopyReply reply = readOrNull(operation, status, xml);
        if (reply != null) {
            Law.same(operation, reply.operation(), "the reply is of its operation");
            dom(reply, xml);
        }
        if (Utf8Text.isCarried(xml) && !xml.contains("encoding") && !xml.startsWith("\uFEFF")) {
            CopyReply bytes = bytesOrNull(operation, status, xml.getBytes(StandardCharsets.UTF_8));
            Law.same(reply == null, bytes == null, "text and bytes have one verdict");
            Law.same(String.valueOf(reply), String.valueOf(bytes), "text and bytes read alike");
        }
    }

    private static @Nullable CopyReply readOrNull(CopyOperation operation, int status, String xml) {
        try {
            return CopyReply.read(operation, status, xml);
        } catch (MalformedReplyException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of a reply");
            return null;
        }
    }

    private static @Nullable CopyReply bytesOrNull(CopyOperation operation, int status, byte[] xml) {
        try {
            return CopyReply.read(operation, status, new ByteArrayInputStream(xml));
        } catch (MalformedReplyException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of a reply in bytes");
            return null;
        }
    }

    private static void dom(CopyReply reply, String xml) {
        Element root;
        try {
            root = DOM.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError("broken law: what is read is well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        if (reply instanceof SnapshotCopyResult result) {
            Law.same("CopySnapshotResponse", root.getLocalName(), "the root of a snapshot's reply");
            Law.same(text(root, "snapshotId"), result.snapshotId(), "the new snapshot");
            Law.same(result.snapshotId(), result.toMap().get("SnapshotId"), "the new snapshot in the map");
        } else if (reply instanceof ImageCopyResult result) {
            Law.same(text(root, "imageId"), result.imageId(), "the new image");
        } else if (reply instanceof CacheSnapshotCopyResult result) {
            Element snapshot = child(Objects.requireNonNull(child(root, "CopySnapshotResult")), "Snapshot");
            Law.same(text(snapshot, "SnapshotName"), result.snapshotName().orElse(null), "the name of the backup");
            result.toMap();
        } else if (reply instanceof CopyFault fault) {
            Element errors = child(root, "Errors");
            Element error = child(errors == null ? root : errors, "Error");
            Law.same(text(error, "Code"), fault.code().orElse(null), "the code of a fault");
            String message = text(error, "Message");
            boolean secret = message != null
                    && message.toLowerCase(java.util.Locale.ROOT).contains("x-amz-");
            Law.holds(secret || fault.message().equals(message == null ? "" : message), "the message of a fault");
            Law.holds(!fault.remedy().isEmpty() && !fault.cause().isEmpty(), "a fault has cause and remedy");
        }
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Element parent, String name) {
        Element element = child(parent, name);
        if (element == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().trim();
    }

    /** A service repeats what it hashed; whatever stands before and behind it, the token stays hidden. */
    private static void secrets(String text) {
        for (String carrying : new String[] {
            text + "\nx-amz-security-token:" + CANARY + "\n" + text, text + "&X-Amz-Signature=" + CANARY + "&" + text
        }) {
            CopyFault fault = faultOf(carrying);
            if (fault != null) {
                Law.hides(CANARY, fault, "a printed fault");
                Law.hides(CANARY, fault.message(), "a message");
                Law.hides(CANARY, fault.cause() + fault.remedy(), "an explanation");
            }
        }
    }

    private static @Nullable CopyFault faultOf(String message) {
        String escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        try {
            return CopyFault.read(
                    CopyOperation.EC2_COPY_SNAPSHOT,
                    403,
                    "<Response><Errors><Error><Code>SignatureDoesNotMatch</Code><Message>" + escaped
                            + "</Message></Error></Errors></Response>");
        } catch (MalformedReplyException e) {
            return null; // a character that XML cannot carry
        }
    }

    private static void later(String text) {
        CopyFault fault = CopyFault.fromStateMessage(text);
        Law.same(fault, CopyFault.fromStateMessage(text), "one explanation");
        Law.same(
                fault.message(),
                CopyFault.fromEvent(Map.<String, Object>of("event", "copySnapshot", "result", "failed", "cause", text))
                        .orElseThrow()
                        .message(),
                "an event tells what a state tells");
        try {
            CopyFault.fromEvent(Map.<String, Object>of("event", text, "result", text));
        } catch (IllegalArgumentException refused) {
            Law.isOneSafeLine(refused.getMessage(), "refusal of an event");
        }
    }
}
