package vn.cancu.text;

/// One line of the *normalised* text of a [SourceText].
///
/// @param index position among the lines, from 0 (empty lines count)
/// @param span where it stands in [SourceText#normal()], without the line end
/// @param text the line itself, blanks at both ends kept
public record Line(int index, Span span, String text) {

    /// The line without blanks at both ends; NBSP is already a space in normalised text.
    public String trimmed() {
        return text.strip();
    }

    /// Whether there is nothing but blanks.
    public boolean isBlank() {
        return text.isBlank();
    }
}
