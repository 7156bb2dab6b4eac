package vn.cancu.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.Tsv;

/// Says in Vietnamese what reading a file showed, from `remarks.tsv`. A code with an empty text is not repeated: the
/// list of fields already shows it. A code the table does not know keeps the sentence it came with.
final class Remarks {
    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.rows(Remarks.class, "remarks.tsv")) {
            TEXTS.put(row.get("code"), row.get("text"));
        }
    }

    private Remarks() {}

    static List<String> of(Stream<Diagnostic> diagnostics) {
        return diagnostics
                .map(diagnostic -> TEXTS.getOrDefault(diagnostic.code(), diagnostic.message()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
