package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pages made from content streams.
class PdfPagesTest {
    private static final String WORDS = "BT /F 12 Tf 60 700 Td (Ke hoach nam hoc) Tj ET\n";
    private static final String PICTURE = "q 400 0 0 300 50 50 cm /I Do Q\n";
    private static final String INLINE =
            "q 200 0 0 200 50 500 cm BI /W 4 /H 4 /CS /G /BPC 8 ID 0123456789abcdef EI Q\n";
    private static final String CURVE = "10 10 m 20 20 30 30 40 10 c S\n";

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void pictures_noted_while_reading_are_those_that_a_second_look_finds() throws IOException {
        for (String content : List.of(PICTURE, INLINE, PICTURE + INLINE, "q .5 0 0 .5 0 0 cm /Form Do Q\n")) {
            PDPage page = page(content);
            int share = PageMarks.of(page).share();
            assertThat(share).isPositive();
            assertThat(read(page).pages().getFirst().images()).as(content).isEqualTo(share);
        }
    }

    @Test
    void letters_as_outlines_are_a_picture_and_a_few_curves_are_none() throws IOException {
        assertThat(read(page(CURVE.repeat(100))).pages().getFirst().verdict()).isEqualTo(PageGate.Verdict.PICTURE);
        assertThat(read(page(CURVE.repeat(99))).pages().getFirst().verdict()).isEqualTo(PageGate.Verdict.BLANK);
        String shortCurves = "10 10 m 30 30 40 10 v 30 30 40 10 y S\n";
        assertThat(read(page(shortCurves.repeat(50))).pages().getFirst().verdict())
                .isEqualTo(PageGate.Verdict.PICTURE);
    }

    @Test
    void a_content_in_parts_is_read_as_one() throws IOException {
        PDPage page = page("");
        page.setContents(List.of(stream("BT /F 12 Tf 60 600 Td"), stream("(So 15) Tj ET"), stream(WORDS)));
        assertThat(read(page).text()).isEqualTo("So 15\nKe hoach nam hoc\n");
    }

    @Test
    void a_content_too_long_for_the_memory_is_read_to_its_end() throws IOException {
        PDPage page = page(CURVE.repeat(200_000) + WORDS);
        assertThat(read(page).text()).isEqualTo("Ke hoach nam hoc\n");
    }

    @Test
    void a_content_cut_short_gives_the_words_before_the_damage() throws IOException {
        String many = IntStream.range(0, 4_000)
                .mapToObj(i -> "BT /F 12 Tf 60 %d Td (cau thu %d) Tj ET\n".formatted(-20 * i, 7919 * i))
                .reduce(WORDS, String::concat);
        PDPage page = page(many);
        PDStream stream = new PDStream(page.getCOSObject().getCOSStream(COSName.CONTENTS));
        byte[] packed = stream.getCOSObject().createRawInputStream().readAllBytes();
        try (OutputStream raw = stream.getCOSObject().createRawOutputStream()) {
            raw.write(packed, 0, packed.length / 2);
        }
        assertThat(read(page).text()).startsWith("Ke hoach nam hoc\n").contains("cau thu 7919\n");
    }

    private PdfPages read(PDPage page) throws IOException {
        try (var alone = new PDDocument()) {
            alone.addPage(page);
            var pages = new PdfPages(1 << 20);
            pages.read(alone);
            return pages;
        }
    }

    private PDPage page(String content) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        PDImageXObject image =
                LosslessFactory.createFromImage(document, new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB));
        var form = new PDFormXObject(stream(PICTURE));
        form.setResources(resources(image));
        form.setBBox(PDRectangle.A4);
        PDResources resources = resources(image);
        resources.put(COSName.getPDFName("Form"), form);
        page.setResources(resources);
        page.setContents(stream(content));
        return page;
    }

    private static PDResources resources(PDImageXObject image) {
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN));
        resources.put(COSName.getPDFName("I"), image);
        return resources;
    }

    private PDStream stream(String content) throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
