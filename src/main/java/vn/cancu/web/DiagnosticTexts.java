package vn.cancu.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.Tsv;

/// The Vietnamese sentence for each diagnostic, from `diagnostics.tsv`. A code with an empty text is not shown, because
/// the list of fields already says it. A code missing from the table keeps the sentence it came with.
final class DiagnosticTexts {
    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.rows(DiagnosticTexts.class, "diagnostics.tsv")) {
            TEXTS.put(row.get("code"), row.get("text"));
        }
    }

    private DiagnosticTexts() {}

    static List<String> of(Stream<Diagnostic> diagnostics) {
        return diagnostics
                .map(diagnostic -> TEXTS.getOrDefault(diagnostic.code(), diagnostic.message()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
