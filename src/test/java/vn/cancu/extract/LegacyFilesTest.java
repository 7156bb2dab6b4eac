package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.document.Diagnostic;
import vn.cancu.legacy.LegacyCharset;
import vn.cancu.legacy.LegacyEncoder;
import vn.cancu.text.TextSource;

/// Files whose text is in a charset from before Unicode, read by a real worker.
class LegacyFilesTest {
    private static final LegacyEncoder TCVN3 = new LegacyEncoder(LegacyCharset.TCVN3);
    private static final LegacyEncoder VNI = new LegacyEncoder(LegacyCharset.VNI);

    private static final String PLAN = """
            Phòng Giáo dục hướng dẫn các trường chuẩn bị khai giảng năm học mới
            Từng điểm trường bố trí người trực, kiểm tra điện nước, bàn ghế, đồ dùng dạy học
            """;
    private static final String PARENTS = "Phụ huynh được mời dự lễ vào buổi sáng";

    @AutoClose
    private static final FileExtractor EXTRACTOR =
            new FileExtractor(ExtractSettings.standard().withWorkers(1));

    @TempDir
    private Path folder;

    private Extraction.Extracted read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return (Extraction.Extracted) EXTRACTOR.extract(new CorpusFile(path, bytes.length, 0));
    }

    private String text(String name, byte[] bytes) throws IOException {
        return read(name, bytes).text().raw();
    }

    @Test
    void runs_of_a_doc_are_decoded_by_their_fonts_and_unicode_runs_stay() throws IOException {
        try (var in = Objects.requireNonNull(LegacyFilesTest.class.getResourceAsStream("legacy-runs.doc"))) {
            Extraction.Extracted extracted = read("plan.doc", in.readAllBytes());
            assertThat(extracted.text().raw()).isEqualTo("""
                    PHÒNG GIÁO DỤC
                    Số: 12/KH-PGD
                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Ủy ban nhân dân xã hướng dẫn các trường tổ chức khai giảng năm học mới ở từng điểm trường
                    Các lớp học nghề được mở trước tháng chín theo đề nghị của phụ huynh.
                    Giáo viên và học sinh chuẩn bị đầy đủ đồ dùng dạy học.
                    """);
            assertThat(extracted.text().pages().getFirst().charset()).isEqualTo("tcvn3,vni");
            assertThat(extracted.text().layout().has(TextSource.LEGACY)).isTrue();
            assertThat(extracted.diagnostics()).extracting(Diagnostic::code).contains("legacy-charset");
        }
    }

    @Test
    void runs_of_an_rtf_are_decoded_whatever_its_writer_makes_of_the_bytes() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}"
                + "{\\f1\\fswiss\\fcharset0{\\*\\panose 020b7200}.VnTime;}{\\f2\\fcharset163 VNI-Times;}}"
                + "{\\stylesheet{\\s0 Normal \\'b8;}}{\\info{\\title Khong}}"
                + "\\trowd\\pard\\intbl\\f1 " + bytes(TCVN3, "Phòng Giáo dục") + "\\cell\\f2 "
                + bytes(VNI, "Trường học") + "\\cell\\row\\pard\\f1 "
                + bytes(TCVN3, "hướng dẫn ").replace("\\'ad", "\\-")
                + "{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt "
                + bytes(TCVN3, "các trường") + "}}{\\f0  t\\u7893\\'3f ch\\u7913\\'3fc}\\par "
                + "\\f2 " + bytes(VNI, PARENTS) + "{\\deleted " + bytes(VNI, "bị xóa") + "}\\par{\\*\\unknown mất}}";
        assertThat(text("plan.rtf", rtf.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("Phòng Giáo dục\tTrường học\nhướng dẫn các trường tổ chức\n" + PARENTS + "\n");
    }

    /// A text with every byte beyond ASCII escaped.
    private static String bytes(LegacyEncoder encoder, String text) {
        var out = new StringBuilder();
        for (byte b : encoder.bytes(text)) {
            out.append(b >= 0 ? String.valueOf((char) b) : "\\'%02x".formatted(b & 0xFF));
        }
        return out.toString();
    }

    @Test
    void an_rtf_without_end_or_sense_is_no_danger() throws IOException {
        String plan = "{\\rtf1\\ansi{\\fonttbl{\\f1 .VnTime;}}\\f1 " + bytes(TCVN3, PLAN) + "\\par ";
        for (String tail :
                new String[] {"{".repeat(5_000), "}}}}}", "\\bin99999999999 abc", "\\'", "\\u-", "\\f99999"}) {
            assertThat(text("odd.rtf", (plan + tail).getBytes(StandardCharsets.US_ASCII)))
                    .as(tail.substring(0, Math.min(9, tail.length())))
                    .contains("Giáo dục");
        }
    }

    @Test
    void runs_of_a_docx_are_decoded_with_their_soft_hyphens() throws IOException {
        String runs = run(".VnTime", xml(TCVN3.chars("hướng dẫn các trường ")))
                + run("Arial", "<w:t>tổ chức</w:t>")
                + run("VNI-Times", xml(VNI.chars(" " + PARENTS)));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            + "wordprocessingml/2006/main\"><w:body><w:p>" + runs + "</w:p></w:body></w:document>");
        }
        assertThat(text("plan.docx", out.toByteArray())).isEqualTo("hướng dẫn các trường tổ chức " + PARENTS + "\n");
    }

    private static String xml(String text) {
        return "<w:t xml:space=\"preserve\">"
                + text.replace("\u00AD", "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">") + "</w:t>";
    }

    private static String run(String font, String content) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/></w:rPr>%s</w:r>".formatted(font, font, content);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_pdf_is_decoded_by_the_fonts_of_its_words() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(40, 700);
                show(content, "UNZOVZ+.VnTime,Bold", TCVN3.bytes("Phòng Giáo dục hướng dẫn các trường"));
                content.newLineAtOffset(0, -20);
                show(content, "QPHYDB+.VnTimeH", TCVN3.bytes("kế hoạch năm học"));
                content.newLineAtOffset(0, -20);
                show(content, "VNI-Times", VNI.bytes(PARENTS));
                content.endText();
            }
            document.save(out);
        }
        Extraction.Extracted extracted = read("plan.pdf", out.toByteArray());
        assertThat(extracted.text().raw().lines().map(String::strip))
                .containsExactly("Phòng Giáo dục hướng dẫn các trường", "KẾ HOẠCH NĂM HỌC", PARENTS);
        assertThat(extracted.text().pages().getFirst().charset()).isEqualTo("tcvn3,vni");
    }

    private static final String ASSEMBLY =
            "QUỐC HỘI, BỘ Y TẾ, ĐẢNG BỘ, TỔ CHỨC, BẢN CỦA, LỄ HỘI, CỒN LỚN thực hiện kế hoạch giáo dục";

    /// Five bytes are undefined in windows-1252; VPS and VISCII have letters there, whatever the font is called.
    @ParameterizedTest
    @EnumSource(names = {"VPS", "VISCII"})
    void a_pdf_keeps_letters_where_other_charsets_have_none(LegacyCharset charset) throws IOException {
        String font = charset == LegacyCharset.VPS ? "VPS Times" : "HeoMay";
        assertThat(text("plan.pdf", pdf(font, new LegacyEncoder(charset).bytes(ASSEMBLY)))
                        .strip())
                .isEqualToIgnoringCase(ASSEMBLY);
    }

    @Test
    void a_code_of_a_pdf_that_stands_for_nothing_is_a_bullet() throws IOException {
        byte[] line = "\u0081 Ban hanh ke hoach".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text("plan.pdf", pdf("Times-Roman", line)).strip()).isEqualTo("• Ban hanh ke hoach");
    }

    /// Office programs write bullets and signs in symbol fonts, whose chars are U+F020 to U+F0FF.
    @Test
    void signs_of_symbol_fonts_are_what_they_look_like() {
        assertThat(PdfFonts.symbol('\uF0AE', "Symbol")).isEqualTo("→");
        assertThat(PdfFonts.symbol('\uF0CE', "SymbolMT")).isEqualTo("∈");
        assertThat(PdfFonts.symbol('\uF0D8', "Wingdings-Regular")).isEqualTo("➢");
    }

    /// Tika's XHTML writer replaces control characters.
    @ParameterizedTest
    @EnumSource(names = {"VPS", "VISCII"})
    void a_web_page_keeps_letters_where_other_charsets_have_none(LegacyCharset charset) throws IOException {
        var encoder = new LegacyEncoder(charset);
        String page = "<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>";
        byte[] bytes = encoder.bytes(page.formatted("iso-8859-1", ASSEMBLY));
        assertThat(text("bytes.html", bytes).strip()).isEqualToIgnoringCase(ASSEMBLY);
        String utf8 = page.formatted("utf-8", encoder.chars(ASSEMBLY));
        assertThat(text("chars.html", utf8.getBytes(StandardCharsets.UTF_8)).strip())
                .isEqualToIgnoringCase(ASSEMBLY);
    }

    private static byte[] pdf(String font, byte[] line) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(40, 700);
                show(content, font, line);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void show(PDPageContentStream content, String name, byte[] bytes) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        font.getCOSObject().setName(COSName.BASE_FONT, name);
        content.setFont(font, 10);
        for (String word : new String(bytes, StandardCharsets.ISO_8859_1).split("(?<= )")) {
            String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.ISO_8859_1));
            content.appendRawCommands("<" + hex + "> Tj ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void plain_text_is_decoded_from_its_bytes(LegacyCharset charset) throws IOException {
        byte[] bytes = new LegacyEncoder(charset).bytes(PLAN);
        assertThat(text("plan.txt", bytes)).isEqualTo(PLAN);
    }

    @Test
    void a_web_page_is_decoded() throws IOException {
        String page = "<html><body><p>" + PLAN.replace("\n", "</p><p>") + "</p></body></html>";
        assertThat(text("plan.html", TCVN3.bytes(page))).isEqualTo(PLAN);
    }
}
