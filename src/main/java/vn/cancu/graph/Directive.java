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
/// @param known what it is
/// @param quoted what the citing documents say of it, with how often
/// @param held the document itself when we hold it
/// @param citedBy one link a citing document, strongest relation first, then newest
/// @param validity what became of it
public record Directive(
        DocumentKey key,
        String slug,
        Known known,
        Quoted quoted,
        Optional<DocumentCard> held,
        List<Link> citedBy,
        Validity validity) {

    public Directive {
        citedBy = List.copyOf(citedBy);
    }

    /// What a directive is.
    ///
    /// @param type from the mentions, or from the held document
    /// @param date the date most mentions give
    /// @param issuer as most mentions name it, in the fullest form; empty when none does
    /// @param subject as most mentions quote it, in the fullest form; of a law its name; empty when none says it
    /// @param tier where its issuer stands
    /// @param province of the issuer, of record at the time; empty when unknown or central
    public record Known(
            Optional<DocumentType> type,
            Optional<IssueDate> date,
            String issuer,
            String subject,
            Tier tier,
            String province) {}

    /// What the citing documents say, each in the order of how often they do.
    ///
    /// @param spellings how it is written
    /// @param dates ISO 8601, shortened to what is said
    /// @param issuers in the fullest of equal forms
    /// @param subjects in the fullest of equal forms
    public record Quoted(
            List<Spelling> spellings, List<Spelling> dates, List<Spelling> issuers, List<Spelling> subjects) {

        public Quoted {
            spellings = List.copyOf(spellings);
            dates = List.copyOf(dates);
            issuers = List.copyOf(issuers);
            subjects = List.copyOf(subjects);
        }
    }

    /// A way in which something is said, and how often.
    public record Spelling(String text, int count) {}

    /// From the mentions, or from the held document.
    public Optional<DocumentType> type() {
        return known.type();
    }

    /// The date of the held document, else the one most mentions give.
    public Optional<IssueDate> date() {
        return known.date();
    }

    /// Empty when nobody names it.
    public String issuer() {
        return known.issuer();
    }

    /// Empty when nobody says it.
    public String subject() {
        return known.subject();
    }

    /// How it is written, most frequent first.
    public List<Spelling> spellings() {
        return quoted.spellings();
    }

    /// What people call it: `Chỉ thị 05-CT/TW`.
    public String title() {
        return key.isNamed()
                ? key.number()
                : (type().map(DocumentType::name).orElse("Văn bản") + " " + key.number()).strip();
    }

    /// Its number and symbol; empty when it is known by its name alone.
    public String number() {
        return key.isNamed() ? "" : key.number();
    }

    /// Whether we do not hold it.
    public boolean isGhost() {
        return held.isEmpty();
    }

    /// The same, with what became of it.
    Directive with(Validity told) {
        return new Directive(key, slug, known, quoted, held, citedBy, told);
    }
}
