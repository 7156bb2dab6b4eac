package vn.cancu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.json.CardJson;
import vn.cancu.json.DirectiveJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// The lists and the graph of an open corpus as files. What is written is what the corpus held when the writing began.
///
/// Every method writes as it goes and flushes at the end; a writer that breaks ends it with an [UncheckedIOException].
public final class Exports {
    /// Farthest from a directive that a graph around it goes.
    public static final int FARTHEST = 4;

    private final Library library;

    public Exports(Library library) {
        this.library = library;
    }

    /// A list as a table or as a line a row.
    ///
    /// @param marked whether a table begins with a byte order mark, for Excel
    public record Form(Kind kind, boolean marked) {
        /// A table without a byte order mark.
        public static final Form CSV = new Form(Kind.CSV, false);
        /// A table for Excel.
        public static final Form EXCEL = new Form(Kind.CSV, true);
        /// A JSON object a line.
        public static final Form LINES = new Form(Kind.LINES, false);
    }

    /// How a list is written.
    public enum Kind {
        CSV,
        LINES
    }

    /// Every document that matches, in the order asked for.
    public void documents(SearchQuery query, Form form, Writer out) {
        Rows<DocumentCard> rows = rows(form, Column.DOCUMENTS, CardJson::of, out);
        library.sweep(query, rows::row);
        flush(out);
    }

    /// Directives, most cited first.
    public void directives(List<Directive> directives, Form form, Writer out) {
        Rows<Directive> rows = rows(form, Column.DIRECTIVES, DirectiveJson.Brief::of, out);
        directives.forEach(rows::row);
        flush(out);
    }

    /// The documents that cite a directive, one row each, strongest relation first.
    public void citing(Directive directive, Form form, Writer out) {
        Rows<Link> rows = rows(form, Column.CITING, DirectiveJson::link, out);
        directive.citedBy().forEach(rows::row);
        flush(out);
    }

    /// The whole graph as GraphML.
    public void graph(Writer out) {
        new GraphMl(library.graph(), out).whole();
        flush(out);
    }

    /// The graph around a directive as GraphML.
    ///
    /// @param steps how far, 1 to [#FARTHEST]
    public void graphAround(Directive directive, int steps, Writer out) {
        new GraphMl(library.graph(), out).around(directive, Math.clamp(steps, 1, FARTHEST));
        flush(out);
    }

    /// The feed of documents that cite a directive, as Atom.
    ///
    /// @param site address of the site, without a slash at the end
    public void feed(Directive directive, String site, Writer out) {
        String page = "/directives/" + directive.slug();
        var head = new Atom.Head(directive.title() + ": văn bản viện dẫn", directive.subject(), page + ".atom", page);
        feed(head, newest(directive).map(Exports::entry).toList(), site, out);
    }

    /// The feed of a search, as Atom.
    ///
    /// @param title what was searched for
    /// @param self path of the feed with its parameters
    /// @param page path of the page that lists the same
    /// @param hits the documents, newest first
    /// @param site address of the site, without a slash at the end
    public void feed(String title, String self, String page, List<SearchPage.Hit> hits, String site, Writer out) {
        feed(
                new Atom.Head(title, "", self, page),
                hits.stream().map(Exports::entry).toList(),
                site,
                out);
    }

    private void feed(Atom.Head head, List<Atom.Entry> entries, String site, Writer out) {
        Instant committed = Instant.ofEpochMilli(library.index().stats().committedMillis());
        new Atom(out, site, committed, card -> library.index().changedMillis(card.id())).feed(head, entries);
        flush(out);
    }

    private static Stream<Link> newest(Directive directive) {
        return directive.citedBy().stream()
                .sorted(Comparator.comparing(
                                (Link link) ->
                                        link.citing().date().map(IssueDate::iso).orElse("9"),
                                Comparator.reverseOrder())
                        .thenComparing(link -> link.citing().id()))
                .limit(Atom.MOST);
    }

    private static Atom.Entry entry(Link link) {
        return new Atom.Entry(
                link.citing(),
                Optional.of(link.relation()),
                link.evidence().getFirst().sentence());
    }

    /// Its summary is the first place found, or the name of its file.
    private static Atom.Entry entry(SearchPage.Hit hit) {
        String summary = hit.snippets().stream()
                .findFirst()
                .map(snippet ->
                        snippet.pieces().stream().map(SearchPage.Piece::text).collect(Collectors.joining()))
                .orElse(hit.card().fileName());
        return new Atom.Entry(hit.card(), Optional.empty(), summary);
    }

    private interface Rows<T> {
        void row(T row);
    }

    private static <T> Rows<T> rows(Form form, List<Column<T>> columns, Function<T, Object> shape, Writer out) {
        return switch (form.kind()) {
            case CSV -> new Table<>(out, columns, form.marked())::row;
            case LINES -> row -> line(out, Json.line(shape.apply(row)));
        };
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
