package vn.cancu.document;

import vn.cancu.text.Span;

/// One line of Nơi nhận, as printed, without the leading dash and the final `;` or `.`.
///
/// @param text `Sở GD&ĐT (để b/c)`
/// @param span in the raw text
public record Recipient(String text, Span span) {}
