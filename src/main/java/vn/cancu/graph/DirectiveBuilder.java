package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;

/// Gathers what all documents say of each node into one [Directive].
final class DirectiveBuilder {
    /// Types whose documents have a name, printed between type and number.
    private static final Set<String> NAMED = Set.of("Luật", "Bộ luật", "Pháp lệnh");

    private final Identities identities;
    private final Map<String, Gathered> bySlug = new HashMap<>();

    /// What is known of one node.
    private static final class Gathered {
        final Identities.Node node;
        final Map<String, List<Evidence>> evidence = new HashMap<>();
        final Map<String, DocumentCard> citing = new HashMap<>();
        final List<Citation> mentions = new ArrayList<>();
        final Map<String, DocumentCard> held = new HashMap<>();

        Gathered(Identities.Node node) {
            this.node = node;
        }
    }

    DirectiveBuilder(Identities identities, List<CitingDocument> corpus) {
        this.identities = identities;
        for (CitingDocument citing : corpus) {
            hold(citing.card());
        }
        for (CitingDocument citing : corpus) {
            for (CitedMention mention : citing.mentions()) {
                mention(citing.card(), mention);
            }
        }
    }

    private void hold(DocumentCard card) {
        if (!card.number().isEmpty()) {
            identities
                    .node(card.id(), card.key())
                    .ifPresent(node -> gathered(node).held.put(card.id(), card));
        }
    }

    private void mention(DocumentCard card, CitedMention mention) {
        Citation citation = mention.citation();
        identities.node(card.id(), citation.key()).ifPresent(node -> {
            Gathered gathered = gathered(node);
            if (!gathered.held.containsKey(card.id())) {
                gathered.mentions.add(citation);
                gathered.citing.put(card.id(), card);
                gathered.evidence
                        .computeIfAbsent(card.id(), _ -> new ArrayList<>())
                        .add(evidence(mention, node.key()));
            }
        });
    }

    private Gathered gathered(Identities.Node node) {
        return bySlug.computeIfAbsent(node.slug(), _ -> new Gathered(node));
    }

    private static Evidence evidence(CitedMention mention, DocumentKey node) {
        Citation citation = mention.citation();
        return new Evidence(
                citation.relation(),
                citation.text(),
                citation.span(),
                mention.sentence(),
                citation.evidence(),
                mention.page(),
                citation.part(),
                completed(citation.key(), node),
                citation.attached().pins());
    }

    private static Evidence.Completed completed(DocumentKey said, DocumentKey node) {
        boolean year = said.year().isEmpty() && node.year().isPresent();
        boolean scope = said.scope().isEmpty() && !node.scope().isEmpty();
        if (year) {
            return scope ? Evidence.Completed.BOTH : Evidence.Completed.YEAR;
        }
        return scope ? Evidence.Completed.SCOPE : Evidence.Completed.NOTHING;
    }

    List<Directive> build() {
        return bySlug.values().parallelStream()
                .map(DirectiveBuilder::directive)
                .sorted(Comparator.comparing(
                                (Directive directive) -> -directive.citedBy().size())
                        .thenComparing(Directive::slug))
                .toList();
    }

    private static Directive directive(Gathered gathered) {
        Optional<DocumentCard> held = gathered.held.values().stream()
                .min(Comparator.comparing((DocumentCard card) -> card.date().isEmpty())
                        .thenComparing(DocumentCard::id));
        var quoted = new Directive.Quoted(
                spellings(gathered),
                counted(
                        gathered,
                        mention -> mention.attached().date().map(IssueDate::iso).orElse("")),
                counted(gathered, mention -> mention.attached().issuer()),
                counted(gathered, DirectiveBuilder::subject));
        return new Directive(
                gathered.node.key(),
                gathered.node.slug(),
                held.map(card -> known(card, gathered, quoted)).orElseGet(() -> known(gathered, quoted)),
                quoted,
                held,
                links(gathered),
                Validity.UNKNOWN);
    }

    /// What a held document says of itself; what it leaves open, the others say.
    private static Directive.Known known(DocumentCard card, Gathered gathered, Directive.Quoted quoted) {
        Directive.Known told = known(gathered, quoted);
        return new Directive.Known(
                card.type().or(told::type),
                card.date().or(told::date),
                card.issuers().stream().findFirst().orElse(told.issuer()),
                card.subject().isEmpty() ? told.subject() : card.subject(),
                Tiers.of(card),
                card.province());
    }

    private static Directive.Known known(Gathered gathered, Directive.Quoted quoted) {
        DocumentKey key = gathered.node.key();
        String issuer = first(quoted.issuers());
        return new Directive.Known(
                commonest(gathered, Citation::type),
                commonest(gathered, mention -> mention.attached().date()),
                issuer,
                first(quoted.subjects()),
                Tiers.of(key, issuer),
                Tiers.province(key, issuer));
    }

    private static String first(List<Directive.Spelling> said) {
        return said.isEmpty() ? "" : said.getFirst().text();
    }

    /// What a mention says the directive is about: what stands behind «về», else the name of a law, which stands before
    /// its number: `Luật Đấu thầu số 22/2023/QH15`; empty when it says nothing.
    private static String subject(Citation mention) {
        String said = mention.attached().subject();
        String type = mention.type().map(DocumentType::name).orElse("");
        if (!said.isEmpty() || !NAMED.contains(type)) {
            return unquoted(said);
        }
        String text = String.join(" ", mention.text().split("\\s+"));
        int end = text.lastIndexOf(" số ");
        boolean named = end > type.length() + 1 && text.regionMatches(true, 0, type + " ", 0, type.length() + 1);
        return named ? text.substring(type.length() + 1, end) : "";
    }

    /// Without the quotation marks when they stand around the whole.
    private static String unquoted(String words) {
        int last = words.length() - 1;
        boolean quoted = last > 1 && "“\"«".indexOf(words.charAt(0)) >= 0 && "”\"»".indexOf(words.charAt(last)) >= 0;
        String inner = quoted ? words.substring(1, last) : words;
        return inner.chars().noneMatch(c -> "“”\"«»".indexOf(c) >= 0) ? inner.strip() : words;
    }

    /// The words that mentions use, most frequent first: words that differ only in how they are printed are one, in the
    /// longest form; among equals the longer, then the first in order of the alphabet. Empty words do not count.
    private static List<Directive.Spelling> counted(Gathered gathered, Function<Citation, String> fact) {
        var uses = new HashMap<String, Integer>();
        gathered.mentions.forEach(mention -> uses.merge(fact.apply(mention), 1, Integer::sum));
        uses.remove("");
        Comparator<String> longest =
                Comparator.comparing((String words) -> -words.length()).thenComparing(Comparator.naturalOrder());
        var forms = new HashMap<String, Directive.Spelling>();
        uses.forEach((words, count) -> forms.merge(
                Folding.key(words),
                new Directive.Spelling(words, count),
                (one, other) -> new Directive.Spelling(
                        Collections.min(List.of(one.text(), other.text()), longest), one.count() + other.count())));
        return forms.values().stream()
                .sorted(Comparator.comparing((Directive.Spelling said) -> -said.count())
                        .thenComparing(Directive.Spelling::text, longest))
                .toList();
    }

    /// The value that most mentions give; among equals the longer, then the first in order of the alphabet.
    private static <T> Optional<T> commonest(Gathered gathered, Function<Citation, Optional<T>> fact) {
        var counts = new HashMap<T, Integer>();
        gathered.mentions.forEach(
                mention -> fact.apply(mention).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<T, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> -entry.getKey().toString().length())
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey);
    }

    private static List<Directive.Spelling> spellings(Gathered gathered) {
        var printed = new HashMap<String, Integer>();
        gathered.mentions.forEach(mention -> printed.merge(mention.text(), 1, Integer::sum));
        var counts = new TreeMap<String, Integer>();
        printed.forEach((text, count) -> counts.merge(String.join(" ", text.split("\\s+")), count, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Directive.Spelling(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Directive.Spelling spelling) -> -spelling.count()))
                .toList();
    }

    private static List<Link> links(Gathered gathered) {
        var links = new ArrayList<Link>();
        gathered.evidence.forEach((id, evidence) -> {
            evidence.sort(Comparator.comparing(Evidence::span));
            DocumentCard card = gathered.citing.get(id);
            if (card != null) {
                links.add(new Link(card, gathered.node.slug(), strongest(evidence), evidence));
            }
        });
        links.sort(Comparator.comparing(Link::relation)
                .thenComparing(DirectiveBuilder::day, Comparator.reverseOrder())
                .thenComparing(link -> link.citing().id()));
        return links;
    }

    /// The day of a citing document as a number, `20200225`; what is not known is 0.
    private static int day(Link link) {
        return link.citing()
                .date()
                .map(date -> date.year() * 10_000 + date.month() * 100 + date.day())
                .orElse(0);
    }

    private static vn.cancu.citation.Relation strongest(List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::relation)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
