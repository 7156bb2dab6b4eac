package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.Fingerprint;

/// Pages of real files, drawn by a real worker.
class PagePicturesTest {
    private static PagePictures pictures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        pictures = new PagePictures(ExtractSettings.standard().withHeapMegabytes(256));
    }

    @AfterAll
    static void end() {
        pictures.close();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String sha256(Path file) {
        return ((Fingerprint.Known) Fingerprint.of(file)).sha256();
    }

    private static PagePicture draw(Path file, int page, int width) {
        return pictures.draw(file, sha256(file), page, width);
    }

    /// How many pixels are nearly black.
    private static long ink(PagePicture.Drawn drawn) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
        assertThat(picture.getWidth()).isEqualTo(drawn.width());
        assertThat(picture.getHeight()).isEqualTo(drawn.height());
        long ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += new Color(picture.getRGB(x, y)).getRed() < 64 ? 1 : 0;
            }
        }
        return ink;
    }

    private static void assertUndrawn(Reason reason, PagePicture picture) {
        assertThat(picture).isInstanceOfSatisfying(PagePicture.Undrawn.class, undrawn -> {
            assertThat(undrawn.reason()).isEqualTo(reason);
            assertThat(undrawn.message()).matches("[A-Z].*\\.");
        });
    }

    @Test
    void a_page_of_a_pdf_is_drawn_in_the_width_asked_for() throws IOException {
        Path pdf = write("plan.pdf", Samples.pdf("", "", Samples.TITLE));
        var empty = (PagePicture.Drawn) draw(pdf, 1, 800);
        assertThat(empty.width()).isEqualTo(800);
        assertThat(empty.height()).isBetween(1_130, 1_133);
        assertThat(empty.pages()).isEqualTo(2);
        assertThat(ink(empty)).isZero();
        assertThat(ink((PagePicture.Drawn) draw(pdf, 2, 800))).isGreaterThan(500);
    }

    @Test
    void a_picture_file_is_its_own_page() throws IOException {
        var drawn = (PagePicture.Drawn) draw(write("scan.png", Samples.png()), 1, 300);
        assertThat(drawn.width()).isEqualTo(300);
        assertThat(drawn.height()).isEqualTo(100);
        assertThat(drawn.pages()).isEqualTo(1);
    }

    @Test
    void a_member_of_an_archive_in_an_archive_is_found_by_its_content() throws IOException {
        Path pdf = write("plan.pdf", Samples.pdf("", Samples.TITLE));
        byte[] inner = Samples.zip(
                List.of(Map.entry("a.txt", "a".getBytes(UTF_8)), Map.entry("plan.pdf", Files.readAllBytes(pdf))));
        Path outer = write("all.zip", Samples.zip(List.of(Map.entry("inner.zip", inner))));
        assertThat(pictures.draw(outer, sha256(pdf), 1, 200)).isInstanceOf(PagePicture.Drawn.class);
        assertUndrawn(Reason.VANISHED, pictures.draw(outer, "0".repeat(64), 1, 200));
    }

    @Test
    void what_cannot_be_drawn_says_why() throws IOException {
        Path pdf = write("plan.pdf", Samples.pdf("", Samples.TITLE));
        assertUndrawn(Reason.VANISHED, draw(pdf, 2, 200));
        assertUndrawn(Reason.UNSUPPORTED, draw(write("plan.docx", Samples.docx()), 1, 200));
        assertUndrawn(Reason.ENCRYPTED, draw(write("locked.pdf", Samples.pdf("secret", Samples.TITLE)), 1, 200));
        assertUndrawn(Reason.VANISHED, pictures.draw(folder.resolve("gone.pdf"), "0".repeat(64), 1, 200));
    }

    @Test
    void a_huge_page_is_drawn_within_the_limit() throws IOException {
        Path wide = write("wide.png", Samples.png(30_000, 40));
        var drawn = (PagePicture.Drawn) draw(wide, 1, PagePictures.WIDEST);
        assertThat(drawn.width()).isEqualTo(PagePictures.WIDEST);
    }
}
