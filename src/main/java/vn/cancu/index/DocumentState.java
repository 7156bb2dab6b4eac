package vn.cancu.index;

import java.util.Optional;

/// What is open or doubtful about a held document: the values of [FacetField#STATUS].
public enum DocumentState {
    NO_NUMBER("no-number", "Chưa ghi số"),
    NO_DATE("no-date", "Chưa ghi ngày"),
    DRAFT("draft", "Dự thảo"),
    SCAN("scan", "Có trang nhận dạng từ bản quét"),
    WAITING("waiting", "Còn trang chưa nhận dạng chữ"),
    LEGACY("legacy", "Chữ chuyển từ bảng mã cũ"),
    /// Not stored: it depends on what else is held.
    ALIKE("alike", "Có bản gần giống trong kho");

    private final String code;
    private final String label;

    DocumentState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The stable code in addresses and JSON.
    public String code() {
        return code;
    }

    /// In Vietnamese, as pages show it.
    public String label() {
        return label;
    }

    /// The state with this code.
    static Optional<DocumentState> of(String code) {
        for (DocumentState state : values()) {
            if (state.code.equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
