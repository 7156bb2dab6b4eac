package vn.cancu.citation;

/// How a document refers to a directive, strongest first. The codes are a contract (Reading JSON, API, query language).
public enum Relation {
    BASED_ON("based_on", "Căn cứ", "Là căn cứ của"),
    IMPLEMENTS("implements", "Thực hiện", "Được thực hiện bởi"),
    ISSUED_WITH("issued_with", "Ban hành kèm theo", "Ban hành kèm theo"),
    AMENDS("amends", "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    REPLACES("replaces", "Thay thế", "Được thay thế bởi"),
    REPEALS("repeals", "Bãi bỏ", "Bị bãi bỏ bởi"),
    GUIDES("guides", "Hướng dẫn", "Được hướng dẫn bởi"),
    MENTIONS("mentions", "Nhắc đến", "Được nhắc đến trong");

    private final String code;
    private final String label;
    private final String inverseLabel;

    Relation(String code, String label, String inverseLabel) {
        this.code = code;
        this.label = label;
        this.inverseLabel = inverseLabel;
    }

    /// The stable code, `based_on`.
    public String code() {
        return code;
    }

    /// In Vietnamese, from the citing document's side.
    public String label() {
        return label;
    }

    /// In Vietnamese, from the directive's side.
    public String inverseLabel() {
        return inverseLabel;
    }

    /// The relation with this code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Relation of(String code) {
        for (Relation relation : values()) {
            if (relation.code.equals(code)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("no such relation: " + code);
    }
}
