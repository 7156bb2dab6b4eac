package vn.cancu.extract;

/// Why a file gives no text. The codes are part of the command line's and the site's face; they never change meaning.
public enum Reason {
    ENCRYPTED("encrypted", "Tệp có mật khẩu"),
    DAMAGED("damaged", "Tệp hỏng"),
    EMPTY("empty", "Tệp rỗng"),
    NO_TEXT("no-text", "Không có chữ"),
    UNSUPPORTED("unsupported", "Loại tệp chưa hỗ trợ"),
    TIMEOUT("timeout", "Đọc quá lâu"),
    MEMORY("memory", "Thiếu bộ nhớ khi đọc"),
    CRASH("crash", "Bộ đọc dừng đột ngột"),
    TOO_LARGE("too-large", "Tệp quá lớn"),
    UNREADABLE("unreadable", "Không mở được tệp"),
    VANISHED("vanished", "Tệp biến mất khi đang đọc"),
    CHANGING("changing", "Tệp đang được ghi");

    private final String code;
    private final String label;

    Reason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The stable code, `no-text`.
    public String code() {
        return code;
    }

    /// In Vietnamese, as pages show it.
    public String label() {
        return label;
    }

    /// The reason with this code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Reason of(String code) {
        for (Reason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no such reason: " + code);
    }
}
