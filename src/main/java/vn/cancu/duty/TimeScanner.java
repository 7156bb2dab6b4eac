package vn.cancu.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.duty.Time.Form;
import vn.cancu.text.Span;

/// Finds wordings of time in folded text, in one pass from word to word.
///
/// Examples: `17h00 ngay 10/12/2025`, `31/03/2014 - 04/04/2014`, `thang 3, 4/2023`, `quy iii nam 2025`,
/// `ngay 20 hang thang`, `05 ngay lam viec ke tu ngay nhan`, `ket thuc hoc ky i`.
final class TimeScanner {
    private static final List<String> EVERY_YEAR = List.of("hang nam", "moi nam", "cua nam", "nam sau", "thuong nien");
    private static final List<String> EVERY_MONTH = List.of(
            "hang thang",
            "moi thang",
            "cua thang cuoi quy",
            "cua thang dau quy",
            "cua thang",
            "thang sau",
            "thang tiep theo",
            "thang ke tiep");
    private static final List<String> RANGE = List.of("den het", "den truoc", "den", "toi");
    private static final List<String> EVENTS = List.of(
            "ket thuc nam hoc hoac nam cong tac",
            "ket thuc nam hoc",
            "ket thuc nam cong tac",
            "ket thuc hoc ky",
            "ket thuc hoc ki",
            "ket thuc giai doan thuc hien",
            "ket thuc giai doan",
            "ket thuc chuong trinh",
            "ket thuc ke hoach",
            "ket thuc dot",
            "dau nam hoc",
            "cuoi nam hoc",
            "dau hoc ky",
            "cuoi hoc ky",
            "giua hoc ky",
            "dip tong ket nam hoc",
            "dip so ket hoc ky",
            "so ket hoc ky",
            "tong ket nam hoc",
            "cuoi nam",
            "dau nam");

    private static final List<String> TERMS = List.of("ii", "i", "1", "2");
    private static final Set<String> BEGINNINGS = Set.of(
            "ngay", "thang", "quy", "nam", "dau", "giua", "cuoi", "hang", "moi", "dinh", "ket", "dip", "so", "tong");
    private static final int LONGEST_BEGINNING = 5;

    private final String folded;
    private final DateReader dates;
    private final List<Time> found = new ArrayList<>();
    private int at;

    private TimeScanner(String folded) {
        this.folded = folded;
        this.dates = new DateReader(folded);
    }

    /// All wordings, by position; none overlaps another.
    static List<Time> scan(String folded) {
        var scanner = new TimeScanner(folded);
        scanner.scan();
        return scanner.found;
    }

    private void scan() {
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (!Cursor.isWordChar(c)) {
                at++;
                continue;
            }
            int end = at;
            while (end < folded.length() && Cursor.isWordChar(folded.charAt(end))) {
                end++;
            }
            Optional<Time> time = begins(at, end) ? time(at) : Optional.empty();
            time.ifPresent(found::add);
            at = Math.max(end, time.map(it -> it.span().end()).orElse(0));
        }
    }

    /// Whether a wording of time may begin with a word.
    private boolean begins(int start, int end) {
        return Cursor.isDigit(folded.charAt(start))
                || end - start <= LONGEST_BEGINNING && BEGINNINGS.contains(folded.substring(start, end));
    }

    private Optional<Time> time(int start) {
        if (Cursor.isDigit(folded.charAt(start))) {
            return clockAndDay(start)
                    .or(() -> range(start))
                    .or(() -> rate(start))
                    .or(() -> relative(start));
        }
        return range(start).or(() -> recurring(start)).or(() -> event(start));
    }

    /// `17h00 ngày 10/12/2025`, `15 giờ 00 phút, ngày 9/11`: the day, with the hour before it.
    private Optional<Time> clockAndDay(int start) {
        var cursor = new Cursor(folded, start);
        int i = start;
        while (i < folded.length() && i - start < 2 && Cursor.isDigit(folded.charAt(i))) {
            i++;
        }
        boolean hour = i < folded.length() && "hg".indexOf(folded.charAt(i)) >= 0
                || folded.startsWith(" gio", i)
                || folded.startsWith(":", i);
        if (!hour) {
            return Optional.empty();
        }
        while (i < folded.length() && i - start < 16 && !folded.startsWith("ngay", i)) {
            i++;
        }
        cursor.back(i);
        return range(i).map(
                        time -> new Time(new Span(start, time.span().end()), time.form(), time.start(), time.due()));
    }

    /// A date, or two with «đến» or a dash between.
    private Optional<Time> range(int start) {
        Optional<DateReader.Dated> first = dates.at(start);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        DateReader.Dated from = first.get();
        Optional<DateReader.Dated> second = from.moment().year() == Moment.EVERY ? Optional.empty() : after(from);
        if (second.isPresent()) {
            DateReader.Dated to = second.get();
            Moment begin = from.moment();
            boolean shared = begin.isWithoutYear() && !to.moment().isWithoutYear();
            boolean turns =
                    shared && begin.month() > to.moment().month() && to.moment().month() > 0;
            return Optional.of(new Time(
                    new Span(start, to.span().end()),
                    to.form(),
                    Optional.of(shared ? begin.in(to.moment().year() - (turns ? 1 : 0)) : begin),
                    Optional.of(to.moment())));
        }
        return Optional.of(new Time(from.span(), from.form(), from.first(), Optional.of(from.moment())));
    }

    private Optional<DateReader.Dated> after(DateReader.Dated first) {
        var cursor = new Cursor(folded, first.span().end());
        if (!cursor.sign("-→") && !cursor.anyWord(RANGE)) {
            return Optional.empty();
        }
        int next = cursor.at();
        while (next < folded.length() && folded.charAt(next) == ' ' && next - cursor.at() < 4) {
            next++;
        }
        return dates.at(next).filter(second -> second.form() == first.form());
    }

    /// `hằng năm`, `mỗi quý`, `định kỳ 6 tháng`.
    private Optional<Time> recurring(int start) {
        var cursor = new Cursor(folded, start);
        if (cursor.word("dinh ky")) {
            int number = cursor.number(2, 1, 60);
            boolean unit = number > 0
                    ? cursor.anyWord(List.of("thang", "nam", "tuan", "ngay"))
                    : cursor.anyWord(List.of("hang", "moi"))
                            ? cursor.anyWord(List.of("thang", "quy", "nam", "tuan", "ngay"))
                            : cursor.anyWord(List.of("thang", "quy", "nam", "tuan"));
            if (unit) {
                cursor.anyWord(List.of("mot lan", "1 lan", "01 lan", "mot ky"));
                return Optional.of(again(start, cursor));
            }
            return Optional.empty();
        }
        if (cursor.anyWord(List.of("hang", "moi"))
                && cursor.anyWord(List.of("nam hoc", "nam", "quy", "thang", "tuan", "hoc ky", "hoc ki"))) {
            cursor.anyWord(List.of("mot lan", "1 lan", "01 lan"));
            return Optional.of(again(start, cursor));
        }
        return Optional.empty();
    }

    /// `01 lần/năm`, `6 tháng/lần`, `06 tháng một lần`.
    private Optional<Time> rate(int start) {
        var cursor = new Cursor(folded, start);
        int number = cursor.number(2, 1, 60);
        if (number < 0) {
            return Optional.empty();
        }
        List<String> units = List.of("nam", "quy", "thang", "tuan", "hoc ky");
        boolean times = cursor.word("lan") && (cursor.sign("/") || cursor.word("trong")) && cursor.anyWord(units);
        if (!times) {
            cursor.back(start);
            cursor.number(2);
            times = cursor.anyWord(units) && (cursor.sign("/") && cursor.word("lan") || cursor.word("mot lan"));
        }
        return times ? Optional.of(again(start, cursor)) : Optional.empty();
    }

    private static Time again(int start, Cursor cursor) {
        return new Time(new Span(start, cursor.at()), Form.RECURRING, Optional.empty(), Optional.empty());
    }

    /// `05 ngày làm việc kể từ ngày nhận được hồ sơ`: a length of time and, up to the next comma, what it is counted from.
    private Optional<Time> relative(int start) {
        var cursor = new Cursor(folded, start);
        if (cursor.number(3, 1, 365) < 0) {
            return Optional.empty();
        }
        if (cursor.sign("(")) {
            while (cursor.at() < folded.length() && cursor.at() - start < 30 && folded.charAt(cursor.at()) != ')') {
                cursor.back(cursor.at() + 1);
            }
            cursor.sign(")");
        }
        if (!cursor.anyWord(List.of("ngay", "thang", "nam", "tuan", "gio"))) {
            return Optional.empty();
        }
        cursor.word("lam viec");
        int end = cursor.at();
        if (cursor.number(4) >= 0) {
            return Optional.empty(); // «tuần 1 tháng 01»: a month, not a length
        }
        if (cursor.word("trien khai thuc hien") || cursor.word("trien khai")) {
            end = cursor.at();
        }
        cursor.sign(",");
        boolean counted = cursor.anyWord(
                List.of("ke tu", "tinh tu", "tu ngay", "tu khi", "sau khi", "sau ngay", "truoc khi", "truoc ngay"));
        return Optional.of(new Time(
                new Span(start, counted ? clauseEnd(cursor.at()) : end),
                Form.RELATIVE,
                Optional.empty(),
                Optional.empty()));
    }

    private int clauseEnd(int from) {
        int end = from;
        while (end < folded.length() && end - from < 120 && ",;.:()\n\t".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        while (end > from && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private Optional<Time> event(int start) {
        var cursor = new Cursor(folded, start);
        if (!cursor.anyWord(EVENTS)) {
            return Optional.empty();
        }
        boolean term = folded.startsWith("hoc k", cursor.at() - "hoc ky".length());
        if (term) {
            cursor.anyWord(TERMS);
        }
        return Optional.of(new Time(new Span(start, cursor.at()), Form.EVENT, Optional.empty(), Optional.empty()));
    }

    static boolean everyYear(Cursor cursor) {
        return cursor.anyWord(EVERY_YEAR);
    }

    static boolean everyMonth(Cursor cursor) {
        return cursor.anyWord(EVERY_MONTH);
    }
}
