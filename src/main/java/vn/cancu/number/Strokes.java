package vn.cancu.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Tsv;
import vn.cancu.text.Folding;

/// Gives codes back the strokes of Đ that a print or a text layer has lost: `SGDDT` is `SGDĐT`, `ND` is `NĐ`.
///
/// Strokes only: no letter is added, taken away or exchanged, so what is printed `HTĐ-KT` stays `HTĐ-KT`, although it
/// probably is the council that others print `HĐTĐ-KT`.
final class Strokes {
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final List<Tsv.Row> PARTS = Tsv.rows(Strokes.class, "strokes.tsv");
    private static final Set<String> TYPE_CODES = DocumentTypes.names().stream()
            .flatMap(name -> DocumentTypes.named(name).stream())
            .map(DocumentType::code)
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (Authorities.Authority authority : Authorities.all()) {
            learn(authority.code());
        }
        for (Authorities.Authority authority : Authorities.all()) {
            authority.variants().forEach(Strokes::learn);
        }
    }

    private Strokes() {}

    private static void learn(String code) {
        if (code.indexOf(' ') < 0) {
            WHOLE.putIfAbsent(Folding.bare(code), code);
        }
    }

    /// The code of a body or a unit, `SGDDT`.
    static String restore(String group) {
        if (group.indexOf('D') < 0) {
            return group;
        }
        String bare = Folding.bare(group);
        String known = WHOLE.get(bare);
        if (known != null) {
            return merged(group, known);
        }
        String restored = group;
        for (Tsv.Row part : PARTS) {
            int at = bare.indexOf(part.get("part"));
            if (at >= 0) {
                restored = restored.substring(0, at)
                        + merged(restored.substring(at, at + part.get("part").length()), part.get("restored"))
                        + restored.substring(at + part.get("part").length());
            }
        }
        return restored;
    }

    /// The code of a type, `QD`. `HD` and `DA` are codes of their own and stay.
    static String restoreType(String code) {
        if (TYPE_CODES.contains(code)) {
            return code;
        }
        return DocumentTypes.coded(code)
                .map(DocumentType::code)
                .filter(known -> Folding.bare(known).equals(Folding.bare(code)))
                .map(known -> merged(code, known))
                .orElse(code);
    }

    /// The printed letters with the strokes of the known spelling added.
    private static String merged(String printed, String known) {
        var out = new StringBuilder(printed);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == 'D' && known.charAt(i) == 'Đ') {
                out.setCharAt(i, 'Đ');
            }
        }
        return out.toString();
    }
}
