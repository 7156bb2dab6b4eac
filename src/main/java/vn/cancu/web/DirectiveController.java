package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.DirectivePage;
import vn.cancu.web.page.DirectivesPage;
import vn.cancu.web.page.Fact;
import vn.cancu.web.page.Page;

/// Pages of directives: the documents that somebody cites, held or not.
final class DirectiveController {
    private static final int SIZE = 40;
    private final Library library;

    DirectiveController(Library library) {
        this.library = library;
    }

    Page list(Context ctx) {
        List<Directive> all = cited(library.graph());
        String held = Parameters.text(ctx, "held");
        List<Directive> wanted =
                all.stream().filter(directive -> isWanted(directive, held)).toList();
        int last = Math.max(1, (wanted.size() + SIZE - 1) / SIZE);
        int page = Parameters.number(ctx, "page", 1, last);
        boolean narrowed = held.equals("yes") || held.equals("no");
        String base = narrowed ? "/directives?held=" + held + "&page=" : "/directives?page=";
        return new DirectivesPage(
                Words.number(all.size()),
                Words.number(all.stream().filter(Directive::isGhost).count()),
                wanted.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(Lines::directive)
                        .toList(),
                List.of(
                        new Anchor("/directives", "Tất cả", !narrowed),
                        new Anchor("/directives?held=no", "Chưa có toàn văn", held.equals("no")),
                        new Anchor("/directives?held=yes", "Có toàn văn", held.equals("yes"))),
                Pages.of(wanted.size(), SIZE, page, n -> base + n));
    }

    /// Directives that somebody cites: a held document that nobody cites is none of them.
    static List<Directive> cited(CitationGraph graph) {
        return graph.directives().stream()
                .filter(directive -> !directive.citedBy().isEmpty())
                .toList();
    }

    private static boolean isWanted(Directive directive, String held) {
        return switch (held) {
            case "yes" -> !directive.isGhost();
            case "no" -> directive.isGhost();
            default -> true;
        };
    }

    Page show(Context ctx) {
        String slug = ctx.pathParam("slug");
        Optional<Directive> found = Parameters.isSlug(slug) ? library.graph().bySlug(slug) : Optional.empty();
        return found.<Page>map(directive -> page(directive, Parameters.text(ctx, "relation")))
                .orElseGet(Notices::noDirective);
    }

    /// The page of a directive, narrowed to one relation when its code is given.
    static DirectivePage page(Directive directive, String relation) {
        return new DirectivePage(
                new DirectivePage.Name(
                        directive.title(),
                        Lines.subject(directive),
                        directive
                                .held()
                                .map(card -> Lines.documentAddress(card.id()))
                                .orElse(""),
                        directive.citedBy().size()),
                facts(directive),
                directive.spellings().stream()
                        .map(spelling -> new DirectivePage.Spelling(spelling.text(), spelling.count()))
                        .toList(),
                choices(directive, relation),
                directive.citedBy().stream()
                        .filter(link -> isOf(link, relation))
                        .map(Lines::citing)
                        .toList());
    }

    private static boolean isOf(Link link, String relation) {
        return relation.isEmpty()
                || link.evidence().stream()
                        .anyMatch(evidence -> evidence.relation().code().equals(relation));
    }

    private static List<Fact> facts(Directive directive) {
        return List.of(
                fact("Số, ký hiệu", directive.key().number()),
                fact("Loại văn bản", directive.type().map(DocumentType::name).orElse("")),
                fact("Ngày ban hành", dateOf(directive)),
                fact("Cơ quan ban hành", issuerOf(directive)),
                fact("Trích yếu", Lines.subject(directive)));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value.isEmpty() ? List.of() : List.of(value), value.isEmpty() ? "không rõ" : "", "", "");
    }

    private static String dateOf(Directive directive) {
        return directive
                .date()
                .or(() -> directive.key().year().map(year -> new IssueDate(year, 0, 0)))
                .map(Words::longDate)
                .orElse("");
    }

    private static String issuerOf(Directive directive) {
        return directive
                .held()
                .map(card -> String.join("; ", card.issuers()))
                .filter(s -> !s.isEmpty())
                .orElse(directive.issuer().isEmpty() ? directive.key().scope() : directive.issuer());
    }

    /// One choice a relation that occurs, with the number of documents; none when there is only one relation.
    private static List<DirectivePage.Choice> choices(Directive directive, String relation) {
        Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
        for (Link link : directive.citedBy()) {
            link.evidence().stream()
                    .map(evidence -> evidence.relation())
                    .distinct()
                    .forEach(one -> counts.merge(one, 1, Integer::sum));
        }
        if (counts.size() < 2 && relation.isEmpty()) {
            return List.of();
        }
        String address = Lines.directiveAddress(directive.slug());
        var choices = new ArrayList<DirectivePage.Choice>();
        choices.add(new DirectivePage.Choice(
                new Anchor(address, "Tất cả", relation.isEmpty()),
                "",
                directive.citedBy().size()));
        counts.forEach((one, count) -> choices.add(new DirectivePage.Choice(
                new Anchor(
                        address + "?relation=" + one.code(),
                        one.label(),
                        one.code().equals(relation)),
                one.code(),
                count)));
        return List.copyOf(choices);
    }
}
