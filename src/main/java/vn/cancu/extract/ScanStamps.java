package vn.cancu.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What electronic signatures stamp onto a scan: the serial and the day into their blanks ([PdfStamps] does the same for
/// a page with letters), blocks that speak of the signature, and pictures of seals. The characters are exact, so none of
/// it is recognised: the page is drawn without them, which also frees what they overprint, and the first are put among the recognised words.
final class ScanStamps extends PDFTextStripper {
    private static final double POINTS = 72;
    private static final int CERTAIN = 100;

    /// A stamp in a blank, in points from the top left corner.
    private record Stamp(String text, double left, double top, double width, double height) {}

    private final List<COSBase> drawn = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();

    private ScanStamps() {}

    /// The stamps of a page.
    ///
    /// @param number from 1
    static ScanStamps of(PDDocument document, int number) throws IOException {
        var stamps = new ScanStamps();
        if (!PdfAnnotations.signatures(document.getPage(number - 1)).isEmpty()) {
            stamps.setStartPage(number);
            stamps.setEndPage(number);
            stamps.writeText(document, new StringWriter());
        }
        return stamps;
    }

    /// Whether an annotation is one of them, not to be drawn.
    boolean holds(PDAnnotation annotation) {
        return drawn.contains(annotation.getCOSObject());
    }

    boolean isEmpty() {
        return stamps.isEmpty();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        try {
            super.processPage(page);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("a stamp cannot be read", e);
        }
    }

    /// Only what the signatures show is looked at.
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation signature : PdfAnnotations.signatures(getCurrentPage())) {
            getCharactersByArticle().forEach(List::clear);
            showAnnotation(signature);
            List<TextPosition> glyphs =
                    getCharactersByArticle().stream().flatMap(List::stream).toList();
            take(signature, glyphs);
        }
        getCharactersByArticle().forEach(List::clear);
    }

    private void take(PDAnnotation signature, List<TextPosition> glyphs) {
        List<List<TextPosition>> words = PdfStamps.stamped(glyphs);
        // A signature that shows no letters is a picture of a seal, laid over the printed name and position.
        if (!words.isEmpty() || glyphs.isEmpty() || SignatureWords.in(PdfStamps.text(glyphs))) {
            drawn.add(signature.getCOSObject());
        }
        for (List<TextPosition> word : words) {
            TextPosition first = word.getFirst();
            TextPosition last = word.getLast();
            var text = new StringBuilder();
            word.forEach(glyph -> text.append(glyph.getUnicode()));
            stamps.add(new Stamp(
                    text.toString(),
                    first.getXDirAdj(),
                    first.getYDirAdj() - first.getHeightDir(),
                    last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj(),
                    first.getHeightDir()));
        }
    }

    /// The words with those of the stamps among them.
    ///
    /// @param words of the page as it was drawn
    List<OcrWord> among(List<OcrWord> words, int dpi) {
        var all = new ArrayList<>(words);
        for (Stamp stamp : stamps) {
            double scale = dpi / POINTS;
            var box = new OcrWord.Box(
                    (int) (stamp.left() * scale),
                    (int) (stamp.top() * scale),
                    (int) (stamp.width() * scale),
                    Math.max(1, (int) (stamp.height() * scale)));
            int fresh = all.stream().mapToInt(OcrWord::line).max().orElse(-1) + 1;
            Optional<OcrWord> neighbour = neighbour(words, box);
            OcrWord.Box place = neighbour
                    .map(word -> new OcrWord.Box(
                            box.left(),
                            word.box().top(),
                            box.width(),
                            word.box().height()))
                    .orElse(box);
            all.add(new OcrWord(
                    stamp.text(), place, CERTAIN, neighbour.map(OcrWord::line).orElse(fresh)));
        }
        return all;
    }

    /// The nearest word on the line of a stamp, which offices place by hand.
    private static Optional<OcrWord> neighbour(List<OcrWord> words, OcrWord.Box stamp) {
        return words.stream()
                .filter(word -> Math.abs(word.box().middle() - stamp.middle())
                        <= 1.2 * word.box().height())
                .min(Comparator.comparing(word -> Math.max(
                                Math.max(
                                        stamp.left() - word.box().right(),
                                        word.box().left() - stamp.right()),
                                0)
                        + Math.abs(word.box().middle() - stamp.middle())));
    }
}
