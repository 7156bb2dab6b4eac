package vn.cancu.web.page;

/// A number with its name.
///
/// @param value `12.345`
/// @param label `văn bản`
/// @param href where the counted things are listed, empty when nowhere
public record Count(String value, String label, String href) {}
