package vn.cancu.extract;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/// A page of a PDF as it is read: what is drawn on it lies in memory, and its fonts stay for the pages behind it.
///
/// PDFBox reads a content byte by byte through three streams, and gives up the fonts of each of the first pages when the
/// page is read, only to make them again for the next. Without either, and with pictures noted on the way ([PageCover]),
/// reading 143 real files takes 6.4 ms of a core a file, before 10.0; bare Tika takes 8.5 (`ExtractSpeed` among the tests).
final class PdfPage extends PDPage {
    /// Longer contents (a page of text has about 50 kB) are read as PDFBox does, so that no page fills the memory.
    private static final int MOST = 1 << 22;

    private static final int FIRST = 1 << 15;

    private final PDPage page;

    PdfPage(PDPage page) {
        super(page.getCOSObject());
        this.page = page;
    }

    /// The resources that share the fonts of the document.
    @Override
    public PDResources getResources() {
        return page.getResources();
    }

    @Override
    public ResourceCache getResourceCache() {
        return page.getResourceCache();
    }

    /// Keeps everything. The cache lets go of what is in it when the memory gets short.
    @Override
    public void removePageResourceFromCache() {
        // Nothing is given up.
    }

    /// What is drawn; from a damaged content comes what PDFBox gives before it finds the damage.
    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        try (RandomAccessRead source = super.getContentsForStreamParsing()) {
            byte[] bytes = new byte[FIRST];
            int length = 0;
            for (int read = 0; read >= 0 && length <= MOST; read = source.read(bytes, length, bytes.length - length)) {
                length += read;
                bytes = length < bytes.length ? bytes : Arrays.copyOf(bytes, 2 * length);
            }
            if (length <= MOST) {
                return new PdfContent(bytes, length);
            }
        } catch (IOException e) {
            return super.getContentsForStreamParsing();
        }
        return super.getContentsForStreamParsing();
    }
}
