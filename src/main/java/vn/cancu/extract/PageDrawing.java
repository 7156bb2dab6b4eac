package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.tika.mime.MediaType;

/// Answers [Request.Draw] inside a worker.
final class PageDrawing {
    /// A page of 1,000 pixels' width takes about 150 kB.
    private static final float QUALITY = 0.8f;

    private PageDrawing() {}

    static PagePicture draw(FileReading.Unit unit, MediaType type, Request.Draw request) {
        try (PageDrawer drawer = PageDrawer.open(unit, type).orElse(null)) {
            if (drawer == null) {
                return PagePicture.Undrawn.of(Reason.UNSUPPORTED);
            }
            if (request.page() < 1 || request.page() > drawer.pages()) {
                return new PagePicture.Undrawn(Reason.VANISHED, Messages.NO_SUCH_PAGE);
            }
            double scale = request.width() / Math.max(1, drawer.width(request.page()));
            BufferedImage picture = drawer.draw(request.page(), scale, true);
            return new PagePicture.Drawn(jpeg(picture), picture.getWidth(), picture.getHeight(), drawer.pages());
        } catch (Exception | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            Draft.Failure failure = Failures.of(e, unit.metadata(type));
            return new PagePicture.Undrawn(failure.reason(), failure.message());
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
