package vn.cancu.export;

import java.util.List;
import java.util.function.Function;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;

/// One column of a list: its name in the first line, and what a row says there.
///
/// @param name the name of the same value in the JSON shapes
/// @param value empty when the row says nothing
record Column<T>(String name, Function<T, String> value) {
    /// Held documents.
    static final List<Column<DocumentCard>> DOCUMENTS = List.of(
            new Column<>("id", DocumentCard::id),
            new Column<>("number", DocumentCard::number),
            new Column<>("type", card -> card.type().map(DocumentType::name).orElse("")),
            new Column<>("date", card -> card.date().map(IssueDate::iso).orElse("")),
            new Column<>("title", DocumentCard::title),
            new Column<>("issuers", card -> String.join("; ", card.issuers())),
            new Column<>("level", card -> card.level().label()),
            new Column<>("province", DocumentCard::province),
            new Column<>("subject", DocumentCard::subject),
            new Column<>("signers", card -> String.join("; ", card.signers())),
            new Column<>("file", DocumentCard::fileName));

    /// Directives, held or not.
    static final List<Column<Directive>> DIRECTIVES = List.of(
            new Column<>("slug", Directive::slug),
            new Column<>("number", Directive::number),
            new Column<>("title", Directive::title),
            new Column<>(
                    "type",
                    directive -> directive.type().map(DocumentType::name).orElse("")),
            new Column<>(
                    "date", directive -> directive.date().map(IssueDate::iso).orElse("")),
            new Column<>("issuer", Directive::issuer),
            new Column<>("subject", Directive::subject),
            new Column<>(
                    "document",
                    directive -> directive.held().map(DocumentCard::id).orElse("")),
            new Column<>(
                    "citing", directive -> String.valueOf(directive.citedBy().size())));

    /// Documents that cite one directive, with the sentence that proves it.
    static final List<Column<Link>> CITING = List.of(
            new Column<>("id", link -> link.citing().id()),
            new Column<>("number", link -> link.citing().number()),
            new Column<>(
                    "date", link -> link.citing().date().map(IssueDate::iso).orElse("")),
            new Column<>("title", link -> link.citing().title()),
            new Column<>("issuers", link -> String.join("; ", link.citing().issuers())),
            new Column<>("level", link -> link.citing().level().label()),
            new Column<>("province", link -> link.citing().province()),
            new Column<>("relation", link -> link.relation().code()),
            new Column<>(
                    "page", link -> String.valueOf(link.evidence().getFirst().page())),
            new Column<>("sentence", link -> link.evidence().getFirst().sentence()));
}
