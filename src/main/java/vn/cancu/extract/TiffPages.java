package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Writes pictures in shades of grey as the pages of one TIFF file, without compressing them.
final class TiffPages {
    private static final int HEADER = 8;
    private static final int VERSION = 42;
    private static final int ENTRIES = 11;
    private static final int FRACTION = 8;
    /// Number of entries, entries of 12 bytes, place of the next page, two fractions.
    private static final int DIRECTORY = 2 + 12 * ENTRIES + 4 + 2 * FRACTION;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private TiffPages() {}

    /// Writes the file; it has to be smaller than 2 GB.
    ///
    /// @param pictures of the type TYPE_BYTE_GRAY
    static void write(List<OcrEngine.Picture> pictures, OutputStream out) throws IOException {
        out.write(little(HEADER)
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) VERSION)
                .putInt(HEADER)
                .array());
        int at = HEADER;
        for (int i = 0; i < pictures.size(); i++) {
            OcrEngine.Picture picture = pictures.get(i);
            byte[] pixels = pixels(picture.grey());
            int odd = pixels.length % 2;
            int next = at + DIRECTORY + pixels.length + odd;
            out.write(directory(picture, at, i + 1 < pictures.size() ? next : 0));
            out.write(pixels);
            out.write(new byte[odd]);
            at = next;
        }
    }

    private static byte[] pixels(BufferedImage grey) {
        if (grey.getType() != BufferedImage.TYPE_BYTE_GRAY || grey.getRaster().getParent() != null) {
            throw new IllegalArgumentException("a whole picture in shades of grey is needed");
        }
        return GreyscaleImages.bytes(grey);
    }

    /// What a page says of itself, by the tags of TIFF 6.0.
    private static byte[] directory(OcrEngine.Picture picture, int at, int next) {
        int width = picture.grey().getWidth();
        int height = picture.grey().getHeight();
        int fractions = at + DIRECTORY - 2 * FRACTION;
        ByteBuffer bytes = little(DIRECTORY).putShort((short) ENTRIES);
        entry(bytes, 256, LONG, width);
        entry(bytes, 257, LONG, height);
        entry(bytes, 258, SHORT, Byte.SIZE); // bits of a pixel
        entry(bytes, 259, SHORT, 1); // not compressed
        entry(bytes, 262, SHORT, 1); // 0 is black
        entry(bytes, 273, LONG, at + DIRECTORY); // where the pixels are
        entry(bytes, 277, SHORT, 1); // values of a pixel
        entry(bytes, 278, LONG, height); // rows of a strip
        entry(bytes, 279, LONG, width * height); // bytes of the strip
        entry(bytes, 282, RATIONAL, fractions); // dots an inch across
        entry(bytes, 283, RATIONAL, fractions + FRACTION); // and down
        return bytes.putInt(next)
                .putInt(picture.dpi())
                .putInt(1)
                .putInt(picture.dpi())
                .putInt(1)
                .array();
    }

    private static void entry(ByteBuffer bytes, int tag, int type, int value) {
        bytes.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
