package vn.cancu.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Citers;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Related;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.DirectivePage;
import vn.cancu.web.page.DirectivePage.Choice;
import vn.cancu.web.page.DirectivePage.Facet;
import vn.cancu.web.page.DirectivePage.Spelling;
import vn.cancu.web.page.DirectivePage.Told;
import vn.cancu.web.page.DocumentPage;

/// The page of one directive. It lists one page of the citing documents, however many there are, and counts all.
final class DirectiveView {
    /// Citing documents on a page.
    private static final int SIZE = 20;
    /// Variants shown of one fact.
    private static final int MOST_SAID = 5;
    private static final int MOST_SPELLINGS = 12;
    private static final int MOST_BESIDE = 8;
    private static final int MOST_ASSERTED = 20;
    private static final int MOST_SAYINGS = 3;
    /// Values of a facet before the fold.
    private static final int FIRST_VALUES = 8;

    private final CitationGraph graph;
    private final Directive directive;
    private final DirectiveRequest request;
    private final Citers citers;

    DirectiveView(CitationGraph graph, Directive directive, DirectiveRequest request) {
        this.graph = graph;
        this.directive = directive;
        this.request = request;
        this.citers = Citers.of(directive, request.filter());
    }

    DirectivePage page() {
        var page = ListPage.of(citers.links(), request.page(), SIZE, request::withPage);
        return new DirectivePage(
                name(),
                new DirectivePage.Known(facts(), limited(directive.spellings(), MOST_SPELLINGS)),
                ValidityView.of(directive.validity()),
                narrowing(),
                years(),
                page.rows(Lines::citing),
                page.paging(),
                new DirectivePage.Around(cites(), asserted(), beside()));
    }

    private DirectivePage.Name name() {
        return new DirectivePage.Name(
                directive.title(),
                Lines.subject(directive),
                directive.held().map(card -> Lines.documentAddress(card.id())).orElse(""),
                directive.citedBy().size(),
                TraceRequest.address(directive.slug()),
                CoverageRequest.address(directive),
                Lines.directiveAddress(directive.slug()));
    }

    /// The known facts: first what a held document says of itself, then what others say of it, with how often. A value
    /// that both give is listed once.
    private List<Told> facts() {
        Optional<DocumentCard> held = directive.held();
        return List.of(
                told("Số, ký hiệu", directive.number(), List.of()),
                told("Loại văn bản", directive.type().map(DocumentType::name).orElse(""), List.of()),
                told(
                        "Ngày ban hành",
                        held.flatMap(DocumentCard::date)
                                .or(() -> directive.date().isEmpty() ? year() : Optional.empty())
                                .map(Words::longDate)
                                .orElse(""),
                        directive.quoted().dates().stream()
                                .map(said -> new Directive.Spelling(
                                        Words.longDate(IssueDate.parse(said.text())), said.count()))
                                .toList()),
                told(
                        "Cơ quan ban hành",
                        held.map(card -> String.join("; ", card.issuers()))
                                .filter(name -> !name.isEmpty())
                                .or(() -> directive.quoted().issuers().isEmpty()
                                        ? Optional.of(directive.key().scope())
                                        : Optional.empty())
                                .orElse(""),
                        directive.quoted().issuers()),
                told(
                        "Trích yếu",
                        held.map(DocumentCard::subject).orElse(""),
                        directive.quoted().subjects()));
    }

    private Optional<IssueDate> year() {
        return directive.key().year().map(year -> new IssueDate(year, 0, 0));
    }

    private static Told told(String label, String itself, List<Directive.Spelling> said) {
        var all = new ArrayList<Spelling>();
        if (!itself.isEmpty()) {
            int alsoSaid = said.stream()
                    .filter(one -> one.text().equals(itself))
                    .mapToInt(Directive.Spelling::count)
                    .sum();
            all.add(new Spelling(itself, alsoSaid));
        }
        all.addAll(
                limited(said.stream().filter(one -> !one.text().equals(itself)).toList(), MOST_SAID));
        return new Told(label, all, all.isEmpty() ? "không rõ" : "");
    }

    private static List<Spelling> limited(List<Directive.Spelling> said, int most) {
        return said.stream()
                .limit(most)
                .map(one -> new Spelling(one.text(), one.count()))
                .toList();
    }

    private DirectivePage.Narrowing narrowing() {
        Citers.Filter filter = request.filter();
        var facets = new ArrayList<Facet>();
        facets.add(facet(
                "Quan hệ",
                citers.relations(),
                filter.relation(),
                relation -> new Word(relation.label(), "r-" + relation.code()),
                request::relation));
        facets.add(facet(
                "Cấp ban hành", citers.tiers(), filter.tier(), tier -> new Word(tier.label(), ""), request::tier));
        facets.add(facet(
                "Tỉnh, thành phố",
                citers.provinces(),
                filter.province(),
                name -> new Word(name, ""),
                request::province));
        facets.removeIf(facet -> facet.first().size() < 2
                && facet.first().stream().noneMatch(one -> one.anchor().current()));
        return new DirectivePage.Narrowing(
                facets,
                filter.isEmpty() ? "" : Lines.directiveAddress(directive.slug()),
                citers.links().size(),
                request.search(directive.key().number()));
    }

    /// The label of a value, and its style.
    private record Word(String label, String look) {}

    /// The values of one facet; a click on a chosen one removes it.
    private static <K> Facet facet(
            String label,
            Map<K, Integer> counts,
            Optional<K> chosen,
            Function<K, Word> word,
            Function<Optional<K>, DirectiveRequest> with) {
        var choices = new ArrayList<Choice>();
        counts.forEach((value, count) -> {
            boolean current = chosen.filter(value::equals).isPresent();
            String href =
                    with.apply(current ? Optional.empty() : Optional.of(value)).href();
            choices.add(new Choice(
                    new Anchor(href, word.apply(value).label(), current),
                    word.apply(value).look(),
                    count));
        });
        int cut = Math.min(FIRST_VALUES, choices.size());
        return new Facet(label, choices.subList(0, cut), choices.subList(cut, choices.size()));
    }

    private List<DirectivePage.Year> years() {
        int most =
                citers.years().values().stream().mapToInt(count -> count).max().orElse(1);
        var years = new ArrayList<DirectivePage.Year>();
        citers.years().forEach((year, count) -> {
            boolean current = request.filter().year().filter(year::equals).isPresent();
            String href =
                    request.year(current ? Optional.empty() : Optional.of(year)).href();
            years.add(new DirectivePage.Year(
                    new Anchor(href, String.valueOf(year), current), count, Math.max(1, 100 * count / most)));
        });
        return years;
    }

    private List<DocumentPage.Group> cites() {
        return directive
                .held()
                .map(card -> DocumentController.groups(graph, card.id()))
                .orElse(List.of());
    }

    /// One entry for each other directive and relation, followed by the documents that say so.
    private List<DirectivePage.Asserted> asserted() {
        var groups = new LinkedHashMap<List<String>, List<Assertion>>();
        for (Assertion one : graph.assertions(directive.slug())) {
            groups.computeIfAbsent(List.of(one.from(), one.to(), one.relation().code()), _ -> new ArrayList<>())
                    .add(one);
        }
        return groups.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .limit(MOST_ASSERTED)
                .flatMap(same -> asserted(same).stream())
                .toList();
    }

    private Optional<DirectivePage.Asserted> asserted(List<Assertion> same) {
        Assertion first = same.getFirst();
        boolean acts = first.from().equals(directive.slug());
        return graph.bySlug(acts ? first.to() : first.from())
                .map(other -> new DirectivePage.Asserted(
                        acts,
                        Lines.chip(first.relation()),
                        Lines.directive(other),
                        same.stream()
                                .limit(MOST_SAYINGS)
                                .map(TraceController::saying)
                                .toList(),
                        same.size()));
    }

    private List<DirectivePage.Beside> beside() {
        return Related.to(graph, directive, MOST_BESIDE).stream()
                .map(one -> new DirectivePage.Beside(Lines.directive(one.directive()), one.together()))
                .toList();
    }
}
