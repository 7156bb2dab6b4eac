package vn.cancu.extract;

import java.util.List;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Span;

/// The diagnostics of the extraction. All are about the document as a whole.
final class Notes {
    private static final Span WHOLE = new Span(0, 0);

    private Notes() {}

    static Diagnostic truncated(int chars) {
        String message = "The text is longer than " + chars + " characters; the rest was cut.";
        return new Diagnostic("truncated", message, WHOLE);
    }

    static Diagnostic partialText() {
        return new Diagnostic("partial-text", "The file is damaged: text may be missing.", WHOLE);
    }

    static Diagnostic pagesWithoutText(List<Integer> pages) {
        String message = "Pages that are pictures without text (a scan): " + Words.ranges(pages) + ".";
        return new Diagnostic("page-without-text", message, WHOLE);
    }
}
