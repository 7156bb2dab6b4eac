package vn.cancu.web.page;

import java.util.List;
import java.util.Optional;

/// Two documents side by side; without an answer the form that asks for them.
///
/// @param asked what the address asks for
/// @param offers documents worth comparing with the one that is named
/// @param answer the two documents, empty when one of them is not named or not held
/// @param groups what is new, gone and kept of directives, recipients, units
/// @param duties in the order of the second document
/// @param stretches the texts
public record ComparePage(
        Asked asked,
        List<Offer> offers,
        Optional<Answer> answer,
        List<Group> groups,
        List<DutyRow> duties,
        List<Stretch> stretches)
        implements Page {

    public ComparePage {
        offers = List.copyOf(offers);
        groups = List.copyOf(groups);
        duties = List.copyOf(duties);
        stretches = List.copyOf(stretches);
    }

    @Override
    public String title() {
        return "So sánh hai văn bản";
    }

    /// Whether two documents are compared; otherwise they are asked for.
    public boolean answered() {
        return answer.isPresent();
    }

    /// What the address asks for.
    ///
    /// @param unknown the name that no held document has, empty when there is none such
    public record Asked(String a, String b, String unknown) {}

    /// A document worth comparing.
    ///
    /// @param label `Năm trước`
    /// @param compare address of the comparison
    public record Offer(String label, DocumentLine document, String compare) {}

    /// The two documents.
    ///
    /// @param copied per cent of the words of the second that stand in the first
    /// @param cut whether only the beginnings were compared
    /// @param swapped address of the comparison the other way round
    public record Answer(DocumentLine before, DocumentLine after, int copied, boolean cut, String swapped) {}

    /// Things of one sort.
    public record Group(String label, List<Anchor> gone, List<Anchor> fresh, List<Anchor> kept) {}

    /// A duty.
    ///
    /// @param kind `new`, `gone`, `changed` (another time) or `same`
    /// @param before its time in the first document, empty when it has none
    /// @param after its time in the second document
    public record DutyRow(String kind, String what, String who, String before, String after, String href) {}

    /// Paragraphs in a row.
    ///
    /// @param folded whether they are the same and too many to show at once
    public record Stretch(boolean folded, List<Row> rows) {
        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    /// A paragraph of one document or of both.
    ///
    /// @param kind `same`, `changed`, `gone`, `new` or `moved`
    public record Row(String kind, Cell before, Cell after) {}

    /// A paragraph.
    ///
    /// @param href its place in its document
    /// @param bits its text, what differs as match; empty when the document has no such paragraph
    public record Cell(String href, List<Bit> bits) {
        /// No paragraph.
        public static final Cell NONE = new Cell("", List.of());
    }
}
