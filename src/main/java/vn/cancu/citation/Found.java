package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.number.NumberScanner.Scanned;

/// A mention while it is being read; all offsets are in the normalised text.
///
/// @param scanned the number
/// @param start where the mention begins: type word, «số» or number
/// @param type from the type word, else from the code
/// @param beside date, issuer and subject beside it
/// @param scope the issuing body in short, empty while unknown
/// @param pins the places in it that are meant
/// @param decided the relation, and the row that gave it
record Found(
        Scanned scanned,
        int start,
        Optional<DocumentType> type,
        Attachments.Beside beside,
        String scope,
        List<String> pins,
        Relations.Decided decided) {

    int end() {
        return scanned.span().end();
    }

    DocumentNumber number() {
        return scanned.number();
    }

    /// The same mention with other things beside it.
    Found with(Attachments.Beside other) {
        return new Found(scanned, start, type, other, scope, pins, decided);
    }

    /// The same mention with another relation.
    Found with(Relations.Decided other) {
        return new Found(scanned, start, type, beside, scope, pins, other);
    }

    /// The year of issue as far as the mention itself tells it: in the number, else in the date.
    Optional<Integer> year() {
        return number().year().or(() -> beside.date().map(IssueDate::year));
    }
}
