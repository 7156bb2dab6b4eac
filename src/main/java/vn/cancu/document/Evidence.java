package vn.cancu.document;

import vn.cancu.text.Span;

/// What a printed fact rests on.
///
/// @param span where it stands, in the raw text
/// @param rule name of the row that decided
/// @param confidence how far it can be relied on
public record Evidence(Span span, String rule, Confidence confidence) {

    /// A fact read as it is printed.
    public static Evidence sure(Span span, String rule) {
        return new Evidence(span, rule, Confidence.SURE);
    }
}
