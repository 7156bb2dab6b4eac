package vn.cancu.web.page;

import java.util.List;

/// The text of a document, or the part of it that is shown.
///
/// @param outline numbered sections
/// @param leaves the pages in order; one without a number for a text that has none
/// @param parts links to the parts of a very long text; empty when it is shown whole
/// @param matches how often the query occurs in what is shown
public record TextView(List<OutlineLine> outline, List<Leaf> leaves, List<Anchor> parts, int matches) {

    public TextView {
        outline = List.copyOf(outline);
        leaves = List.copyOf(leaves);
        parts = List.copyOf(parts);
    }

    /// Whether pages can be shown as pictures beside the text.
    public boolean pictured() {
        return leaves.stream().anyMatch(leaf -> !leaf.picture().href().isEmpty());
    }

    /// A page of the document.
    ///
    /// @param number from 1: its anchor is `page-` and the number; 0 for a text without pages
    /// @param href the page's own permanent address
    /// @param sources how it was read, where there is something to know about it
    /// @param picture its picture
    /// @param blocks paragraphs in order; empty for a page without text
    public record Leaf(int number, String href, List<Source> sources, Picture picture, List<Block> blocks) {

        public Leaf {
            sources = List.copyOf(sources);
            blocks = List.copyOf(blocks);
        }

        /// Whether the picture is shown where there is room for one only: it was asked for, or there is nothing else.
        public boolean pictureFirst() {
            return picture.shown() || blocks.isEmpty() && !picture.href().isEmpty();
        }
    }

    /// How a page was read.
    ///
    /// @param kind code of the source, `ocr`
    /// @param text `Nhận dạng từ bản quét, có thể sai · độ tin cậy 91 %`
    public record Source(String kind, String text) {}

    /// The picture of a page.
    ///
    /// @param href its address without the width; empty when there is none
    /// @param shown whether the address asks for it: it is there at once, without scripts too
    /// @param boxes the place asked for
    public record Picture(String href, boolean shown, List<Box> boxes) {
        /// No picture.
        public static final Picture NONE = new Picture("", false, List.of());

        public Picture {
            boxes = List.copyOf(boxes);
        }
    }

    /// A place on a picture, in ten-thousandths of its width and height.
    public record Box(int left, int top, int width, int height) {}

    /// A line of the outline.
    ///
    /// @param href its paragraph
    /// @param label `II.1`
    /// @param heading its words
    /// @param depth 1 for the top
    public record OutlineLine(String href, String label, String heading, int depth) {}

    /// What stands below one another on a page.
    public sealed interface Block {
        /// Whether it is a table; a paragraph otherwise.
        default boolean isTable() {
            return this instanceof Table;
        }
    }

    /// A paragraph: one line of the text, or several that only the width of the print had parted.
    ///
    /// @param look names of its looks: `title`, `d1` … for headings, `gap` after an empty line, and the part of the
    ///     document that begins with it: `preamble`, `recipients`, `appendix`
    /// @param lines at least one
    public record Paragraph(String look, List<Line> lines) implements Block {}

    /// A table.
    ///
    /// @param ruled whether its cells hold data; otherwise it only sets things side by side, like the two columns of a head
    /// @param rows at least one
    public record Table(boolean ruled, List<Row> rows) implements Block {}

    /// A row of a table.
    public record Row(List<Cell> cells) {}

    /// A cell.
    ///
    /// @param span columns it takes, at least 1
    /// @param paragraphs may be empty
    public record Cell(int span, List<Paragraph> paragraphs) {}

    /// One line of the text that is not blank.
    ///
    /// @param id number from 1, stable for a text: its anchor is `p` and the number; 0 for what follows of a line whose
    ///     beginning stands in another cell
    /// @param spaced whether a blank stands between it and the line before in the same paragraph
    /// @param runs the text
    public record Line(int id, boolean spaced, List<Run> runs) {}

    /// A stretch that leads to one place, or nowhere.
    ///
    /// @param href page of the directive that is mentioned, empty for plain text
    /// @param relation code of the relation, empty for plain text
    /// @param hint shown when the pointer rests on it
    /// @param anchor id of this stretch in the page, empty for none
    public record Run(String href, String relation, String hint, String anchor, List<Bit> bits) {}
}
