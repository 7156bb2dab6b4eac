package vn.cancu.extract;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/// Pictures in shades of grey, as an [OcrEngine] wants them.
final class Greys {
    /// Darker than this is ink.
    static final int INK = 128;

    private Greys() {}

    /// A picture in shades of grey.
    static BufferedImage of(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] out = bytes(grey);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int c = row[x];
                int light = 299 * (c >> 16 & 0xFF) + 587 * (c >> 8 & 0xFF) + 114 * (c & 0xFF);
                out[y * width + x] = (byte) (light / 1_000);
            }
        }
        return grey;
    }

    /// The pixels of a picture in shades of grey, row after row.
    static byte[] bytes(BufferedImage grey) {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    /// A part of a picture on white, with a margin in pixels.
    static BufferedImage part(BufferedImage grey, OcrWord.Box box, int margin) {
        var part = new BufferedImage(
                box.width() + 2 * margin, box.height() + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(bytes(part), (byte) 255);
        for (int y = 0; y < box.height(); y++) {
            int from = (box.top() + y) * grey.getWidth() + box.left();
            System.arraycopy(bytes(grey), from, bytes(part), (y + margin) * part.getWidth() + margin, box.width());
        }
        return part;
    }

    /// The picture turned clockwise.
    ///
    /// @param quarters 1 to 3
    static BufferedImage turned(BufferedImage grey, int quarters) {
        boolean lies = quarters % 2 != 0;
        int width = lies ? grey.getHeight() : grey.getWidth();
        int height = lies ? grey.getWidth() : grey.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        var move = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        move.quadrantRotate(quarters);
        move.translate(-grey.getWidth() / 2.0, -grey.getHeight() / 2.0);
        graphics.drawImage(grey, move, null);
        graphics.dispose();
        return turned;
    }
}
