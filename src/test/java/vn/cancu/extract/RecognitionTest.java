package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Block;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Real scans, read by real workers with the real Tesseract.
class RecognitionTest {
    private static final OcrEngine ENGINE = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));

    @TempDir
    private static Path cache;

    private static FileExtractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(ENGINE.isInstalled(), ENGINE.description());
        extractor = new FileExtractor(ExtractSettings.standard(), ENGINE, Optional.of(cache));
    }

    @AfterAll
    static void end() {
        if (extractor != null) {
            extractor.close();
        }
    }

    private CorpusFile file(String name, byte[] bytes) throws IOException {
        return new CorpusFile(Files.write(folder.resolve(name), bytes), bytes.length, 0);
    }

    private static SourceText read(CorpusFile file) {
        Extraction.Extracted first = (Extraction.Extracted) extractor.extract(file);
        return ((Extraction.Extracted) extractor.recognise(file, first, _ -> {})).text();
    }

    @Test
    void a_scan_is_read_column_by_column_in_the_head_and_at_the_end() throws IOException {
        CorpusFile scan = file("scan.pdf", Scans.pdf(List.of(Scans.plan())));
        SourceText text = read(scan);
        assertThat(text.raw().lines().toList())
                .containsSubsequence(
                        "UBND TỈNH ĐỒNG THÁP",
                        "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
                        "Số: 793/KH-SGDĐT",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Đồng Tháp, ngày 14 tháng 4 năm 2026",
                        "KẾ HOẠCH",
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Lưu: VT, GDTrH.",
                        "GIÁM ĐỐC",
                        "Nguyễn Văn Hải");
        assertThat(text.pages()).singleElement().satisfies(page -> {
            assertThat(page.sources()).containsExactly(TextSource.OCR);
            assertThat(page.images()).isEqualTo(100);
            assertThat(page.syllables()).isGreaterThan(90);
            assertThat(page.confidence()).isGreaterThan(80);
        });
    }

    @Test
    void every_word_knows_its_place_on_the_page() throws IOException {
        SourceText text = read(file("scan.pdf", Scans.pdf(List.of(Scans.plan()))));
        PlacedWord number = text.layout().words().stream()
                .filter(word -> text.at(word.span()).equals("793/KH-SGDĐT"))
                .findFirst()
                .orElseThrow();
        // 736 points above the foot of 842, about 85 from the left of 595
        assertThat(number.box().top()).isBetween(1_050, 1_250);
        assertThat(number.box().left()).isBetween(1_350, 1_550);
        assertThat(number.box().width()).isBetween(1_500, 2_100);
        assertThat(number.confidence()).isGreaterThan(50);
    }

    @Test
    void a_page_with_text_is_not_recognised_and_nothing_is_there_twice() throws IOException {
        byte[] mixed = Samples.pdf("", Samples.TITLE + "\nngày 01 tháng 02 năm 2024", "scan:");
        CorpusFile file = file("mixed.pdf", mixed);
        SourceText text = read(file);
        assertThat(text.pages().get(0).sources()).containsExactly(TextSource.LAYER);
        assertThat(text.pages().get(1).sources()).containsExactly(TextSource.OCR);
        assertThat(text.raw().split("KẾ HOẠCH", -1)).hasSize(2);
    }

    @Test
    void a_layer_made_with_the_wrong_language_is_replaced() throws IOException {
        CorpusFile file = file("wrong.pdf", Scans.withLayer(Scans.plan(), Scans.wrongLanguage()));
        Extraction.Extracted first = (Extraction.Extracted) extractor.extract(file);
        assertThat(first.waiting()).containsExactly(1);
        assertThat(first.text().raw()).contains("T~O");
        SourceText text = read(file);
        assertThat(text.raw()).contains("Số: 793/KH-SGDĐT").doesNotContain("T~O");
        assertThat(text.pages().getFirst().sources()).containsExactly(TextSource.OCR);
    }

    @Test
    void a_layer_that_is_wrong_in_the_head_only_keeps_its_body() throws IOException {
        CorpusFile file = file("head.pdf", Scans.withLayer(Scans.plan(), Scans.wrongHead()));
        assertThat(((Extraction.Extracted) extractor.extract(file)).waiting()).containsExactly(1);
        SourceText text = read(file);
        assertThat(text.raw())
                .contains("Số: 793/KH-SGDĐT")
                .contains("Thực hiện Chỉ thị số 31/CT-TTg")
                .contains("Trường hợp vướng mắc")
                .doesNotContain("SGDDT");
        assertThat(text.raw().split("Thực hiện Chỉ thị", -1)).hasSize(2);
        assertThat(text.pages().getFirst().sources()).containsExactly(TextSource.LAYER, TextSource.OCR);
    }

    @Test
    void a_good_layer_is_kept() throws IOException {
        CorpusFile file = file("good.pdf", Scans.withLayer(Scans.plan(), Scans.plan()));
        assertThat(((Extraction.Extracted) extractor.extract(file)).waiting()).isEmpty();
    }

    @Test
    void pictures_and_members_of_archives_are_read_too() throws IOException {
        byte[] tiff = Scans.file(Scans.picture(Scans.plan()), "tiff");
        assertThat(read(file("scan.tif", tiff)).raw()).contains("Số: 793/KH-SGDĐT");
        byte[] zip = Samples.zip(List.of(
                Map.entry("a.txt", "Kế hoạch".getBytes(StandardCharsets.UTF_8)),
                Scans.member("scan.pdf", List.of(Scans.plan()))));
        CorpusFile file = file("all.zip", zip);
        var done = new AtomicInteger();
        var read = (Extraction.Unpacked) extractor.recognise(file, extractor.extract(file), done::addAndGet);
        assertThat(((Extraction.Extracted) read.members().get(1).extraction())
                        .text()
                        .raw())
                .contains("Số: 793/KH-SGDĐT");
        assertThat(done).hasValue(1);
    }

    @Test
    void what_a_signature_stamps_onto_a_scan_stands_in_its_blank_and_its_block_does_not() throws IOException {
        List<Scans.Line> blank = Scans.plan().stream()
                .map(line -> new Scans.Line(
                        line.x(),
                        line.y(),
                        line.text().replace("793/", "        /").replace("ngày 14", "ngày      ")))
                .toList();
        CorpusFile file = file("signed.pdf", Scans.signed(blank));
        Extraction.Extracted first = (Extraction.Extracted) extractor.extract(file);
        assertThat(first.metadata().signatures())
                .extracting(signature -> signature.signer() + " " + signature.time() + " " + signature.shown())
                .containsExactly("  793", "  14", "So GDDT 2026-04-16 Signed by: So GDDT Date: 16.04.2026");
        SourceText text = read(file);
        assertThat(text.raw())
                .contains("Số: 793 /KH-SGDĐT", "ngày 14 tháng 4 năm 2026")
                .doesNotContain("16.04.2026");
        assertThat(text.pages().getFirst().sources()).containsExactly(TextSource.SIGNATURE, TextSource.OCR);
    }

    @Test
    void month_and_year_of_a_date_are_numbers() {
        assertThat(dateLine("ngày", "16", "tháng", "L]", "năm", "2017"))
                .containsExactly("ngày", "16", "tháng", "11", "năm", "2017");
        assertThat(dateLine("ngày", "áy", "tháng", "410", "năm", "20017"))
                .containsExactly("ngày", "áy", "tháng", "10", "năm", "2017");
        assertThat(dateLine("tháng", "4", "năm", "20137")).containsExactly("tháng", "4", "năm", "20137");
        assertThat(dateLine("quyển", "II", "năm", "20017")).containsExactly("quyển", "II", "năm", "20017");
    }

    private static List<String> dateLine(String... texts) {
        var words = new ArrayList<OcrWord>();
        for (String text : texts) {
            words.add(new OcrWord(text, new OcrWord.Box(20 * words.size(), 0, 10, 10), 90, 1));
        }
        return DateWords.mended(words).stream().map(OcrWord::text).toList();
    }

    @Test
    void a_ruled_table_is_read_row_by_row_and_cell_by_cell() throws IOException {
        byte[] png = Scans.file(Scans.table(), "png");
        SourceText text = read(file("table.png", png));
        assertThat(text.raw().lines().toList())
                .containsExactly(
                        "Lịch làm việc của đoàn kiểm tra",
                        "Ngày\tNội dung\tNgười thực hiện",
                        "04/6/2018\tLập hồ sơ mời thầu theo quy định\tTổ chuyên gia",
                        "20/7/2018\tThông báo mời thầu\t");
        assertThat(text.layout().blocks())
                .filteredOn(block -> block.kind() == Block.Kind.ROW)
                .hasSize(3);
        assertThat(text.layout().blocks())
                .filteredOn(block -> block.kind() == Block.Kind.CELL)
                .hasSize(9);
    }

    @Test
    void a_page_that_lies_on_its_side_is_turned() throws IOException {
        byte[] png = Scans.file(GreyscaleImages.turned(Scans.picture(Scans.plan()), 1), "png");
        assertThat(read(file("lying.png", png)).raw()).contains("Số: 793/KH-SGDĐT");
    }

    @Test
    void no_page_is_recognised_twice() throws IOException {
        byte[] scan = Scans.pdf(List.of(Scans.plan(), Scans.plan()));
        SourceText first = read(file("first.pdf", scan));
        // The same pages in another file, and an engine of the same name that cannot be started.
        byte[] copy = Scans.pdf(List.of(Scans.plan()));
        CorpusFile file = file("copy.pdf", copy);
        var real = (TesseractEngine) ENGINE;
        var broken = new TesseractEngine(folder.resolve("gone"), real.version(), Map.of(), Duration.ofSeconds(5));
        try (var other = new FileExtractor(ExtractSettings.standard().withWorkers(1), broken, Optional.of(cache))) {
            var again = (Extraction.Extracted) other.recognise(file, other.extract(file), _ -> {});
            assertThat(again.waiting()).isEmpty();
            assertThat(again.text().raw()).isEqualTo(first.at(first.page(1)));
        }
    }

    @Test
    void a_page_that_the_engine_cannot_read_goes_on_waiting() throws IOException {
        CorpusFile file = file("scan.pdf", Scans.pdf(List.of(Scans.plan())));
        var broken = new TesseractEngine(folder.resolve("gone"), "0", Map.of(), Duration.ofSeconds(5));
        try (var other = new FileExtractor(ExtractSettings.standard().withWorkers(1), broken, Optional.empty())) {
            var done = new AtomicInteger();
            Extraction first = other.extract(file);
            var read = (Extraction.Extracted) other.recognise(file, first, done::addAndGet);
            assertThat(read.waiting()).containsExactly(1);
            assertThat(read.diagnostics()).extracting(d -> d.code()).contains(Notes.WAITING);
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void without_an_engine_on_the_path_what_to_do_is_said() {
        OcrEngine none = OcrEngine.find(Map.of("PATH", folder.toString()), Duration.ofSeconds(5));
        assertThat(none.isInstalled()).isFalse();
        assertThat(none.description()).contains("tesseract-ocr-vie");
        assertThat(ENGINE.description()).startsWith("tesseract ").endsWith("(vie)");
    }
}
