package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What pages look like when they are given to an engine.
class PicturesForOcrTest {
    private static BufferedImage picture(int width, int height, int grey) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        java.util.Arrays.fill(GreyscaleImages.bytes(picture), (byte) grey);
        return picture;
    }

    @Test
    void several_pictures_are_the_pages_of_one_file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var odd = new OcrEngine.Picture(picture(3, 5, 7), 200);
        TiffPages.write(List.of(odd, new OcrEngine.Picture(picture(40, 20, 200), 300)), bytes);
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            assertThat(GreyscaleImages.bytes(reader.read(0))).hasSize(15).containsOnly(7);
            assertThat(GreyscaleImages.bytes(reader.read(1))).hasSize(800).containsOnly(200);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void inks_in_colour_are_left_out_of_a_page_in_black() {
        var page = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 100, 100);
        graphics.setColor(new Color(200, 30, 40));
        graphics.fillRect(10, 10, 20, 10);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(20, 10, 60, 10);
        BufferedImage grey = GreyscaleImages.of(page);
        BufferedImage black = GreyscaleImages.black(page, grey);
        assertThat(grey.getRaster().getSample(15, 15, 0)).isLessThan(GreyscaleImages.INK);
        assertThat(black.getRaster().getSample(15, 15, 0)).isEqualTo(200);
        assertThat(black.getRaster().getSample(50, 15, 0)).isZero();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 100, 60);
        graphics.dispose();
        BufferedImage red = GreyscaleImages.of(page);
        assertThat(GreyscaleImages.black(page, red)).as("a page in red").isSameAs(red);
    }

    @Test
    void pages_read_together_are_read_as_each_alone() throws IOException {
        OcrEngine engine = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));
        assumeThat(engine.isInstalled()).isTrue();
        var plan = new OcrEngine.Picture(GreyscaleImages.of(Scans.picture(Scans.plan())), 200);
        var table = new OcrEngine.Picture(GreyscaleImages.of(Scans.table()), 200);
        var blank = new OcrEngine.Picture(picture(300, 100, 255), 300);
        assertThat(engine.read(List.of(), OcrEngine.Look.PAGE)).isEmpty();
        List<List<OcrWord>> together = engine.read(List.of(plan, blank, table), OcrEngine.Look.COLUMN);
        assertThat(together.get(1)).isEmpty();
        assertThat(words(together.get(0)))
                .isEqualTo(
                        words(engine.read(List.of(plan), OcrEngine.Look.COLUMN).getFirst()))
                .anyMatch(word -> word.startsWith("793/KH-SGDĐT"));
        assertThat(words(together.get(2)))
                .isEqualTo(
                        words(engine.read(List.of(table), OcrEngine.Look.COLUMN).getFirst()));
    }

    private static List<String> words(List<OcrWord> words) {
        return words.stream().map(word -> word.text() + word.box()).toList();
    }
}
