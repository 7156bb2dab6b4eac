package vn.cancu.export;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;

/// Writes a list of documents as a feed (RFC 4287). Feed readers recognise new entries by their ids, which are those of
/// the documents and do not depend on the host name of the site.
///
/// A document is as old as its date of issue; one that prints none is as old as its file.
final class Atom {
    /// Entries of a feed; feed readers keep the older ones.
    static final int MOST = 100;

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Xml xml;
    private final String site;
    private final Instant made;
    private final ToLongFunction<DocumentCard> ageOfFile;

    /// What a feed is of.
    ///
    /// @param subtitle empty for none
    /// @param self path of the feed with its parameters
    /// @param page path of the page that lists the same
    record Head(String title, String subtitle, String self, String page) {}

    /// A document of the feed.
    ///
    /// @param relation in which it stands to what the feed is of
    /// @param summary one sentence
    record Entry(DocumentCard card, Optional<Relation> relation, String summary) {}

    /// @param site address of the site without a slash at the end
    /// @param made when what is told of was last changed
    /// @param ageOfFile when the file of a document was last changed, in milliseconds since 1970; asked only of those
    ///     that print no date
    Atom(Writer out, String site, Instant made, ToLongFunction<DocumentCard> ageOfFile) {
        this.xml = new Xml(out);
        this.site = site;
        this.made = made;
        this.ageOfFile = ageOfFile;
    }

    void feed(Head head, List<Entry> entries) {
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "vi")
                .newLine();
        xml.leaf("id", site + head.self()).newLine();
        xml.leaf("title", head.title()).newLine();
        xml.leaf("subtitle", head.subtitle()).newLine();
        link("self", "application/atom+xml", head.self());
        link("alternate", "text/html", head.page());
        xml.newLine().leaf("updated", written(made.atOffset(VIETNAM))).newLine();
        xml.open("author").leaf("name", "Căn Cứ").close().newLine();
        entries.stream().limit(MOST).forEach(this::entry);
        xml.close().newLine().end();
    }

    private void entry(Entry entry) {
        DocumentCard card = entry.card();
        xml.open("entry");
        xml.leaf("id", "urn:x-cancu:document:" + card.id());
        xml.leaf("title", card.number().isEmpty() ? card.title() : card.number() + " – " + card.title());
        link("alternate", "text/html", "/documents/" + card.id());
        xml.leaf("updated", written(timeOf(card)));
        entry.relation()
                .ifPresent(relation -> xml.empty("category", "term", relation.code(), "label", relation.label()));
        xml.open("author").leaf("name", issuerOf(card)).close();
        xml.leaf("summary", String.join(" ", entry.summary().split("\\s+")).strip());
        xml.close().newLine();
    }

    private void link(String rel, String type, String path) {
        xml.empty("link", "rel", rel, "type", type, "href", site + path);
    }

    private static String issuerOf(DocumentCard card) {
        return card.issuers().isEmpty() ? "Không rõ cơ quan ban hành" : String.join("; ", card.issuers());
    }

    private static String written(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private OffsetDateTime timeOf(DocumentCard card) {
        return card.date()
                .filter(date -> date.year() >= 1000 && date.year() <= 9999)
                .map(date -> dayOf(date).atStartOfDay().atOffset(VIETNAM))
                .orElseGet(
                        () -> Instant.ofEpochMilli(ageOfFile.applyAsLong(card)).atOffset(VIETNAM));
    }

    /// The day, the first of its month or year where it is not printed; of a day that no calendar has (31/02) the last
    /// one of its month.
    private static LocalDate dayOf(IssueDate date) {
        var month = YearMonth.of(date.year(), Math.max(date.month(), 1));
        return month.atDay(Math.clamp(date.day(), 1, month.lengthOfMonth()));
    }
}
