package vn.cancu.web.page;

/// A piece of text.
///
/// @param text as printed in the document
/// @param match whether it is what was searched for (or, in an evidence, the mention itself)
/// @param spot whether it belongs to the place that the address asks for
/// @param doubtful whether the recognition of a scan was not sure of it
public record Bit(String text, boolean match, boolean spot, boolean doubtful) {

    /// Text between matches.
    public static Bit plain(String text) {
        return new Bit(text, false, false, false);
    }

    /// Text that matches.
    public static Bit matching(String text) {
        return new Bit(text, true, false, false);
    }
}
