package vn.cancu.duty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// The tables of a document that say what is done when, and by whom: lines of cells between tabs under a line of titles,
/// one of which names the time and one the work.
final class Schedule {
    private static final int LONGEST = 240;

    private final SourceText text;
    private final List<Row> rows;
    private final BitSet taken = new BitSet();

    private Schedule(SourceText text, List<Row> rows) {
        this.text = text;
        this.rows = List.copyOf(rows);
        rows.forEach(row -> taken.set(row.span().start(), row.span().end()));
    }

    /// A row with the columns that count.
    private record Row(Span span, Columns columns, List<Cell> cells) {

        String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
        }
    }

    /// One cell of a row, in the raw text.
    private record Cell(Span span, String text) {}

    /// Which column says what; -1 for none.
    private record Columns(int time, int work, int unit) {

        static Optional<Columns> of(List<Cell> titles) {
            int time = -1;
            int work = -1;
            int unit = -1;
            for (int i = 0; i < titles.size(); i++) {
                switch (ColumnRules.TABLE
                        .decide(Wording.tidy(titles.get(i).text(), LONGEST))
                        .map(it -> it.value())
                        .orElse(ColumnRules.Column.OTHER)) {
                    case TIME -> time = time < 0 ? i : time;
                    case WORK -> work = work < 0 ? i : work;
                    case UNIT -> unit = unit < 0 ? i : unit;
                    case OTHER -> {}
                }
            }
            return time >= 0 && work >= 0 ? Optional.of(new Columns(time, work, unit)) : Optional.empty();
        }
    }

    static Schedule of(SourceText text) {
        List<Row> rows = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        String raw = text.raw();
        for (int start = 0; start < raw.length(); ) {
            int end = raw.indexOf('\n', start) < 0 ? raw.length() : raw.indexOf('\n', start);
            Span line = new Span(start, end);
            start = end + 1;
            String whole = raw.substring(line.start(), end);
            if (whole.indexOf('\t') < 0) {
                columns = whole.isBlank() ? columns : Optional.empty();
                continue;
            }
            List<Cell> cells = cells(raw, line);
            Optional<Columns> titles = Columns.of(cells);
            if (titles.isPresent()) {
                columns = titles;
            } else {
                columns.map(known -> new Row(line, known, cells)).ifPresent(rows::add);
            }
        }
        return new Schedule(text, rows);
    }

    private static List<Cell> cells(String raw, Span line) {
        List<Cell> cells = new ArrayList<>();
        int start = line.start();
        for (int i = start; i <= line.end(); i++) {
            if (i == line.end() || raw.charAt(i) == '\t') {
                cells.add(new Cell(new Span(start, i), raw.substring(start, i)));
                start = i + 1;
            }
        }
        return cells;
    }

    /// Whether a place in the raw text lies in one of the rows.
    boolean holds(Span span) {
        return taken.get(span.start());
    }

    /// One duty a row that has a time; a row that goes on in the next line is one.
    List<Duty> duties(Years years) {
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Cell cell = row.columns().time() < row.cells().size()
                    ? row.cells().get(row.columns().time())
                    : new Cell(row.span(), "");
            List<Time> times =
                    TimeScanner.scan(Folding.fold(SourceText.of(cell.text()).normal()));
            if (!times.isEmpty() && !row.at(row.columns().work()).isBlank()) {
                Time time = times.stream()
                        .filter(it -> it.due().isPresent())
                        .findFirst()
                        .orElse(times.getFirst());
                duties.add(duty(row, cell, time, i + 1 < rows.size() ? rows.get(i + 1) : row, years));
            }
        }
        return duties;
    }

    private Duty duty(Row row, Cell cell, Time time, Row next, Years years) {
        Time resolved = years.resolved(time, new Span(0, 0));
        boolean goesOn = next != row
                && next.at(0).isBlank()
                && next.at(next.columns().time()).isBlank();
        String what = row.at(row.columns().work())
                + (goesOn ? " " + next.at(next.columns().work()) : "");
        Span span = cell.span();
        String unit = row.at(row.columns().unit());
        return new Duty(
                text.at(span).strip(),
                span,
                resolved.start(),
                resolved.due(),
                resolved.isRecurring(),
                new Duty.Task(
                        Wording.tidy(unit.isBlank() ? subject(what) : unit, LONGEST), Wording.tidy(what, LONGEST), ""),
                row.span(),
                "row of a schedule");
    }

    /// Who does it where no column says so: the unit with which the work begins, «Khoa nhận hồ sơ …».
    private static String subject(String work) {
        return UnitRules.WHO
                .decide(work)
                .map(decision -> work.substring(
                        decision.value().start(), decision.value().end()))
                .orElse("");
    }
}
