package vn.cancu.document;

import java.util.List;
import java.util.Optional;

/// What the head of a document states.
///
/// @param type empty when nothing tells (the file is then no administrative document)
/// @param number số và ký hiệu
/// @param date ngày ban hành; `Blank` when the day or month is left open, with what is printed
/// @param place địa danh
/// @param issuers one; two and more for a joint document; empty when none can be told
/// @param subject trích yếu
public record Header(
        Optional<DocumentType> type,
        Field<DocumentNumber> number,
        Field<IssueDate> date,
        Field<String> place,
        List<Issuer> issuers,
        Field<String> subject) {

    public Header {
        issuers = List.copyOf(issuers);
    }
}
