package vn.cancu.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.cancu.document.Noise;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Collects what is in the text and not of the document: lines left out from the start, stamps, what scanners make of a
/// seal, forms that are attached with blanks in their heads.
final class PaperMarks {
    /// What is left of a seal beside a signature: this many lines in a row, each shorter than this.
    private static final int DEBRIS_LINES = 3;

    private static final int DEBRIS_LENGTH = 8;
    private static final int HEAD_ROWS = 12;

    private final SourceText text;
    private final List<Row> rows;
    private final List<Noise> found = new ArrayList<>();

    private PaperMarks(SourceText text, List<Row> rows) {
        this.text = text;
        this.rows = rows;
    }

    /// All noise of a text, by position.
    ///
    /// @param rows the rows, and the lines that were left out when they were made
    /// @param appendix first row behind the document
    /// @param read rows that belong to signatures or recipients
    static List<Noise> of(SourceText text, Row.Rows rows, Head head, Ending ending, int appendix, Set<Integer> read) {
        var marks = new PaperMarks(text, rows.all());
        marks.found.addAll(rows.noise());
        marks.stamps(head);
        marks.seal(ending, Math.min(appendix, rows.all().size()), read);
        marks.forms(appendix);
        marks.found.sort(Comparator.comparing(Noise::span));
        return marks.found;
    }

    private void stamps(Head head) {
        for (int i : head.rows().bag().indices()) {
            if (Letterhead.STAMP.matches(rows.get(i).text(), 40)) {
                add(Noise.Kind.STAMP, i, i);
            }
        }
    }

    /// Runs of very short lines around the signature.
    private void seal(Ending ending, int to, Set<Integer> read) {
        int run = 0;
        for (int i = ending.from(); i <= to; i++) {
            boolean debris = i < to && !read.contains(i) && rows.get(i).text().length() < DEBRIS_LENGTH;
            if (debris) {
                run++;
            } else {
                if (run >= DEBRIS_LINES) {
                    add(Noise.Kind.STAMP, i - run, i - 1);
                }
                run = 0;
            }
        }
    }

    /// Heads behind the document that leave number or date open, each to the next head.
    private void forms(int appendix) {
        int start = -1;
        for (int i = Math.max(0, appendix); i < rows.size(); i++) {
            if (isMasthead(i)) {
                close(start, i);
                start = isBlankHead(i) ? i : -1;
            }
        }
        close(start, rows.size());
    }

    private void close(int start, int next) {
        if (start >= 0) {
            add(Noise.Kind.ATTACHED_FORM, start, next - 1);
        }
    }

    private boolean isMasthead(int row) {
        String line = Row.opening(rows.get(row).text(), 120);
        return rows.get(row).head() && HeadRules.MASTHEAD.matches(line);
    }

    private boolean isBlankHead(int from) {
        for (int i = from; i < Math.min(rows.size(), from + HEAD_ROWS); i++) {
            String line = Row.opening(rows.get(i).text(), 160);
            boolean openNumber = HeadRules.NUMBER
                    .decide(line)
                    .filter(found -> found.rule().equals("left blank"))
                    .isPresent();
            boolean openDate = HeadRules.DATE
                    .decide(line)
                    .filter(found -> !found.value().isWhole())
                    .isPresent();
            if (openNumber || openDate) {
                return true;
            }
        }
        return false;
    }

    private void add(Noise.Kind kind, int first, int last) {
        int start = text.lineAt(rows.get(first).start()).span().start();
        int end = text.lineAt(rows.get(last).start()).span().end();
        found.add(new Noise(kind, text.raw(new Span(start, end))));
    }
}
