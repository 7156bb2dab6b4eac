package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Span;

/// Finds dates in the words of a text, whatever their form: `25/2/2020`, `25-02-2020`, `25.2.2020`,
/// `ngày 25 tháng 02 năm 2020`, `2020-02-25`.
final class Dates {

    /// A date in a text.
    ///
    /// @param iso `2020-02-25`
    /// @param words first word and one past the last, as indexes into [Words]
    record Found(String iso, Span words) {}

    private Dates() {}

    /// All dates, in order.
    ///
    /// @param text the normalised text
    /// @param words its words
    static List<Found> in(String text, Words words) {
        var found = new ArrayList<Found>();
        int i = 0;
        while (i + 2 < words.size()) {
            int end = at(text, words, i, found);
            i = end > i ? end : i + 1;
        }
        return found;
    }

    /// The date that begins at a word.
    static Optional<Found> at(String text, Words words, int i) {
        var found = new ArrayList<Found>();
        return i + 2 < words.size() && at(text, words, i, found) > i ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static int at(String text, Words words, int i, List<Found> found) {
        int first = number(words, i);
        if (first < 1) {
            return i;
        }
        int separator = separator(text, words, i);
        if (separator != 0 && separator == separator(text, words, i + 1)) {
            int last = number(words, i + 2);
            int middle = number(words, i + 1);
            return words.length(i) == 4
                    ? keep(found, last, middle, first, i, i + 3)
                    : keep(found, first, middle, last, i, i + 3);
        }
        boolean spelled = i + 4 < words.size() && words.isBare(i + 1, "thang") && words.isBare(i + 3, "nam");
        return spelled ? keep(found, first, number(words, i + 2), number(words, i + 4), i, i + 5) : i;
    }

    private static int keep(List<Found> found, int day, int month, int year, int from, int to) {
        if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2199) {
            return from;
        }
        found.add(new Found(new IssueDate(year, month, day).iso(), new Span(from, to)));
        return to;
    }

    /// The one char `/`, `-` or `.` between a word and the next; 0 when something else stands there.
    private static int separator(String text, Words words, int i) {
        if (words.start(i + 1) - words.end(i) != 1) {
            return 0;
        }
        char c = text.charAt(words.end(i));
        return c == '/' || c == '-' || c == '.' ? c : 0;
    }

    /// The value of a word of one to four digits; -1 for every other word.
    static int number(Words words, int i) {
        int length = words.length(i);
        if (length > 4) {
            return -1;
        }
        int value = 0;
        for (int k = words.from(i); k < words.from(i) + length; k++) {
            char c = words.bareChars()[k];
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
