package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.text.Page;

/// A .docx is read as it is printed.
class DocxReadingTest {
    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    @TempDir
    private Path folder;

    private static byte[] docx(String body, Map<String, String> parts) throws IOException {
        var members = new ArrayList<Map.Entry<String, byte[]>>();
        members.add(Map.entry(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .getBytes(UTF_8)));
        members.add(Map.entry("word/document.xml", body.getBytes(UTF_8)));
        parts.forEach((name, xml) -> members.add(Map.entry(name, xml.getBytes(UTF_8))));
        return Samples.zip(members);
    }

    private static String body(String inside) {
        return "<w:document" + NAMES + "><w:body>" + inside + "</w:body></w:document>";
    }

    private static String part(String element, String inside) {
        return "<w:" + element + NAMES + ">" + inside + "</w:" + element + ">";
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private Draft.Text read(String inside, Map<String, String> parts) throws IOException {
        return (Draft.Text) read(Files.write(folder.resolve("a.docx"), docx(body(inside), parts)));
    }

    private Draft read(Path file) throws IOException {
        var session = new Session(10_000, Map.of(), folder, _ -> {});
        session.begin(Files.size(file));
        var content = (Fingerprint.Known) Fingerprint.of(file);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            var unit = new FileReading.Unit(file, in, "a.docx", 0, 0, content);
            return new DocxReading(session).read(unit, MediaType.application("x"));
        }
    }

    private String text(String inside) throws IOException {
        return read(inside, Map.of()).raw();
    }

    private static List<String> blocks(Draft.Text text) {
        return text.layout().blocks().stream()
                .map(block -> block.kind() + " "
                        + text.raw()
                                .substring(block.span().start(), block.span().end()))
                .toList();
    }

    @Test
    void what_is_deleted_moved_away_hidden_or_an_instruction_is_not_printed() throws IOException {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
                        + r("nested")
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("kết quả")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String body = p("<w:del><w:r><w:delText>bỏ</w:delText><w:tab/></w:r></w:del><w:ins>" + r("thêm ") + "</w:ins>"
                        + "<w:moveFrom>" + r("đi") + "</w:moveFrom>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">hiện </w:t></w:r>")
                + p(field);
        assertThat(text(body)).isEqualTo("thêm hiện\nkết quả\n");
    }

    @Test
    void chars_that_the_file_gives_as_elements_are_kept() throws IOException {
        String body =
                p(r("t") + "<w:r><w:softHyphen/></w:r>" + r("íng 15/QĐ") + "<w:r><w:noBreakHyphen/></w:r>" + r("UBND")
                        + "<w:r><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\".VnTime\" w:char=\"F0AD\"/>"
                        + "<w:br/></w:r>" + r("dòng hai"));
        Draft.Text read = read(body, Map.of());
        assertThat(read.raw()).isEqualTo("t\u00adíng 15/QĐ\u2011UBND\t☑\u00ad\ndòng hai\n");
        assertThat(read.layout().fonts())
                .singleElement()
                .satisfies(run -> assertThat(run.font()).isEqualTo(".VnTime"));
        assertThat(blocks(read)).hasSize(1);
    }

    @Test
    void a_text_box_is_read_once_and_never_breaks_into_a_sentence() throws IOException {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wp:anchor><wp:posOffset>68326021471200"
                + "</wp:posOffset><w:txbxContent>" + p(r("TRƯỜNG")) + p(r("MẦM NON"))
                + "</w:txbxContent></wp:anchor></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p(r("TRƯỜNG"))
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(text(p(box + r("Số: 1") + r("2/KH")) + p(r("Căn cứ ") + box + r("Quyết định"))))
                .isEqualTo("TRƯỜNG\nMẦM NON\nSố: 12/KH\nCăn cứ Quyết định\nTRƯỜNG\nMẦM NON\n");
    }

    @Test
    void automatic_numbers_appear_as_printed() throws IOException {
        String numbering = part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Dieu\"/>"
                        + "<w:lvlText w:val=\"Điều %1.\"/></w:lvl>"
                        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
                        + "<w:lvlText w:val=\"%2)\"/></w:lvl>"
                        + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf02d\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
                        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                        + "<w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>");
        String styles = part(
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"Dieu\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr>"
                        + "<w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>");
        String heading = "<w:pPr><w:pStyle w:val=\"Dieu\"/></w:pPr>";
        String body = p(heading + r("Phạm vi"))
                + p(item(3, 1) + r("Một"))
                + p(item(3, 1))
                + p(item(3, 2) + r("Gạch"))
                + p(heading + r("Đối tượng"))
                + p(item(3, 1) + r("Hai"))
                + p(item(4, 0) + r("Chín"))
                + p(item(4, 0) + r("Mười"))
                + p("<w:pPr><w:pStyle w:val=\"Dieu\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + r("Không"));
        Draft.Text read = read(body, Map.of("word/numbering.xml", numbering, "word/styles.xml", styles));
        assertThat(blocks(read))
                .containsExactly(
                        "HEADING Điều 1. Phạm vi",
                        "LIST_ITEM a) Một",
                        "LIST_ITEM b)",
                        "LIST_ITEM - Gạch",
                        "HEADING Điều 2. Đối tượng",
                        "LIST_ITEM a) Hai",
                        "LIST_ITEM Điều 9. Chín",
                        "LIST_ITEM Điều 10. Mười",
                        "HEADING Không");
    }

    private static String item(int list, int level) {
        return "<w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>";
    }

    @Test
    void a_font_comes_from_the_run_its_styles_or_the_defaults() throws IOException {
        String styles = part(
                "styles",
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr></w:rPrDefault>"
                        + "</w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr>"
                        + "<w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:style>");
        String direct = "<w:r><w:rPr><w:rFonts w:ascii=\"x\" w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>ba</w:t></w:r>";
        String theme = "<w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr><w:t>bốn</w:t></w:r>";
        Draft.Text read = read(
                p(r("một")) + p("<w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + r("hai") + direct + theme),
                Map.of("word/styles.xml", styles));
        assertThat(read.layout().fonts())
                .extracting(run -> run.font() + " "
                        + read.raw().substring(run.span().start(), run.span().end()))
                .containsExactly("Arial một", ".VnTime hai", "VNI-Times ba");
    }

    @Test
    void pages_begin_where_the_word_processor_broke_them() throws IOException {
        String rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
        String body = p(r("Một ") + rendered + r("hai"))
                + p("<w:r><w:br w:type=\"page\"/></w:r>")
                + p("<w:pPr><w:pageBreakBefore/></w:pPr>" + rendered + r("Ba"))
                + "<w:tbl><w:tr><w:tc>" + p(r("a") + rendered + r("b")) + "</w:tc><w:tc>"
                + p(r("c") + rendered + r("d"))
                + "</w:tc></w:tr></w:tbl>";
        Draft.Text read = read(body, Map.of());
        assertThat(read.raw()).isEqualTo("Một hai\nBa\nab\tcd\n");
        assertThat(read.layout().pages()).extracting(Page::start).containsExactly(0, 4, 8, 12);
    }

    @Test
    void pages_have_numbers_only_where_all_of_their_beginnings_are_known() throws IOException {
        String body = p(r("Một")) + p("<w:r><w:br w:type=\"page\"/></w:r>" + r("Hai"));
        assertThat(read(body, Map.of()).layout().pages()).hasSize(1);
        assertThat(read(body, Map.of("docProps/app.xml", "<Properties><Pages>5</Pages></Properties>"))
                        .layout()
                        .pages())
                .hasSize(1);
        assertThat(read(body, Map.of("docProps/app.xml", "<Properties><Pages>2</Pages></Properties>"))
                        .layout()
                        .pages())
                .extracting(Page::start)
                .containsExactly(0, 4);
    }

    @Test
    void notes_follow_the_body_and_margins_follow_the_notes() throws IOException {
        String notes = part(
                "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"0\">" + p(r("xxx")) + "</w:footnote><w:footnote w:id=\"2\">"
                        + p("<w:r><w:footnoteRef/></w:r>" + r(" Luật số 43/2019/QH14")) + "</w:footnote>");
        String header = part("hdr", p(r("CÔNG BÁO/Số 55")) + p(r("2")));
        Draft.Text read = read(
                p(r("Điều 5") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                Map.of("word/footnotes.xml", notes, "word/header1.xml", header, "word/header2.xml", header));
        assertThat(read.raw()).isEqualTo("Điều 5[1]\n[1] Luật số 43/2019/QH14\nCÔNG BÁO/Số 55\n");
    }

    @Test
    void what_no_word_processor_writes_is_left_to_the_other_reader() {
        for (String inside : List.of(
                "<w:altChunk/>",
                "<mc:Choice/>",
                "<w:p>".repeat(300) + "</w:p>".repeat(300),
                "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500),
                "<w:p>")) {
            assertThatThrownBy(() -> read(inside, Map.of())).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(p(r("a")), Map.of("word/styles.xml", "<!DOCTYPE a><a/>")))
                .isInstanceOf(DocxXml.Unexpected.class);
    }

    @Test
    void a_file_that_unpacks_without_end_is_too_large() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body(" ".repeat(40 << 20)).getBytes(UTF_8));
        }
        assertThatThrownBy(() -> read(file)).isInstanceOf(Session.UsedUp.class);
    }
}
