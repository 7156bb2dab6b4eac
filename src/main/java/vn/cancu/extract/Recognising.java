package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

/// Answers [Request.Recognise] inside a worker: page by page, from the cache where it has the page.
final class Recognising {
    /// Version of what is done with a page beside the engine's own work; part of the name under which it is kept.
    private static final String METHOD = "10";

    /// Told which page is read now.
    interface Announcer {
        void page(int number) throws IOException;
    }

    private final OcrEngine engine;
    private final Optional<PageCache> cache;
    private final Announcer announcer;

    Recognising(OcrEngine engine, Optional<PageCache> cache, Announcer announcer) {
        this.engine = engine;
        this.cache = cache;
        this.announcer = announcer;
    }

    /// Reads pages of a file. A page that cannot be read is missing in the answer.
    List<RecognisedPage> read(FileReading.Unit unit, MediaType type, List<Integer> numbers) {
        var pages = new ArrayList<RecognisedPage>();
        try (PageDrawer drawer = PageDrawer.open(unit, type).orElse(null)) {
            var hashes = new PageHash();
            for (int number : numbers) {
                if (drawer != null && number >= 1 && number <= drawer.pages()) {
                    announcer.page(number);
                    page(drawer, hashes, unit, number).ifPresent(pages::add);
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            return pages; // pages that are not in the answer go on waiting
        }
        return pages;
    }

    private Optional<RecognisedPage> page(PageDrawer drawer, PageHash hashes, FileReading.Unit unit, int number) {
        try {
            String key = key(drawer, hashes, unit, number);
            Optional<byte[]> kept = cache.flatMap(pages -> pages.find(key));
            if (kept.isPresent()) {
                return Optional.of(RecognisedPage.read(kept.get(), number));
            }
            RecognisedPage page = recognise(drawer, number);
            cache.ifPresent(pages -> pages.keep(key, page.bytes()));
            return Optional.of(page);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            return Optional.empty();
        }
    }

    private String key(PageDrawer drawer, PageHash hashes, FileReading.Unit unit, int number) throws IOException {
        String drawn = switch (drawer) {
            case PdfDrawer pdf -> hashes.of(pdf.document().getPage(number - 1));
            case PictureDrawer _ -> unit.content().sha256() + " " + number;
        };
        var digest = PageHash.sha256();
        String whole = drawn + " " + engine.description() + " " + METHOD;
        return java.util.HexFormat.of()
                .formatHex(digest.digest(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private RecognisedPage recognise(PageDrawer drawer, int number) throws IOException {
        if (!(drawer instanceof PdfDrawer pdf)) {
            PageRecognition.Result read = read(PagePhoto.of(drawer, number, Optional.empty()));
            return page(number, read, read.words(), List.of(TextSource.OCR));
        }
        ScanStamps stamps = ScanStamps.of(pdf.document(), number);
        PagePhoto photo = PagePhoto.of(drawer, number, Optional.of(stamps));
        PageRecognition.Result read = read(photo);
        boolean stamped = !stamps.isEmpty() && read.photo() == photo;
        RecognisedPage page = stamped
                ? page(
                        number,
                        read,
                        stamps.among(read.words(), photo.dpi()),
                        List.of(TextSource.SIGNATURE, TextSource.OCR))
                : page(number, read, read.words(), List.of(TextSource.OCR));
        return GoodBody.of(pdf.document(), number)
                .map(body -> GoodBody.under(page, body))
                .orElse(page);
    }

    private PageRecognition.Result read(PagePhoto photo) throws IOException {
        return new PageRecognition(engine).read(photo);
    }

    private static RecognisedPage page(
            int number, PageRecognition.Result read, List<OcrWord> words, List<TextSource> sources) {
        var writer =
                new PageText(read.photo().grey().getWidth(), read.photo().grey().getHeight());
        writer.write(MonthWords.mended(words), read.rulings());
        String text = writer.text();
        int confidence = words.isEmpty() ? Page.UNKNOWN : read.confidence();
        var page = new Page(0, sources, "", 0, Syllables.count(text).share(), confidence);
        return new RecognisedPage(number, text, new Layout(List.of(page), writer.blocks(), List.of(), writer.words()));
    }
}
