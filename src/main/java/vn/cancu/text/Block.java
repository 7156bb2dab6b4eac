package vn.cancu.text;

/// A stretch of the raw text that the file sets as one piece.
///
/// Blocks come in the order of the text. A [Kind#CELL] lies inside the [Kind#ROW] before it; other blocks do not
/// overlap. Text that no block holds is a paragraph of unknown bounds (plain text has no blocks at all).
///
/// @param kind what it is
/// @param span in the raw text, without the line end
public record Block(Kind kind, Span span) {

    /// What a block is.
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        /// A row of a table.
        ROW,
        /// A cell of the row before it; empty cells are blocks of no length.
        CELL
    }
}
