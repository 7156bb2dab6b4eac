package vn.cancu.document;

import vn.cancu.text.Span;

/// A stretch of the text that belongs to the paper, to a signature or to a gazette, not to what the document says.
///
/// @param kind why it is noise
/// @param span in the raw text
public record Noise(Kind kind, Span span) {

    /// The kinds of noise.
    public enum Kind {
        /// `- 12 -`, `Trang 3/7`.
        PAGE_NUMBER,
        /// `CÔNG BÁO/Số 987 + 988/Ngày 25-8-2024`, over every page.
        RUNNING_HEAD,
        /// Words that signature software writes: `Người ký: …`, `Thời gian ký: …`.
        SIGNATURE_WORDS,
        /// A stamp on the paper: `CÔNG VĂN ĐẾN`, and what scanners make of a seal.
        STAMP,
        /// A form behind the document that repeats a head with blanks.
        ATTACHED_FORM
    }
}
