package vn.cancu.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.Reading;
import vn.cancu.document.Part;
import vn.cancu.duty.Time.Form;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// The duties that sentences state: those with a time, and reports that somebody is to get without one.
final class Sentences {
    private static final int LONGEST = 240;
    private static final int EVIDENCE = 600;
    /// Characters before the time in a cell of a table that has lost its lines.
    private static final int ROW = 400;

    /// Most duties of a document; a long law has some hundreds.
    private static final int MOST = 1_000;

    private static final Set<String> LAWS = Set.of("L", "BL", "HP", "PL", "NĐ", "TT", "TTLT", "VBHN");

    private final Reading reading;
    private final Prose prose;
    private final Years years;
    private final People people;

    Sentences(Reading reading, Prose prose, Years years, People people) {
        this.reading = reading;
        this.prose = prose;
        this.years = years;
        this.people = people;
    }

    /// All of them.
    ///
    /// @param schedule the tables, whose rows are read elsewhere
    List<Duty> duties(Schedule schedule) {
        var judge = new Judge(prose);
        List<Candidate> candidates = new ArrayList<>();
        for (Time time : TimeScanner.scan(prose.folded())) {
            if (candidates.size() < MOST
                    && mayHold(time.span().start())
                    && !schedule.holds(reading.text().raw(time.span()))) {
                judge.deadline(time).ifPresent(candidates::add);
            }
        }
        List<Duty> duties = new ArrayList<>();
        Optional<Candidate> again = Optional.empty();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            again = again.filter(candidate::isInClauseOf);
            boolean better = i + 1 < candidates.size() && candidate.isSaidBetterBy(candidates.get(i + 1));
            boolean repeated = again.isPresent() && candidate.time().form() == Form.RECURRING;
            if (!better && !repeated) {
                duties.add(duty(candidate, again));
            }
            again = again.or(() -> Optional.of(candidate).filter(it -> it.time().form() == Form.RECURRING));
        }
        if (!isLaw()) {
            judge.withoutTime(candidates, this::mayHold)
                    .forEach(candidate -> duties.add(duty(candidate, Optional.empty())));
        }
        return duties;
    }

    /// What a law says without a time is a rule, not a task.
    private boolean isLaw() {
        return reading.document()
                .header()
                .type()
                .known()
                .filter(type -> LAWS.contains(type.code()))
                .isPresent();
    }

    private boolean mayHold(int at) {
        Part part = reading.document().partAt(at);
        return part == Part.BODY || part == Part.APPENDIX || part == Part.PREAMBLE;
    }

    private Duty duty(Candidate candidate, Optional<Candidate> again) {
        Time told = again.map(_ -> everyYear(candidate.time())).orElse(candidate.time());
        int at = told.span().start();
        Time time = years.resolved(told, new Span(prose.sentenceStart(at), at));
        Span clause = candidate.clause();
        People.Who who = people.who(clause, reading.text().raw(clause));
        Duty.Task task = candidate.isCell()
                ? cell(candidate)
                : new Duty.Task(who.name(), what(candidate, who), people.to(clause));
        Span span = reading.text().raw(candidate.wording());
        return new Duty(
                reading.text().at(span),
                span,
                time.start(),
                time.due(),
                time.isRecurring(),
                task,
                reading.text().raw(prose.sentence(candidate.wording(), EVIDENCE)),
                candidate.rule() + " who:" + who.rule());
    }

    /// The clause behind who has the duty, without its time.
    private String what(Candidate candidate, People.Who who) {
        Span clause = candidate.clause();
        boolean named = who.span().length() > 0 && clause.contains(who.span());
        Span rest = named ? new Span(who.span().end(), clause.end()) : clause;
        boolean timed = candidate.time().form() != Form.NONE && rest.contains(candidate.wording());
        String what = timed
                ? Wording.without(prose.flat(), rest, candidate.wording())
                : prose.flat().substring(rest.start(), rest.end());
        String tidy = Wording.tidy(Wording.withoutMark(what), LONGEST);
        boolean repeats = !who.name().isEmpty() && tidy.startsWith(who.name() + " ");
        String line = repeats ? Wording.tidy(tidy.substring(who.name().length()), LONGEST) : tidy;
        return line.chars().anyMatch(Character::isLetter) ? line : above(clause);
    }

    /// The item above a line that holds nothing but a time: «- Thời gian thực hiện: tháng 4».
    private String above(Span clause) {
        int before = Math.max(0, clause.start() - 1);
        while (before > 0 && !Character.isLetterOrDigit(prose.flat().charAt(before))) {
            before--;
        }
        Span item = new Span(prose.segmentStart(before), Math.min(clause.start(), prose.segmentEnd(before)));
        return Wording.tidy(Wording.withoutMark(prose.flat().substring(item.start(), item.end())), LONGEST);
    }

    /// A row that has lost the lines of its table: the work, a full stop, who does it, the time.
    private Duty.Task cell(Candidate candidate) {
        int start = rowStart(candidate.wording().start());
        String row = Wording.tidy(
                Wording.withoutMark(
                        prose.flat().substring(start, candidate.wording().start())),
                ROW);
        int stop = row.lastIndexOf(". ");
        boolean split = stop > 0 && row.length() - stop < ROW / 4;
        return new Duty.Task(split ? row.substring(stop + 2) : "", split ? row.substring(0, stop) : row, "");
    }

    /// Where the numbered row begins that a cell stands in; the place itself when no number is near.
    private int rowStart(int at) {
        String normal = reading.text().normal();
        for (int i = at; i > Math.max(0, at - ROW); i--) {
            boolean lineStart = normal.charAt(i - 1) == '\n';
            if (lineStart
                    && Cursor.isDigit(normal.charAt(i))
                    && normal.indexOf('.', i) - i <= 2
                    && normal.indexOf('.', i) > i) {
                return i;
            }
        }
        return at;
    }

    /// A day without a year that stands beside «hằng năm» comes every year.
    private static Time everyYear(Time time) {
        return new Time(
                time.span(),
                time.due().isEmpty() ? Form.RECURRING : time.form(),
                Optional.empty(),
                time.due().map(moment -> moment.isWithoutYear() ? moment.in(Moment.EVERY) : moment));
    }
}
