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
    private static final String METHOD = "4";

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
        Optional<ScanStamps> stamps =
                drawer instanceof PdfDrawer pdf ? Optional.of(ScanStamps.of(pdf.document(), number)) : Optional.empty();
        PagePhoto photo = PagePhoto.of(drawer, number, stamps);
        PageRecognition.Result result = new PageRecognition(engine).read(photo);
        boolean stamped = stamps.filter(marks -> !marks.isEmpty()).isPresent() && result.photo() == photo;
        List<OcrWord> words = stamped ? stamps.orElseThrow().among(result.words(), photo.dpi()) : result.words();
        var writer = new PageText(
                result.photo().grey().getWidth(), result.photo().grey().getHeight());
        writer.write(words, result.rulings());
        String text = writer.text();
        var page = new Page(
                0,
                stamped ? List.of(TextSource.SIGNATURE, TextSource.OCR) : List.of(TextSource.OCR),
                "",
                0,
                Syllables.count(text).share(),
                result.words().isEmpty() ? Page.UNKNOWN : result.confidence());
        return new RecognisedPage(number, text, new Layout(List.of(page), writer.blocks(), List.of(), writer.words()));
    }
}
