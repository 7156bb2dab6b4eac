package vn.cancu.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.cancu.text.FontRun;

/// The pages of a PDF as they are read. A page that cannot be read does not end the reading.
final class PdfPages extends PDFTextStripper {
    private static final int NESTED_FORMS = 3;
    private static final int OBJECTS = 500;

    /// One page.
    ///
    /// @param text its text
    /// @param pictureArea pixels of the pictures it holds
    record Page(String text, long pictureArea) {}

    private static final class Full extends IOException {}

    private final int maxChars;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final PdfFonts fonts = new PdfFonts();
    private boolean broken;
    private boolean full;

    PdfPages(int maxChars) {
        this.maxChars = maxChars;
        setLineSeparator("\n");
        // Text in the order of the file: a head in two columns comes column after column, while sorting by position
        // would
        // run the lines of both columns together.
        setSortByPosition(false);
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

    /// Offset of the first char of each page.
    List<Integer> starts() {
        return starts;
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

    @Override
    public void processPage(PDPage page) throws IOException {
        var writer = new StringWriter();
        output = writer;
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            broken = true;
        }
        String own = writer + annotations(page);
        starts.add(text.length());
        boolean tooLong = text.length() + own.length() > maxChars;
        text.append(own, 0, tooLong ? maxChars - text.length() : own.length());
        pages.add(new Page(own, pictureArea(page)));
        if (tooLong) {
            throw new Full();
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
        for (PDAnnotation signature : PdfAnnotations.signatures(getCurrentPage())) {
            List<Integer> sizes =
                    getCharactersByArticle().stream().map(List::size).toList();
            try {
                showAnnotation(signature);
            } catch (IOException | RuntimeException e) {
                broken = true;
            }
            PdfStamps.place(getCharactersByArticle(), sizes);
        }
        super.writePage();
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

    private long pictureArea(PDPage page) {
        try {
            return area(page.getResources(), 0, new int[1]);
        } catch (IOException | RuntimeException e) {
            broken = true;
            return 0;
        }
    }

    private static long area(PDResources resources, int depth, int[] seen) throws IOException {
        if (resources == null) {
            return 0;
        }
        long area = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (++seen[0] > OBJECTS) {
                return area;
            }
            if (resources.isImageXObject(name)) {
                area += area(resources, name);
            } else if (depth < NESTED_FORMS && resources.getXObject(name) instanceof PDFormXObject form) {
                area += area(form.getResources(), depth + 1, seen);
            }
        }
        return area;
    }

    private static long area(PDResources resources, COSName name) {
        var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSBase picture = objects == null ? null : objects.getDictionaryObject(name);
        return picture instanceof COSStream stream
                ? (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0)
                : 0;
    }
}
