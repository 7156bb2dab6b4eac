package vn.cancu.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cancu.document.Diagnostic;
import vn.cancu.legacy.LegacyCharset;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Span;

/// The diagnostics of the extraction. All are about the document as a whole.
final class Notes {
    static final String WAITING = "page-without-text";

    private static final Span WHOLE = new Span(0, 0);

    private Notes() {}

    static Diagnostic truncated(int chars) {
        String message = "The text is longer than " + chars + " characters; the rest was cut.";
        return new Diagnostic("truncated", message, WHOLE);
    }

    static Diagnostic partialText() {
        return new Diagnostic("partial-text", "The file is damaged: text may be missing.", WHOLE);
    }

    /// What is to be said of pages that wait for OCR; nothing when none does.
    static Optional<Diagnostic> waiting(List<Page> pages) {
        List<Integer> numbers = Extraction.waiting(pages);
        String message = "Pages that are pictures and wait for OCR: " + Words.ranges(numbers) + ".";
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new Diagnostic(WAITING, message, WHOLE));
    }

    /// Says how many recognised words were mended after recognition; empty when none was.
    static Optional<Diagnostic> mended(Layout layout) {
        long words =
                layout.words().stream().filter(word -> !word.read().isEmpty()).count();
        String message = "Recognised words that were corrected from context: " + words + ".";
        return words == 0 ? Optional.empty() : Optional.of(new Diagnostic("words-mended", message, WHOLE));
    }

    /// Says which legacy charsets were decoded: `TCVN3 (ABC): 4466 characters`.
    static Diagnostic legacyCharset(Map<LegacyCharset, Integer> decoded) {
        String charsets = decoded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().title() + ": " + entry.getValue() + " characters")
                .collect(Collectors.joining(", "));
        return new Diagnostic("legacy-charset", "Text in an old charset was decoded (" + charsets + ").", WHOLE);
    }
}
