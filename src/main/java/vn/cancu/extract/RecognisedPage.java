package vn.cancu.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.cancu.text.Layout;
import vn.cancu.text.LayoutBytes;

/// A page as it was recognised.
///
/// @param number from 1
/// @param text what stands on it, in reading order
/// @param layout of that text: one page, with its sources and quality, the words with their places, rows and cells
record RecognisedPage(int number, String text, Layout layout) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(number);
        Frames.write(out, text);
        Frames.write(out, LayoutBytes.write(layout));
    }

    static RecognisedPage from(DataInputStream in) throws IOException {
        return new RecognisedPage(in.readInt(), Frames.readString(in), LayoutBytes.read(Frames.readBytes(in)));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The page that [#bytes()] wrote, under another number.
    ///
    /// @throws IOException when the bytes are something else
    static RecognisedPage read(byte[] bytes, int number) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            RecognisedPage page = from(in);
            return new RecognisedPage(number, page.text(), page.layout());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IOException("no recognised page", e);
        }
    }
}
