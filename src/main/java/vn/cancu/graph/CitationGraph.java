package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.RegisterEntry;

/// An immutable snapshot of who cites whom: held documents and ghosts as one kind of node.
///
/// Mentions are joined to nodes by [Identities]; a page's name in URLs stays reachable when more becomes known of its
/// directive (a year, say), because every shorter form of a slug leads to the directive as long as only one fits.
public final class CitationGraph {
    private static final int LOOKED_UP = 10;

    /// The graph of nothing.
    public static final CitationGraph EMPTY = of(List.of());

    private final Identities identities;
    private final List<DocumentCard> documents;
    private final Map<String, DocumentCard> cards = new HashMap<>();
    private final List<Directive> directives;
    private final List<RegisterEntry> unsettled;
    private final Map<String, Directive> bySlug = new HashMap<>();
    private final Map<String, Optional<Directive>> byShortSlug = new HashMap<>();
    private final Map<String, List<Link>> cites = new HashMap<>();
    private final Map<String, Directive> ofDocument = new HashMap<>();
    private final Map<String, List<Assertion>> assertions = new HashMap<>();
    private final NumberLookup numbers;
    private final NameLookup names;

    private CitationGraph(List<CitingDocument> corpus, List<RegisterEntry> register) {
        List<CitingDocument> ordered = corpus.stream()
                .sorted(Comparator.comparing(
                        (CitingDocument citing) -> citing.card().id()))
                .toList();
        this.identities = Identities.of(ordered);
        this.documents = ordered.stream().map(CitingDocument::card).toList();
        documents.forEach(card -> cards.put(card.id(), card));
        List<Directive> built = new DirectiveBuilder(identities, ordered).build();
        built.forEach(directive -> bySlug.put(directive.slug(), directive));
        ordered.forEach(this::assertions);
        var validities = new Validities(bySlug, assertions, register);
        this.unsettled = validities.unsettled();
        this.directives = built.stream()
                .map(directive -> directive.with(validities.of(directive)))
                .toList();
        for (Directive directive : directives) {
            bySlug.put(directive.slug(), directive);
            directive.held().ifPresent(card -> ofDocument.put(card.id(), directive));
            for (String shorter : Slugs.shorter(directive)) {
                byShortSlug.merge(shorter, Optional.of(directive), (_, _) -> Optional.empty());
            }
            for (Link link : directive.citedBy()) {
                cites.computeIfAbsent(link.citing().id(), _ -> new ArrayList<>())
                        .add(link);
            }
        }
        Comparator<Link> byRelation = Comparator.comparing(Link::relation);
        cites.values()
                .forEach(links -> links.sort(byRelation.thenComparing(
                        link -> link.evidence().getFirst().span())));
        this.numbers = new NumberLookup(directives);
        this.names = new NameLookup(directives);
    }

    /// What a document says of two others, with both of them; what it says twice counts once.
    private void assertions(CitingDocument citing) {
        String id = citing.card().id();
        var said = new HashSet<List<String>>();
        for (CitedMention mention : citing.mentions()) {
            mention.citation().attached().within().ifPresent(within -> {
                Optional<Directive> holder = resolve(id, within.holder());
                Optional<Directive> inner = resolve(id, mention.citation().key());
                if (holder.isPresent() && inner.isPresent() && !holder.equals(inner)) {
                    String from = (within.inverse() ? inner : holder).get().slug();
                    String to = (within.inverse() ? holder : inner).get().slug();
                    if (said.add(List.of(from, to, within.relation().code()))) {
                        List<String> pins = within.inverse()
                                ? pins(citing, mention, within.holder())
                                : mention.citation().attached().pins();
                        assertion(new Assertion(
                                from,
                                to,
                                within.relation(),
                                citing.card(),
                                mention.sentence(),
                                mention.citation().evidence(),
                                mention.page(),
                                pins));
                    }
                }
            });
        }
    }

    /// The places of a mention that stands before another one and speaks of this key: the last such mention tells.
    private static List<String> pins(CitingDocument citing, CitedMention before, DocumentKey key) {
        return citing.mentions().stream()
                .takeWhile(mention -> mention != before)
                .map(CitedMention::citation)
                .filter(citation -> citation.key().equals(key))
                .reduce((_, last) -> last)
                .map(last -> last.attached().pins())
                .orElse(List.of());
    }

    private void assertion(Assertion assertion) {
        for (String slug : List.of(assertion.from(), assertion.to())) {
            assertions.computeIfAbsent(slug, _ -> new ArrayList<>()).add(assertion);
        }
    }

    /// Builds the snapshot. The order of the documents does not change the result.
    public static CitationGraph of(List<CitingDocument> corpus) {
        return of(corpus, List.of());
    }

    /// Builds the snapshot with what people vouch for in the register of validity.
    ///
    /// @param register its lines; later ones beat earlier ones
    public static CitationGraph of(List<CitingDocument> corpus, List<RegisterEntry> register) {
        return new CitationGraph(corpus, register);
    }

    /// All held documents, by id.
    public List<DocumentCard> documents() {
        return documents;
    }

    /// The held document with this id.
    public Optional<DocumentCard> card(String documentId) {
        return Optional.ofNullable(cards.get(documentId));
    }

    /// Lines of the register that name more than one directive; they say nothing until they say which.
    public List<RegisterEntry> unsettled() {
        return unsettled;
    }

    /// All directives, most citing documents first, then by slug.
    public List<Directive> directives() {
        return directives;
    }

    /// The directive with this name in URLs, or with a longer one when only one begins so: `chi-thi-05-ct-tw` leads to
    /// `chi-thi-05-ct-tw-2016`.
    public Optional<Directive> bySlug(String slug) {
        Directive exact = bySlug.get(slug);
        return exact != null ? Optional.of(exact) : byShortSlug.getOrDefault(slug, Optional.empty());
    }

    /// Directives (held ones too) whose number somebody may mean, or else whose name, best first; at most ten.
    ///
    /// @param typed `05-CT/TW`, `chi thi 05`, `4403`, `kh 4403 sgddt`, `24/TT-BGDĐT`, `Luật Giáo dục 2019`
    public List<Directive> lookup(String typed) {
        List<Directive> numbered = numbers.find(typed, LOOKED_UP);
        return numbered.isEmpty() ? names.find(typed, LOOKED_UP) : numbered;
    }

    /// What a held document cites: one link a directive, strongest relation first, then in order of the text.
    public List<Link> cites(String documentId) {
        return List.copyOf(cites.getOrDefault(documentId, List.of()));
    }

    /// What held documents say of this directive and another one, neither of them the document itself; by document.
    public List<Assertion> assertions(String slug) {
        return List.copyOf(assertions.getOrDefault(slug, List.of()));
    }

    /// The directive that a held document is; empty when it prints no number.
    public Optional<Directive> ofDocument(String documentId) {
        return Optional.ofNullable(ofDocument.get(documentId));
    }

    /// The directive that a mention of a held document speaks of.
    ///
    /// @param documentId the citing document
    /// @param key the key as the document itself settles it ([vn.cancu.citation.Citation#key()])
    public Optional<Directive> resolve(String documentId, DocumentKey key) {
        return identities.node(documentId, key).flatMap(node -> Optional.ofNullable(bySlug.get(node.slug())));
    }
}
