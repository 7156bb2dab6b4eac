package vn.cancu.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Link;

/// A coverage matrix as a table for spreadsheets: a unit a line, a directive a column, empty cells empty.
public final class CoverageCsv {
    private CoverageCsv() {}

    /// The lines, the titles first.
    public static Stream<String> lines(Coverage coverage) {
        var titles = new ArrayList<>(List.of("Đơn vị", "Cấp", "Tỉnh, thành phố"));
        coverage.directives().forEach(directive -> titles.add(directive.title()));
        return Stream.concat(
                Stream.of(Csv.line(titles)), coverage.rows().stream().map(CoverageCsv::line));
    }

    private static String line(Coverage.Row row) {
        var cells = new ArrayList<>(
                List.of(row.unit().name(), row.unit().tier().label(), row.unit().province()));
        row.cells()
                .forEach(cell ->
                        cells.add(cell.links().stream().map(CoverageCsv::found).collect(Collectors.joining("; "))));
        return Csv.line(cells);
    }

    /// `793/KH-SGDĐT 2019-04-09 implements`.
    private static String found(Link link) {
        String name = link.citing().number().isEmpty()
                ? link.citing().title()
                : link.citing().number();
        String date = link.citing().date().map(IssueDate::iso).orElse("");
        return (name + " " + date).strip() + " " + link.relation().code();
    }
}
