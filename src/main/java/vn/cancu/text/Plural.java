package vn.cancu.text;

import java.util.Locale;

/// English words that go with a count: `1 document`, `2 documents`. What differs stands in brackets behind what is the
/// same: `document[s]` has an `s` for all counts but one, `director[y|ies]` has one ending for one and another for
/// more, and so has a verb: `file[s] differ[s|]`. This is the only place that knows such forms; the shell and the English
/// pages of the site both ask here.
public final class Plural {
    private Plural() {}

    /// A count with its words: `of(1, "file[s]")` is `1 file`, `of(1_200, "file[s]")` is `1,200 files`.
    ///
    /// @param count what is counted
    /// @param words with endings in brackets; no text of users, in which brackets are only brackets
    public static String of(long count, String words) {
        return agreed(String.format(Locale.ROOT, "%,d %s", count, words));
    }

    /// Decides each bracket by the number before it: `1 of 3 page[s]` becomes `1 of 3 pages`. Before the first number words
    /// stand as for several.
    ///
    /// @param text with its numbers; a bracket that is never closed stays as it is
    public static String agreed(String text) {
        var out = new StringBuilder();
        boolean one = false;
        int at = 0;
        while (at < text.length()) {
            int close = text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
            if (close >= 0) {
                out.append(ending(text.substring(at + 1, close), one));
                at = close + 1;
                continue;
            }
            int end = endOfNumber(text, at);
            one = end > at ? text.substring(at, end).equals("1") : one;
            end = Math.max(end, at + 1);
            out.append(text, at, end);
            at = end;
        }
        return out.toString();
    }

    private static String ending(String endings, boolean one) {
        int bar = endings.indexOf('|');
        return one ? endings.substring(0, Math.max(bar, 0)) : endings.substring(bar + 1);
    }

    /// Where a number ends that begins at a place: behind its last digit, so that in `1,200.` the stop is left.
    ///
    /// @param start of the number
    /// @return `start` itself when none begins there
    public static int endOfNumber(String text, int start) {
        int end = start;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                end = at + 1;
            } else if (at == start || c != '.' && c != ',') {
                break;
            }
        }
        return end;
    }
}
