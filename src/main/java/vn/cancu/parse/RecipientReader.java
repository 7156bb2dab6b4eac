package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cancu.document.Recipient;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads Nơi nhận: one recipient a printed item, wrapped lines joined, the other column left out.
final class RecipientReader {
    private static final int MOST = 60;
    private static final int LONG_LINE = 220;

    static final RuleTable<Boolean> LAST = RuleTable.of(
            "last recipient",
            Vocabulary.of().word("end", "(?:[ :,.]|$)"),
            row("lưu", "^Lưu{end}", _ -> true)
                    .like("Lưu: VT, TCCB", "Lưu VT", "Lưu.")
                    .unlike("Cục Lưu trữ"));

    /// What was read.
    ///
    /// @param recipients in order
    /// @param rows rows they stand in
    /// @param next first row after them
    record Recipients(List<Recipient> recipients, Set<Integer> rows, int next) {}

    private final SourceText text;
    private final List<Row> rows;
    private final Ending ending;
    private final List<Recipient> items = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final StringBuilder item = new StringBuilder();
    private Span span = new Span(0, 0);
    private final boolean scan;
    private boolean marked;

    RecipientReader(SourceText text, List<Row> rows, Ending ending) {
        this.text = text;
        this.rows = rows;
        this.ending = ending;
        this.scan = Scan.is(text);
    }

    /// Whether a line begins with the mark of a list item.
    static boolean isMarked(String line) {
        return !line.isEmpty() && "-+~*·•●▪:".indexOf(line.charAt(0)) >= 0;
    }

    Recipients read() {
        int at = ending.recipients();
        if (at < 0) {
            return new Recipients(List.of(), Set.of(), 0);
        }
        int label = Ending.RECIPIENTS
                .decide(rows.get(at).text())
                .map(found -> found.match().span().end())
                .orElse(0);
        take(at, label);
        used.add(at);
        at++;
        while (at < ending.to() && items.size() < MOST && take(at, 0)) {
            at++;
        }
        close();
        return new Recipients(List.copyOf(items), Set.copyOf(used), at);
    }

    /// Takes what belongs to the list out of a row.
    ///
    /// @return whether the list may go on
    private boolean take(int at, int from) {
        Row row = rows.get(at);
        for (Cells.Cell cell : ClosingCells.split(row.text().substring(from), scan)) {
            String words = cell.text();
            Span place = row.span(cell.span().shift(from));
            if (isMarked(words)) {
                if (ended()) {
                    return false;
                }
                close();
                marked = true;
                begin(words, place, at);
            } else if (isSignature(words)
                    || scan && ScannedSignature.office(words).isPresent()) {
                continue;
            } else if (!unmarked(words, place, row, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean unmarked(String words, Span place, Row row, int at) {
        boolean last = ended();
        if (words.length() > LONG_LINE || last && row.gap() > 1) {
            return false;
        }
        if (item.isEmpty()) {
            if (marked || Row.isUpper(words) && words.length() > 8) {
                return marked && !Row.isUpper(words) && !last;
            }
            begin(words, place, at);
            return true;
        }
        boolean open = !isClosed(item);
        boolean joins = open
                && (Row.beginsSmall(words)
                        || words.startsWith("(")
                        || marked && !last && !Row.isUpper(words)
                        || endsOpen(item));
        if (joins) {
            item.append(' ').append(Row.squeeze(words));
            span = span.union(place);
            used.add(at);
            return true;
        }
        if (marked || last) {
            return false;
        }
        close();
        begin(words, place, at);
        return true;
    }

    private void begin(String words, Span place, int at) {
        int from = 0;
        while (from < words.length() && (isMarked(words.substring(from)) || words.charAt(from) <= ' ')) {
            from++;
        }
        item.append(Row.squeeze(words.substring(from)));
        span = new Span(place.start() + from, place.end());
        used.add(at);
    }

    private void close() {
        String words = trim(item.toString());
        if (!words.isEmpty()) {
            int cut = item.length() - words.length();
            items.add(Purposes.recipient(
                    words, text.raw(new Span(span.start(), Math.max(span.start(), span.end() - cut)))));
        }
        item.setLength(0);
    }

    /// Whether the filing copy, always the last, has been read.
    private boolean ended() {
        if (!item.isEmpty()) {
            return LAST.decide(item).isPresent();
        }
        return !items.isEmpty() && LAST.decide(items.getLast().text()).isPresent();
    }

    private static boolean isSignature(String words) {
        String bare = words.strip();
        return SignatureRules.office(bare).isPresent()
                || SignatureRules.name(bare, false).isPresent()
                || bare.startsWith("(đã ký")
                || bare.startsWith("(Đã ký");
    }

    private static boolean isClosed(CharSequence item) {
        char last = item.charAt(item.length() - 1);
        return last == ';' || last == '.';
    }

    private static boolean endsOpen(CharSequence item) {
        char last = item.charAt(item.length() - 1);
        return last == ',' || last == '-' || last == '&';
    }

    private static String trim(String words) {
        int end = words.length();
        while (end > 0 && ";.,/ ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
