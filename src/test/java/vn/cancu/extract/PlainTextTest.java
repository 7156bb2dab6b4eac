package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Page;

class PlainTextTest {
    private static final String TEXT = "KẾ HOẠCH số 5/KH-UBND\r\nngày 1 tháng 2 năm 2024";

    @TempDir
    private Path folder;

    private Optional<Extraction> read(int limit, String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return new PlainTextExtractor(limit).extract(new CorpusFile(path, bytes.length, 0), Optional.empty());
    }

    private void check(String text, String encoding, byte[] bytes) throws IOException {
        var extracted = (Extraction.Extracted) read(1_000, "a.TXT", bytes).orElseThrow();
        assertThat(extracted.text().raw()).isEqualTo(text);
        assertThat(extracted.metadata().encoding()).isEqualTo(encoding);
        assertThat(extracted.metadata().bytes()).isEqualTo(bytes.length);
    }

    @Test
    void utf_8_and_marked_utf_16_are_read_as_they_stand() throws IOException {
        check(TEXT, "UTF-8", TEXT.getBytes(UTF_8));
        check(TEXT, "UTF-8", ("\ufeff" + TEXT).getBytes(UTF_8));
        check(TEXT + " \ufffd", "UTF-8", (TEXT + " \ufffd").getBytes(UTF_8));
        check(TEXT, "UTF-16LE", ("\ufeff" + TEXT).getBytes(UTF_16LE));
        check(TEXT, "UTF-16BE", ("\ufeff" + TEXT).getBytes(UTF_16BE));
    }

    @Test
    void what_is_in_doubt_is_left_to_the_worker() throws IOException {
        assertThat(read(1_000, "a.txt", new byte[] {'S', (byte) 0xf4, ' ', '5'}))
                .isEmpty();
        assertThat(read(1_000, "a.txt", "%PDF-1.4 ...".getBytes(UTF_8))).isEmpty();
        assertThat(read(1_000, "a.txt", "<HTML><body>x".getBytes(UTF_8))).isEmpty();
        assertThat(read(1_000, "a.txt", "a\0b".getBytes(UTF_8))).isEmpty();
        assertThat(read(1_000, "a.doc", TEXT.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_form_feed_begins_a_page() throws IOException {
        var extracted = (Extraction.Extracted)
                read(1_000, "a.txt", "một\fhai\f".getBytes(UTF_8)).orElseThrow();
        assertThat(extracted.text().pages()).extracting(Page::start).containsExactly(0, 4);
        assertThat(extracted.metadata().pages()).isEqualTo(2);
    }

    @Test
    void a_text_is_cut_at_the_limit_and_the_whole_file_is_fingerprinted() throws IOException {
        byte[] bytes = "kế hoạch ".repeat(100_000).getBytes(UTF_8);
        var extracted = (Extraction.Extracted) read(50_000, "a.txt", bytes).orElseThrow();
        assertThat(extracted.text().raw()).hasSize(50_000);
        assertThat(extracted.diagnostics()).extracting(d -> d.code()).containsExactly("truncated");
        assertThat(extracted.metadata().bytes()).isEqualTo(bytes.length);
    }
}
