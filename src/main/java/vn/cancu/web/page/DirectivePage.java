package vn.cancu.web.page;

import java.util.List;

/// A directive: a document that somebody cites, held or not.
///
/// @param name what it is
/// @param facts what is known
/// @param spellings how it is written
/// @param relations filters by relation
/// @param citing documents that refer to it
public record DirectivePage(
        Name name, List<Fact> facts, List<Spelling> spellings, List<Choice> relations, List<Citing> citing)
        implements Page {

    public DirectivePage {
        facts = List.copyOf(facts);
        spellings = List.copyOf(spellings);
        relations = List.copyOf(relations);
        citing = List.copyOf(citing);
    }

    @Override
    public String title() {
        return name.title();
    }

    /// What the directive is.
    ///
    /// @param title `Chỉ thị 05-CT/TW`
    /// @param subject as quoted, empty when nobody quotes it
    /// @param held page of the document itself, empty when it is not held
    /// @param count documents that refer to it
    public record Name(String title, String subject, String held, int count) {}

    /// A way of writing it.
    public record Spelling(String text, int count) {}

    /// A filter.
    public record Choice(Anchor anchor, String code, int count) {}
}
