package vn.cancu.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Directive;

/// Directives against units. An empty cell says that no document is held.
///
/// @param directives slugs, the columns
public record CoverageJson(List<String> directives, List<RowShape> rows) {

    /// A unit; `before` names what a province consisted of until 30/06/2025.
    public record RowShape(
            String unit, String tier, @Nullable String province, List<String> before, List<List<FoundShape>> cells) {}

    /// A document of the unit that cites the directive, or, where `through` names any, one that rests on the first of
    /// them; its issuer is the one of record.
    public record FoundShape(
            String document,
            String title,
            @Nullable String number,
            @Nullable String date,
            String relation,
            List<String> issuers,
            List<ChainJson.PassedShape> through) {}

    /// The shape of a matrix.
    public static CoverageJson of(Coverage coverage) {
        return new CoverageJson(
                coverage.directives().stream().map(Directive::slug).toList(),
                coverage.rows().stream().map(CoverageJson::row).toList());
    }

    private static RowShape row(Coverage.Row row) {
        Coverage.Unit unit = row.unit();
        return new RowShape(
                unit.name(),
                unit.tier().code(),
                unit.province().isEmpty() ? null : unit.province(),
                unit.before(),
                row.cells().stream().map(CoverageJson::cell).toList());
    }

    private static List<FoundShape> cell(Coverage.Cell cell) {
        return Stream.concat(
                        cell.links().stream().map(link -> found(link.citing(), link.relation(), List.of())),
                        cell.indirect().stream().map(one -> found(one.card(), one.relation(), one.through())))
                .toList();
    }

    private static FoundShape found(DocumentCard card, Relation relation, List<ChainEdge.Passed> through) {
        return new FoundShape(
                card.id(),
                card.title(),
                card.number().isEmpty() ? null : card.number(),
                card.date().map(IssueDate::iso).orElse(null),
                relation.code(),
                card.issuers(),
                through.stream().map(ChainJson::passed).toList());
    }
}
