package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.legacy.LegacyCharset;
import vn.cancu.legacy.LegacyEncoder;
import vn.cancu.text.Block;

/// Sheets, mails and archives of the kinds that offices send, read by a real worker.
class OtherFormatsTest {
    private static final LegacyEncoder TCVN3 = new LegacyEncoder(LegacyCharset.TCVN3);
    private static final LegacyEncoder VNI = new LegacyEncoder(LegacyCharset.VNI);
    private static final String ROW = "Đơn vị\tNgày nộp\n";

    @AutoClose
    private static final FileExtractor EXTRACTOR =
            new FileExtractor(ExtractSettings.standard().withWorkers(1));

    @TempDir
    private Path folder;

    private Extraction read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return EXTRACTOR.extract(new CorpusFile(path, bytes.length, 0));
    }

    private Extraction.Extracted text(String name, byte[] bytes) throws IOException {
        return (Extraction.Extracted) read(name, bytes);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    /// In a `.doc`, a control character marks the place of a footnote.
    @Test
    void the_marks_of_footnotes_are_no_text() throws IOException {
        try (var in = Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream("footnote.doc"))) {
            assertThat(text("footnote.doc", in.readAllBytes()).text().raw())
                    .contains("Các trường lập hồ sơ", "\nÁp dụng với văn bản giấy.\n")
                    .doesNotContain("\uFFFD");
        }
    }

    /// Two sheets, the first with numbers, a formula and a gap.
    private static byte[] sheets(Workbook book) throws IOException {
        var first = book.createSheet("Kế hoạch");
        var head = first.createRow(0);
        head.createCell(0).setCellValue("Đơn vị");
        head.createCell(1).setCellValue("Ngày nộp");
        var row = first.createRow(1);
        row.createCell(0).setCellValue("Trường Tiểu học Sông Mới");
        row.createCell(1).setCellValue(15);
        book.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("Nộp trước giờ họp");
        return bytes(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void the_cells_of_a_sheet_are_rows_and_the_sheets_stand_one_after_the_other(String kind) throws IOException {
        byte[] book = sheets(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        var read = text("bang." + kind, book).text();
        assertThat(read.raw())
                .contains("Kế hoạch\n" + ROW + "Trường Tiểu học Sông Mới\t15\n", "Ghi chú\nNộp trước giờ họp\n");
        assertThat(read.layout().blocks())
                .filteredOn(block -> block.kind() == Block.Kind.ROW)
                .hasSize(3);
    }

    @Test
    void an_ods_gives_its_rows_and_repeats_no_empty_cells() throws IOException {
        var read = text("bang.ods", Samples.ods()).text();
        assertThat(read.raw()).isEqualTo("Thứ\tLớp trực\nHai\t4A\n");
    }

    @Test
    void cells_of_an_ods_are_decoded_by_their_fonts() throws IOException {
        byte[] ods = Samples.ods(TCVN3.chars("Phòng Giáo dục"), TCVN3.chars("hướng dẫn các trường"));
        assertThat(text("cu.ods", ods).text().raw()).isEqualTo("Phòng Giáo dục\thướng dẫn các trường\nHai\t4A\n");
    }

    @Test
    void cells_of_an_xls_are_decoded_by_their_fonts() throws IOException {
        var book = new HSSFWorkbook();
        var row = book.createSheet("Sheet1").createRow(0);
        cell(book, row.createCell(0), ".VnTime", TCVN3.chars("Phòng Giáo dục hướng dẫn các trường"));
        cell(book, row.createCell(1), "VNI-Times", VNI.chars("Phụ huynh được mời dự lễ vào buổi sáng"));
        var next = row.getSheet().createRow(1);
        next.createCell(0).setCellValue("Trực tiếp tại trường");
        next.createCell(1).setCellValue(7);
        var mixed = new HSSFRichTextString("Gửi " + TCVN3.chars("đủ hồ sơ"));
        mixed.applyFont(4, mixed.length(), font(book, ".VnTime"));
        next.createCell(2).setCellValue(mixed);
        assertThat(text("cu.xls", bytes(book)).text().raw())
                .isEqualTo("Sheet1\nPhòng Giáo dục hướng dẫn các trường\tPhụ huynh được mời dự lễ vào buổi sáng\n"
                        + "Trực tiếp tại trường\t7\tGửi đủ hồ sơ\n");
    }

    /// Without a telling font the words decide.
    @ParameterizedTest
    @EnumSource
    void an_xls_is_decoded_from_every_charset(LegacyCharset charset) throws IOException {
        String line = "Phòng Giáo dục hướng dẫn các trường chuẩn bị khai giảng năm học mới, bố trí người trực";
        var book = new HSSFWorkbook();
        var row = book.createSheet("Sheet1").createRow(0);
        row.createCell(0).setCellValue(1);
        row.createCell(1).setCellValue(new LegacyEncoder(charset).chars(line));
        assertThat(text("cu.xls", bytes(book)).text().raw()).isEqualTo("Sheet1\n1\t" + line + "\n");
    }

    private static void cell(HSSFWorkbook book, Cell cell, String font, String text) {
        var style = book.createCellStyle();
        style.setFont(font(book, font));
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private static Font font(HSSFWorkbook book, String name) {
        Font font = book.createFont();
        font.setFontName(name);
        return font;
    }

    @Test
    void runs_of_an_odt_are_decoded_by_their_styles() throws IOException {
        try (var in = Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream("legacy-runs.odt"))) {
            assertThat(text("plan.odt", in.readAllBytes()).text().raw()).isEqualTo("""
                    PHÒNG GIÁO DỤC
                    Số: 12/KH-PGD
                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Ủy ban nhân dân xã hướng dẫn các trường tổ chức khai giảng năm học mới ở từng điểm trường
                    Các lớp học nghề được mở trước tháng chín theo đề nghị của phụ huynh.
                    Giáo viên và học sinh chuẩn bị đầy đủ đồ dùng dạy học.
                    """);
        }
    }

    @Test
    void stretches_of_a_web_page_are_decoded_by_their_fonts() throws IOException {
        String page = "<html><head><meta charset=utf-8></head><body><p><font face=\".VnTime, serif\">"
                + TCVN3.chars("Phòng Giáo dục hướng dẫn các trường ") + "</font>tổ chức <b>khai giảng</b>"
                + "<span style=\"color:red; font-family:'VNI-Times'\">" + VNI.chars(", phụ huynh được mời dự lễ")
                + "</span>.</p></body></html>";
        assertThat(text("plan.html", page.getBytes(UTF_8)).text().raw())
                .isEqualTo("Phòng Giáo dục hướng dẫn các trường tổ chức khai giảng, phụ huynh được mời dự lễ.\n");
    }

    @Test
    void members_of_a_7z_and_a_rar_are_documents_of_their_own() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("plan.docx", Samples.docx());
        members.put("2024/note.txt", Samples.TITLE.getBytes(UTF_8));
        for (var archive : List.of(
                Map.entry("a.7z", ArchiveSamples.sevenZip(members, folder.resolve("made.7z"))),
                Map.entry("a.rar", ArchiveSamples.rar(members)))) {
            var unpacked = (Extraction.Unpacked) read(archive.getKey(), archive.getValue());
            assertThat(unpacked.members())
                    .as(archive.getKey())
                    .extracting(member -> member.name().replace('\\', '/'))
                    .containsExactly("plan.docx", "2024/note.txt");
            assertThat(unpacked.members())
                    .allSatisfy(member -> assertThat(((Extraction.Extracted) member.extraction())
                                    .text()
                                    .raw())
                            .contains(Samples.TITLE));
        }
    }

    @Test
    void a_message_of_outlook_has_a_text_and_its_attachment_is_a_member() throws IOException {
        byte[] message =
                ArchiveSamples.msg("Gửi kế hoạch", "Kính gửi kế hoạch kèm theo thư này.", "plan.docx", Samples.docx());
        var mail = text("thu.msg", message);
        assertThat(mail.text().raw().strip()).isEqualTo("Gửi kế hoạch\nKính gửi kế hoạch kèm theo thư này.");
        assertThat(mail.members()).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("plan.docx");
            assertThat(((Extraction.Extracted) member.extraction()).text().raw())
                    .contains(Samples.TITLE);
        });
    }

    @Test
    void what_is_called_doc_is_read_by_what_it_is() throws IOException {
        var rtf = text("ke-hoach.doc", Samples.rtf());
        assertThat(rtf.metadata().mediaType()).isEqualTo("application/rtf");
        assertThat(rtf.text().raw()).contains(Samples.TITLE);
        assertThat(text("ke-hoach.doc", Samples.docx()).text().raw()).contains("TT\tNội dung\n1\tKhai mạc\n");
    }

    @Test
    void a_text_reads_the_same_in_an_archive_as_beside_it() throws IOException {
        for (String text : List.of(
                "KẾ HOẠCH\r\n\r\n  năm 2024\f trang hai\n\n\n",
                "\ufeffKế hoạch\tnăm 2024 ",
                "KÕ ho¹ch n¨m häc cña tr­êng trung häc c¬ së vµ gi¸o viªn chñ nhiÖm líp\n")) {
            byte[] bytes = text.getBytes(UTF_8);
            var file = (Extraction.Extracted) read("a.txt", bytes);
            var zip = (Extraction.Unpacked) read("a.zip", Samples.zip(List.of(Map.entry("a.txt", bytes))));
            var member = (Extraction.Extracted) zip.members().getFirst().extraction();
            assertThat(member.text().raw()).isEqualTo(file.text().raw());
            assertThat(member.text().layout()).isEqualTo(file.text().layout());
            assertThat(member.diagnostics()).isEqualTo(file.diagnostics());
        }
    }

    @Test
    void a_text_may_begin_with_numbers() throws IOException {
        assertThat(text("numbers", "12\n34\nKế hoạch\n".getBytes(UTF_8)).text().raw())
                .startsWith("12\n34\nKế hoạch");
        assertThat(text("numbers.csv", "12,34\nKế hoạch,5\n".getBytes(UTF_8))
                        .text()
                        .raw())
                .contains("12", "34");
    }
}
