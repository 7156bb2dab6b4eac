package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Standing;
import vn.cancu.text.Span;

/// That one document changes or ends another, as a held document says it: «Thông tư này … thay thế Thông tư số
/// 12/2020/TT-BGDĐT».
///
/// @param effect what it makes of the changed document
/// @param relation [Relation#AMENDS], [Relation#REPLACES] or [Relation#REPEALS]
/// @param acting who changes it
/// @param since from when: the day of entry into force if the sentence gives one, else the acting document's own date
/// @param inForce whether `since` is a day of entry into force, not only the date of issue
/// @param pins the places that are meant, `khoản 2 Điều 5`; empty for the whole
/// @param said where it stands
public record Change(
        Standing effect,
        Relation relation,
        Acting acting,
        Optional<IssueDate> since,
        boolean inForce,
        List<String> pins,
        Said said) {

    public Change {
        pins = List.copyOf(pins);
    }

    /// The document that changes.
    ///
    /// @param title what people call it
    /// @param slug its directive; empty when it prints no number
    /// @param document id of the held document; empty for a ghost
    public record Acting(String title, String slug, String document) {
        /// To tell it by.
        String key() {
            return slug.isEmpty() ? document : slug;
        }
    }

    /// The sentence as evidence.
    ///
    /// @param citing the held document that says it: the acting one or a third one
    /// @param sentence as printed
    /// @param span of `sentence` in its raw text
    /// @param page from 1
    public record Said(DocumentCard citing, String sentence, Span span, int page) {}

    /// Whether somebody other than the acting document says it.
    public boolean isAsserted() {
        return !acting.document().equals(said.citing().id());
    }
}
