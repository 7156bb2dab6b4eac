package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.Places;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Tier;
import vn.cancu.json.CoverageCsv;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.CoveragePage;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.TracePage;

/// Directives against units, as a page and as a table for spreadsheets.
final class CoverageController {
    /// Documents shown in a cell.
    private static final int MOST_FOUND = 4;

    private static final int EXAMPLES = 4;

    private final Library library;

    CoverageController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        var request = CoverageRequest.of(ctx);
        Coverage coverage = coverage(request);
        List<Coverage.Row> rows = wanted(request, coverage).rows();
        var page = ListPage.of(rows, request.page(), CoverageRequest.SIZE, request::withPage);
        return new CoveragePage(
                form(request),
                coverage.directives().isEmpty() ? examples() : List.of(),
                columns(coverage),
                page.rows(CoverageController::row),
                page.paging(),
                request.at("/coverage.csv"),
                request.at("/api/v1/coverage"),
                notes(request, coverage));
    }

    /// The same page for the directives that are cited most.
    private List<Anchor> examples() {
        return DirectiveController.cited(library.graph()).stream()
                .limit(EXAMPLES)
                .map(directive -> Anchor.to(CoverageRequest.address(directive), directive.title()))
                .toList();
    }

    /// The matrix as CSV.
    Optional<Page> table(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"coverage.csv\"");
        ctx.contentType("text/csv; charset=utf-8");
        var text = new StringBuilder("\uFEFF"); // without it spreadsheets take the text for another charset
        CoverageCsv.lines(wanted(CoverageRequest.of(ctx))).forEach(text::append);
        ctx.result(text.toString());
        return Optional.empty();
    }

    /// The matrix that is asked for; without directives it has no rows.
    Coverage coverage(CoverageRequest request) {
        List<Directive> directives = request.directives(library.graph());
        return directives.isEmpty()
                ? new Coverage(List.of(), List.of())
                : Coverage.of(library.graph(), directives, request.rows(), request.reach());
    }

    /// The same, without the units that are not asked for.
    Coverage wanted(CoverageRequest request) {
        return wanted(request, coverage(request));
    }

    private static Coverage wanted(CoverageRequest request, Coverage coverage) {
        return request.gaps() ? coverage.gaps() : coverage;
    }

    private static List<String> notes(CoverageRequest request, Coverage coverage) {
        if (coverage.directives().isEmpty()) {
            return request.typed().isEmpty() ? List.of() : List.of("Kho không có văn bản nào mang số, ký hiệu này.");
        }
        return request.units().equals("provinces")
                ? List.of("Văn bản của tỉnh cũ được tính cho tỉnh mới; cơ quan ban hành ghi đúng như trên văn bản.")
                : List.of();
    }

    private CoveragePage.Form form(CoverageRequest request) {
        return new CoveragePage.Form(
                request.typed().stream().map(this::asPeopleSay).collect(Collectors.joining(", ")),
                List.of(
                        choice("issuers", "Cơ quan có văn bản trong kho", request.units()),
                        choice("provinces", "34 tỉnh, thành phố hiện nay", request.units()),
                        choice("districts", "Các huyện của một tỉnh (trước 01/07/2025)", request.units())),
                Stream.concat(
                                Stream.of(choice("", "Cả nước", request.province())),
                                Places.provinces().stream()
                                        .map(province -> choice(province.name(), province.name(), request.province())))
                        .toList(),
                Stream.concat(
                                Stream.of(choice("", "Mọi cấp", request.level())),
                                Arrays.stream(Tier.values())
                                        .filter(tier -> tier != Tier.UNKNOWN)
                                        .map(tier -> choice(tier.code(), tier.label(), request.level())))
                        .toList(),
                request.indirect(),
                request.gaps());
    }

    /// The number of the directive that a link has named by its slug, where the number alone leads back to it.
    private String asPeopleSay(String typed) {
        return library.graph()
                .bySlug(typed)
                .filter(directive -> library.graph().lookup(directive.number()).equals(List.of(directive)))
                .map(Directive::number)
                .orElse(typed);
    }

    private static TracePage.Choice choice(String value, String label, String chosen) {
        return new TracePage.Choice(value, label, value.equals(chosen));
    }

    private static List<CoveragePage.Column> columns(Coverage coverage) {
        var columns = new ArrayList<CoveragePage.Column>();
        for (int i = 0; i < coverage.directives().size(); i++) {
            Directive directive = coverage.directives().get(i);
            columns.add(new CoveragePage.Column(
                    Lines.directiveAddress(directive.slug()),
                    directive.title(),
                    Lines.subject(directive),
                    Words.number(coverage.covered(i)) + " trên "
                            + Words.number(coverage.rows().size()) + " đơn vị"));
        }
        return columns;
    }

    private static CoveragePage.Row row(Coverage.Row row) {
        Coverage.Unit unit = row.unit();
        String note = unit.before().size() > 1
                ? String.join(", ", unit.before())
                : unit.before().isEmpty() ? unit.tier().label() : "";
        return new CoveragePage.Row(
                unit.name(),
                note,
                row.cells().stream().map(cell -> cell(cell, unit)).toList());
    }

    private static CoveragePage.Cell cell(Coverage.Cell cell, Coverage.Unit unit) {
        return new CoveragePage.Cell(
                Stream.concat(
                                cell.links().stream()
                                        .map(link -> found(link.citing(), link.relation(), List.of(), unit)),
                                cell.indirect().stream()
                                        .map(one -> found(one.card(), one.relation(), one.through(), unit)))
                        .limit(MOST_FOUND)
                        .toList(),
                Math.max(0, cell.links().size() + cell.indirect().size() - MOST_FOUND));
    }

    private static CoveragePage.Found found(
            DocumentCard card, Relation relation, List<ChainEdge.Passed> through, Coverage.Unit unit) {
        String issuers = String.join("; ", card.issuers());
        return new CoveragePage.Found(
                Lines.documentAddress(card.id()),
                card.title(),
                card.number().isEmpty() ? "chưa ghi số" : card.number(),
                card.date().map(Words::date).orElse(""),
                issuers.equals(unit.name()) ? "" : issuers,
                Lines.chip(relation),
                through.stream()
                        .map(one -> Anchor.to(TraceRequest.address(one.name()), one.title()))
                        .toList());
    }
}
