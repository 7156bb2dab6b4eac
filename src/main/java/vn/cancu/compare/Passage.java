package vn.cancu.compare;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.Span;

/// A row of two texts set side by side: a paragraph of one or of both.
///
/// @param kind what became of it
/// @param before in the first document, empty when it has none
/// @param after in the second document, empty when it has none
public record Passage(Kind kind, Optional<Side> before, Optional<Side> after) {

    /// What became of a paragraph.
    public enum Kind {
        /// Word for word the same, marks, case and signs aside.
        SAME,
        /// The same paragraph with other words in it.
        CHANGED,
        /// In the first document only.
        GONE,
        /// In the second document only.
        NEW,
        /// In both, at different places.
        MOVED
    }

    /// A paragraph as one of the documents has it.
    ///
    /// @param span in the raw text of that document
    /// @param pieces its text; what differs is marked in changed paragraphs only
    public record Side(Span span, List<Piece> pieces) {

        public Side {
            pieces = List.copyOf(pieces);
        }

        static Side whole(Paragraph paragraph) {
            return new Side(paragraph.span(), List.of(new Piece(paragraph.text(), false)));
        }
    }

    /// A run of words.
    ///
    /// @param changed whether the other document has other words there
    public record Piece(String text, boolean changed) {}

    static Passage of(Kind kind, Paragraph before, Paragraph after) {
        return new Passage(kind, Optional.of(Side.whole(before)), Optional.of(Side.whole(after)));
    }

    static Passage gone(Paragraph before) {
        return new Passage(Kind.GONE, Optional.of(Side.whole(before)), Optional.empty());
    }

    static Passage fresh(Paragraph after) {
        return new Passage(Kind.NEW, Optional.empty(), Optional.of(Side.whole(after)));
    }

    Passage moved() {
        return new Passage(Kind.MOVED, before, after);
    }
}
