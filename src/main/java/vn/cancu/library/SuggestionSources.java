package vn.cancu.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.cancu.document.DocumentCard;
import vn.cancu.graph.Directive;
import vn.cancu.index.Suggestions;
import vn.cancu.index.Suggestions.Kind;
import vn.cancu.index.Suggestions.Suggestion;

/// Gathers what the search box can suggest from a collection: its directives, titles, numbers, issuers and signers.
final class SuggestionSources {
    private final Collection<Suggestion> offered = new ArrayList<>();

    private SuggestionSources() {}

    /// Gathers them.
    ///
    /// @param cards of all held documents
    /// @param directives all of the graph
    /// @param citedBy held documents that cite a held document, by its id
    static Suggestions of(List<DocumentCard> cards, List<Directive> directives, Map<String, Integer> citedBy) {
        var offers = new SuggestionSources();
        directives.stream().filter(one -> !one.citedBy().isEmpty()).forEach(offers::add);
        cards.forEach(card -> offers.add(card, citedBy.getOrDefault(card.id(), 0)));
        return Suggestions.of(offers.offered);
    }

    private void add(Directive directive) {
        String subject = directive.subject().isEmpty() ? "" : ": " + directive.subject();
        offer(
                directive.title() + subject,
                Kind.DIRECTIVE,
                directive.slug(),
                directive.citedBy().size());
    }

    /// The number of a cited document is left out: it is offered as a directive already.
    private void add(DocumentCard card, int cites) {
        if (!card.subject().isEmpty()) {
            offer(card.title(), Kind.TITLE, card.id(), 1 + cites);
        }
        if (!card.number().isEmpty() && cites == 0) {
            offer(card.number(), Kind.NUMBER, card.id(), 1);
        }
        card.issuers().forEach(issuer -> offer(issuer, Kind.ISSUER, "", 1));
        card.signers().forEach(signer -> offer(signer, Kind.SIGNER, "", 1));
    }

    private void offer(String text, Kind kind, String goal, int uses) {
        offered.add(new Suggestion(text, kind, goal, uses));
    }
}
