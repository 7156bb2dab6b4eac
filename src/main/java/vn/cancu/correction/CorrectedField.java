package vn.cancu.correction;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What can be corrected. The codes stand in the table and on the command line.
public enum CorrectedField {
    /// Tên loại: a code or a name, `KH`, `Kế hoạch`.
    TYPE("type"),
    /// Số và ký hiệu: `12/KH-UBND`.
    NUMBER("number"),
    /// Ngày ban hành: `2020-02-25`, `25/2/2020`, or as far as it is known (`2020-02`, `2020`).
    DATE("date"),
    /// Địa danh.
    PLACE("place"),
    /// Cơ quan ban hành; several between `;`.
    ISSUER("issuer"),
    /// Trích yếu.
    SUBJECT("subject"),
    /// Người ký: `name`, or `name, position`; several between `;`.
    SIGNER("signer"),
    /// A document that is cited and was not read: its number and the relation, `05-CT/TW implements`.
    CITES("cites"),
    /// A document that is not cited: its number.
    CITES_NOT("cites-not");

    private final String code;

    CorrectedField(String code) {
        this.code = code;
    }

    /// The code, `cites-not`.
    public String code() {
        return code;
    }

    /// The field with a code.
    ///
    /// @throws IllegalArgumentException with one line that names the known ones when there is none
    static CorrectedField of(String code) {
        for (CorrectedField field : values()) {
            if (field.code.equals(code)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field «" + code + "»; known are " + codes());
    }

    /// All codes, for messages.
    public static String codes() {
        return Arrays.stream(values()).map(CorrectedField::code).collect(Collectors.joining(", "));
    }
}
