package vn.cancu.extract;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// Greyscale images, as an [OcrEngine] takes them.
final class GreyscaleImages {
    /// Darker than this is ink.
    static final int INK = 128;
    /// Colours matter when at least one ink pixel in this many is coloured.
    private static final int LEAST_COLOURED = 200;
    /// Share of the ink, of a hundred, above which a page is printed in colour.
    private static final int MOST_COLOURED = 60;

    private GreyscaleImages() {}

    /// A picture in shades of grey; the picture itself when it is one.
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
            colours(picture, y, row);
            for (int x = 0; x < width; x++) {
                int c = row[x];
                int light = 299 * (c >> 16 & 0xFF) + 587 * (c >> 8 & 0xFF) + 114 * (c & 0xFF);
                out[y * width + x] = (byte) (light / 1_000);
            }
        }
        return grey;
    }

    /// A row of pixels as 0xRRGGBB; of the usual kind of picture without asking its colour model pixel by pixel.
    private static void colours(BufferedImage picture, int y, int[] row) {
        int width = picture.getWidth();
        if (picture.getType() == BufferedImage.TYPE_INT_RGB
                && picture.getRaster().getParent() == null) {
            int[] all = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
            System.arraycopy(all, y * width, row, 0, width);
        } else {
            picture.getRGB(0, y, width, 1, row, 0, width);
        }
    }

    /// A picture without inks in colour: of every pixel the lightest colour.
    ///
    /// @param grey the same picture in shades of grey
    /// @return `grey` itself when there is next to no ink in colour, or most of the ink is
    static BufferedImage black(BufferedImage picture, BufferedImage grey) {
        if (picture == grey) {
            return grey;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var black = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] all = bytes(grey);
        byte[] out = bytes(black);
        int[] row = new int[width];
        int ink = 0;
        int coloured = 0;
        for (int y = 0; y < height; y++) {
            colours(picture, y, row);
            for (int x = 0; x < width; x++) {
                int c = row[x];
                int lightest = Math.max(c >> 16 & 0xFF, Math.max(c >> 8 & 0xFF, c & 0xFF));
                boolean dark = (all[y * width + x] & 0xFF) < INK;
                ink += dark ? 1 : 0;
                coloured += dark && lightest >= INK ? 1 : 0;
                out[y * width + x] = (byte) lightest;
            }
        }
        boolean some = (long) LEAST_COLOURED * coloured > ink;
        boolean most = 100L * coloured > (long) MOST_COLOURED * ink;
        return some && !most ? black : grey;
    }

    /// The pixels of a picture in shades of grey, row after row.
    static byte[] bytes(BufferedImage grey) {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    /// A part of a picture on white, enlarged, with a margin.
    ///
    /// @param margin in pixels of the result
    static BufferedImage part(BufferedImage grey, OcrWord.Box box, double scale, int margin) {
        int width = (int) Math.round(box.width() * scale);
        int height = (int) Math.round(box.height() * scale);
        var part = new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(bytes(part), (byte) 255);
        Graphics2D graphics = part.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                grey.getSubimage(box.left(), box.top(), box.width(), box.height()),
                margin,
                margin,
                width,
                height,
                null);
        graphics.dispose();
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
