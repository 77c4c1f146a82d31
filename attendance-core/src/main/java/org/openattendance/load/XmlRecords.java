package org.openattendance.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openattendance.table.UnreadableInputException;

/**
 * Walks an XML document and gives the elements of some names, each whole, one after another: memory holds one record at a time.
 *
 * <p>Made for files from strangers: a document type or an entity is refused before anything is fetched or expanded, and so are nesting,
 * texts and records beyond what any register has. The XML declaration decides the character set. For one thread.
 */
final class XmlRecords implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LARGEST_RECORD = 1_000_000; // elements in one record

    private final String file;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names;
    private int depth;
    private int elements;

    private XmlRecords(String file, InputStream in, XMLStreamReader reader, Set<String> names) {
        this.file = file;
        this.in = in;
        this.reader = reader;
        this.names = names;
    }

    /**
     * @param names of the elements to give, without a prefix
     * @throws UnreadableInputException if the input is empty or no XML
     */
    static XmlRecords over(Input input, Set<String> names) {
        InputStream in = input.open();
        try {
            return new XmlRecords(
                    input.name(), in, factory().createXMLStreamReader(XmlText.decode(input.name(), in)), names);
        } catch (XMLStreamException e) {
            throw notXml(input.name(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // not newInstance: a class path can swap it
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLReporter((message, kind, information, location) -> {}); // else it prints
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** The next element of one of the names, or empty at the end of the document. */
    Optional<XmlNode> next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (names.contains(reader.getLocalName())) {
                        elements = 0;
                        return Optional.of(node());
                    }
                    descend();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw notXml(file, e);
        }
    }

    private XmlNode node() throws XMLStreamException {
        descend();
        long line = reader.getLocation().getLineNumber();
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes();
        StringBuilder text = new StringBuilder();
        List<XmlNode> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            refuse(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(node());
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                checkLength(text.length());
            }
        }
        depth--;
        return new XmlNode(file, line, name, text.toString(), attributes, List.copyOf(children));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            checkLength(reader.getAttributeValue(i).length());
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void descend() {
        elements++;
        if (++depth > DEEPEST || elements > LARGEST_RECORD) {
            throw tooLarge("elements are nested deeper, or there are more in one record, than any register has");
        }
    }

    private void checkLength(int length) {
        if (length > LONGEST_TEXT) {
            throw tooLarge("a text is longer than any register has");
        }
    }

    private void refuse(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableInputException(
                    "XML_DOCTYPE",
                    file,
                    "it has a document type or an entity at line "
                            + reader.getLocation().getLineNumber()
                            + "; neither is read, for both can fetch other files.",
                    "it was made by another program than a management information system.");
        }
    }

    private UnreadableInputException tooLarge(String what) {
        return new UnreadableInputException(
                "XML_TOO_LARGE",
                file,
                what + ", at line " + reader.getLocation().getLineNumber() + ".",
                "the file is damaged, or made to do harm.");
    }

    private static UnreadableInputException notXml(String file, XMLStreamException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new UnreadableInputException(
                "NOT_XML",
                file,
                "it is not XML" + (line > 0 ? " at line " + line : "") + ".",
                "it was cut off, is of another format, or is not in the character set that its first line says.",
                e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be closed.", "it was moved.", e);
        }
    }
}
