package vn.cancu.document;

import java.util.List;

/// What the head of a document states, and what second sources add to it.
///
/// @param type tên loại; missing when nothing tells (the file is then no administrative document)
/// @param number số và ký hiệu
/// @param date ngày ban hành; `Blank` when the day or month is left open, with what is printed
/// @param place địa danh
/// @param issuers one; two and more for a joint document; empty when none can be told
/// @param subject trích yếu
/// @param markings độ khẩn, độ mật, dự thảo, bản sao, in order of the text
public record Header(
        Field<DocumentType> type,
        Field<DocumentNumber> number,
        Field<IssueDate> date,
        Field<String> place,
        List<Issuer> issuers,
        Field<String> subject,
        List<Marking> markings) {

    public Header {
        issuers = List.copyOf(issuers);
        markings = List.copyOf(markings);
    }
}
