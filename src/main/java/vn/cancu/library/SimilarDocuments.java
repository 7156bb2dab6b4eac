package vn.cancu.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.index.Likeness;

/// Finds documents similar to a given one, by the directives both cite (rare ones count more) and by the words both use.
/// Each of the two counts from 0 to 1.
final class SimilarDocuments {
    private static final int MOST = 5;
    /// Documents compared by their words.
    static final int LOOKED_AT = 30;
    /// A directive cited by more documents than this says nothing about any two of them.
    private static final int TOO_COMMON = 2_000;
    /// Below this, two documents have hardly more in common than any two of one office.
    private static final double LEAST = 0.2;

    /// The same where no directive is shared, and there is only the wording to go by.
    private static final double LEAST_BY_WORDS = 0.3;

    private static final int MOST_SHARED = 3;

    private final CitationGraph graph;
    private final Map<String, Candidate> candidates = new HashMap<>();

    /// A document that may be similar.
    private static final class Candidate {
        private final DocumentCard card;
        private final List<Directive> shared = new ArrayList<>();
        private final Set<Relation> relations = new HashSet<>();
        private List<String> subjects = List.of();
        private double likeness;

        Candidate(DocumentCard card) {
            this.card = card;
        }

        private boolean isLike() {
            return shared.isEmpty() ? likeness >= LEAST_BY_WORDS && !subjects.isEmpty() : likeness >= LEAST;
        }

        private SimilarDocument similarDocument() {
            List<Directive> rarest = shared.stream()
                    .sorted(Comparator.comparingInt(one -> one.citedBy().size()))
                    .limit(MOST_SHARED)
                    .toList();
            return new SimilarDocument(card, rarest, relations.equals(Set.of(Relation.BASED_ON)), subjects);
        }
    }

    private SimilarDocuments(CitationGraph graph) {
        this.graph = graph;
    }

    /// The documents most similar to one, best first.
    ///
    /// @param id of the document
    /// @param graph who cites whom
    /// @param byWords documents on the same subject
    /// @param left ids to leave out: near duplicates, which the page lists elsewhere
    static List<SimilarDocument> of(String id, CitationGraph graph, List<Likeness> byWords, List<String> left) {
        var similar = new SimilarDocuments(graph);
        similar.byDirectives(id);
        similar.byWords(byWords);
        return similar.candidates.values().stream()
                .filter(one -> one.isLike() && !left.contains(one.card.id()))
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.likeness)
                        .thenComparing(one -> one.card.id()))
                .limit(MOST)
                .map(Candidate::similarDocument)
                .toList();
    }

    private void byDirectives(String id) {
        List<Link> cited = graph.cites(id).stream()
                .filter(link -> citing(link).size() <= TOO_COMMON)
                .toList();
        double whole = cited.stream().mapToDouble(link -> weight(citing(link))).sum();
        for (Link link : cited) {
            for (Link other : citing(link)) {
                if (!other.citing().id().equals(id)) {
                    Candidate one = candidate(other.citing());
                    one.likeness += weight(citing(link)) / whole;
                    graph.bySlug(link.directive()).ifPresent(one.shared::add);
                    one.relations.add(link.relation());
                    one.relations.add(other.relation());
                }
            }
        }
    }

    private List<Link> citing(Link link) {
        return graph.bySlug(link.directive()).map(Directive::citedBy).orElse(List.of());
    }

    private static double weight(List<Link> citing) {
        return 1 / Math.log(2.0 + citing.size());
    }

    private void byWords(List<Likeness> byWords) {
        for (Likeness likeness : byWords) {
            Candidate one = candidate(likeness.card());
            one.likeness += likeness.share();
            one.subjects = likeness.subjects();
        }
    }

    private Candidate candidate(DocumentCard card) {
        return candidates.computeIfAbsent(card.id(), _ -> new Candidate(card));
    }
}
