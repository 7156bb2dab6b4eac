package vn.cancu.legacy;

/// What a unit of text is written in.
sealed interface Verdict {
    /// Not known (yet).
    Verdict OPEN = new Open();
    /// Unicode: stays.
    Verdict UNICODE = new Unicode();

    /// Not known.
    record Open() implements Verdict {}

    /// Unicode.
    record Unicode() implements Verdict {}

    /// A legacy charset.
    record Legacy(LegacyCharset charset) implements Verdict {}
}
