package vn.cancu.parse;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Marking;
import vn.cancu.text.Span;

/// What the head states, the issuer aside.
///
/// @param type tên loại
/// @param number số, ký hiệu
/// @param date ngày
/// @param openDate where a date is printed without day, month or year
/// @param place địa danh
/// @param subject trích yếu
/// @param markings độ khẩn, độ mật, dự thảo, bản sao
/// @param rows which rows gave what
record Head(
        Field<DocumentType> type,
        Field<DocumentNumber> number,
        Field<IssueDate> date,
        Optional<Span> openDate,
        Field<String> place,
        Field<String> subject,
        List<Marking> markings,
        Layout rows) {

    /// Whether the head was read off a picture: the page says so, or something in it cannot be read.
    boolean isScan() {
        return rows.bag().isScan()
                || number.printed() instanceof Field.Illegible<DocumentNumber>
                || date.printed() instanceof Field.Illegible<IssueDate>;
    }

    /// Where the parts of the head stand, as indices of rows.
    ///
    /// @param bag the lines of the head, with what was read masked
    /// @param attestation where a consolidated text is attested
    /// @param number row of the number, -1 when none is printed
    /// @param type row of the type name, -1 when none is printed
    /// @param subject rows of the subject, in order
    /// @param body first row after the head
    record Layout(
            HeadBag bag,
            Optional<Closing.Attestation> attestation,
            int number,
            int type,
            List<Integer> subject,
            int body) {

        Layout {
            subject = List.copyOf(subject);
        }
    }
}
