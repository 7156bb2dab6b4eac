package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;

/// A node of the graph: a document that is cited, held or not. One that is not held is a *ghost*: all that is known
/// of it is what the citing documents say.
///
/// @param key identity, as far as the corpus settles it
/// @param slug its name in URLs; unique in the snapshot
/// @param type from the mentions, or from the held document
/// @param date the date most mentions give
/// @param issuer as most mentions name it, in the fullest form; empty when none does
/// @param subject as most mentions quote it, in the fullest form; of a law its name; empty when none says it
/// @param spellings how it is written, most frequent first
/// @param held the document itself when we hold it
/// @param citedBy one link a citing document, strongest relation first, then newest
public record Directive(
        DocumentKey key,
        String slug,
        Optional<DocumentType> type,
        Optional<IssueDate> date,
        String issuer,
        String subject,
        List<Spelling> spellings,
        Optional<DocumentCard> held,
        List<Link> citedBy) {

    public Directive {
        spellings = List.copyOf(spellings);
        citedBy = List.copyOf(citedBy);
    }

    /// A way in which it is written, and how often.
    public record Spelling(String text, int count) {}

    /// What people call it: `Chỉ thị 05-CT/TW`.
    public String title() {
        return (type.map(DocumentType::name).orElse("Văn bản") + " " + key.number()).strip();
    }

    /// Whether we do not hold it.
    public boolean isGhost() {
        return held.isEmpty();
    }
}
