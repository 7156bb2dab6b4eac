package vn.cancu.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.number.NumberScanner;
import vn.cancu.rule.Match;

/// Between which dates a document was issued, by its own words: not before what it cites, and as a rule before what it asks
/// for. Handwritten digits on a scan are judged by it; nothing that is printed is changed.
///
/// @param cited dates of cited documents, newest first
/// @param ahead other full dates in the text, oldest first
record DateBounds(List<IssueDate> cited, List<IssueDate> ahead) {
    private static final Comparator<IssueDate> ORDER = Comparator.comparing(IssueDate::year)
            .thenComparing(IssueDate::month)
            .thenComparing(IssueDate::day);
    private static final int BEHIND = 40;
    private static final int REACH = 150;
    private static final int LONGEST = 400;
    /// Bounds that exclude nothing.
    static final DateBounds NONE = new DateBounds(List.of(), List.of());

    /// The dates in the rows from the one behind the date of the head to Nơi nhận.
    static DateBounds of(List<Row> rows, int from) {
        var cited = new ArrayList<IssueDate>();
        var ahead = new ArrayList<IssueDate>();
        for (int i = from; i < Math.min(rows.size(), from + REACH); i++) {
            if (Ending.RECIPIENTS.decide(rows.get(i).text(), BEHIND).isPresent()) {
                break;
            }
            String line = Row.opening(rows.get(i).text(), LONGEST);
            int begun = line.length();
            String words = i + 1 < rows.size()
                    ? line + " " + Row.opening(rows.get(i + 1).text(), BEHIND)
                    : line;
            List<Integer> ends = NumberScanner.scan(words).stream()
                    .map(number -> number.span().end())
                    .toList();
            for (var found : AttachmentLine.DATE.all(words)) {
                int at = found.match().span().start();
                if (at < begun) {
                    boolean behind = ends.stream().anyMatch(end -> end <= at && at - end < BEHIND);
                    date(found.value()).ifPresent(behind ? cited::add : ahead::add);
                }
            }
        }
        cited.sort(ORDER.reversed());
        ahead.sort(ORDER);
        return new DateBounds(List.copyOf(cited), List.copyOf(ahead));
    }

    private static Optional<IssueDate> date(Match match) {
        return Optional.of(new IssueDate(
                Integer.parseInt(match.group("year")),
                Integer.parseInt(match.group("month")),
                Integer.parseInt(match.group("day"))));
    }

    /// Whether the document can be of a date as far as what it cites tells. Of a date without a day the whole month counts.
    boolean allow(IssueDate date) {
        return cited.isEmpty() || !isBefore(date, cited.getFirst());
    }

    /// Of several months of a year the last that is not behind the first date ahead; empty when there is none to tell by.
    Optional<Integer> likeliest(int year, List<Integer> months) {
        Optional<IssueDate> next = ahead.stream()
                .filter(date -> date.year() == year && allow(date))
                .findFirst();
        return next.flatMap(limit -> months.stream()
                .filter(month -> month <= limit.month() && allow(new IssueDate(year, month, 0)))
                .max(Comparator.naturalOrder()));
    }

    /// The year in which the document cannot be older than two of the documents it cites; empty when it need not be later
    /// than a year.
    Optional<IssueDate> contradicting(IssueDate date) {
        return cited.size() > 1 && date.year() < cited.get(1).year() ? Optional.of(cited.getFirst()) : Optional.empty();
    }

    private static boolean isBefore(IssueDate date, IssueDate other) {
        if (date.year() != other.year() || date.month() == 0 || other.month() == 0) {
            return date.year() < other.year();
        }
        return date.month() != other.month()
                ? date.month() < other.month()
                : date.day() > 0 && other.day() > 0 && date.day() < other.day();
    }
}
