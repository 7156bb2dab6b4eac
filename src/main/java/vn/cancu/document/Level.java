package vn.cancu.document;

/// Cấp: where in the state (or Party) an issuer stands.
public enum Level {
    CENTRAL("Trung ương"),
    PROVINCE("Cấp tỉnh"),
    DISTRICT("Cấp huyện"),
    COMMUNE("Cấp xã"),
    SCHOOL("Trường học, cơ sở"),
    UNKNOWN("Không rõ");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /// The level in Vietnamese, as pages show it.
    public String label() {
        return label;
    }
}
