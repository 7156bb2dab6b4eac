package vn.cancu.parse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cancu.document.Level;
import vn.cancu.document.Tsv;
import vn.cancu.text.Folding;

/// The words with which names of issuing bodies begin (`bodies.tsv`), and the short forms in them (`shortenings.tsv`).
final class Bodies {
    private static final List<Body> ALL = Tsv.rows(Bodies.class, "bodies.tsv").stream()
            .map(row -> new Body(
                    row.get("word"),
                    Level.valueOf(row.get("level")),
                    Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT))))
            .sorted(Comparator.comparingInt((Body body) -> body.word().length()).reversed())
            .toList();
    /// By the words with which a name begins, the longest first.
    private static final Map<String, Body> BY_KEY = new LinkedHashMap<>();
    private static final Map<String, String> LONG = new HashMap<>();
    private static final List<String> NOT = List.of(
            "phong chong",
            "phong ngua",
            "phong chay",
            "phong dich",
            "to chuc",
            "to truong",
            "bao cao",
            "bao ve",
            "ban hanh",
            "so luong",
            "hoi nghi",
            "hoi thao",
            "hoi thi",
            "bo sung",
            "doan vien",
            "vien chuc",
            "tram y te hoc",
            "khoa hoc",
            "quy dinh",
            "quy trinh",
            "quy che",
            "quy dau",
            "bao dam",
            "cong doan vien",
            "so ket",
            "ban giao",
            "dai hoi",
            "dai dien",
            "vu viec",
            "thanh tra vien");

    static {
        ALL.forEach(body -> BY_KEY.putIfAbsent(Folding.key(body.word()), body));
        for (Tsv.Row row : Tsv.rows(Bodies.class, "shortenings.tsv")) {
            LONG.put(row.get("short"), row.get("long"));
        }
    }

    /// How a body is named.
    enum Kind {
        /// There is one in the country: the name says all.
        UNIQUE,
        /// There is one in every place: the name needs the place.
        LOCAL,
        /// It has a name of its own: `Trường THPT Phước Bửu`.
        OWN,
        /// It is part of another body: `Phòng Đào tạo, Trường …`.
        UNIT,
        /// The office of another body: `Văn phòng Bộ Tư pháp`.
        OFFICE,
        /// Not the body but its head: `Bộ trưởng Bộ …`.
        PERSON
    }

    /// A kind of body.
    ///
    /// @param word with what its names begin
    record Body(String word, Level level, Kind kind) {}

    private Bodies() {}

    /// The kind of body with whose words a name begins; the longest words win.
    static Optional<Body> of(String name) {
        String key = Folding.key(Row.opening(expand(name), 60));
        if (NOT.stream().anyMatch(not -> starts(key, not)) || isNumbered(key)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Body> body : BY_KEY.entrySet()) {
            if (starts(key, body.getKey())) {
                return Optional.of(body.getValue());
            }
        }
        return Optional.empty();
    }

    /// Whether a line begins like the name of a body.
    static boolean begins(String line) {
        return of(line).isPresent();
    }

    /// The words of all bodies.
    static List<String> words() {
        return ALL.stream().map(Body::word).toList();
    }

    /// Short forms written out: `UBND TỈNH X` is `Ủy ban nhân dân TỈNH X`.
    static String expand(String name) {
        boolean capitals = Row.isUpper(name) && Cells.words(name).size() > 1;
        var out = new StringBuilder();
        for (Cells.Cell cell : Cells.split(name, 1)) {
            String word = cell.text();
            String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            String full = LONG.get(bare.toUpperCase(Locale.ROOT));
            if (full == null && bare.toUpperCase(Locale.ROOT).startsWith("TP.") && bare.length() > 3) {
                full = "Thành phố " + bare.substring(3);
            }
            String same = full != null && capitals ? full.toUpperCase(Locale.ROOT) : full;
            out.append(out.isEmpty() ? "" : " ").append(same == null ? word : same + word.substring(bare.length()));
        }
        return out.toString();
    }

    /// «Số: 465/VBHN-BLĐTBXH» is no Sở.
    private static boolean isNumbered(String key) {
        return key.startsWith("so ") && key.length() > 3 && Character.isDigit(key.charAt(3));
    }

    private static boolean starts(String key, String word) {
        return key.startsWith(word) && (key.length() == word.length() || key.charAt(word.length()) == ' ');
    }
}
