package vn.cancu.parse;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.rule.Match;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// A date of issue as the head prints it.
///
/// @param place as printed, empty when none stands before the date
/// @param placeSpan where the place stands in the line
/// @param day 0 when left open
/// @param month 0 when left open
/// @param year 0 when left open
/// @param span where the date itself stands in the line, from «ngày» on
/// @param state whether a scanner has damaged it
/// @param signs what stands in the places of day and month of a damaged date; both empty for all others
record PrintedDate(String place, Span placeSpan, int day, int month, int year, Span span, State state, Signs signs) {

    /// What a scanner has made of day and month, as read.
    record Signs(String day, String month) {
        static final Signs NONE = new Signs("", "");
    }

    /// How the date came through the scanner.
    enum State {
        /// As printed.
        CLEAN,
        /// What cannot be read is 0.
        DAMAGED,
        /// Damaged, and day or month were told from signs that look like digits.
        GUESSED
    }

    static PrintedDate of(Match match) {
        boolean capitals = match.has("capitals") && !match.group("capitals").isEmpty();
        String word = capitals ? "capitals" : "place";
        boolean placed = match.has(word) && !match.group(word).isEmpty();
        Span place = placed
                ? match.span(word)
                : new Span(match.span().start(), match.span().start());
        int skipped = placed ? place.end() - match.span().start() : 0;
        int from = match.span().start() + dateStart(match.text(), skipped);
        int day = figure(match, "day", "full");
        int month = figure(match, "month", "mon");
        int year = figure(match, "year", "year");
        int end = match.has("year") ? match.span("year").end() : match.span().end();
        return new PrintedDate(
                placed ? match.group(word) : "",
                place,
                day > 31 ? 0 : day,
                month > 12 ? 0 : month,
                year,
                new Span(Math.min(from, end), end),
                State.CLEAN,
                Signs.NONE);
    }

    /// A date that a scanner has damaged: the day only when it is clean, the month also when its digits look like letters;
    /// [#likeliest] says more.
    static PrintedDate damaged(Match match) {
        boolean placed = match.has("place");
        int start = match.span().start();
        Span place = placed ? match.span("place") : new Span(start, start);
        int from = placed ? match.span("comma").end() : start;
        int day = clean(match.group("day"));
        return new PrintedDate(
                placed ? match.group("place") : "",
                place,
                day > 31 ? 0 : day,
                month(match.group("month")),
                Confusables.number(match.group("year")).orElse(0),
                new Span(from, match.span("year").end()),
                clean(match.group("month")) > 0 ? State.DAMAGED : State.GUESSED,
                new Signs(match.group("day"), match.group("month")));
    }

    /// The same with the likeliest day and month that its signs can be, under what the rest of the document says: it is not
    /// older than what it cites, and what it asks for lies ahead. What no reading of the signs agrees with stays open.
    PrintedDate likeliest(DateBounds bounds) {
        if (signs.equals(Signs.NONE) || year == 0) {
            return this;
        }
        List<Integer> months = month > 0 && state == State.DAMAGED ? List.of(month) : DateSigns.months(signs.month());
        int likelyMonth = months.size() == 1
                ? months.getFirst()
                : bounds.likeliest(year, months).orElse(0);
        int likelyDay = day > 0
                ? day
                : DateSigns.days(signs.day()).stream()
                        .filter(some -> bounds.allow(new IssueDate(year, likelyMonth, likelyMonth == 0 ? 0 : some)))
                        .findFirst()
                        .orElse(0);
        boolean told = likelyDay != day || likelyMonth != month;
        return new PrintedDate(
                place,
                placeSpan,
                likelyMonth == 0 ? 0 : likelyDay,
                likelyMonth,
                year,
                span,
                told ? State.GUESSED : state,
                signs);
    }

    private static int clean(String signs) {
        String digits = signs.strip();
        boolean clean =
                !digits.isEmpty() && digits.length() < 3 && digits.chars().allMatch(Character::isDigit);
        return clean ? Integer.parseInt(digits) : 0;
    }

    /// Of two signs the second of which is a zero the first can only have been a one.
    private static int month(String signs) {
        String bare = signs.strip();
        int month = Confusables.number(bare).orElse(0);
        boolean tenth = bare.length() == 2 && bare.charAt(1) == '0' && bare.charAt(0) != '0';
        return tenth ? 10 : month > 12 ? 0 : month;
    }

    /// Whether a place stands before the date.
    boolean isPlaced() {
        return !place.isEmpty();
    }

    /// Whether what stands before the date can be a place: `Ngày 06` is a date before a date.
    boolean isPlausible() {
        String key = Folding.key(place);
        return !key.startsWith("ngay ") && !key.startsWith("so ") && !key.equals("tt");
    }

    /// The date as far as it is printed; empty when not even the year is.
    Optional<IssueDate> date() {
        return year == 0 ? Optional.empty() : Optional.of(new IssueDate(year, month, month == 0 ? 0 : day));
    }

    /// Whether day, month and year are all printed.
    boolean isWhole() {
        return year > 0 && month > 0 && day > 0;
    }

    private static int dateStart(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int figure(Match match, String word, String other) {
        String digits = match.has(word) ? match.group(word) : match.has(other) ? match.group(other) : "";
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
