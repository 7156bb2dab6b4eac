package vn.cancu.duty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.cancu.duty.DutyRules.Verdict;
import vn.cancu.duty.LeadRules.Lead;
import vn.cancu.duty.LeadRules.Led;
import vn.cancu.duty.Time.Form;
import vn.cancu.rule.RuleTable.Decision;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Decides which times are deadlines: by the words before a time, its form, and what its clause states.
final class Judge {
    /// Characters before a time in which the words that lead to it stand.
    private static final int LEAD = 90;
    /// Characters around a time in which the duty is said.
    private static final int AROUND = 260;

    /// Characters of a duty without a time that are shown as its wording.
    private static final int SHORT = 80;

    /// The words one of which stands right before a time that can be a deadline. Only then are the tables asked: most
    /// times in a text are the dates of cited documents.
    private static final Set<String> LEADING = Set.of(
            "truoc", "nhat", "la", "vao", "den", "het", "toi", "trong", "tu", "ngay", "luc", "hoi", "han", "chot",
            "cuoi", "qua", "xong", "thanh", "tat", "thien", "thuc", "hon", "vong", "gian", "sau", "khi", "dip", "diem",
            "da", "dau", "khoang", "cung", "ve", "ket", "gia", "tuan", "thang");

    /// A length of time that is told in more characters says what it is counted from.
    private static final int COUNTED = 16;

    /// Words of the labels that stand before a colon or a bracket.
    private static final List<String> LABELS =
            List.of("thoi ", "han ", "tien do", "ngay ", "giai doan", "dot ", "buoc ");

    /// Most times of a document that are looked at: hundreds of times what a long law has. A text made of nothing but
    /// dates costs no more.
    private static final int MOST_JUDGED = 4_000;

    private static final int MOST_WITHOUT = 500;

    private static final List<String> REPORTS = List.of("bao cao", "so ket", "tong ket");

    private final Prose prose;
    private int judged;

    Judge(Prose prose) {
        this.prose = prose;
    }

    /// The deadline that a time is; empty when it is none.
    Optional<Candidate> deadline(Time time) {
        int from = Math.max(prose.segmentStart(time.span().start()), time.span().start() - LEAD);
        Optional<Decision<Led>> decided = lead(time, from);
        Lead lead = decided.map(it -> it.value().lead()).orElse(Lead.NONE);
        if (lead == Lead.NONE && (decided.isPresent() || judged >= MOST_JUDGED || !standsAlone(time))) {
            return Optional.empty();
        }
        judged++;
        Span clause = clause(time.span());
        int start =
                decided.map(it -> from + it.value().start()).orElse(time.span().start());
        Span wording =
                trimmed(new Span(Math.max(start, clause.start()), time.span().end()));
        boolean cell = isCell(wording, clause);
        Optional<Decision<Verdict>> verdict = verdict(time, clause);
        boolean length = lead == Lead.HEADED && time.form() == Form.RELATIVE;
        boolean enough = cell
                || !length
                        && verdict.map(it -> isEnough(time, lead, it.value())).orElse(speaksForItself(lead));
        return Optional.of(new Candidate(
                        time,
                        wording,
                        clause,
                        cell,
                        "lead:" + decided.map(Decision::rule).orElse("none") + " clause:"
                                + verdict.map(Decision::rule).orElse("none")))
                .filter(_ -> enough);
    }

    /// What comes again, and what an event tells, need no word before them; nor does a month or a year at the very
    /// beginning.
    private boolean standsAlone(Time time) {
        return switch (time.form()) {
            case RECURRING, EVENT -> true;
            case YEAR, PERIOD -> isFirst(time.span().start());
            case DAY, RELATIVE, NONE -> false;
        };
    }

    /// Whether no word of the clause stands before a place.
    private boolean isFirst(int at) {
        int from = prose.segmentStart(at);
        return at - from < LEAD && prose.folded().substring(from, at).chars().noneMatch(Character::isLetter);
    }

    /// What the words before a time say, if one of those stands there that can lead to a deadline.
    private Optional<Decision<Led>> lead(Time time, int from) {
        int start = time.span().start();
        boolean begins = Character.isUpperCase(prose.flat().charAt(start)) && time.form() == Form.DAY;
        if (begins || !isLed(start, from) || judged >= MOST_JUDGED) {
            return Optional.empty();
        }
        judged++;
        return LeadRules.TABLE.decide(prose.flat().substring(from, start));
    }

    private boolean isLed(int at, int from) {
        String folded = prose.folded();
        int end = at;
        while (end > from && !Cursor.isWordChar(folded.charAt(end - 1))) {
            end--;
            char sign = folded.charAt(end);
            if (sign == ':' || sign == '(') {
                String before = folded.substring(from, end);
                return LABELS.stream().anyMatch(before::contains);
            }
        }
        int start = end;
        while (start > from && Cursor.isWordChar(folded.charAt(start - 1))) {
            start--;
        }
        // TU of a number (12-NQ/TU ngày …) is no «từ».
        boolean code =
                end - start > 1 && prose.flat().substring(start, end).chars().allMatch(Character::isUpperCase);
        return !code && LEADING.contains(folded.substring(start, end));
    }

    /// The part of the sentence around a time; after a colon that opens a list its own item.
    private Span clause(Span time) {
        int start = Math.max(prose.segmentStart(time.start()), time.start() - AROUND * 2);
        int end = Math.min(prose.segmentEnd(Math.max(time.start(), time.end() - 1)), time.end() + AROUND);
        return new Span(itemStart(start, time.start()), end);
    }

    /// Behind the last «: -» of a stretch; its beginning when there is none.
    private int itemStart(int from, int to) {
        String flat = prose.flat();
        for (int i = to - 1; i > from; i--) {
            if ("-+".indexOf(flat.charAt(i)) >= 0) {
                int before = i - 1;
                while (before > from && flat.charAt(before) == ' ') {
                    before--;
                }
                if (flat.charAt(before) == ':') {
                    return i + 1;
                }
            }
        }
        return from;
    }

    private Optional<Decision<Verdict>> verdict(Time time, Span clause) {
        int from = Math.max(clause.start(), time.span().start() - AROUND);
        int to = Math.min(clause.end(), time.span().end() + AROUND);
        return DutyRules.TABLE.decide(prose.flat().substring(from, to));
    }

    private static boolean speaksForItself(Lead lead) {
        return lead == Lead.STAGE || lead == Lead.DEADLINE || lead == Lead.LABEL || lead == Lead.HEADED;
    }

    /// Whether a duty, so led and so stated, makes a deadline of a time.
    private boolean isEnough(Time time, Lead lead, Verdict verdict) {
        if (speaksForItself(lead)) {
            return verdict != Verdict.NO;
        }
        boolean last = lead == Lead.LATEST || lead == Lead.MOST;
        boolean counted = time.span().length() > COUNTED;
        boolean strong = verdict == Verdict.STRONG;
        return switch (time.form()) {
            case DAY, PERIOD -> verdict != Verdict.NO && last || strong && isStretchOrEnd(time, lead);
            case YEAR -> strong && lead != Lead.UNTIL && isStretchOrEnd(time, lead);
            case RELATIVE ->
                switch (lead) {
                    case LATEST -> verdict != Verdict.NO;
                    case MOST -> verdict != Verdict.NO && counted;
                    case AFTER -> strong;
                    default -> strong && lead == Lead.WITHIN && counted;
                };
            case RECURRING -> strong && (lead != Lead.NONE || setsTheTime(time));
            case EVENT -> strong && lead != Lead.FROM;
            case NONE -> false;
        };
    }

    private static boolean isStretchOrEnd(Time time, Lead lead) {
        return lead != Lead.FROM || time.start().isPresent();
    }

    /// Whether «hằng năm» says when something is done («Hằng năm, …», «…, định kỳ 6 tháng báo cáo») and is no part of a
    /// name (*báo cáo hoạt động hằng năm*).
    private boolean setsTheTime(Time time) {
        int start = time.span().start();
        String before = prose.flat().substring(Math.max(prose.segmentStart(start), start - LEAD), start);
        long letters = before.chars().filter(Character::isLetter).count();
        String trimmed = before.stripTrailing();
        boolean apart = !trimmed.isEmpty() && ",:(-".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
        int end = time.span().end();
        boolean comma = end < prose.flat().length() && ",)".indexOf(prose.flat().charAt(end)) >= 0;
        boolean rate =
                !prose.folded().startsWith("hang", start) && !prose.folded().startsWith("moi", start);
        return letters <= 1 || apart || comma || rate;
    }

    /// A capital in the middle of a sentence, or a deadline alone on its line: the time is a cell of a table that has lost
    /// its lines.
    private boolean isCell(Span wording, Span clause) {
        if (!prose.folded().startsWith("truoc ngay", wording.start())
                || !Character.isUpperCase(prose.flat().charAt(wording.start()))) {
            return false;
        }
        long before = letters(new Span(clause.start(), wording.start()));
        return before > 2 || letters(new Span(wording.end(), clause.end())) <= 2;
    }

    private long letters(Span span) {
        return prose.flat()
                .substring(span.start(), span.end())
                .chars()
                .filter(Character::isLetter)
                .count();
    }

    /// Reports and reviews without a time, in clauses that have none of the deadlines.
    ///
    /// @param deadlines those found
    /// @param mayHold whether duties may stand at a place
    List<Candidate> withoutTime(List<Candidate> deadlines, IntPredicate mayHold) {
        List<Candidate> found = new ArrayList<>();
        var taken = new BitSet();
        deadlines.forEach(it -> taken.set(it.clause().start(), it.clause().end()));
        for (String report : REPORTS) {
            int at = prose.folded().indexOf(report);
            while (at >= 0) {
                Span clause = clause(new Span(at, at + report.length()));
                boolean free = found.size() < MOST_WITHOUT
                        && taken.get(clause.start(), clause.end()).isEmpty();
                if (free && mayHold.test(at)) {
                    taken.set(clause.start(), clause.end());
                    undated(clause).ifPresent(found::add);
                }
                at = prose.folded().indexOf(report, Math.max(clause.end(), at + 1));
            }
        }
        return found;
    }

    /// Without blanks and marks at both ends, and without half a word at the end.
    private Span trimmed(Span span) {
        String flat = prose.flat();
        int start = span.start();
        int end = span.end();
        while (end > start
                && end < flat.length()
                && Cursor.isWordChar(flat.charAt(end - 1))
                && Cursor.isWordChar(flat.charAt(end))) {
            end--;
        }
        while (start < end && !Cursor.isWordChar(flat.charAt(start))) {
            start++;
        }
        while (end > start && !Cursor.isWordChar(flat.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private Optional<Candidate> undated(Span clause) {
        return DutyRules.WITHOUT_TIME
                .decide(prose.flat().substring(clause.start(), clause.end()))
                .filter(decision -> decision.value() == Verdict.STRONG)
                .map(decision -> {
                    int start = clause.start() + decision.match().span().start();
                    Span wording = trimmed(new Span(start, Math.min(clause.end(), start + SHORT)));
                    Time none = new Time(wording, Form.NONE, Optional.empty(), Optional.empty());
                    return new Candidate(none, wording, clause, false, "clause:" + decision.rule());
                });
    }
}
