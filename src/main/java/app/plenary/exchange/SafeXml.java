package app.plenary.exchange;

import app.plenary.exchange.UnreadableFile.Reason;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from elsewhere: nothing is fetched and no entity is defined, as a document type is refused,
 * and nothing is nested deeper than people nest things.
 */
final class SafeXml {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 400_000;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /**
     * An element.
     *
     * @param name in lower case, without a prefix, {@code qti-} and hyphens, as versions differ in
     *     these
     * @param attributes by such names
     * @param content elements and texts in order
     */
    record Element(String name, Map<String, String> attributes, List<Node> content, int line)
            implements Node {

        String attribute(String wanted) {
            return attributes.getOrDefault(wanted, "");
        }

        List<Element> children() {
            return content.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** All elements of that name at any depth below, in order. */
        List<Element> all(String wanted) {
            var found = new ArrayList<Element>();
            for (Element child : children()) {
                if (child.name.equals(wanted)) {
                    found.add(child);
                }
                found.addAll(child.all(wanted));
            }
            return found;
        }
    }

    /** A text between elements. */
    record Words(String text) implements Node {}

    /** What an element can hold. */
    sealed interface Node {}

    /** The root of a document, in whatever encoding it seems to be. */
    static Element read(byte[] bytes) throws UnreadableFile {
        try {
            var text = PlainText.decoded(bytes).text();
            var reader = FACTORY.createXMLStreamReader(new StringReader(text));
            var open = new ArrayList<Element>();
            int count = 0;
            while (reader.hasNext()) {
                switch (next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = element(reader);
                        if (open.size() >= DEEPEST || ++count > MOST_ELEMENTS) {
                            throw new UnreadableFile(Reason.DAMAGED_XML);
                        }
                        if (!open.isEmpty()) {
                            open.getLast().content().add(element);
                        }
                        open.add(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (open.size() == 1) {
                            return open.getFirst();
                        }
                        open.removeLast();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.getLast().content().add(new Words(reader.getText()));
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException _) {
            throw new UnreadableFile(Reason.DAMAGED_XML);
        }
        throw new UnreadableFile(Reason.DAMAGED_XML);
    }

    /** To be read in the encoding that the document itself names. */
    static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** The next event; a document type is refused. */
    static int next(XMLStreamReader reader) throws XMLStreamException, UnreadableFile {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile(Reason.DOCUMENT_TYPE);
        }
        return event;
    }

    private static Element element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(name(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return new Element(
                name(reader.getLocalName()),
                attributes,
                new ArrayList<>(),
                reader.getLocation().getLineNumber());
    }

    private static String name(String local) {
        var lower = local.toLowerCase(Locale.ROOT);
        return (lower.startsWith("qti-") ? lower.substring(4) : lower).replace("-", "");
    }
}
