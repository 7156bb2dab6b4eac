package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;

/// Real PDFs with real signature widgets, read by a real worker.
class PdfStampsTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    @TempDir
    private Path folder;

    @Test
    void a_serial_and_a_day_stamped_by_signatures_stand_in_their_blanks() throws IOException {
        String text = read("362", 82, "14", 336, "");
        assertThat(text.lines().toList()).contains("So: 362 /KH-SGDDT Dong Thap, ngay 14 thang 4 nam 2026");
    }

    @Test
    void the_signers_block_is_no_part_of_the_text() throws IOException {
        String text = read("362", 82, "14", 336, "Ky boi: So GDDT 14/04/2026");
        assertThat(text).doesNotContain("Ky boi").contains("So: 362");
    }

    private String read(String serial, float serialX, String day, float dayX, String block) throws IOException {
        Path file = folder.resolve("signed.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                line(content, 60, 700, "So:");
                line(content, 110, 700, "/KH-SGDDT");
                line(content, 240, 700, "Dong Thap, ngay");
                line(content, 360, 700, "thang 4 nam 2026");
                line(
                        content,
                        60,
                        660,
                        "A plan with enough words to be read as text, page after page, by anybody at all.");
            }
            // Offices place stamps by hand: a little above or below the line.
            stamp(document, page, serial, serialX, 703);
            stamp(document, page, day, dayX, 697);
            stamp(document, page, block, 300, 300);
            document.save(file.toFile());
        }
        try (var extractor = new FileExtractor(ExtractSettings.standard().withWorkers(1))) {
            var found = extractor.extract(new CorpusFile(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            String raw = ((Extraction.Extracted) found).text().raw();
            return raw.replaceAll(" +", " ");
        }
    }

    private static void line(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(FONT, 13);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    static void stamp(PDDocument document, PDPage page, String text, float x, float y) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(200, 20));
        var resources = new PDResources();
        COSName font = resources.add(FONT);
        look.setResources(resources);
        String drawing = "BT /" + font.getName() + " 13 Tf 0 0 Td (" + text + ") Tj ET";
        try (var out = look.getCOSObject().createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        var widget = new PDAnnotationWidget();
        widget.getCOSObject().setItem(COSName.FT, COSName.SIG);
        widget.setRectangle(new PDRectangle(x, y, 200, 20));
        widget.setAppearance(looks);
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
    }
}
