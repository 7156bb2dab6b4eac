package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Span;

/// Reads dates in folded running text: `ngay 04/11/2013`, `ngay 11 thang 12 nam 2023`, `15-5-2016`, `nam 2021`.
public final class Dates {
    private final String folded;
    private int at;

    private Dates(String folded, int at) {
        this.folded = folded;
        this.at = at;
    }

    /// A date and where it stands in the text.
    public record Dated(IssueDate date, Span span) {}

    /// The date that begins at an offset, with the word «ngày», «tháng» or «năm» first.
    ///
    /// @return empty when none does, or when it cannot be (31/13)
    public static Optional<Dated> at(String folded, int start) {
        var reader = new Dates(folded, start);
        return reader.read().map(date -> new Dated(date, new Span(start, reader.at)));
    }

    /// The last date in a (short) text.
    static Optional<Dated> last(String folded) {
        int from = folded.lastIndexOf("ngay ");
        while (from >= 0) {
            Optional<Dated> date = at(folded, from);
            if (date.isPresent()) {
                return date;
            }
            from = folded.lastIndexOf("ngay ", from - 1);
        }
        return Optional.empty();
    }

    private Optional<IssueDate> read() {
        if (word("ngay")) {
            int day = digits(2);
            if (isMonthNext()) {
                return monthAndYear(day);
            }
            // A page number, or dust on a scan: «ngày 3 20/11/2012», «ngày 20 0 tháng 1 năm 2017».
            int second = day < 0 ? -1 : digits(2);
            return second >= 0 && isMonthNext() ? monthAndYear(second) : Optional.empty();
        }
        if (word("thang")) {
            return monthAndYear(0);
        }
        return word("nam") ? made(digits(4), 0, 0) : Optional.empty();
    }

    private boolean isMonthNext() {
        return word("thang") || sign('/') || sign('-') || sign('.');
    }

    private Optional<IssueDate> monthAndYear(int day) {
        int month = digits(2);
        return word("nam") || sign('/') || sign('-') || sign('.') ? made(digits(4), month, day) : Optional.empty();
    }

    private static Optional<IssueDate> made(int year, int month, int day) {
        boolean possible = year >= 1945 && year <= 2100 && month <= 12 && day <= 31;
        return possible
                ? Optional.of(new IssueDate(year, Math.max(month, 0), month < 1 ? 0 : Math.max(day, 0)))
                : Optional.empty();
    }

    private boolean word(String word) {
        blanks();
        if (folded.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean sign(char sign) {
        blanks();
        if (at < folded.length() && folded.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    /// Up to so many digits; -1 when there is none or more.
    private int digits(int most) {
        blanks();
        int start = at;
        int value = 0;
        while (at < folded.length() && at - start <= most && folded.charAt(at) >= '0' && folded.charAt(at) <= '9') {
            value = value * 10 + folded.charAt(at) - '0';
            at++;
        }
        return at == start || at - start > most ? -1 : value;
    }

    private void blanks() {
        int start = at;
        while (at < folded.length() && at - start < 40 && folded.charAt(at) == ' ') {
            at++;
        }
    }
}
