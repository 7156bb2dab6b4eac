package vn.cancu.index;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;

/// The fields that a query can ask by name, and all their names. Marks and capitals do not matter: `Loại:` is `loai:`.
///
/// Example: `nguoiky:"Vũ Liên Oanh" nam:2019..2021`.
enum QueryField {
    NUMBER("so", "number", "sohieu", "kyhieu"),
    CITES("trichdan", "cites"),
    TYPE("loai", "type"),
    ISSUER("coquan", "issuer", "donvi"),
    SIGNER("nguoiky", "signer"),
    RECIPIENT("noinhan", "recipient"),
    SUBJECT("trichyeu", "subject", "tieude", "title"),
    PROVINCE("tinh", "province"),
    RELATION("quanhe", "relation"),
    YEAR("nam", "year"),
    DATE("ngay", "date"),
    SCHOOL_YEAR("namhoc", "schoolyear"),
    DUE("han", "due");

    private final List<String> names;

    QueryField(String... names) {
        this.names = List.of(names);
    }

    /// Its names, the Vietnamese one first.
    List<String> names() {
        return names;
    }

    /// The field of a name as typed; empty when there is none.
    static Optional<QueryField> named(String typed) {
        String name = Folding.fold(typed);
        for (QueryField field : values()) {
            if (field.names.contains(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
