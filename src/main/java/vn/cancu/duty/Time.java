package vn.cancu.duty;

import java.util.Optional;
import vn.cancu.text.Span;

/// A wording of time, as a scanner finds it; whether it is a deadline is decided elsewhere.
///
/// @param span in the normalised text
/// @param form how it is told
/// @param start first day of a stretch
/// @param due the day itself, or the last of a stretch; empty when the calendar does not tell it
record Time(Span span, Form form, Optional<Moment> start, Optional<Moment> due) {

    /// How a time is told.
    enum Form {
        /// A day: `25/2/2020`, `ngày 9 tháng 4`.
        DAY,
        /// A month, a quarter, part of one, or several: `tháng 3, 4/2023`, `quý III/2025`.
        PERIOD,
        /// A year: `năm 2030`.
        YEAR,
        /// `hằng năm`, `ngày 20 hằng tháng`, `01 lần/năm`.
        RECURRING,
        /// `05 ngày làm việc kể từ ngày nhận hồ sơ`.
        RELATIVE,
        /// `kết thúc học kỳ I`, `đầu năm học`.
        EVENT,
        /// Not at all.
        NONE
    }

    boolean isRecurring() {
        return form == Form.RECURRING
                || due.filter(moment -> moment.year() == Moment.EVERY).isPresent();
    }
}
