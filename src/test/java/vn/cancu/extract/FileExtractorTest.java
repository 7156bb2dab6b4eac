package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Block;

/// Files of every format, made on the spot and read by real workers.
class FileExtractorTest {
    private static FileExtractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        extractor = new FileExtractor(ExtractSettings.standard().withWorkers(1).withHeapMegabytes(256));
    }

    @AfterAll
    static void end() {
        extractor.close();
    }

    private Extraction read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return extractor.extract(new CorpusFile(path, bytes.length, 0));
    }

    private Extraction.Extracted text(String name, byte[] bytes) throws IOException {
        Extraction extraction = read(name, bytes);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private void refused(Reason reason, String name, byte[] bytes) throws IOException {
        assertRefused(reason, read(name, bytes));
    }

    private static void assertRefused(Reason reason, Extraction extraction) {
        assertThat(extraction).isInstanceOfSatisfying(Extraction.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.message()).matches("[A-Z].*\\.").doesNotContain("Exception", "java", "org.");
        });
    }

    @Test
    void a_docx_gives_paragraphs_tables_and_a_head_column_by_column() throws IOException {
        var docx = text("plan.docx", Samples.docx());
        assertThat(docx.text().raw())
                .isEqualTo("UBND TỈNH ĐỒNG THÁP\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                        + Samples.TITLE + "\nTT\tNội dung\n1\tKhai mạc\nNơi nhận: Như trên.\n");
        assertThat(docx.metadata().mediaType()).endsWith("wordprocessingml.document");
        assertThat(docx.metadata().sha256()).hasSize(64);
        assertThat(docx.members()).isEmpty();
    }

    @Test
    void a_pdf_keeps_its_pages_and_names_the_page_that_is_a_picture() throws IOException {
        String body = "Căn cứ Quyết định số 12/QĐ-UBND ngày 01 tháng 02 năm 2024";
        var pdf = text("plan.pdf", Samples.pdf("", Samples.TITLE, body + "\nvề việc ban hành", "scan:"));
        assertThat(pdf.text().pages()).hasSize(3);
        assertThat(pdf.metadata().pages()).isEqualTo(3);
        assertThat(pdf.text().pageAt(pdf.text().raw().indexOf("Căn cứ"))).isEqualTo(2);
        assertThat(pdf.text().raw()).contains(body);
        assertThat(pdf.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("page-without-text");
            assertThat(diagnostic.message()).contains("3");
        });
    }

    @Test
    void a_text_box_on_an_empty_page_is_read_and_the_page_counts() throws IOException {
        byte[] bytes;
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            var page = new PDPage();
            var box = new PDAnnotationFreeText();
            box.setContents("Đã duyệt kế hoạch");
            page.setAnnotations(List.of(box));
            document.addPage(page);
            document.save(out);
            bytes = out.toByteArray();
        }
        var pdf = text("box.pdf", bytes);
        assertThat(pdf.text().raw().strip()).isEqualTo("Đã duyệt kế hoạch");
        assertThat(pdf.text().pages()).hasSize(2);
    }

    @Test
    void a_scan_waits_even_with_a_signature_stamp_and_is_no_document_for_now() throws IOException {
        waits("scan.pdf", Samples.pdf("", "scan:", "scan:"));
        String stamp =
                "scan:Người ký: Ủy ban nhân dân\nEmail: ubnd@example.vn\nThời gian ký: 12.03.2024 09:15:00 +07:00";
        Extraction.Extracted stamped = waits("stamped.pdf", Samples.pdf("", stamp, "scan:"));
        assertThat(stamped.metadata().signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.page()).isEqualTo(1);
            assertThat(signature.signer()).isEqualTo("Ủy ban nhân dân");
            assertThat(signature.time()).isEqualTo("2024-03-12T09:15:00+07:00");
        });
        waits("picture.png", Samples.png());
        refused(Reason.NO_TEXT, "icon.png", Samples.png(64, 64));
    }

    private Extraction.Extracted waits(String name, byte[] bytes) throws IOException {
        var scan = (Extraction.Extracted) read(name, bytes);
        assertThat(scan.waiting()).hasSize(scan.text().pages().size());
        assertThat(scan.text().raw()).isEmpty();
        assertRefused(Reason.NO_TEXT, scan.settled());
        assertThat(extractor.recognise(new CorpusFile(folder.resolve(name), bytes.length, 0), scan, _ -> {}))
                .isSameAs(scan);
        return scan;
    }

    @Test
    void html_is_told_by_its_content_whatever_its_name() throws IOException {
        var html = text("ke-hoach.doc", Samples.html());
        assertThat(html.metadata().mediaType()).isEqualTo("text/html");
        assertThat(html.text().raw()).isEqualTo(Samples.TITLE + "\nSáng\tHọp\n");
    }

    @Test
    void html_is_read_as_a_browser_shows_it() throws IOException {
        String page =
                "<html><body><h2>I. MỤC ĐÍCH</h2><div>Một</div><div>hai</div><ol start=2 type=a><li><p>Điểm b<li>Điểm"
                        + " c<ul><li>Gạch</ul></ol><p>Nơi nhận:<br>- Như trên;<br/>- Lưu: VT.</p><script>x()</script></body></html>";
        var html = text("a.html", page.getBytes(UTF_8));
        String raw = html.text().raw();
        assertThat(raw)
                .isEqualTo("I. MỤC ĐÍCH\nMột\nhai\nb. Điểm b\nc. Điểm c\n• Gạch\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n");
        assertThat(html.text().layout().blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.PARAGRAPH);
    }

    @Test
    void other_office_formats_give_their_text() throws IOException {
        assertThat(text("a.rtf", Samples.rtf()).text().raw()).contains(Samples.TITLE);
        assertThat(text("a.odt", Samples.odt()).text().raw()).contains(Samples.TITLE);
        assertThat(text("a.xlsx", Samples.xlsx()).text().raw()).contains("Họ và tên\tĐơn vị\n");
    }

    @Test
    void a_mail_has_a_text_and_its_attachment_is_a_member() throws IOException {
        byte[] docx = Samples.docx();
        var mail = text("thu.eml", Samples.eml(docx));
        assertThat(mail.text().raw()).startsWith("Gui ke hoach\nKính gửi kế hoạch kèm theo");
        assertThat(mail.members()).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("plan.docx");
            assertThat(member.bytes()).isEqualTo(docx.length);
            assertThat(member.extraction()).isInstanceOf(Extraction.Extracted.class);
        });
    }

    @Test
    void an_archive_in_an_archive_is_opened_and_names_never_become_paths() throws IOException {
        byte[] inner = Samples.zip(List.of(Map.entry("kế hoạch.docx", Samples.docx())));
        byte[] outer = Samples.zip(List.of(
                Map.entry("trong.zip", inner),
                Map.entry("../../escape.txt", Samples.TITLE.getBytes(UTF_8)),
                Map.entry("__MACOSX/._x.docx", new byte[10]),
                Map.entry("rỗng.txt", new byte[0])));
        var zip = (Extraction.Unpacked) read("tất cả.zip", outer);
        assertThat(zip.members())
                .extracting(Extraction.Member::name)
                .containsExactly("trong.zip", "../../escape.txt", "rỗng.txt");
        var nested = (Extraction.Unpacked) zip.members().get(0).extraction();
        assertThat(nested.members()).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("kế hoạch.docx");
            assertThat(member.extraction()).isInstanceOf(Extraction.Extracted.class);
        });
        assertRefused(Reason.EMPTY, zip.members().get(2).extraction());
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "escape.txt")).doesNotExist();
    }

    @Test
    void archives_nested_too_deeply_are_refused_at_the_limit() throws IOException {
        byte[] bytes = Samples.TITLE.getBytes(UTF_8);
        String name = "plan.txt";
        for (int i = 0; i < 7; i++) {
            bytes = Samples.zip(List.of(Map.entry(name, bytes)));
            name = "level" + i + ".zip";
        }
        Extraction at = read("deep.zip", bytes);
        for (int depth = 0; depth < 5; depth++) {
            at = ((Extraction.Unpacked) at).members().getFirst().extraction();
        }
        assertRefused(Reason.TOO_LARGE, at);
    }

    @Test
    void a_bomb_is_stopped_by_its_ratio() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
        }
        var zip = (Extraction.Unpacked) read("bomb.zip", bytes.toByteArray());
        assertRefused(Reason.TOO_LARGE, zip.members().getLast().extraction());
    }

    @Test
    void an_archive_with_more_members_than_the_limit_keeps_those_before() throws IOException {
        var members = IntStream.rangeClosed(1, Session.MAX_MEMBERS + 5)
                .mapToObj(i -> Map.entry(i + ".txt", ("Kế hoạch " + i).getBytes(UTF_8)))
                .toList();
        var zip = (Extraction.Unpacked) read("many.zip", Samples.zip(members));
        assertThat(zip.members()).hasSize(Session.MAX_MEMBERS + 1);
        assertThat(zip.members().get(Session.MAX_MEMBERS - 1).extraction()).isInstanceOf(Extraction.Extracted.class);
        assertRefused(Reason.TOO_LARGE, zip.members().getLast().extraction());
    }

    @Test
    void what_cannot_be_read_says_why() throws IOException {
        refused(Reason.EMPTY, "empty.pdf", new byte[0]);
        refused(Reason.ENCRYPTED, "locked.pdf", Samples.pdf("secret", Samples.TITLE));
        byte[] pdf = Samples.pdf("", Samples.TITLE);
        refused(Reason.DAMAGED, "cut.pdf", Arrays.copyOf(pdf, 40));
        byte[] docx = Samples.docx();
        refused(Reason.DAMAGED, "cut.docx", Arrays.copyOf(docx, docx.length / 2));
        refused(Reason.UNSUPPORTED, "program.exe", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000"));
        refused(Reason.NO_TEXT, "blank.txt", " \n\t\n".getBytes(UTF_8));
        Extraction zip = read("locked.zip", Samples.locked(Samples.zip(List.of(Map.entry("a.txt", pdf)))));
        assertRefused(
                Reason.ENCRYPTED,
                ((Extraction.Unpacked) zip).members().getFirst().extraction());
    }

    @Test
    void a_file_that_is_gone_or_no_file_is_told() {
        assertRefused(Reason.VANISHED, extractor.extract(new CorpusFile(folder.resolve("gone.pdf"), 1, 0)));
        assertRefused(Reason.UNREADABLE, extractor.extract(new CorpusFile(folder, 1, 0)));
    }

    @Test
    void external_entities_are_neither_opened_nor_called() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "CANARY-BIRD-SINGS");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String doctype = "<!DOCTYPE r [<!ENTITY f SYSTEM \"" + canary.toUri() + "\"><!ENTITY u SYSTEM \"" + url
                    + "\"><!ENTITY % p SYSTEM \"" + url + "\"> %p;]>";
            String xml = "<?xml version=\"1.0\"?>" + doctype + "<r>Kế hoạch &f; &u;</r>";
            byte[] odt = Samples.zip(List.of(
                    Map.entry("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8)),
                    Map.entry("content.xml", xml.getBytes(UTF_8))));
            byte[] docx = Samples.zip(List.of(
                    Map.entry("[Content_Types].xml", xml.getBytes(UTF_8)),
                    Map.entry("word/document.xml", xml.getBytes(UTF_8))));
            String svg = "<?xml version=\"1.0\"?>" + doctype
                    + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&f;</text></svg>";
            for (var sample : Map.of(
                            "a.xml", xml.getBytes(UTF_8), "a.odt", odt, "a.docx", docx, "a.svg", svg.getBytes(UTF_8))
                    .entrySet()) {
                assertThat(String.valueOf(read(sample.getKey(), sample.getValue())))
                        .doesNotContain("CANARY-BIRD");
                if (read(sample.getKey(), sample.getValue()) instanceof Extraction.Extracted extracted) {
                    assertThat(extracted.text().raw()).doesNotContain("CANARY-BIRD");
                }
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
