package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.citation.Dates;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.document.Standing;
import vn.cancu.text.Folding;

/// Tells what became of directives: from what the documents say that change them, from what third documents say, and
/// from the register that people keep.
final class Validities {
    /// Longest way from «hiệu lực» to its day, in chars: «có hiệu lực thi hành kể từ ngày».
    private static final int DAY_IS_NEAR = 40;

    private final Map<String, Directive> bySlug;
    private final Map<String, List<Assertion>> assertions;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, List<RegisterEntry>> register = new HashMap<>();
    private final List<RegisterEntry> unsettled = new ArrayList<>();

    /// @param bySlug all directives
    /// @param assertions by slug of either end
    /// @param entries lines of the register, later ones beat earlier ones
    Validities(Map<String, Directive> bySlug, Map<String, List<Assertion>> assertions, List<RegisterEntry> entries) {
        this.bySlug = bySlug;
        this.assertions = assertions;
        bySlug.values().forEach(one -> one.held().ifPresent(card -> slugs.put(card.id(), one.slug())));
        settle(entries);
    }

    /// A line that could mean several directives means none.
    private void settle(List<RegisterEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var byNumber = new HashMap<String, List<Directive>>();
        for (Directive directive : bySlug.values()) {
            byNumber.computeIfAbsent(DocumentKey.foldNumber(directive.key().number()), _ -> new ArrayList<>())
                    .add(directive);
        }
        for (RegisterEntry entry : entries) {
            List<Directive> meant = byNumber.getOrDefault(DocumentKey.foldNumber(entry.number()), List.of()).stream()
                    .filter(directive -> entry.isAbout(directive.key()))
                    .toList();
            if (meant.size() > 1) {
                unsettled.add(entry);
            } else {
                meant.forEach(directive -> register.computeIfAbsent(directive.slug(), _ -> new ArrayList<>())
                        .add(entry));
            }
        }
    }

    /// Lines of the register that name more than one directive; they say nothing.
    List<RegisterEntry> unsettled() {
        return List.copyOf(unsettled);
    }

    /// What became of a directive.
    Validity of(Directive directive) {
        List<Change> all = Stream.concat(
                        directive.citedBy().stream().flatMap(this::said),
                        assertions.getOrDefault(directive.slug(), List.of()).stream()
                                .filter(one -> one.to().equals(directive.slug()))
                                .flatMap(one -> asserted(one).stream()))
                .filter(change -> isPossible(change, directive))
                .sorted(Comparator.comparing(Change::effect, Comparator.reverseOrder())
                        .thenComparing(
                                change -> change.since().map(IssueDate::iso).orElse(""), Comparator.reverseOrder())
                        .thenComparing(Change::isAsserted)
                        .thenComparing(change -> change.said().citing().id())
                        .thenComparing(change -> change.said().span()))
                .toList();
        List<Change> changes = once(all);
        Optional<RegisterEntry> line =
                Optional.ofNullable(register.get(directive.slug())).map(List::getLast);
        if (line.isEmpty() && changes.isEmpty()) {
            return Validity.UNKNOWN;
        }
        Standing standing = line.map(RegisterEntry::standing)
                .orElseGet(() -> changes.getFirst().effect());
        return new Validity(standing, changes, line);
    }

    /// What several documents say of the same two counts once: as the acting one says it, else as the first does.
    private static List<Change> once(List<Change> changes) {
        var said = new HashSet<List<Object>>();
        return changes.stream()
                .filter(change -> said.add(List.of(change.acting().key(), change.relation(), change.pins())))
                .toList();
    }

    /// Nothing ends what is younger than it, nor what a higher body issued.
    private boolean isPossible(Change change, Directive directive) {
        Optional<Integer> year =
                directive.date().map(IssueDate::year).or(() -> directive.key().year());
        boolean older = change.since().isEmpty()
                || year.isEmpty()
                || change.since().get().year() >= year.get();
        return older
                && Optional.ofNullable(bySlug.get(change.acting().slug()))
                        .map(acting -> Rank.mayChange(acting, directive))
                        .orElse(true);
    }

    private Stream<Change> said(Link link) {
        DocumentCard citing = link.citing();
        var acting = new Change.Acting(titleOf(citing), slugs.getOrDefault(citing.id(), ""), citing.id());
        return link.evidence().stream()
                .flatMap(evidence -> change(
                        evidence.relation(),
                        acting,
                        citing.date(),
                        evidence.pins(),
                        new Change.Said(citing, evidence.sentence(), evidence.sentenceSpan(), evidence.page()))
                        .stream());
    }

    private static String titleOf(DocumentCard card) {
        String type = card.type().map(one -> one.name() + " ").orElse("");
        return card.number().isEmpty() ? card.title() : type + card.number();
    }

    private Optional<Change> asserted(Assertion one) {
        return Optional.ofNullable(bySlug.get(one.from()))
                .flatMap(from -> change(
                        one.relation(),
                        new Change.Acting(
                                from.title(),
                                from.slug(),
                                from.held().map(DocumentCard::id).orElse("")),
                        from.date(),
                        one.pins(),
                        new Change.Said(one.citing(), one.sentence(), one.sentenceSpan(), one.page())));
    }

    private static Optional<Change> change(
            Relation relation, Change.Acting acting, Optional<IssueDate> issued, List<String> pins, Change.Said said) {
        return effect(relation, pins.isEmpty()).map(effect -> {
            Optional<IssueDate> day = inForce(said.sentence());
            return new Change(effect, relation, acting, day.or(() -> issued), day.isPresent(), pins, said);
        });
    }

    private static Optional<Standing> effect(Relation relation, boolean whole) {
        return switch (relation) {
            case AMENDS -> Optional.of(Standing.AMENDED);
            case REPLACES, REPEALS -> Optional.of(whole ? Standing.ENDED : Standing.PARTLY);
            case BASED_ON, IMPLEMENTS, ISSUED_WITH, GUIDES, MENTIONS -> Optional.empty();
        };
    }

    /// The day behind «hiệu lực … (kể) từ ngày» in a sentence.
    static Optional<IssueDate> inForce(String sentence) {
        String folded = Folding.fold(sentence).replace('\n', ' ');
        int at = folded.indexOf("hieu luc");
        while (at >= 0) {
            int day = folded.indexOf("tu ngay ", at);
            if (day >= 0 && day - at <= DAY_IS_NEAR) {
                Optional<IssueDate> date =
                        Dates.at(folded, day + "tu ".length()).map(Dates.Dated::date);
                if (date.isPresent()) {
                    return date;
                }
            }
            at = folded.indexOf("hieu luc", at + 1);
        }
        return Optional.empty();
    }
}
