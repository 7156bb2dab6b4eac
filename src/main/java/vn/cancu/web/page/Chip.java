package vn.cancu.web.page;

/// A relation as a chip shows it.
///
/// @param code stable code, also the name of its look: `based_on`
/// @param label in Vietnamese, from the side of the page
public record Chip(String code, String label) {}
