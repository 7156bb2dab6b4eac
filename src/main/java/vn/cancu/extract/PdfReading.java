package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Layout;

/// Reads the text of a PDF page by page.
final class PdfReading {
    private final FileMetadata metadata;
    private final int maxChars;

    PdfReading(FileMetadata metadata, int maxChars) {
        this.metadata = metadata;
        this.maxChars = maxChars;
    }

    /// Reads a file.
    ///
    /// @throws IOException when it is damaged or protected by a password
    Draft read(Path file) throws IOException {
        FallbackFonts.install();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var pages = new PdfPages(maxChars);
            boolean broken = pages.read(document);
            return draft(document, pages, broken);
        }
    }

    private Draft draft(PDDocument document, PdfPages pages, boolean broken) throws IOException {
        var whole = new FileMetadata(
                metadata.mediaType(),
                metadata.sha256(),
                metadata.bytes(),
                document.getNumberOfPages(),
                "",
                title(document));
        ScanTest scan = ScanTest.of(pages.pages());
        if (!Words.hasLetters(pages.text())) {
            if (broken) {
                return Draft.Failure.of(Reason.DAMAGED, whole);
            }
            String message = scan.hasPictures() ? Messages.PAGES_ARE_IMAGES : Messages.of(Reason.NO_TEXT);
            return new Draft.Failure(Reason.NO_TEXT, message, whole);
        }
        if (scan.isScan()) {
            String message = scan.hasStamp() ? Messages.ONLY_STAMP : Messages.PAGES_ARE_IMAGES;
            return new Draft.Failure(Reason.NO_TEXT, message, whole);
        }
        var diagnostics = new ArrayList<Diagnostic>();
        if (pages.isFull()) {
            diagnostics.add(Notes.truncated(maxChars));
        }
        if (broken) {
            diagnostics.add(Notes.partialText());
        }
        if (!scan.pagesWithoutText().isEmpty()) {
            diagnostics.add(Notes.pagesWithoutText(scan.pagesWithoutText()));
        }
        Layout layout = Layout.ofStarts(pages.starts()).withFonts(pages.fonts());
        return new Draft.Text(pages.text(), layout, whole, diagnostics, List.of());
    }

    private static String title(PDDocument document) {
        return Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "")
                .strip();
    }
}
