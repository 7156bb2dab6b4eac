package vn.cancu.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.text.FontRun;

/// The pages of a PDF as they are read. A page that cannot be read does not end the reading.
final class PdfPages extends PDFTextStripper {
    /// One page.
    ///
    /// @param start offset of its first char
    /// @param verdict what its layer is worth
    /// @param images share of its area that pictures cover, 0 to 100
    /// @param stamped whether a signature stamped something into its text
    record Page(int start, PageGate.Verdict verdict, int images, boolean stamped) {}

    private static final class Full extends IOException {}

    /// Most signatures kept of a file; real files have a few a page.
    private static final int MOST_SIGNATURES = 500;

    private final int maxChars;
    private final StringBuilder text = new StringBuilder();
    private final List<ElectronicSignature> signatures = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final PdfFonts fonts = new PdfFonts();
    private final Overprints overprints = new Overprints();
    private final PageCover cover = new PageCover(this);
    private boolean broken;
    private boolean full;
    private boolean stamped;

    PdfPages(int maxChars) {
        this.maxChars = maxChars;
        setLineSeparator("\n");
        // Text in the order of the file: a head in two columns comes column after column, while sorting by position
        // would
        // run the lines of both columns together.
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /// Reads all pages.
    ///
    /// @return whether something was damaged
    boolean read(PDDocument document) throws IOException {
        try {
            writeText(document, new StringWriter());
        } catch (Full e) {
            full = true;
        }
        return broken;
    }

    String text() {
        return text.toString();
    }

    /// The electronic signatures, in the order of the pages.
    List<ElectronicSignature> signatures() {
        return signatures;
    }

    /// The fonts of the text, where they are named.
    List<FontRun> fonts() {
        return fonts.runs(text.length());
    }

    List<Page> pages() {
        return pages;
    }

    boolean isFull() {
        return full;
    }

    /// Pages on which nothing is printed are passed over by PDFBox, with the text boxes that people put onto them; and the
    /// pages behind them would be counted wrongly. They are given a content that prints nothing.
    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage page : tree) {
            if (!page.hasContents()) {
                var nothing = new PDStream(document);
                nothing.createOutputStream().close();
                page.setContents(List.of(nothing));
            }
        }
        super.processPages(tree);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        var writer = new StringWriter();
        output = writer;
        stamped = false;
        overprints.clear();
        cover.open(page.getCropBox());
        try {
            super.processPage(new PdfPage(page));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            broken = true;
        }
        String own = writer + annotations(page);
        boolean plain = Words.hasLetters(own) && !cover.isLarge();
        int images = plain ? 0 : cover.share();
        PageGate.Verdict verdict = PageGate.judge(own, images, cover.curves());
        pages.add(new Page(text.length(), verdict, images, stamped));
        if (verdict == PageGate.Verdict.STAMP) {
            sign(SignatureWords.printed(getCurrentPageNo(), own));
        }
        boolean tooLong = !verdict.drops() && text.length() + own.length() > maxChars;
        if (verdict.drops()) {
            fonts.forget(text.length());
        } else {
            text.append(own, 0, tooLong ? maxChars - text.length() : own.length());
        }
        if (tooLong) {
            throw new Full();
        }
    }

    /// Bold made by printing twice is read once.
    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (!overprints.isAgain(glyph.getUnicode(), glyph.getX(), glyph.getY(), glyph.getWidth())) {
            super.processTextPosition(fonts.withOwnCode(glyph));
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) throws IOException {
        if (output instanceof StringWriter page) {
            fonts.add(word, glyphs, text.length() + page.getBuffer().length());
        }
        super.writeString(word, glyphs);
    }

    /// The glyphs of the page are known: what signatures stamp into its blanks joins them.
    @Override
    protected void writePage() throws IOException {
        cover.close();
        for (PDAnnotation signature : PdfAnnotations.signatures(getCurrentPage())) {
            List<Integer> sizes =
                    getCharactersByArticle().stream().map(List::size).toList();
            try {
                showAnnotation(signature);
            } catch (IOException | RuntimeException e) {
                broken = true;
            }
            PdfStamps.Drawn drawn = PdfStamps.place(getCharactersByArticle(), sizes);
            stamped |= drawn.placed();
            PdfSignature.of(signature, getCurrentPage(), getCurrentPageNo(), drawn.text())
                    .ifPresent(this::sign);
        }
        super.writePage();
    }

    private void sign(ElectronicSignature signature) {
        if (signatures.size() < MOST_SIGNATURES) {
            signatures.add(signature);
        }
    }

    private String annotations(PDPage page) {
        try {
            return String.join(
                    "",
                    PdfAnnotations.texts(page).stream().map(line -> line + "\n").toList());
        } catch (IOException | RuntimeException e) {
            broken = true;
            return "";
        }
    }
}
