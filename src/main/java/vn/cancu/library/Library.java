package vn.cancu.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.compare.Comparison;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.correction.Corrections;
import vn.cancu.correction.ValidityFile;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.RegisterEntry;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.Prominence;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.SourceFile;
import vn.cancu.index.StoredDocument;
import vn.cancu.index.Suggestions;
import vn.cancu.registry.Registry;

/// The open corpus. Safe for use by several threads.
public final class Library implements AutoCloseable {
    /// Memory for cached readings, in bytes: enough for some 300 long plans or 1,600 short articles.
    private static final long KEPT_READINGS = 64_000_000;

    private static final int KEPT_SIMILAR = 2_000;

    private final LuceneIndex index;
    private final DocumentReader reader;
    private final Reviewed reviewed;
    private final LruCache<Reading> readings = new LruCache<>(KEPT_READINGS, Library::bytes);
    private final LruCache<List<SimilarDocument>> similar = new LruCache<>(KEPT_SIMILAR, _ -> 1);
    private volatile CitationGraph graph = CitationGraph.EMPTY;
    private long graphOf = -1;
    private List<RegisterEntry> register = List.of();
    private final Latest<Prominence> prominence = new Latest<>(Prominence.NONE, this::makeProminence);
    private final Latest<Suggestions> suggestions = new Latest<>(Suggestions.NONE, this::makeSuggestions);
    private final Latest<Registry> registry = new Latest<>(Registry.EMPTY, this::makeRegistry);
    private volatile String seen = "";

    /// Opens what the index holds.
    ///
    /// @param index the index; closed with this library
    /// @param reader re-creates readings from stored texts
    public Library(LuceneIndex index, DocumentReader reader) {
        this(index, reader, Reviewed.NOTHING);
    }

    /// The tables that people keep beside the documents.
    ///
    /// @param corrections the table of corrections
    /// @param validity the register of validity
    public record Reviewed(Optional<CorrectionFile> corrections, Optional<ValidityFile> validity) {
        /// No tables.
        public static final Reviewed NOTHING = new Reviewed(Optional.empty(), Optional.empty());
    }

    /// Opens what the index holds.
    ///
    /// @param index the index; closed with this library
    /// @param reader re-creates readings from stored texts
    /// @param reviewed the tables that people keep beside the documents
    public Library(LuceneIndex index, DocumentReader reader, Reviewed reviewed) {
        this.index = index;
        this.reader = reader;
        this.reviewed = reviewed;
    }

    /// The index, for searching.
    public LuceneIndex index() {
        return index;
    }

    /// The graph of what the index held at the last [#refresh()].
    public CitationGraph graph() {
        return graph;
    }

    /// The reading of a stored document. Cached until its text changes (when pages are recognised) or its corrections
    /// do.
    public Reading reading(StoredDocument document) {
        SourceFile file = document.file();
        String path = file.member().isEmpty() ? file.path() : file.path() + "!/" + file.member();
        Corrections corrections =
                reviewed.corrections().map(CorrectionFile::read).orElse(Corrections.NONE);
        String id = document.card().id() + corrections.mark(file.sha256(), path);
        Optional<Reading> kept = readings.get(id);
        if (kept.isPresent() && kept.get().text().raw().equals(document.text().raw())) {
            return kept.get();
        }
        Reading reading = corrections.applied(reader.read(document.text(), file.name()), file.sha256(), path);
        readings.put(id, reading);
        return reading;
    }

    /// Approximate memory of a reading in bytes: the text in two forms, the map between their offsets, and the
    /// findings.
    private static long bytes(Reading reading) {
        return 8_000 + 16L * reading.text().raw().length();
    }

    /// Makes visible what this or another process has written since, the register of validity included: first the
    /// index, then the graph, swapped in one step, then what is derived from both. Requests meanwhile see the previous
    /// state. Cheap when nothing was written.
    public synchronized void refresh() {
        index.refresh();
        long now = index.generation();
        List<RegisterEntry> lines = reviewed.validity().map(ValidityFile::read).orElse(List.of());
        if (now != graphOf || !lines.equals(register)) {
            String version = index.version() + Integer.toHexString(lines.hashCode());
            graph = CitationGraph.of(index.citing(), lines);
            graphOf = now;
            register = lines;
            prominence.renew(now);
            suggestions.renew(now);
            registry.renew(now);
            seen = version;
        }
    }

    /// Identifies the state seen since the last [#refresh()], corrections included: while it is the same, every answer
    /// is the same. Letters, digits and dashes.
    public String version() {
        return seen + reviewed.corrections().map(CorrectionFile::version).orElse("");
    }

    /// Passes every matching document to a consumer, in the order of the query, however many there are.
    ///
    /// @param query offset and size are ignored
    public void sweep(SearchQuery query, Consumer<DocumentCard> taker) {
        index.sweep(query, query.asksOfAll() ? prominence() : prominence.made(), taker);
    }

    /// «Here are words, give me documents», with what only the whole collection knows: citation
    /// counts, near duplicates.
    public SearchPage search(SearchQuery query) {
        return index.search(query, prominence());
    }

    /// How often documents are cited, and which are nearly the same.
    public Prominence prominence() {
        return prominence.of(index.generation());
    }

    /// The suggestions of the search box.
    public Suggestions suggestions() {
        return suggestions.of(index.generation());
    }

    /// Documents similar to a held one, best first, without near duplicates. Cached.
    public List<SimilarDocument> similar(String id) {
        String state = index.generation() + " " + id;
        Optional<List<SimilarDocument>> kept = similar.get(state);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<SimilarDocument> found = SimilarDocuments.of(
                id,
                graph,
                index.similar(id, SimilarDocuments.LOOKED_AT),
                prominence().alike().of(id));
        similar.put(state, found);
        return found;
    }

    /// Computes what needs the whole collection ahead of the first request; from then on [#refresh()] keeps it up to
    /// date.
    public void prepare() {
        prominence();
        suggestions();
        registry();
    }

    private Prominence makeProminence() {
        Map<String, Integer> citedBy = new HashMap<>();
        for (Directive directive : graph.directives()) {
            int cites = directive.citedBy().size();
            directive.held().filter(_ -> cites > 0).ifPresent(card -> citedBy.put(card.id(), cites));
        }
        return new Prominence(citedBy, index.nearDuplicates());
    }

    private Suggestions makeSuggestions() {
        return SuggestionSources.of(
                index.cards(), graph.directives(), prominence().citedBy());
    }

    /// What changed from one held document to another.
    public Comparison compare(StoredDocument before, StoredDocument after) {
        return Comparison.of(subject(before), subject(after));
    }

    private Comparison.Subject subject(StoredDocument document) {
        CitationGraph now = graph;
        List<Directive> cites = now.cites(document.card().id()).stream()
                .flatMap(link -> now.bySlug(link.directive()).stream())
                .toList();
        return new Comparison.Subject(document.card(), reading(document), cites);
    }

    /// Who issues and who signs.
    public Registry registry() {
        return registry.of(index.generation());
    }

    private Registry makeRegistry() {
        return Registry.of(index.cards());
    }

    @Override
    public void close() {
        index.close();
    }
}
