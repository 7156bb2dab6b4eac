package vn.cancu.document;

/// How far a fact can be relied on. There is no percentage: nothing here could prove one.
public enum Confidence {
    /// Read as it is printed, or as only one reading of the print is possible.
    SURE,
    /// A reader should look: the print had to be repaired where another reading was possible, the fact stands where a
    /// foreign document may have brought it, or a second source tells it without the print agreeing.
    LIKELY
}
