// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a reply. Neither a document type declaration nor an entity of its own is accepted, nothing is
 * fetched, and size, depth and number of elements are bounded, so that no reply costs more than reading it once.
 */
final class XmlReply {
    /** The largest reply known has a few thousand characters. */
    static final int LONGEST = 1 << 20;

    static final int DEEPEST = 32;
    static final int MOST_ELEMENTS = 20_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReply() {}

    /** The factory of the JDK, whatever else is on the class path: its limits are known. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * Reads a text.
     *
     * @throws MalformedReplyException if it is not the XML of a reply
     */
    static XmlElement read(String xml) {
        Objects.requireNonNull(xml, "xml");
        if (xml.length() > LONGEST) {
            throw tooLong();
        }
        return read(() -> FACTORY.createXMLStreamReader(new StringReader(xml)));
    }

    /**
     * Reads bytes, at most one more than is allowed; the stream stays open.
     *
     * @throws MalformedReplyException if they are not the XML of a reply
     */
    static XmlElement read(InputStream xml) {
        byte[] bytes;
        try {
            bytes = Objects.requireNonNull(xml, "xml").readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LONGEST) {
            throw tooLong();
        }
        return read(() -> FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
    }

    private static MalformedReplyException tooLong() {
        return new MalformedReplyException("the reply is longer than 1 MiB");
    }

    private static XmlElement read(Source source) {
        try {
            XMLStreamReader reader = source.open();
            try {
                return new XmlReply().document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new MalformedReplyException("the reply is not well-formed XML" + place(e.getLocation()));
        } catch (MalformedReplyException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser of the JDK throws others as well, for example for an unknown encoding.
            throw new MalformedReplyException(
                    "the reply cannot be parsed: " + e.getClass().getSimpleName());
        }
    }

    private XmlElement document(XMLStreamReader reader) throws XMLStreamException {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.removeLast().close();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.getLast().children.add(closed);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getLast().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw refused("a document type declaration", reader);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("an entity that XML does not define", reader);
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        if (root == null) {
            throw new MalformedReplyException("the reply has no element");
        }
        return root;
    }

    private void start(XMLStreamReader reader) {
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw refused("more than " + MOST_ELEMENTS + " elements", reader);
        }
        if (open.size() == DEEPEST) {
            throw refused("elements nested more than " + DEEPEST + " deep", reader);
        }
        open.addLast(new Open(reader.getLocalName()));
    }

    private static MalformedReplyException refused(String what, XMLStreamReader reader) {
        return new MalformedReplyException("the reply has " + what + place(reader.getLocation()));
    }

    private static String place(@Nullable Location location) {
        return location == null || location.getLineNumber() == -1
                ? ""
                : ", line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    /** An element whose end has not been read yet. */
    private static final class Open {
        final String name;
        final StringBuilder text = new StringBuilder();
        final List<XmlElement> children = new ArrayList<>();

        Open(String name) {
            this.name = name;
        }

        XmlElement close() {
            return new XmlElement(name, text.toString(), children);
        }
    }

    private interface Source {
        XMLStreamReader open() throws XMLStreamException;
    }
}
