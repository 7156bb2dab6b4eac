package vn.cancu.duty;

import java.util.Optional;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// Gives dates that are written without a year the year they lie in.
///
/// In order: a year said before in the same sentence; the school year of the subject (from August on its first year);
/// the date of the document, where a day more than a month before it lies in the next year; the date read before it.
final class Years {
    private static final int FIRST_MONTH_OF_SCHOOL = 8;
    private static final int SOONER = 6;
    /// Characters before a date in which its year is looked for.
    private static final int SENTENCE = 400;

    private final String folded;
    private final Optional<IssueDate> issued;
    private final Optional<Integer> schoolYear;
    private Optional<Moment> before = Optional.empty();

    /// @param folded the running text
    /// @param document whose date and subject tell the year
    Years(String folded, AdministrativeDocument document) {
        this.folded = folded;
        this.issued = document.header().date().known();
        this.schoolYear = schoolYear(document.header().subject().known().orElse(""));
    }

    /// The time with its years.
    ///
    /// @param sentence the sentence up to the time, in the running text; a year may be said in it
    Time resolved(Time time, Span sentence) {
        int said = said(sentence);
        Optional<Moment> due = time.due().map(moment -> resolved(moment, said));
        Optional<Moment> start = time.start().map(moment -> resolved(moment, said, due));
        due.filter(moment -> moment.year() > 0).ifPresent(moment -> before = Optional.of(moment));
        return new Time(time.span(), time.form(), start, due);
    }

    /// The start of a stretch lies before its end.
    private Moment resolved(Moment moment, int said, Optional<Moment> due) {
        if (!moment.isWithoutYear()) {
            return moment;
        }
        int year = due.map(Moment::year)
                .filter(known -> known > 0)
                .orElseGet(() -> resolved(moment, said).year());
        boolean turns = due.filter(end -> end.month() > 0 && moment.month() > end.month())
                .isPresent();
        return moment.in(turns ? year - 1 : year);
    }

    private Moment resolved(Moment moment, int said) {
        if (!moment.isWithoutYear()) {
            return moment;
        }
        int month = moment.quarter() > 0 ? moment.quarter() * 3 : moment.month();
        if (said > 0) {
            return moment.in(said);
        }
        if (schoolYear.isPresent() && month > 0) {
            return moment.in(schoolYear.get() + (month >= FIRST_MONTH_OF_SCHOOL ? 0 : 1));
        }
        if (issued.isPresent() && issued.get().month() > 0) {
            boolean past = month > 0 && month < issued.get().month() - 1;
            return moment.in(issued.get().year() + (past ? 1 : 0));
        }
        if (before.isPresent()) {
            boolean turned = before.get().month() > 0
                    && month > 0
                    && month + SOONER <= before.get().month();
            return moment.in(before.get().year() + (turned ? 1 : 0));
        }
        return issued.map(date -> moment.in(date.year())).orElse(moment);
    }

    /// The last `năm 2023` before a place; 0 when there is none.
    private int said(Span span) {
        int inside = folded.substring(Math.max(span.start(), span.end() - SENTENCE), span.end())
                .lastIndexOf("nam 20");
        int at = inside + Math.max(span.start(), span.end() - SENTENCE);
        if (inside < 0 || at + 8 > folded.length()) {
            return 0;
        }
        String digits = folded.substring(at + 4, at + 8);
        boolean year = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean alone = at + 8 == folded.length() || !Cursor.isDigit(folded.charAt(at + 8));
        boolean dated = at > span.start() && Cursor.isDigit(folded.charAt(Math.max(0, at - 2)));
        return year && alone && !dated ? Integer.parseInt(digits) : 0;
    }

    /// The first year of `năm học 2024-2025`.
    private static Optional<Integer> schoolYear(String subject) {
        String folded = Folding.fold(subject);
        int at = folded.indexOf("nam hoc ");
        if (at < 0) {
            return Optional.empty();
        }
        int year = new Cursor(folded, at + 8).number(4, 1990, 2100);
        return year < 0 ? Optional.empty() : Optional.of(year);
    }
}
