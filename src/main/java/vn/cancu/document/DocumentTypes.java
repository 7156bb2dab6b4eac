package vn.cancu.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cancu.text.Folding;

/// The types of documents and their codes, from `doc_types.tsv` (Điều 7 of NĐ 30/2020/NĐ-CP, Party types, school practice).
public final class DocumentTypes {
    private static final Map<String, DocumentType> BY_NAME = new HashMap<>();
    private static final Map<String, DocumentType> BY_CODE = new HashMap<>();
    private static final Map<String, DocumentType> BY_FOLDED_CODE = new HashMap<>();
    private static final List<String> NAMES;

    /// A letter without a printed type name.
    public static final DocumentType LETTER;

    static {
        for (Tsv.Row row : Tsv.rows(DocumentTypes.class, "doc_types.tsv")) {
            var type = new DocumentType(code(row), row.get("name"));
            BY_NAME.putIfAbsent(Folding.key(type.name()), type);
            if (!row.get("code").isEmpty()) {
                BY_CODE.putIfAbsent(row.get("code"), type);
                BY_FOLDED_CODE.putIfAbsent(row.get("code_folded"), type);
            }
            for (String alternative : row.list("alt_codes")) {
                String code = alternative.replaceAll(" .*", "");
                BY_CODE.putIfAbsent(code, type);
                BY_FOLDED_CODE.putIfAbsent(Folding.bare(code).toUpperCase(Locale.ROOT), type);
            }
        }
        NAMES = BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        LETTER = new DocumentType("CV", "Công văn");
    }

    private DocumentTypes() {}

    private static String code(Tsv.Row row) {
        if (row.get("id").equals("cong_van")) {
            return "CV";
        }
        return row.get("code").isEmpty() ? row.get("id") : row.get("code");
    }

    /// The type with exactly this name, marks and capitals aside: `KẾ HOẠCH` gives Kế hoạch.
    public static Optional<DocumentType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Folding.key(name)));
    }

    /// The type with whose name a text begins, the longest first: `THÔNG BÁO TUYỂN SINH` gives Thông báo.
    ///
    /// @return empty when it begins with none, or goes on inside a word
    public static Optional<DocumentType> at(String text) {
        String key = Folding.key(text);
        for (String name : NAMES) {
            if (key.startsWith(name) && (key.length() == name.length() || key.charAt(name.length()) == ' ')) {
                return Optional.ofNullable(BY_NAME.get(name));
            }
        }
        return Optional.empty();
    }

    /// The type of a code: first as written (HĐ is not HD), then folded (`ND` is NĐ).
    public static Optional<DocumentType> coded(String code) {
        DocumentType exact = BY_CODE.get(code);
        return Optional.ofNullable(
                exact != null ? exact : BY_FOLDED_CODE.get(Folding.bare(code).toUpperCase(Locale.ROOT)));
    }

    /// Folded names ([Folding#key(CharSequence)]), the longest first.
    public static List<String> names() {
        return NAMES;
    }
}
