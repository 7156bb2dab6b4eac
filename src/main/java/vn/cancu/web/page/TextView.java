package vn.cancu.web.page;

import java.util.List;

/// The text of a document, or the part of it that is shown.
///
/// @param outline numbered sections
/// @param blocks paragraphs in order
/// @param parts links to the parts of a very long text; empty when it is shown whole
/// @param matches how often the query occurs in what is shown
public record TextView(List<OutlineLine> outline, List<Block> blocks, List<Anchor> parts, int matches) {

    public TextView {
        outline = List.copyOf(outline);
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    /// A line of the outline.
    ///
    /// @param href its paragraph
    /// @param label `II.1`
    /// @param heading its words
    /// @param depth 1 for the top
    public record OutlineLine(String href, String label, String heading, int depth) {}

    /// A paragraph: one line of the text, or several that only the width of the print had parted.
    ///
    /// @param look names of its looks: `title`, `d1` … for headings, `gap` after an empty line, and the part of the
    ///     document that begins with it: `preamble`, `recipients`, `appendix`
    /// @param page page that begins here, 0 when none does
    /// @param lines at least one
    public record Block(String look, int page, List<Line> lines) {}

    /// One line of the text that is not blank.
    ///
    /// @param id number from 1, stable for a text: its anchor is `p` and the number
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
