package vn.cancu.extract;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Draws a picture file.
final class PictureDrawer implements PageDrawer {
    /// Pages of one picture file that are looked at.
    private static final int MOST_PAGES = 2_000;

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int pages;

    private PictureDrawer(ImageInputStream stream, ImageReader reader) throws IOException {
        this.stream = stream;
        this.reader = reader;
        reader.setInput(stream);
        this.pages = Math.clamp(reader.getNumImages(true), 1, MOST_PAGES);
    }

    /// Opens a picture.
    ///
    /// @return empty when Java has no reader for its format
    static Optional<PageDrawer> open(Path file) throws IOException {
        ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            return Optional.empty();
        }
        return Optional.of(new PictureDrawer(stream, readers.next()));
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public double width(int page) throws IOException {
        return reader.getWidth(page - 1);
    }

    @Override
    public double height(int page) throws IOException {
        return reader.getHeight(page - 1);
    }

    @Override
    public BufferedImage draw(int page, double scale, boolean colour) throws IOException {
        double wanted = bounded(page, scale);
        int step = (int) Math.max(1, Math.floor(bounded(page, 1) < 1 ? 1 / wanted : 1));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(page - 1, parameters);
        int width = Math.max(1, (int) Math.round(width(page) * wanted));
        int height = Math.max(1, (int) Math.round(height(page) * wanted));
        var drawn =
                new BufferedImage(width, height, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = drawn.createGraphics();
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
