package vn.cancu.duty;

import vn.cancu.duty.Time.Form;
import vn.cancu.text.Span;

/// A time that is a deadline, in the normalised text.
///
/// @param time the time; of a duty without one its form is `NONE`
/// @param wording the time with the words that lead to it
/// @param clause the part of the sentence that states the duty
/// @param isCell whether it stands in a cell of a table that has lost its lines
/// @param rule names of the rows that decided
record Candidate(Time time, Span wording, Span clause, boolean isCell, String rule) {

    /// «Hằng năm, trước ngày 15/12», «Năm 2023, … trước ngày 25/2»: the second is the deadline, the first only says that
    /// it comes again or in which year it lies.
    boolean isSaidBetterBy(Candidate next) {
        return isCoarse() && !next.isCoarse() && isInClauseOf(next);
    }

    private boolean isCoarse() {
        return time.form() == Form.RECURRING || time.form() == Form.YEAR;
    }

    boolean isInClauseOf(Candidate other) {
        return other.clause.start() == clause.start();
    }
}
