package vn.cancu.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;

/// Directives against units. An empty cell says that no document is held.
///
/// @param directives slugs, the columns
public record CoverageJson(List<String> directives, List<RowShape> rows) {

    /// A unit; `before` names what a province consisted of until 30/06/2025.
    public record RowShape(
            String unit, String tier, @Nullable String province, List<String> before, List<List<FoundShape>> cells) {}

    /// A document of the unit that cites the directive; its issuer is the one of record.
    public record FoundShape(
            String document,
            String title,
            @Nullable String number,
            @Nullable String date,
            String relation,
            List<String> issuers) {}

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
                row.cells().stream()
                        .map(cell ->
                                cell.links().stream().map(CoverageJson::found).toList())
                        .toList());
    }

    private static FoundShape found(Link link) {
        return new FoundShape(
                link.citing().id(),
                link.citing().title(),
                link.citing().number().isEmpty() ? null : link.citing().number(),
                link.citing().date().map(IssueDate::iso).orElse(null),
                link.relation().code(),
                link.citing().issuers());
    }
}
