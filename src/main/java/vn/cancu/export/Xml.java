package vn.cancu.export;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML element by element, as it is found. What XML cannot hold (control characters, halves of pairs) becomes the
/// sign for an unknown character.
final class Xml {
    private final XMLStreamWriter out;

    /// Begins the file.
    Xml(Writer out) {
        this.out = tried(() -> XMLOutputFactory.newInstance().createXMLStreamWriter(out));
        run(() -> this.out.writeStartDocument("UTF-8", "1.0"));
        newLine();
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    Xml open(String name, String... attributes) {
        run(() -> {
            out.writeStartElement(name);
            for (int i = 0; i + 1 < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        });
        return this;
    }

    /// Closes the element opened last.
    Xml close() {
        run(out::writeEndElement);
        return this;
    }

    /// An element that holds a text only; nothing is written for an empty text.
    Xml leaf(String name, String text, String... attributes) {
        if (!text.isEmpty()) {
            open(name, attributes);
            run(() -> out.writeCharacters(clean(text)));
            close();
        }
        return this;
    }

    /// An element that holds nothing.
    Xml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    Xml newLine() {
        run(() -> out.writeCharacters("\n"));
        return this;
    }

    /// Closes what is open and hands everything on.
    void end() {
        run(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    static String clean(String text) {
        boolean sound = text.codePoints().allMatch(Xml::isCharacter);
        return sound
                ? text
                : text.codePoints()
                        .map(c -> isCharacter(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// The characters of XML 1.0.
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private interface Made<T> {
        T get() throws XMLStreamException;
    }

    private static void run(Step step) {
        tried(() -> {
            step.run();
            return "";
        });
    }

    /// The stream behind it broke: there is nothing else that can go wrong with elements in pairs.
    private static <T> T tried(Made<T> made) {
        try {
            return made.get();
        } catch (XMLStreamException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException(e.getMessage(), e));
        }
    }
}
