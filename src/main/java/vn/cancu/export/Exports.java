package vn.cancu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.cancu.document.DocumentCard;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
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
        Instant committed = Instant.ofEpochMilli(library.index().stats().committedMillis());
        new Atom(out, site, committed).citing(directive);
        flush(out);
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
