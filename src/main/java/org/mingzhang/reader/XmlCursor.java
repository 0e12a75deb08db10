package org.mingzhang.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * Walks through an XML part once, by local names: the two dialects of Office Open XML differ in their namespaces alone.
 * Neither document types nor external entities are read.
 */
final class XmlCursor {
    private final XMLStreamReader xml;
    private final OfficeParts parts;
    private int depth;
    private int elements;

    XmlCursor(InputStream in, OfficeParts parts) throws UnreadableException {
        this.parts = parts;
        try {
            this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(XmlDecoder.reader(in));
        } catch (IOException | XMLStreamException e) {
            throw parts.failure();
        }
    }

    /** How many elements are open; to be kept for {@link #child} when one has been entered. */
    int depth() {
        return depth;
    }

    /** How many elements of the part have begun: the number of the one just entered, 1-based. */
    int element() {
        return elements;
    }

    /**
     * Enters the next child of the element that was entered at this depth; what was left unread of the child before is
     * passed over.
     *
     * @return its local name, "" when there is no further child
     */
    String child(int parent) throws UnreadableException {
        return child(parent, text -> { });
    }

    /** The same, where text stands between the children: it is handed over in turn. */
    String child(int parent, Consumer<String> between) throws UnreadableException {
        while (true) {
            int event = next();
            if (depth == parent && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                between.accept(xml.getText());
            }
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return xml.getLocalName();
            }
            if (depth < parent || event == XMLStreamConstants.END_DOCUMENT) {
                return "";
            }
        }
    }

    /** The text directly inside the element just entered, and leaves it. */
    String text() throws UnreadableException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= own) {
            int event = next();
            if (depth == own && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                text.append(xml.getText());
                parts.checkLength(text.length());
            }
        }
        return text.toString();
    }

    /** An attribute of the element just entered, "" where it has none of that local name. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The id of a relation: in a sheet list it stands beside another id of the same local name. */
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute as a whole number, the other one where it is absent or no number. */
    int number(String name, int otherwise) {
        try {
            String value = attribute(name);
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A switch of Office: on where the attribute is absent. */
    boolean on(String name) {
        return isOn(attribute(name), true);
    }

    static boolean isOn(String value, boolean otherwise) {
        return switch (value) {
            case "" -> otherwise;
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    private int next() throws UnreadableException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
                parts.checkDepth(depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw parts.failure();
        }
    }
}
