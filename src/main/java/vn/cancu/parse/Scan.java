package vn.cancu.parse;

import vn.cancu.document.Confidence;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.text.TextSource;

/// Tells whether a head was read off a picture: then handwriting may pass for print, and names need repair.
final class Scan {
    /// Share of a page that pictures cover when a layer of recognised words lies over a scan.
    private static final int COVERED = 70;

    private Scan() {}

    /// Whether the first page is a picture, recognised here or by the program that made the file.
    static boolean is(SourceText text) {
        Page first = text.pages().getFirst();
        return first.isFrom(TextSource.OCR) || first.isFrom(TextSource.LAYER) && first.images() >= COVERED;
    }

    /// How far digits can be relied on: on a scan they may be written by hand, and a reading of handwriting looks as
    /// good as print (`02` for `03`, `2034` for `2094` in the measured set).
    static Confidence digits(SourceText text, Span raw) {
        boolean stamped = text.pages().get(text.pageAt(raw.start()) - 1).isFrom(TextSource.SIGNATURE);
        return is(text) && !stamped ? Confidence.LIKELY : Confidence.SURE;
    }
}
