package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.text.Span;

/// Finds stretches of time in a query as people say them: `tháng 2/2020`, `tháng 02 năm 2020`, `quý I năm 2020`, `từ 2019
/// đến 2021`, `từ tháng 3/2020 đến nay`, `từ ngày 1/1/2020 đến 30/6/2020`.
///
/// A month that belongs to a day (`15 tháng 5 năm 2016`) is none, and neither are bare figures: `02/2020` may be a number.
final class Periods {
    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "1", 1, "ii", 2, "2", 2, "iii", 3, "3", 3, "iv", 4, "4", 4);
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    /// The end of a stretch that goes on.
    private static final long OPEN = 99_999_999;

    private final String text;
    private final Words words;

    /// A stretch of time in a query.
    ///
    /// @param words first word and one past the last, as indexes into [Words]
    record Found(Span words, Clause.Period period) {}

    /// A month, quarter, year or day.
    ///
    /// @param end index of the word behind it
    /// @param names how texts call it
    private record Point(int end, long from, long to, List<List<String>> names) {}

    private Periods(String text, Words words) {
        this.text = text;
        this.words = words;
    }

    /// All of them, in order.
    ///
    /// @param text the normalised query
    /// @param words its words
    static List<Found> in(String text, Words words) {
        var periods = new Periods(text, words);
        var found = new ArrayList<Found>();
        int i = 0;
        while (i < words.size()) {
            int at = i;
            Optional<Found> here = periods.stretch(at).or(() -> periods.monthOrQuarter(at));
            here.ifPresent(found::add);
            i = here.map(one -> one.words().end()).orElse(i + 1);
        }
        return found;
    }

    /// What to tell people of a stretch of time, in Vietnamese: how to get only what was issued in it.
    static String note(String typed, Clause.Period period) {
        String from = day(period.from(), 0);
        String to = day(period.to(), 9);
        String range = period.to() == OPEN ? from + ".." : from.equals(to) ? from : from + ".." + to;
        return "«" + typed
                + "»: văn bản ban hành trong thời gian ấy đứng trước, rồi đến văn bản nhắc tới; chỉ lấy văn bản"
                + " ban hành: gõ «ngay:" + range + "».";
    }

    /// A first or last day as people type it, as far as it is told: `2020`, `2020-02`, `2020-02-25`.
    ///
    /// @param open the digit that stands for what is not told
    private static String day(long day, int open) {
        String digits = Long.toString(day);
        String untold = Integer.toString(open).repeat(2);
        boolean year = digits.endsWith(untold + untold);
        boolean month = digits.endsWith(untold);
        return digits.substring(0, 4)
                + (year ? "" : "-" + digits.substring(4, 6))
                + (month ? "" : "-" + digits.substring(6));
    }

    /// Days with which a text begins.
    ///
    /// @param end offset behind their last word
    record Leading(Clause.Asked.Days days, int end) {}

    /// The days of a stretch with which a text begins, `trước tháng 3/2020` among them: what may stand behind `ngay:`.
    ///
    /// @return empty when the text begins with nothing of the kind
    static Optional<Leading> at(String text) {
        Words words = Words.of(text);
        if (words.size() == 0 || words.start(0) > 0) {
            return Optional.empty();
        }
        var periods = new Periods(text, words);
        Optional<Found> stretch = periods.stretch(0);
        if (stretch.isPresent()) {
            Clause.Period period = stretch.get().period();
            return Optional.of(new Leading(
                    new Clause.Asked.Days(period.from(), period.to()),
                    words.end(stretch.get().words().end() - 1)));
        }
        boolean before = periods.is(0, "truoc");
        boolean after = periods.is(0, "sau");
        boolean since = periods.is(0, "tu");
        return periods.point(before || after || since ? 1 : 0).map(point -> {
            long from = before ? 0 : after ? point.to() + 1 : point.from();
            long to = before ? point.from() - 1 : after || since ? OPEN : point.to();
            return new Leading(new Clause.Asked.Days(from, to), words.end(point.end() - 1));
        });
    }

    private Optional<Found> monthOrQuarter(int at) {
        boolean ofDay = at > 0 && Dates.number(words, at - 1) >= 1 && Dates.number(words, at - 1) <= 31;
        if (ofDay) {
            return Optional.empty();
        }
        return month(at).or(() -> quarter(at)).map(point -> found(at, point.end(), point, point.to(), point.names()));
    }

    private Found found(int at, int end, Point point, long to, List<List<String>> names) {
        List<Clause.Word> typed = QueryParser.words(text.substring(words.start(at), words.end(end - 1)));
        return new Found(
                new Span(at, end),
                new Clause.Period(
                        typed,
                        point.from(),
                        to,
                        names.stream()
                                .map(row -> new Clause.Phrase(row.stream()
                                        .map(word -> new Clause.Word(word, word, true))
                                        .toList()))
                                .toList()));
    }

    /// `từ … đến …`, of which both ends are of one kind or the second is *nay*.
    private Optional<Found> stretch(int at) {
        Optional<Point> first = is(at, "tu") ? point(at + 1) : Optional.empty();
        if (first.isEmpty() || !is(first.get().end(), "den") && !is(first.get().end(), "toi")) {
            return Optional.empty();
        }
        Point from = first.get();
        int second = is(from.end() + 1, "het") ? from.end() + 2 : from.end() + 1;
        if (is(second, "nay")) {
            return Optional.of(found(at, second + 1, from, OPEN, List.of()));
        }
        return point(second)
                .filter(to -> to.to() >= from.from())
                .map(to -> found(at, to.end(), from, to.to(), between(from, to)));
    }

    /// Of years «2019-2021», «2019 đến 2021» and «2019 đến năm 2021».
    private static List<List<String>> between(Point from, Point to) {
        boolean years = from.names().size() == 1 && to.names().size() == 1;
        if (!years) {
            return List.of();
        }
        String first = from.names().getFirst().getFirst();
        String last = to.names().getFirst().getFirst();
        return List.of(List.of(first, last), List.of(first, "den", last), List.of(first, "den", "nam", last));
    }

    private Optional<Point> point(int at) {
        return month(at).or(() -> quarter(at)).or(() -> day(at)).or(() -> wholeYear(at));
    }

    private Optional<Point> month(int at) {
        int month = is(at, "thang") ? number(at + 1) : 0;
        int year = behind(at + 2);
        if (month < 1 || month > 12 || year == 0) {
            return Optional.empty();
        }
        long start = value(year) * 10_000L + month * 100L;
        List<String> figures = month < 10 ? List.of("" + month, "0" + month) : List.of("" + month);
        return Optional.of(new Point(year + 1, start, start + 99, named("thang", figures, words.bare(year))));
    }

    private Optional<Point> quarter(int at) {
        int quarter = is(at, "qui") && at + 1 < words.size() ? QUARTERS.getOrDefault(words.bare(at + 1), 0) : 0;
        int year = behind(at + 2);
        if (quarter == 0 || year == 0) {
            return Optional.empty();
        }
        long start = value(year) * 10_000L + (quarter * 3 - 2) * 100L;
        List<String> figures = List.of("" + quarter, ROMAN.get(quarter - 1));
        return Optional.of(new Point(year + 1, start, start + 299, named("qui", figures, words.bare(year))));
    }

    private static List<List<String>> named(String what, List<String> figures, String year) {
        var names = new ArrayList<List<String>>();
        for (String figure : figures) {
            names.add(List.of(what, figure, year));
            names.add(List.of(what, figure, "nam", year));
        }
        return names;
    }

    private Optional<Point> day(int at) {
        int from = is(at, "ngay") ? at + 1 : at;
        return Dates.at(text, words, from).map(date -> {
            long day = Long.parseLong(date.iso().replace("-", ""));
            return new Point(date.words().end(), day, day, List.of());
        });
    }

    private Optional<Point> wholeYear(int at) {
        int year = behind(at);
        return year == 0
                ? Optional.empty()
                : Optional.of(new Point(
                        year + 1,
                        value(year) * 10_000L,
                        value(year) * 10_000L + 9_999,
                        List.of(List.of(words.bare(year)))));
    }

    /// Index of the year that stands at a word or behind *năm* there; 0 when none does.
    private int behind(int at) {
        int year = is(at, "nam") ? at + 1 : at;
        return year < words.size() && value(year) > 0 ? year : 0;
    }

    private int value(int word) {
        return Signs.year(words.exact(word));
    }

    private int number(int word) {
        return word < words.size() && words.length(word) <= 2 ? Dates.number(words, word) : 0;
    }

    private boolean is(int word, String bare) {
        return word < words.size() && words.isBare(word, bare);
    }
}
