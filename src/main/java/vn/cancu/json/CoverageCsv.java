package vn.cancu.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.Coverage;

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
        row.cells().forEach(cell -> cells.add(found(cell)));
        return Csv.line(cells);
    }

    private static String found(Coverage.Cell cell) {
        return Stream.concat(
                        cell.links().stream().map(link -> found(link.citing(), link.relation())),
                        cell.indirect().stream().map(CoverageCsv::found))
                .collect(Collectors.joining("; "));
    }

    /// `15/KH-THCS 2020-07-25 implements (qua Kế hoạch 77/KH-PGDĐT)`.
    private static String found(Coverage.Indirect one) {
        return found(one.card(), one.relation())
                + one.through().stream().map(ChainEdge.Passed::title).collect(Collectors.joining(", ", " (qua ", ")"));
    }

    /// `793/KH-SGDĐT 2019-04-09 implements`.
    private static String found(DocumentCard card, Relation relation) {
        String name = card.number().isEmpty() ? card.title() : card.number();
        String date = card.date().map(IssueDate::iso).orElse("");
        return (name + " " + date).strip() + " " + relation.code();
    }
}
