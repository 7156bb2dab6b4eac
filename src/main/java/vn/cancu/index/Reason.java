package vn.cancu.index;

/// One part of why a document ranks where it does.
///
/// @param text in Vietnamese: `từ «kế» đúng dấu`
/// @param score what it adds; all parts together are the document's score
public record Reason(String text, float score) {}
