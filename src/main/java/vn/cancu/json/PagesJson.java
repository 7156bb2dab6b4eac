package vn.cancu.json;

import vn.cancu.index.PageCounts;
import vn.cancu.text.TextSource;

/// How many pages there are and how they were read; a page with text from several sources counts for each. `waiting`
/// are scanned pages not recognised yet, `empty` those with nothing to read.
public record PagesJson(int all, int textLayer, int legacyCharset, int signature, int ocr, int waiting, int empty) {
    /// The JSON shape of page counts.
    public static PagesJson of(PageCounts counts) {
        return new PagesJson(
                counts.pages(),
                counts.from(TextSource.LAYER),
                counts.from(TextSource.LEGACY),
                counts.from(TextSource.SIGNATURE),
                counts.from(TextSource.OCR),
                counts.from(TextSource.WAITING),
                counts.empty());
    }
}
