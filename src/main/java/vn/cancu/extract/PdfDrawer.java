package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF. Fonts that the file does not hold are drawn with PDFBox's own one ([FallbackFonts]).
final class PdfDrawer implements PageDrawer {
    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfDrawer(Path file) throws IOException {
        FallbackFonts.install();
        this.document = Loader.loadPDF(file.toFile());
        this.renderer = new PDFRenderer(document);
    }

    PDDocument document() {
        return document;
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public double width(int page) {
        PDPage one = document.getPage(page - 1);
        return lies(one) ? one.getCropBox().getHeight() : one.getCropBox().getWidth();
    }

    @Override
    public double height(int page) {
        PDPage one = document.getPage(page - 1);
        return lies(one) ? one.getCropBox().getWidth() : one.getCropBox().getHeight();
    }

    private static boolean lies(PDPage page) {
        return page.getRotation() % 180 != 0;
    }

    @Override
    public BufferedImage draw(int page, double scale, boolean colour) throws IOException {
        ImageType type = colour ? ImageType.RGB : ImageType.GRAY;
        return renderer.renderImage(page - 1, (float) bounded(page, scale), type);
    }

    /// Draws a page in shades of grey without some of its annotations.
    BufferedImage drawWithout(ScanStamps stamps, int page, double scale) throws IOException {
        renderer.setAnnotationsFilter(annotation -> !stamps.holds(annotation));
        try {
            return draw(page, scale, false);
        } finally {
            renderer.setAnnotationsFilter(_ -> true);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
