package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.citation.Reading;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Places;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.index.StoredDocument;
import vn.cancu.library.Library;
import vn.cancu.library.SimilarDocument;
import vn.cancu.registry.Registry;
import vn.cancu.text.Span;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Citing;
import vn.cancu.web.page.DocumentPage;
import vn.cancu.web.page.Fact;
import vn.cancu.web.page.Page;

/// Pages of held documents.
final class DocumentController {
    private final Library library;

    DocumentController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<StoredDocument> found =
                Parameters.isDocumentId(id) ? library.index().find(id) : Optional.empty();
        return found.<Page>map(one -> page(one, library.reading(one), ask(ctx, one)))
                .orElseGet(Notices::noDocument);
    }

    /// The page of a document.
    private DocumentPage page(StoredDocument stored, Reading reading, DocumentText.Ask ask) {
        DocumentCard card = stored.card();
        CitationGraph graph = library.graph();
        var layout = new DocumentText(
                reading, citation -> graph.resolve(card.id(), citation.key()), PictureController.address(stored));
        return new DocumentPage(
                ask.query(),
                head(stored, graph.ofDocument(card.id())),
                Stream.concat(
                                new DocumentFields(card.id(), stored.text())
                                        .of(reading.document(), stored.file()).stream(),
                                validity(graph.ofDocument(card.id())).stream())
                        .toList(),
                DutyLines.of(card.id(), reading),
                groups(graph, card.id()),
                citedBy(graph, card.id()),
                library.similar(card.id()).stream()
                        .map(DocumentController::similar)
                        .toList(),
                layout.view(ask, library.index().places(ask.query(), card.id())),
                remarks(stored, reading),
                new DocumentPage.Beside(links(card), new RelatedDocuments(library).of(card)));
    }

    /// The pages of its issuers, its signers, its province, the school year its subject names.
    private List<Anchor> links(DocumentCard card) {
        Registry registry = library.registry();
        Stream<Anchor> units = card.issuers().stream()
                .flatMap(name -> registry.issuer(card, name).stream())
                .map(unit -> Anchor.to(NameListController.unitAddress(unit.slug()), unit.name()));
        Stream<Anchor> people = card.signers().stream()
                .flatMap(name -> registry.signer(name).stream())
                .map(person -> Anchor.to(NameListController.personAddress(person.slug()), person.name()));
        Stream<Anchor> province = Places.province(card.province())
                .map(one -> Anchor.to(
                        NameListController.provinceAddress(one.successor()),
                        one.successor().equals(one.name()) ? one.name() : one.name() + " → " + one.successor()))
                .stream();
        return Stream.of(units, people, province)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static DocumentText.Ask ask(Context ctx, StoredDocument document) {
        String raw = document.text().raw();
        Optional<Span> onPicture = spot(Parameters.text(ctx, "show"), raw);
        return new DocumentText.Ask(
                Parameters.text(ctx, "q").strip(),
                onPicture.or(() -> spot(Parameters.text(ctx, "at"), raw)),
                onPicture.isPresent(),
                Parameters.number(ctx, "part", 1, 100_000));
    }

    /// Reads `120-180` or `120` (code units of the raw text); a single offset stands for the word there. Empty when it
    /// lies outside the text.
    static Optional<Span> spot(String at, String raw) {
        int dash = at.indexOf('-');
        int start = Parameters.number(dash < 0 ? at : at.substring(0, dash), -1);
        if (start < 0 || start >= raw.length()) {
            return Optional.empty();
        }
        int end = dash < 0 ? wordEnd(raw, start) : Parameters.number(at.substring(dash + 1), -1);
        return end <= start || end > raw.length() ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private static int wordEnd(String raw, int start) {
        int end = start + 1;
        while (end < raw.length() && !Character.isWhitespace(raw.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The standing of the document; empty for one without a number, since no other document can refer to it.
    private static Optional<Fact> validity(Optional<Directive> directive) {
        return directive.map(one -> {
            Badge badge = Lines.badge(one);
            return badge.known()
                    ? new Fact(
                            "Hiệu lực",
                            List.of(badge.label()),
                            "",
                            "",
                            Lines.directiveAddress(one.slug()) + "#hieu-luc")
                    : new Fact("Hiệu lực", List.of(), "không rõ", "", "");
        });
    }

    private static DocumentPage.Head head(StoredDocument stored, Optional<Directive> directive) {
        DocumentCard card = stored.card();
        return new DocumentPage.Head(
                card.id(),
                card.title(),
                card.number(),
                card.type().map(DocumentType::name).orElse(""),
                card.date().map(Words::date).orElse(""),
                String.join("; ", card.issuers()),
                directive
                        .filter(one -> !one.citedBy().isEmpty())
                        .map(one -> Lines.directiveAddress(one.slug()))
                        .orElse(""),
                Lines.documentAddress(card.id()) + "/original");
    }

    /// The directives that the document cites, grouped by their strongest relation, in the order of the relations.
    static List<DocumentPage.Group> groups(CitationGraph graph, String id) {
        Map<Relation, List<DocumentPage.Cited>> byRelation = new LinkedHashMap<>();
        for (Link link : graph.cites(id)) {
            graph.bySlug(link.directive())
                    .ifPresent(directive -> byRelation
                            .computeIfAbsent(link.relation(), _ -> new ArrayList<>())
                            .add(new DocumentPage.Cited(Lines.basis(directive), Lines.quotes(id, link.evidence()))));
        }
        return byRelation.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new DocumentPage.Group(Lines.chip(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<Citing> citedBy(CitationGraph graph, String id) {
        return graph.ofDocument(id)
                .map(directive ->
                        directive.citedBy().stream().map(Lines::citing).toList())
                .orElse(List.of());
    }

    private static DocumentPage.Similar similar(SimilarDocument kindred) {
        var why = new ArrayList<DocumentPage.Reason>();
        if (!kindred.shared().isEmpty()) {
            why.add(new DocumentPage.Reason(
                    kindred.bases() ? "cùng căn cứ" : "cùng viện dẫn",
                    kindred.shared().stream()
                            .map(one -> Anchor.to(
                                    Lines.directiveAddress(one.slug()),
                                    one.key().number()))
                            .toList()));
        }
        if (!kindred.subjects().isEmpty()) {
            why.add(new DocumentPage.Reason(
                    "cùng nói về",
                    kindred.subjects().stream()
                            .map(wording -> Anchor.to(
                                    "/search?q=" + SearchRequest.encoded("\"" + wording + "\""), "«" + wording + "»"))
                            .toList()));
        }
        return new DocumentPage.Similar(Lines.document(kindred.card()), why);
    }

    private static List<String> remarks(StoredDocument stored, Reading reading) {
        return DiagnosticTexts.of(
                Stream.concat(stored.diagnostics().stream(), reading.document().diagnostics().stream()));
    }
}
