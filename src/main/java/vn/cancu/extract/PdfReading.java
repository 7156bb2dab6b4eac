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
import vn.cancu.text.Page;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

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
                title(document),
                pages.signatures());
        List<Page> known = pages(pages);
        boolean waits = known.stream().anyMatch(page -> page.isFrom(TextSource.WAITING));
        if (!Words.hasLetters(pages.text()) && !waits) {
            return Draft.Failure.of(broken ? Reason.DAMAGED : Reason.NO_TEXT, whole);
        }
        var diagnostics = new ArrayList<Diagnostic>();
        if (pages.isFull()) {
            diagnostics.add(Notes.truncated(maxChars));
        }
        if (broken) {
            diagnostics.add(Notes.partialText());
        }
        Notes.waiting(known).ifPresent(diagnostics::add);
        return new Draft.Text(
                pages.text(), Layout.ofPages(known).withFonts(pages.fonts()), whole, diagnostics, List.of());
    }

    private static List<Page> pages(PdfPages read) {
        String text = read.text();
        var pages = new ArrayList<Page>();
        for (int i = 0; i < read.pages().size(); i++) {
            PdfPages.Page page = read.pages().get(i);
            int end = i + 1 < read.pages().size() ? read.pages().get(i + 1).start() : text.length();
            pages.add(new Page(
                    page.start(),
                    sources(page, Words.hasLetters(text.substring(page.start(), end))),
                    "",
                    page.images(),
                    Syllables.count(text, page.start(), end).share(),
                    Page.UNKNOWN));
        }
        return pages.isEmpty() ? List.of(Page.at(0)) : pages;
    }

    private static List<TextSource> sources(PdfPages.Page page, boolean hasText) {
        var sources = new ArrayList<TextSource>();
        if (hasText) {
            sources.add(TextSource.LAYER);
        }
        if (hasText && page.stamped()) {
            sources.add(TextSource.SIGNATURE);
        }
        if (page.verdict().waits()) {
            sources.add(TextSource.WAITING);
        }
        return sources;
    }

    private static String title(PDDocument document) {
        return Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "")
                .strip();
    }
}
