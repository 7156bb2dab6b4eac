package vn.cancu.text;

/// A recognised word and where it stands on the picture of its page.
///
/// @param span in the raw text
/// @param box its place
/// @param confidence of the recognition, 0 to 100
/// @param read what OCR read, when the text has a word mended from context instead; empty otherwise
public record PlacedWord(Span span, Box box, int confidence, String read) {

    /// A word that stands in the text as it was read.
    public PlacedWord(Span span, Box box, int confidence) {
        this(span, box, confidence, "");
    }

    /// The same word at another place in the text.
    public PlacedWord at(Span other) {
        return new PlacedWord(other, box, confidence, read);
    }

    /// A place on a page, in ten-thousandths of the page's width and height, from its top left corner: independent of
    /// the resolution in which the page is shown.
    ///
    /// @param left 0 to 10,000
    /// @param top 0 to 10,000
    /// @param width at least 0
    /// @param height at least 0
    public record Box(int left, int top, int width, int height) {}
}
