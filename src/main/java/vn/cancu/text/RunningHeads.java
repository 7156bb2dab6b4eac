package vn.cancu.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds running heads and feet: first or last lines that pages have in common, apart from digits. They interrupt
/// sentences that continue on the next page.
///
/// Example: `94 CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022` and, on the next page, `CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022 95`.
final class RunningHeads {
    /// A running head stands on at least this many pages.
    private static final int PAGES = 3;
    /// And on at least one page in this many.
    private static final int PART = 3;
    /// Chars of the longest line that may be a running head.
    private static final int LONGEST = 160;

    private RunningHeads() {}

    /// The indexes of the running heads and feet in `lines`; empty for a text of fewer than [#PAGES] pages.
    ///
    /// @param lines the lines that are not blank, in order
    static BitSet of(SourceText text, List<Line> lines) {
        int pages = text.pages().size();
        var found = new BitSet();
        if (pages < PAGES) {
            return found;
        }
        Map<String, Set<Integer>> places = new HashMap<>();
        int at = 0;
        for (int page = 1; page <= pages && at < lines.size(); page++) {
            int end = text.normal(text.page(page)).end();
            int first = at;
            while (at < lines.size() && lines.get(at).span().start() < end) {
                at++;
            }
            if (at > first) {
                note(places, lines.get(first), first);
                note(places, lines.get(at - 1), at - 1);
            }
        }
        places.forEach((words, all) -> {
            if (all.size() >= PAGES && all.size() * PART >= pages) {
                all.forEach(found::set);
            }
        });
        return found;
    }

    private static void note(Map<String, Set<Integer>> places, Line line, int number) {
        String words = withoutNumbers(line.text());
        if (!words.isEmpty()) {
            places.computeIfAbsent(words, _ -> new HashSet<>()).add(number);
        }
    }

    /// A line without digits and blanks; empty when no letter is left or the line is too long for a head.
    private static String withoutNumbers(String line) {
        var words = new StringBuilder();
        boolean letters = false;
        for (int i = 0; i < line.length() && i <= LONGEST; i++) {
            char c = line.charAt(i);
            if (!Character.isDigit(c) && !Character.isWhitespace(c)) {
                words.append(c);
                letters |= Character.isLetter(c);
            }
        }
        return letters && line.length() <= LONGEST ? words.toString() : "";
    }
}
