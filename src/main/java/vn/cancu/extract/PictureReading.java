package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.mime.MediaType;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;

/// Reads a picture file: its pages wait for OCR.
final class PictureReading {
    /// Pixels of a page of which letters can be read at all: A4 at 30 dots an inch. Icons and thumbnails have fewer.
    private static final double FEWEST_PIXELS = 80_000;

    private PictureReading() {}

    /// @throws IOException when the picture is damaged
    static Draft read(FileReading.Unit unit, MediaType type) throws IOException {
        try (PageDrawer drawer = PageDrawer.open(unit, type).orElse(null)) {
            if (drawer == null) {
                return Draft.Failure.of(Reason.UNSUPPORTED, unit.metadata(type));
            }
            if (drawer.width(1) * drawer.height(1) < FEWEST_PIXELS) {
                return new Draft.Failure(Reason.NO_TEXT, Messages.SMALL_IMAGE, unit.metadata(type));
            }
            var pages = new ArrayList<Page>();
            for (int i = 0; i < drawer.pages(); i++) {
                pages.add(new Page(0, List.of(TextSource.WAITING), "", 100, Page.UNKNOWN, Page.UNKNOWN));
            }
            List<Diagnostic> diagnostics = Notes.waiting(pages).stream().toList();
            FileMetadata metadata = unit.metadata(type, drawer.pages(), "", "");
            return new Draft.Text("", Layout.ofPages(pages), metadata, diagnostics, List.of());
        }
    }
}
