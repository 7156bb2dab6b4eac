package vn.cancu.duty;

import java.util.Optional;
import vn.cancu.text.Span;

/// Nhiệm vụ: something that somebody has to do, most often by some day.
///
/// Example: «Các trường báo cáo kết quả về Phòng Giáo dục trước ngày 25/5/2021» is *who* `Các trường`, *what*
/// `báo cáo kết quả về Phòng Giáo dục`, *to* `Phòng Giáo dục`, *due* 2021-05-25.
///
/// @param wording the time as written, with the words that make it a deadline: `trước ngày 25/5/2021`; of a duty without
///     a time the words that make it one
/// @param span of `wording` in the raw text
/// @param start from when, for a stretch of time
/// @param due by when; empty when the time is told by an event («sau khi kết thúc học kỳ») or not at all
/// @param recurring whether it comes again every month, quarter or year
/// @param task what is to be done, by whom
/// @param evidence the sentence or row of a table, in the raw text
/// @param rule names of the rows that decided
public record Duty(
        String wording,
        Span span,
        Optional<Moment> start,
        Optional<Moment> due,
        boolean recurring,
        Task task,
        Span evidence,
        String rule) {

    /// What is to be done, as written.
    ///
    /// @param who the responsible unit or person; empty when the text does not say
    /// @param what the duty without its time
    /// @param to to whom it is reported or handed in; empty when nobody is named
    public record Task(String who, String what, String to) {}
}
