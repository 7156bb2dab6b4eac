package vn.cancu.extract;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/// Bytes in memory as PDFBox reads them, one by one, without the layers of streams that it would put between.
final class PdfContent implements RandomAccessRead {
    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean closed;

    /// @param length number of valid bytes at the beginning of `bytes`
    PdfContent(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        return at < length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int peek() {
        return at < length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (at == length) {
            return -1;
        }
        int given = Math.min(count, length - at);
        System.arraycopy(bytes, at, target, offset, given);
        at += given;
        return given;
    }

    @Override
    public long getPosition() {
        return at;
    }

    /// Moves to a position, at most to the end.
    @Override
    public void seek(long position) {
        at = (int) Math.clamp(position, 0, length);
    }

    @Override
    public void rewind(int count) {
        seek(at - (long) count);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return at == length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) {
        return new RandomAccessReadView(new RandomAccessReadBuffer(bytes), start, count, true);
    }
}
