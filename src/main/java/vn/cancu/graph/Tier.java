package vn.cancu.graph;

import java.util.Arrays;
import java.util.Optional;

/// Cấp trong chuỗi chỉ đạo: the rungs from the centre down to the school. As [vn.cancu.document.Level], with ministries
/// apart from those who direct them. The codes are a contract (addresses, API).
public enum Tier {
    CENTRAL("central", "Trung ương"),
    MINISTRY("ministry", "Bộ, ngành"),
    PROVINCE("province", "Cấp tỉnh"),
    DISTRICT("district", "Cấp huyện"),
    COMMUNE("commune", "Cấp xã"),
    SCHOOL("school", "Trường học, cơ sở"),
    UNKNOWN("unknown", "Không rõ cấp");

    private final String code;
    private final String label;

    Tier(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The stable code, `ministry`.
    public String code() {
        return code;
    }

    /// In Vietnamese, as pages show it.
    public String label() {
        return label;
    }

    /// The rung with this code; empty when there is none.
    public static Optional<Tier> coded(String code) {
        return Arrays.stream(values()).filter(tier -> tier.code.equals(code)).findFirst();
    }
}
