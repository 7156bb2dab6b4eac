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
    private static final int SHORT_LINE = 45;
    /// Letters of words that a scanner has glued: `Nhưtrên`.
    private static final int GLUED = 6;

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

    /// The first row of a list of recipients over which a scanner has lost the label: the marked items that end with the
    /// filing copy, the other column between them.
    ///
    /// @param from first row that may belong to it
    /// @param to first row that may not
    /// @return -1 when there is none
    static int unlabelled(List<Row> rows, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            String line = rows.get(i).text();
            if (isMarked(line) && LAST.matches(unmarked(line))) {
                int first = i;
                for (int k = i - 1; k >= from && isOfList(rows.get(k).text()); k--) {
                    first = isMarked(rows.get(k).text()) ? k : first;
                }
                return first;
            }
        }
        return -1;
    }

    private static boolean isOfList(String line) {
        boolean end = line.endsWith(";") || line.endsWith(".") || line.endsWith(")");
        return isMarked(line) && !Ending.isSentence(line)
                || ScannedSignature.office(line).isPresent()
                || end && !line.endsWith("./.") && line.length() < SHORT_LINE;
    }

    private static String unmarked(String line) {
        int from = 0;
        while (from < line.length() && (isMarked(line.substring(from)) || line.charAt(from) <= ' ')) {
            from++;
        }
        return line.substring(from);
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
        boolean displaced = scan
                && label > 0
                && at + 1 < ending.to()
                && isItem(rows.get(at + 1).text());
        if (!displaced || isItem(rows.get(at).text().substring(label).strip())) {
            take(at, label);
        }
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
            int dirt = scan ? dirt(cell.text()) : 0;
            String words = cell.text().substring(dirt);
            Span whole = row.span(cell.span().shift(from));
            Span place = new Span(whole.start() + dirt, whole.end());
            if (scan && isMarked(words) && isDebris(unmarked(words))) {
                continue;
            }
            if (isMarked(words)) {
                if (ended()) {
                    return false;
                }
                close();
                marked = true;
                begin(words, place, at);
            } else if (isSignature(words)
                    || scan && (isDebris(words) || ended() && Row.isUpper(words) && !isCodes(words))) {
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
            // A stroke of the pen across the list is short, and the list goes on behind it.
            return scan && marked && !last && words.length() < SHORT_LINE / 2;
        }
        close();
        begin(words, place, at);
        return true;
    }

    /// Signs that a scanner has put before the mark of an item: `“ ~ Như trên`.
    private static int dirt(String words) {
        int at = 0;
        while (at < words.length() && at < 3 && "“”\"'`‘’,. ".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at > 0 && isMarked(words.substring(at)) ? at : 0;
    }

    private boolean isItem(String line) {
        return isMarked(line.substring(dirt(line)));
    }

    private void begin(String words, Span place, int at) {
        int from = words.length() - unmarked(words).length();
        item.append(Row.squeeze(words.substring(from)));
        span = new Span(place.start() + from, place.end());
        used.add(at);
    }

    private void close() {
        String words = trim(scan ? withoutDebris(item.toString()) : item.toString());
        if (!words.isEmpty() && !(scan && isDebris(words))) {
            int cut = item.length() - words.length();
            items.add(Purposes.recipient(
                    words, text.raw(new Span(span.start(), Math.max(span.start(), span.end() - cut)))));
        }
        item.setLength(0);
    }

    /// Whether the filing copy, always the last, has been read.
    private boolean ended() {
        if (!item.isEmpty()) {
            return LAST.matches(item.toString());
        }
        return !items.isEmpty() && LAST.matches(items.getLast().text());
    }

    /// What belongs to the signature beside the list, or to its seal.
    private static boolean isDebris(String words) {
        String bare = Debris.trimmed(words);
        return ScannedSignature.office(bare).isPresent()
                || ScannedSignature.endsOffice(bare)
                || !Debris.hasWords(words) && !isCodes(words) && letters(words) < GLUED;
    }

    private static long letters(String words) {
        return words.chars().filter(Character::isLetter).count();
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

    /// An item without what a seal has left behind its end: `TCCB; SỐ J // ( 5`, `Lưu: VT. Sở`. Behind the sign that ends
    /// it only another recipient can stand, three words or more, or the codes of units.
    private static String withoutDebris(String words) {
        for (int i = 1; i + 1 < words.length(); i++) {
            String rest = words.substring(i + 1).strip();
            boolean ends = words.charAt(i) == ';' || words.charAt(i) == '.' && words.charAt(i + 1) == ' ';
            if (ends && !rest.isEmpty() && !isCodes(rest) && isNoRecipient(rest)) {
                return words.substring(0, i);
            }
        }
        return words;
    }

    private static boolean isNoRecipient(String words) {
        boolean begins = Character.isLetter(words.charAt(0)) || words.charAt(0) == '(';
        return !begins || Row.isUpper(words) || Cells.words(words).size() < 3;
    }

    /// Codes of units have no marks of tones: `VT, TH.`, not `SỐ`.
    private static boolean isCodes(String words) {
        return words.chars().filter(Character::isLetter).allMatch(c -> c < 0x80 || c == 'Đ' || c == 'Ư')
                && words.chars().anyMatch(Character::isLetter)
                && words.chars().noneMatch(c -> "/()[]_|<>".indexOf(c) >= 0);
    }

    private static String trim(String words) {
        int end = words.length();
        while (end > 0 && ";.,/ ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
