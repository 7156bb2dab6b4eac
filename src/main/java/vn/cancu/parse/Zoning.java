package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.cancu.document.Part;
import vn.cancu.document.Zone;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Says for every row to which part it belongs, and makes zones of the rows.
///
/// @param zones over the normalised text, in order, without gaps
/// @param bodyEnd first row behind the body
/// @param appendix first row behind the document
/// @param more whether a second document follows
record Zoning(List<Zone> zones, int bodyEnd, int appendix, boolean more) {
    private static final int LONG_PREAMBLE = 120;

    /// The line that ends the bases.
    static final RuleTable<Boolean> TURN = RuleTable.of(
            "end of the bases",
            Vocabulary.of().word("any", ".*").word("mark", "[:.]?"),
            row("như sau", "như sau~{mark}$", _ -> true)
                    .like("xây dựng Kế hoạch như sau:", "cụ thể như sau")
                    .unlike("như sau đây"),
            row("quyết định", "^(QUYẾT ĐỊNH|QUYẾT NGHỊ|THÔNG QUA)~{mark}$", _ -> true)
                    .like("QUYẾT ĐỊNH:")
                    .unlike("Quyết định số 1"));

    static Zoning of(
            SourceText text, List<Row> rows, Head head, Ending ending, Set<Integer> signed, Set<Integer> addressed) {
        var parts = new Part[rows.size()];
        Arrays.fill(parts, Part.BODY);
        int body = head.rows().body();
        int turn = preambleEnd(rows, body, Math.min(ending.to(), body + LONG_PREAMBLE));
        int last = -1;
        int first = ending.to();
        for (int i = 0; i < rows.size(); i++) {
            boolean own =
                    i < body || head.rows().bag().holds(i) && head.rows().bag().end() <= i;
            if (own) {
                parts[i] = Part.HEADER;
            } else if (i < turn) {
                parts[i] = Part.PREAMBLE;
            }
            boolean end = signed.contains(i) || addressed.contains(i);
            if (end && !own) {
                parts[i] = signed.contains(i) && !addressed.contains(i) ? Part.SIGNATURE : Part.RECIPIENTS;
                last = i;
                first = Math.min(first, i);
            }
        }
        int appendix = last >= 0 ? last + 1 : ending.cut() ? ending.to() : rows.size();
        fill(parts, head, first, appendix);
        boolean more = appendix < rows.size() && hasHead(rows, appendix);
        return new Zoning(zones(text, rows, parts), Math.min(first, appendix), appendix, more);
    }

    /// One zone for a text that is no document: an annex kept as a file of its own.
    static List<Zone> appendixOnly(SourceText text, boolean empty) {
        return empty
                ? List.of()
                : List.of(new Zone(Part.APPENDIX, new Span(0, text.normal().length())));
    }

    private static int preambleEnd(List<Row> rows, int from, int to) {
        for (int i = from; i < to; i++) {
            String line = rows.get(i).text();
            if (TURN.matches(line.length() > 80 ? line.substring(line.length() - 40) : line)) {
                return i + 1;
            }
            if (SectionRules.isLabelled(line)) {
                return i;
            }
        }
        int i = from;
        while (i < to && Openings.of(rows.get(i).text()).isPresent()) {
            i++;
        }
        return i;
    }

    /// Rows between signature and recipients go with the part before them; rows behind both are appendix.
    private static void fill(Part[] parts, Head head, int first, int appendix) {
        for (int i = first; i < parts.length; i++) {
            if (parts[i] == Part.HEADER) {
                continue;
            }
            if (i >= appendix) {
                parts[i] = Part.APPENDIX;
            } else if (parts[i] == Part.BODY || parts[i] == Part.PREAMBLE) {
                parts[i] = i > 0 && parts[i - 1] != Part.HEADER ? parts[i - 1] : Part.SIGNATURE;
            }
        }
        for (int i = appendix; i < parts.length; i++) {
            parts[i] = head.rows().bag().holds(i) ? parts[i] : Part.APPENDIX;
        }
    }

    private static boolean hasHead(List<Row> rows, int from) {
        for (int i = from; i < Math.min(rows.size(), from + 400); i++) {
            if (rows.get(i).head() && HeadRules.MASTHEAD.matches(rows.get(i).text(), 120)) {
                return true;
            }
        }
        return false;
    }

    private static List<Zone> zones(SourceText text, List<Row> rows, Part[] parts) {
        var zones = new ArrayList<Zone>();
        int start = 0;
        for (int i = 1; i <= parts.length; i++) {
            if (i == parts.length || parts[i] != parts[i - 1]) {
                int end = i == parts.length
                        ? text.normal().length()
                        : text.lineAt(rows.get(i).start()).span().start();
                zones.add(new Zone(parts[i - 1], new Span(start, end)));
                start = end;
            }
        }
        return zones;
    }
}
