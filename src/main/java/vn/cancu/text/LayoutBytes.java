package vn.cancu.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A [Layout] as bytes and back: between processes and in the index. Offsets are written as the distance from the one
/// before, numbers in as few bytes as they need: a page of 500 recognised words takes about 5 kB before compression.
public final class LayoutBytes {
    private static final Block.Kind[] KINDS = Block.Kind.values();
    private static final TextSource[] SOURCES = TextSource.values();

    /// Added to the confidence (0 to 100) of a mended word; the word that OCR read follows.
    private static final int MENDED = 101;

    private LayoutBytes() {}

    /// Writes a layout.
    public static byte[] write(Layout layout) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Out(bytes)) {
            out.list(layout.pages(), out::page);
            out.list(layout.blocks(), out::block);
            out.list(layout.fonts(), out::font);
            out.list(layout.words(), out::word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#write(Layout)] wrote.
    ///
    /// @throws UncheckedIOException when the bytes are something else
    public static Layout read(byte[] bytes) {
        try (var in = new In(bytes)) {
            return new Layout(in.list(in::page), in.list(in::block), in.list(in::font), in.list(in::word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UncheckedIOException(new IOException("no layout", e));
        }
    }

    /// Writes recognised words alone.
    public static byte[] words(List<PlacedWord> words) {
        return write(Layout.PLAIN.with(words));
    }

    /// Reads what [#words(List)] wrote.
    public static List<PlacedWord> words(byte[] bytes) {
        return read(bytes).words();
    }

    private interface Writing<T> {
        void write(T value) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static final class Out implements AutoCloseable {
        private final DataOutputStream out;
        private int last;

        Out(ByteArrayOutputStream bytes) {
            this.out = new DataOutputStream(bytes);
        }

        <T> void list(List<T> values, Writing<T> writing) throws IOException {
            last = 0;
            number(values.size());
            for (T value : values) {
                writing.write(value);
            }
        }

        void page(Page page) throws IOException {
            offset(page.start());
            int sources = 0;
            for (TextSource source : page.sources()) {
                sources |= 1 << source.ordinal();
            }
            number(sources);
            out.writeUTF(page.charset());
            number(page.images());
            number(page.syllables() + 1);
            number(page.confidence() + 1);
        }

        void block(Block block) throws IOException {
            number(block.kind().ordinal());
            span(block.span());
        }

        void font(FontRun run) throws IOException {
            span(run.span());
            out.writeUTF(run.font());
        }

        void word(PlacedWord word) throws IOException {
            span(word.span());
            number(word.box().left());
            number(word.box().top());
            number(word.box().width());
            number(word.box().height());
            boolean mended = !word.read().isEmpty();
            number(word.confidence() + (mended ? MENDED : 0));
            if (mended) {
                out.writeUTF(word.read());
            }
        }

        private void span(Span span) throws IOException {
            offset(span.start());
            number(span.length());
        }

        /// The distance from the offset before; it may lead back (a cell begins where its row does).
        private void offset(int offset) throws IOException {
            int step = offset - last;
            number(step >= 0 ? step << 1 : (-step << 1) | 1);
            last = offset;
        }

        private void number(int value) throws IOException {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                out.writeByte((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.writeByte(rest);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class In implements AutoCloseable {
        private final DataInputStream in;
        private int last;

        In(byte[] bytes) {
            this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        }

        <T> List<T> list(Reading<T> reading) throws IOException {
            last = 0;
            int size = number();
            if (size > in.available()) {
                throw new IOException("a list of " + size + " in " + in.available() + " bytes");
            }
            var values = new ArrayList<T>(size);
            for (int i = 0; i < size; i++) {
                values.add(reading.read());
            }
            return values;
        }

        Page page() throws IOException {
            int start = offset();
            int bits = number();
            var sources = new ArrayList<TextSource>();
            for (TextSource source : SOURCES) {
                if ((bits & 1 << source.ordinal()) != 0) {
                    sources.add(source);
                }
            }
            return new Page(start, sources, in.readUTF(), number(), number() - 1, number() - 1);
        }

        Block block() throws IOException {
            return new Block(KINDS[number()], span());
        }

        FontRun font() throws IOException {
            return new FontRun(span(), in.readUTF());
        }

        PlacedWord word() throws IOException {
            Span span = span();
            var box = new PlacedWord.Box(number(), number(), number(), number());
            int confidence = number();
            return confidence < MENDED
                    ? new PlacedWord(span, box, confidence)
                    : new PlacedWord(span, box, confidence - MENDED, in.readUTF());
        }

        private Span span() throws IOException {
            int start = offset();
            return new Span(start, start + number());
        }

        private int offset() throws IOException {
            int step = number();
            last += (step & 1) == 0 ? step >>> 1 : -(step >>> 1);
            return last;
        }

        private int number() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 32; shift += 7) {
                int b = in.readUnsignedByte();
                value |= (b & 0x7F) << shift;
                if ((b & 0x80) == 0) {
                    return value;
                }
            }
            throw new IOException("no number");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
