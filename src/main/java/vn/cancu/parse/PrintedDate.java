package vn.cancu.parse;

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
record PrintedDate(String place, Span placeSpan, int day, int month, int year, Span span, State state) {

    /// How the date came through the scanner.
    enum State {
        /// As printed.
        CLEAN,
        /// What cannot be read is 0.
        DAMAGED,
        /// Damaged, and the month was told from signs that look like digits.
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
                State.CLEAN);
    }

    /// A date that a scanner has damaged: the day only when it is clean, the month also when its digits look like letters.
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
                clean(match.group("month")) > 0 ? State.DAMAGED : State.GUESSED);
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
