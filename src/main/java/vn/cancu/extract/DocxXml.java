package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through the XML of one part of a .docx. A document type, an entity or nesting without end is not read: such a
/// file is no work of a word processor.
final class DocxXml implements AutoCloseable {

    /// The file is not what the fast reader knows; another reader may.
    static final class Unexpected extends IOException {
        Unexpected(String what) {
            super(what);
        }
    }

    private static final int MAX_DEPTH = 400;
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    DocxXml(InputStream in) throws IOException {
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// What the stream below threw; otherwise the XML is malformed.
    private static IOException broken(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Goes to the next start, end or text.
    ///
    /// @return [XMLStreamConstants#START_ELEMENT], [XMLStreamConstants#END_ELEMENT], [XMLStreamConstants#CHARACTERS], or
    ///     [XMLStreamConstants#END_DOCUMENT]
    int next() throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw new Unexpected("depth");
                        }
                        return XMLStreamConstants.START_ELEMENT;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return XMLStreamConstants.END_ELEMENT;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unexpected("document type");
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes to the end of the element that has just begun.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next() != XMLStreamConstants.END_DOCUMENT) {
            // what lies inside is of no interest
        }
    }

    /// The name of the element that begins or ends here: `p` for `w:p`, `mc:Choice`, `m:t`; empty for the elements of
    /// other vocabularies (drawings).
    String name() {
        String space = xml.getNamespaceURI();
        String local = xml.getLocalName();
        if (space == null) {
            return "";
        }
        if (WORD.contains(space)) {
            return local;
        }
        return MATH.contains(space) ? "m:" + local : space.equals(COMPATIBILITY) ? "mc:" + local : "";
    }

    /// The local name of the element, whatever its vocabulary.
    String localName() {
        return xml.getLocalName();
    }

    /// The value of an attribute in the vocabulary of word processing.
    Optional<String> attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(local) && (space == null || WORD.contains(space))) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The value of an attribute by its local name, whatever its vocabulary; `""` where there is none.
    String anyAttribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The attribute `w:val`, or `""`.
    String val() {
        return attribute("val").orElse("");
    }

    /// The attribute as a number; `other` where it is none.
    int number(String local, int other) {
        String value = attribute(local).orElse("");
        boolean digits = !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : other;
    }

    /// Whether a switch like `<w:vanish/>` is on.
    boolean isOn() {
        return !Set.of("0", "false", "off").contains(val());
    }

    char[] chars() {
        return xml.getTextCharacters();
    }

    int charsStart() {
        return xml.getTextStart();
    }

    int charsLength() {
        return xml.getTextLength();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
