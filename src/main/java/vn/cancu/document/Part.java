package vn.cancu.document;

/// The parts an administrative document is made of. Their order is not fixed: recipients may stand before the
/// signature or after it.
public enum Part {
    /// Letterhead, number, place and date, type and subject.
    HEADER,
    /// The bases (Căn cứ …, Thực hiện …) up to the first section.
    PREAMBLE,
    BODY,
    SIGNATURE,
    RECIPIENTS,
    APPENDIX
}
