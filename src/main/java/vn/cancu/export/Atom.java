package vn.cancu.export;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;

/// Writes a feed (RFC 4287) of the documents that cite a directive, newest first: who follows it learns of the next plan
/// that carries it out.
///
/// A document has no other time than its date of issue; one without a date counts as new when the feed is made.
final class Atom {
    /// Entries of a feed: readers of feeds keep what they have seen.
    static final int MOST = 100;

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Xml xml;
    private final String site;
    private final Instant made;

    /// @param site address of the site without a slash at the end
    /// @param made when what is told of was last changed
    Atom(Writer out, String site, Instant made) {
        this.xml = new Xml(out);
        this.site = site;
        this.made = made;
    }

    void citing(Directive directive) {
        String page = site + "/directives/" + directive.slug();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "vi")
                .newLine();
        xml.leaf("id", page).newLine();
        xml.leaf("title", directive.title() + ": văn bản viện dẫn").newLine();
        xml.leaf("subtitle", directive.subject()).newLine();
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page).newLine();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", page + ".atom")
                .newLine();
        xml.leaf("updated", made.toString()).newLine();
        xml.open("author").leaf("name", "Căn Cứ").close().newLine();
        newest(directive).forEach(this::entry);
        xml.close().newLine().end();
    }

    private static List<Link> newest(Directive directive) {
        return directive.citedBy().stream()
                .sorted(Comparator.comparing(
                                (Link link) ->
                                        link.citing().date().map(IssueDate::iso).orElse("9"),
                                Comparator.reverseOrder())
                        .thenComparing(link -> link.citing().id()))
                .limit(MOST)
                .toList();
    }

    private void entry(Link link) {
        String page = site + "/documents/" + link.citing().id();
        xml.open("entry");
        xml.leaf("id", page);
        xml.leaf("title", link.citing().title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.leaf("updated", timeOf(link).toString());
        xml.open(
                        "category",
                        "term",
                        link.relation().code(),
                        "label",
                        link.relation().label())
                .close();
        xml.open("author").leaf("name", issuerOf(link)).close();
        xml.leaf(
                "summary",
                String.join(" ", link.evidence().getFirst().sentence().split("\\s+"))
                        .strip());
        xml.close().newLine();
    }

    private static String issuerOf(Link link) {
        return link.citing().issuers().isEmpty()
                ? "không rõ"
                : String.join("; ", link.citing().issuers());
    }

    private Instant timeOf(Link link) {
        Optional<IssueDate> date = link.citing().date();
        return date.map(known -> dayOf(known).atStartOfDay().toInstant(VIETNAM)).orElse(made);
    }

    /// The day, the first of its month or year where it is not printed; of a day that no calendar has (31/02) the last one
    /// of its month.
    private static LocalDate dayOf(IssueDate date) {
        var month = YearMonth.of(date.year(), Math.max(date.month(), 1));
        return month.atDay(Math.clamp(date.day(), 1, month.lengthOfMonth()));
    }
}
