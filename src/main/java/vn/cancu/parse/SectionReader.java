package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Section;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads the numbered parts of the body, with their path from the top.
///
/// A number counts only as the first of its kind or as the one after the last, so that the running numbers of tables
/// and years at the start of a line are not parts.
final class SectionReader {
    private static final int LONG_HEADING = 180;

    private final SourceText text;
    private final List<Row> rows;
    private final List<Open> stack = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private record Open(SectionRules.Label label, String path, String heading, int start, int index) {}

    SectionReader(SourceText text, List<Row> rows) {
        this.text = text;
        this.rows = rows;
    }

    /// The parts between two rows.
    List<Section> read(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<SectionRules.Label> label = SectionRules.of(rows.get(i).text());
            if (label.isPresent() && follows(label.get())) {
                close(label.get().rank(), rows.get(i).start());
                open(i, label.get());
            }
        }
        close(0, to > from ? rows.get(to - 1).end() : 0);
        return List.copyOf(sections);
    }

    private void open(int row, SectionRules.Label label) {
        String path = stack.isEmpty() ? label.label() : stack.getLast().path() + "." + label.label();
        stack.add(new Open(label, path, heading(row, label), rows.get(row).start(), sections.size()));
        sections.add(section(stack.getLast(), rows.get(row).end()));
    }

    /// Closes every open part that a label of this rank ends.
    private void close(int rank, int end) {
        while (!stack.isEmpty() && stack.getLast().label().rank() >= rank) {
            Open open = stack.getLast();
            sections.set(open.index(), section(open, Math.max(open.start(), end)));
            stack.removeLast();
        }
    }

    private Section section(Open open, int end) {
        int depth = stack.indexOf(open) + 1;
        return new Section(
                open.path(), open.label().label(), open.heading(), depth, text.raw(new Span(open.start(), end)));
    }

    private boolean follows(SectionRules.Label label) {
        int value = Ordinals.value(label.label());
        if (value <= 0) {
            return true;
        }
        for (Open open : stack) {
            if (open.label().rank() == label.rank()) {
                int last = Ordinals.value(open.label().label());
                return value == last + 1 || value == last + 2 || value == 1 && Ordinals.isNested(label.label());
            }
        }
        return value <= 1 || label.rank() == 4 || Ordinals.isNested(label.label());
    }

    /// The words behind the label when they stand alone; a heading in capitals may run on to the next line.
    private String heading(int row, SectionRules.Label label) {
        String rest = rows.get(row).text().substring(label.after());
        boolean capitals = Row.isUpper(rest);
        if (!capitals && isSentence(rest)) {
            return "";
        }
        String words = Row.squeeze(rest);
        String next = row + 1 < rows.size() ? rows.get(row + 1).text() : "";
        if ((capitals || words.isEmpty())
                && Row.isUpper(next)
                && !SectionRules.isLabelled(next)
                && SignatureRules.office(next).isEmpty()) {
            words = (words + " " + Row.squeeze(next)).strip();
            capitals = true;
        }
        boolean runsOn = words.length() > LONG_HEADING
                || words.endsWith(";")
                || words.endsWith(",")
                || !capitals && (isSentence(words) || goesOn(next));
        return runsOn ? "" : trim(words);
    }

    private static boolean isSentence(String words) {
        return words.endsWith(".") || words.endsWith(";") || words.endsWith(",") || words.contains(". ");
    }

    private static boolean goesOn(String next) {
        return Row.beginsSmall(Row.opening(next, 20)) && !SectionRules.isLabelled(next);
    }

    private static String trim(String words) {
        int end = words.length();
        while (end > 0 && ".:; ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
