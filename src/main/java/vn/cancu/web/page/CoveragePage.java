package vn.cancu.web.page;

import java.util.List;

/// Directives against units: what is found, and the gaps.
///
/// @param form what can be chosen
/// @param examples links to this page for the most cited directives, when no directive was asked for; empty otherwise
/// @param columns the directives
/// @param rows the units of this page
/// @param paging the other pages
/// @param table the same as a table for spreadsheets
/// @param data the same for programs
/// @param notes what people should know of what they see
public record CoveragePage(
        Form form,
        List<Anchor> examples,
        List<Column> columns,
        List<Row> rows,
        ResultsPage.Paging paging,
        String table,
        String data,
        List<String> notes)
        implements Page {

    public CoveragePage {
        examples = List.copyOf(examples);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    @Override
    public String title() {
        return "Đơn vị đã triển khai";
    }

    /// What can be chosen.
    ///
    /// @param directives as typed, separated by commas
    /// @param indirect whether documents count that rest on others that carry it out
    public record Form(
            String directives,
            List<TracePage.Choice> units,
            List<TracePage.Choice> provinces,
            List<TracePage.Choice> levels,
            boolean indirect,
            boolean gaps) {
        public Form {
            units = List.copyOf(units);
            provinces = List.copyOf(provinces);
            levels = List.copyOf(levels);
        }
    }

    /// A directive.
    ///
    /// @param count `3 trên 34 đơn vị`
    public record Column(String href, String title, String subject, String count) {}

    /// A unit.
    ///
    /// @param name of it
    /// @param note level, province, what it consisted of before
    /// @param cells one a directive
    public record Row(String name, String note, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a unit has of a directive; empty when nothing is held.
    public record Cell(List<Found> found, int more) {
        public Cell {
            found = List.copyOf(found);
        }
    }

    /// A document.
    ///
    /// @param title in full
    /// @param name its number, or words for one without
    /// @param issuer of record; empty where it is the unit itself
    /// @param relation to the directive, or to the first of those between
    /// @param through the documents between it and the directive; empty where it cites the directive itself
    public record Found(
            String href, String title, String name, String date, String issuer, Chip relation, List<Anchor> through) {
        public Found {
            through = List.copyOf(through);
        }
    }
}
