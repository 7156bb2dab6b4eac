package vn.cancu.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.index.SearchPage;

/// A list of documents as an Atom feed (RFC 4287): readers of feeds tell what is new by the ids of the entries, which are
/// those of the documents and never change.
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /// For what prints no date; a feed must name one, and this one never changes.
    private static final String UNDATED = "1970-01-01T00:00:00Z";

    private final StringWriter out = new StringWriter(16_384);
    private final XMLStreamWriter xml;
    private final String site;

    private Feed(String site) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        this.site = site;
    }

    /// The feed.
    ///
    /// @param site address of the site without a slash at the end, `http://localhost:8080`
    /// @param title what the feed is of
    /// @param self path of the feed with its parameters
    /// @param page path of the page that lists the same
    /// @param hits the documents, newest first
    static String of(String site, String title, String self, String page, List<SearchPage.Hit> hits) {
        try {
            var feed = new Feed(site);
            feed.write(title, self, page, hits);
            return feed.out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void write(String title, String self, String page, List<SearchPage.Hit> hits) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "vi");
        element("id", site + self);
        element("title", title);
        element(
                "updated",
                hits.stream()
                        .map(hit -> updated(hit.card()))
                        .max(String::compareTo)
                        .orElse(UNDATED));
        author("Căn Cứ");
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", page);
        for (SearchPage.Hit hit : hits) {
            entry(hit);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(SearchPage.Hit hit) throws XMLStreamException {
        DocumentCard card = hit.card();
        xml.writeStartElement("entry");
        element("id", "urn:x-cancu:document:" + card.id());
        element("title", card.number().isEmpty() ? card.title() : card.number() + " – " + card.title());
        element("updated", updated(card));
        author(card.issuers().isEmpty() ? "Không rõ cơ quan ban hành" : String.join("; ", card.issuers()));
        link("alternate", "text/html", Lines.documentAddress(card.id()));
        element("summary", summary(hit));
        xml.writeEndElement();
    }

    private static String summary(SearchPage.Hit hit) {
        return hit.snippets().stream()
                .findFirst()
                .map(snippet -> String.join(
                        "",
                        snippet.pieces().stream().map(SearchPage.Piece::text).toList()))
                .orElse(hit.card().fileName());
    }

    /// The day of issue in Vietnam; of a date known in part its first day.
    private static String updated(DocumentCard card) {
        return card.date()
                .filter(date -> date.year() >= 1000 && date.year() <= 9999)
                .map(Feed::timestamp)
                .orElse(UNDATED);
    }

    private static String timestamp(IssueDate date) {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT00:00:00+07:00",
                date.year(),
                Math.max(date.month(), 1),
                Math.max(date.day(), 1));
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", site + path);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /// Without the characters that XML 1.0 cannot hold.
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= ' ' && !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
