package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/// Draws the pages of a file: of a PDF with its annotations, or of a picture (a TIFF may hold several).
sealed interface PageDrawer extends AutoCloseable permits PdfDrawer, PictureDrawer {
    /// Pixels of a drawing at most: an A3 page at 450 dots an inch. A larger page is drawn smaller.
    long MOST_PIXELS = 40_000_000;

    /// Opens a file.
    ///
    /// @return empty for a format without pages
    /// @throws IOException when it is damaged or protected by a password
    static Optional<PageDrawer> open(FileReading.Unit unit, MediaType type) throws IOException {
        if (type.toString().equals("application/pdf")) {
            return Optional.of(new PdfDrawer(unit.file()));
        }
        return type.getType().equals("image") ? PictureDrawer.open(unit.file()) : Optional.empty();
    }

    /// How many pages there are.
    int pages();

    /// Width of a page in its own unit: points of 1/72 inch for a PDF, pixels for a picture.
    ///
    /// @param page from 1
    double width(int page) throws IOException;

    /// Height of a page in the same unit.
    double height(int page) throws IOException;

    /// Draws a page.
    ///
    /// @param page from 1
    /// @param scale pixels for one unit of the page; taken smaller where the drawing would exceed [#MOST_PIXELS]
    /// @param colour whether colours are kept; otherwise in shades of grey
    BufferedImage draw(int page, double scale, boolean colour) throws IOException;

    @Override
    void close() throws IOException;

    /// The scale at which a page has no more pixels than allowed.
    default double bounded(int page, double scale) throws IOException {
        double pixels = width(page) * height(page) * scale * scale;
        return pixels <= MOST_PIXELS ? scale : scale * Math.sqrt(MOST_PIXELS / pixels);
    }
}
