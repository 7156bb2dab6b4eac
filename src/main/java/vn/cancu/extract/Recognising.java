package vn.cancu.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.mime.MediaType;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

/// Answers [Request.Recognise] inside a worker: page by page, from the cache where it has the page.
final class Recognising {
    /// Version of what is done with a page beside the engine's own work; part of the name under which it is kept.
    private static final String METHOD = "17";
    /// Pixels of the pages that are recognised together, about: they are held in memory.
    private static final long MOST_PIXELS = 36_000_000;

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

    /// A page as a picture, on its way to the engine.
    ///
    /// @param key under which it will be kept
    /// @param stamps what signatures stamp onto it; empty for pages that are no PDF
    private record Taken(int number, String key, PageDrawer drawer, PagePhoto photo, Optional<ScanStamps> stamps) {}

    /// Reads pages of a file. A page that cannot be read is missing in the answer.
    List<RecognisedPage> read(FileReading.Unit unit, MediaType type, List<Integer> numbers) {
        var pages = new ArrayList<RecognisedPage>();
        try (PageDrawer drawer = PageDrawer.open(unit, type).orElse(null)) {
            var hashes = new PageHash();
            var taken = new ArrayList<Taken>();
            for (int number : numbers) {
                if (drawer != null && number >= 1 && number <= drawer.pages()) {
                    announcer.page(number);
                    page(drawer, hashes, unit, number, taken).ifPresent(pages::add);
                    if (taken.stream().mapToLong(page -> page.photo().pixels()).sum() > MOST_PIXELS) {
                        recognise(taken, pages);
                        taken.clear();
                    }
                }
            }
            recognise(taken, pages);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            return pages; // pages that are not in the answer go on waiting
        }
        return pages;
    }

    /// A page that is kept, or nothing: then it is taken, if it can be drawn.
    private Optional<RecognisedPage> page(
            PageDrawer drawer, PageHash hashes, FileReading.Unit unit, int number, List<Taken> taken) {
        try {
            String key = key(drawer, hashes, unit, number);
            Optional<byte[]> kept = cache.flatMap(pages -> pages.find(key));
            if (kept.isPresent()) {
                return Optional.of(RecognisedPage.read(kept.get(), number));
            }
            Optional<ScanStamps> stamps = drawer instanceof PdfDrawer pdf
                    ? Optional.of(ScanStamps.of(pdf.document(), number))
                    : Optional.empty();
            taken.add(new Taken(number, key, drawer, PagePhoto.of(drawer, number, stamps), stamps));
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            return Optional.empty();
        }
    }

    /// Recognises pages together; when that fails, one by one, so that the page at fault costs nobody else.
    private void recognise(List<Taken> taken, List<RecognisedPage> pages) throws IOException {
        try {
            List<PageRecognition.Result> read = new PageRecognition(engine)
                    .read(taken.stream().map(Taken::photo).toList());
            for (int i = 0; i < taken.size(); i++) {
                RecognisedPage page = recognised(taken.get(i), read.get(i));
                String key = taken.get(i).key();
                cache.ifPresent(kept -> kept.keep(key, page.bytes()));
                pages.add(page);
            }
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            Set<Integer> done = pages.stream().map(RecognisedPage::number).collect(Collectors.toSet());
            for (Taken one : taken.size() > 1 ? taken : List.<Taken>of()) {
                if (!done.contains(one.number())) {
                    announcer.page(one.number());
                    recognise(List.of(one), pages);
                }
            }
        }
    }

    private String key(PageDrawer drawer, PageHash hashes, FileReading.Unit unit, int number) throws IOException {
        String drawn = switch (drawer) {
            case PdfDrawer pdf -> hashes.of(pdf.document().getPage(number - 1));
            case PictureDrawer _ -> unit.content().sha256() + " " + number;
        };
        var digest = PageHash.sha256();
        String whole = drawn + " " + engine.description() + " " + METHOD;
        return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
    }

    private static RecognisedPage recognised(Taken taken, PageRecognition.Result read) throws IOException {
        int number = taken.number();
        if (!(taken.drawer() instanceof PdfDrawer pdf)) {
            return page(number, read, read.words(), List.of(TextSource.OCR));
        }
        Optional<ScanStamps> stamps = taken.stamps().filter(some -> !some.isEmpty() && read.photo() == taken.photo());
        RecognisedPage page = stamps.isPresent()
                ? page(
                        number,
                        read,
                        stamps.get().among(read.words(), taken.photo().dpi()),
                        List.of(TextSource.SIGNATURE, TextSource.OCR))
                : page(number, read, read.words(), List.of(TextSource.OCR));
        return GoodBody.of(pdf.document(), number)
                .map(body -> GoodBody.under(page, body))
                .orElse(page);
    }

    private static RecognisedPage page(
            int number, PageRecognition.Result read, List<OcrWord> words, List<TextSource> sources) {
        var writer =
                new PageText(read.photo().grey().getWidth(), read.photo().grey().getHeight());
        List<ReadingOrder.Line> lines = ReadingOrder.of(DateWords.mended(words), read.rulings());
        writer.write(WordMending.mended(WordJoints.mended(lines)));
        String text = writer.text();
        int confidence = words.isEmpty() ? Page.UNKNOWN : read.confidence();
        var page = new Page(0, sources, "", 0, Syllables.count(text).share(), confidence);
        return new RecognisedPage(number, text, new Layout(List.of(page), writer.blocks(), List.of(), writer.words()));
    }
}
