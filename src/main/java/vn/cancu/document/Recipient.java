package vn.cancu.document;

import vn.cancu.text.Span;

/// One line of Nơi nhận, as printed, without the leading dash and the final `;` or `.`.
///
/// @param text `Sở GD&ĐT (để b/c)`
/// @param name who receives: `Sở GD&ĐT`
/// @param purpose to what end, without brackets: `để b/c`; empty when none is printed
/// @param span in the raw text
public record Recipient(String text, String name, String purpose, Span span) {}
