package vn.cancu.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Hiệu lực: what became of a document, as far as somebody says so, from the least to the most grave. The codes are a
/// contract (register file, API).
///
/// That a document holds is never concluded from silence: only a person's line in the register says [#IN_FORCE].
public enum Standing {
    /// Nobody says anything.
    UNKNOWN("unknown", "Không rõ hiệu lực"),
    /// Somebody who looked it up vouches for it.
    IN_FORCE("in-force", "Còn hiệu lực"),
    AMENDED("amended", "Đã được sửa đổi, bổ sung"),
    /// Some places of it are repealed or replaced.
    PARTLY("partly", "Hết hiệu lực một phần"),
    /// The whole is repealed or replaced.
    ENDED("ended", "Hết hiệu lực");

    private final String code;
    private final String label;

    Standing(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The stable code, `in-force`.
    public String code() {
        return code;
    }

    /// In Vietnamese, as pages show it.
    public String label() {
        return label;
    }

    /// The standing with this code; empty when there is none.
    public static Optional<Standing> coded(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String codes() {
        return Arrays.stream(values()).map(Standing::code).collect(Collectors.joining(", "));
    }
}
