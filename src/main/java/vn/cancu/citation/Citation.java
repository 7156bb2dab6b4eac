package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Part;
import vn.cancu.text.Span;

/// One mention of another document (or of the document itself), read to the end.
///
/// @param text as printed, from the type word to the end of the number: `Chỉ thị số 05-CT/TW`
/// @param span of `text` in the raw text
/// @param type from the type word, else from the code in the number
/// @param key number, scope and year as far as the document itself settles them
/// @param relation what the wording says; see [Relation]
/// @param part in which part of the document it stands
/// @param self whether the document speaks of itself; such a mention makes no edge
/// @param attached what stands beside the number: date, issuer, subject
/// @param evidence the sentence in the raw text
/// @param rule names of the rows that decided, `number:party cue:thực hiện`, `name cue:căn cứ`
public record Citation(
        String text,
        Span span,
        Optional<DocumentType> type,
        DocumentKey key,
        Relation relation,
        Part part,
        boolean self,
        Attached attached,
        Span evidence,
        String rule) {
    private static final List<String> NAMED = List.of("name ", "short number ", "alias ");

    /// Whether the mention prints number and symbol (perhaps shared with others of a list), so that the number of its key
    /// stands there; else it is a name, a short number or an alias, and the key says what it refers to.
    public boolean isNumbered() {
        return NAMED.stream().noneMatch(rule::startsWith);
    }

    /// What the text says of the cited document beside its number.
    ///
    /// @param date `ngày 15/5/2016`
    /// @param issuer as printed after «của», empty when nothing stands there
    /// @param subject as printed after «về …», without the «về»; empty when nothing stands there
    /// @param pins the places in it that are meant, `điểm a khoản 2 Điều 5`; empty for the whole document
    /// @param within the other cited document in whose title or history the mention stands
    public record Attached(
            Optional<IssueDate> date, String issuer, String subject, List<String> pins, Optional<Within> within) {

        /// Nothing stands beside the number.
        public static final Attached NOTHING = new Attached(Optional.empty(), "", "");

        public Attached {
            pins = List.copyOf(pins);
        }

        /// No pins, and within no other document.
        public Attached(Optional<IssueDate> date, String issuer, String subject) {
            this(date, issuer, subject, List.of(), Optional.empty());
        }
    }

    /// That a mention belongs to another one: «Kế hoạch 63-KH/TU … về thực hiện **Chỉ thị 05-CT/TW**».
    ///
    /// @param holder key of the other document, as the document itself settles it
    /// @param relation what is said between the two
    /// @param inverse whether the mention acts on the holder («… được sửa đổi bởi **Quyết định 45/QĐ-UBND**»), not the
    ///     holder on it
    public record Within(DocumentKey holder, Relation relation, boolean inverse) {}
}
