package vn.cancu.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.text.Folding;

/// The bodies that issue documents, from `agencies.tsv`.
public final class Authorities {
    private static final List<Authority> ALL;
    private static final Map<String, Authority> BY_CODE = new HashMap<>();
    private static final Map<String, Authority> BY_NAME = new HashMap<>();

    static {
        ALL = Tsv.rows(Authorities.class, "agencies.tsv").stream()
                .map(row -> new Authority(
                        row.get("code"),
                        row.get("name").replaceAll(" \\(.*", ""),
                        row.list("variants"),
                        row.get("level"),
                        row.get("kind")))
                .toList();
        for (Authority authority : ALL) {
            BY_CODE.putIfAbsent(foldCode(authority.code()), authority);
            BY_NAME.putIfAbsent(Folding.key(authority.name()), authority);
        }
        for (Authority authority : ALL) {
            for (String variant : authority.variants()) {
                BY_CODE.putIfAbsent(foldCode(variant), authority);
            }
        }
    }

    private Authorities() {}

    /// A body, or a kind of body that exists in many places.
    ///
    /// @param code `BGDĐT`, `UBND`
    /// @param name `Bộ Giáo dục và Đào tạo`
    /// @param variants other codes
    /// @param level `tw`, `tinh`, `huyen`, `xa`, `co_so`, `dia_phuong` (any local level), `don_vi` (a drafting unit) or empty
    /// @param kind `nha_nuoc`, `bo`, `so`, `giao_duc`, `dang`, `chinh_quyen`, `don_vi_soan` …
    public record Authority(String code, String name, List<String> variants, String level, String kind) {

        /// Whether the body exists once in the country, so that its code alone identifies it.
        public boolean isUnique() {
            return level.equals("tw");
        }
    }

    /// The body with this code, marks, capitals and `&`, `.`, `-` aside: `SGDDT` is SGDĐT.
    public static Optional<Authority> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(foldCode(code)));
    }

    /// The body with exactly this name, marks and capitals aside.
    public static Optional<Authority> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Folding.key(name)));
    }

    /// All rows, in the order of the table.
    public static List<Authority> all() {
        return ALL;
    }

    private static String foldCode(String code) {
        var folded = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = Folding.fold(code.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
