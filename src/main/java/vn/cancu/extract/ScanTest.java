package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cancu.document.Tsv;

/// Tells a scan from a document: pages that are pictures, with no text of their own or with the stamp of an electronic
/// signature only ("Người ký: …", "Thời gian ký: …").
///
/// @param hasPictures whether at least one page holds a picture large enough to be a page
/// @param isScan whether the pages are pictures and all their text together is next to nothing or a stamp
/// @param hasStamp whether words of a stamp stand on a page with little text
/// @param pagesWithoutText from 1, pages that are pictures with hardly any text
record ScanTest(boolean hasPictures, boolean isScan, boolean hasStamp, List<Integer> pagesWithoutText) {
    /// Pixels of a page at 72 dots an inch are 500,000; a picture half as large may be one.
    private static final long PICTURE = 250_000;
    /// A page with fewer letters than this has no text of its own.
    private static final int HARDLY_ANY = 40;
    /// Letters on all pages together that make no document.
    private static final int SHORT = 100;
    /// Letters that a stamp with known words may have.
    private static final int STAMP = 300;
    private static final List<String> CUES = Tsv.rows(ScanTest.class, "signature_stamps.tsv").stream()
            .map(row -> row.get("words").toLowerCase(Locale.ROOT))
            .toList();

    static ScanTest of(List<PdfPages.Page> pages) {
        var without = new ArrayList<Integer>();
        int pictures = 0;
        int letters = 0;
        boolean cue = false;
        for (int i = 0; i < pages.size(); i++) {
            PdfPages.Page page = pages.get(i);
            int own = Words.count(page.text());
            letters += own;
            boolean picture = page.pictureArea() >= PICTURE;
            cue |= own < STAMP && hasCue(page.text());
            pictures += picture ? 1 : 0;
            if (picture && (own < HARDLY_ANY || own < STAMP && hasCue(page.text()))) {
                without.add(i + 1);
            }
        }
        boolean mostlyPictures = pictures > 0 && 2 * pictures >= pages.size();
        boolean scan = mostlyPictures && letters < (cue ? STAMP : SHORT);
        return new ScanTest(pictures > 0, scan || without.size() == pages.size(), cue, List.copyOf(without));
    }

    private static boolean hasCue(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CUES.stream().anyMatch(lower::contains);
    }
}
