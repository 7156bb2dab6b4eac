package vn.cancu.document;

import vn.cancu.text.Span;

/// Phần, mục, khoản, điểm: a numbered part of the body.
///
/// @param path labels from the top, joined with dots: `II.1.a`
/// @param label its own label: `a`
/// @param heading the words of the heading, empty when the text runs on after the label
/// @param depth 1 for the top
/// @param span from its label to the next section of the same or a higher depth, in the raw text
public record Section(String path, String label, String heading, int depth, Span span) {}
