package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.CitingDocument;
import vn.cancu.document.DocumentKey;

/// An immutable snapshot of who cites whom.
public final class CitationGraph {
    /// The graph of nothing.
    public static final CitationGraph EMPTY = of(List.of());

    private CitationGraph() {}

    /// Builds the snapshot. The order of the documents does not change the result.
    public static CitationGraph of(List<CitingDocument> corpus) {
        return new CitationGraph();
    }

    /// All directives, most citing documents first.
    public List<Directive> directives() {
        return List.of();
    }

    /// The directive with this name in URLs.
    public Optional<Directive> bySlug(String slug) {
        return Optional.empty();
    }

    /// Directives (held ones too) whose number somebody may mean, best first; at most ten.
    ///
    /// @param typed `05-CT/TW`, `chi thi 05`, `4403`, `24/TT-BGDĐT`
    public List<Directive> lookup(String typed) {
        return List.of();
    }

    /// What a held document cites: one link a directive, strongest relation first.
    public List<Link> cites(String documentId) {
        return List.of();
    }

    /// The directive that a held document is (its page as a directive: who cites it).
    public Optional<Directive> ofDocument(String documentId) {
        return Optional.empty();
    }

    /// The directive that a mention of a held document speaks of.
    ///
    /// @param documentId the citing document
    /// @param key the key as the document itself settles it ([vn.cancu.citation.Citation#key()])
    public Optional<Directive> resolve(String documentId, DocumentKey key) {
        return Optional.empty();
    }
}
