package vn.cancu.index;

import java.util.Optional;

/// What a search can be narrowed by. The parameter name is the same in URLs, on the command line and in JSON.
public enum FacetField {
    TYPE("type", "Loại văn bản"),
    LEVEL("level", "Cấp ban hành"),
    PROVINCE("province", "Tỉnh, thành phố"),
    ISSUER("issuer", "Cơ quan ban hành"),
    YEAR("year", "Năm ban hành"),
    MONTH("month", "Tháng ban hành"),
    SCHOOL_YEAR("school_year", "Năm học"),
    MOVEMENT("movement", "Phong trào, cuộc vận động"),
    RELATION("relation", "Quan hệ với văn bản viện dẫn"),
    STATUS("status", "Tình trạng");

    private final String parameter;
    private final String label;

    FacetField(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    /// Name in URLs and JSON.
    public String parameter() {
        return parameter;
    }

    /// In Vietnamese, as pages show it.
    public String label() {
        return label;
    }

    /// Whether its values are times, which people read newest first.
    public boolean isTime() {
        return this == YEAR || this == MONTH || this == SCHOOL_YEAR;
    }

    /// The field with this parameter name; empty when there is none.
    public static Optional<FacetField> of(String parameter) {
        for (FacetField field : values()) {
            if (field.parameter.equals(parameter)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
