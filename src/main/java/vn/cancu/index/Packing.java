package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import vn.cancu.text.TextBytes;

/// Bytes in and out, for values kept in columns. What is written in one order is read in the same order.
///
/// A value with running text is [Out#crowded()]: its texts are stored together after its numbers, as [TextBytes].
final class Packing {

    private Packing() {}

    /// Writes values one after the other.
    static final class Out {
        private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        private final Optional<StringBuilder> texts;

        Out() {
            this.texts = Optional.empty();
        }

        private Out(StringBuilder texts) {
            this.texts = Optional.of(texts);
        }

        /// Writes a value whose texts are stored together.
        static Out crowded() {
            return new Out(new StringBuilder());
        }

        Out text(String value) {
            if (texts.isEmpty()) {
                return raw(value.getBytes(StandardCharsets.UTF_8));
            }
            texts.get().append(value);
            return number(value.length());
        }

        /// Hex digits, two in a byte; any other text as it is.
        Out hex(String value) {
            boolean hex = value.length() % 2 == 0
                    && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
            number(hex ? 1 : 0);
            return hex ? raw(HexFormat.of().parseHex(value)) : text(value);
        }

        Out number(long value) {
            try {
                out.writeVLong(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        /// Bytes of unknown meaning.
        Out raw(byte[] value) {
            number(value.length);
            out.writeBytes(value, 0, value.length);
            return this;
        }

        Out texts(List<String> values) {
            number(values.size());
            values.forEach(this::text);
            return this;
        }

        <T> Out optional(Optional<T> value, Writing<T> writing) {
            number(value.isPresent() ? 1 : 0);
            value.ifPresent(known -> writing.write(this, known));
            return this;
        }

        <T> Out list(List<T> values, Writing<T> writing) {
            number(values.size());
            values.forEach(value -> writing.write(this, value));
            return this;
        }

        byte[] bytes() {
            if (texts.isEmpty()) {
                return out.toArrayCopy();
            }
            byte[] numbers = out.toArrayCopy();
            byte[] all = texts.get().isEmpty()
                    ? new byte[0]
                    : TextBytes.of(texts.get().toString());
            return new Out().raw(numbers).raw(all).bytes();
        }
    }

    /// Reads values one after the other.
    static final class In {
        private final ByteArrayDataInput in;
        private final Optional<String> texts;
        private int at;

        In(BytesRef bytes) {
            this.in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            this.texts = Optional.empty();
        }

        private In(byte[] numbers, String texts) {
            this.in = new ByteArrayDataInput(numbers);
            this.texts = Optional.of(texts);
        }

        /// Reads a value whose texts are stored together.
        static In crowded(BytesRef bytes) {
            var in = new In(bytes);
            byte[] numbers = in.raw();
            byte[] texts = in.raw();
            return new In(numbers, texts.length == 0 ? "" : TextBytes.text(texts));
        }

        String text() {
            if (texts.isPresent()) {
                int start = at;
                at += small();
                return texts.get().substring(start, at);
            }
            try {
                return in.readString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String hex() {
            return number() == 0 ? text() : HexFormat.of().formatHex(raw());
        }

        long number() {
            return in.readVLong();
        }

        int small() {
            return (int) in.readVLong();
        }

        byte[] raw() {
            byte[] value = new byte[small()];
            in.readBytes(value, 0, value.length);
            return value;
        }

        List<String> texts() {
            return list(In::text);
        }

        <T> Optional<T> optional(Reading<T> reading) {
            return number() == 0 ? Optional.empty() : Optional.of(reading.read(this));
        }

        <T> List<T> list(Reading<T> reading) {
            int size = small();
            var values = new ArrayList<T>(size);
            for (int i = 0; i < size; i++) {
                values.add(reading.read(this));
            }
            return values;
        }
    }

    /// How one value is written.
    interface Writing<T> {
        void write(Out out, T value);
    }

    /// How one value is read back.
    interface Reading<T> {
        T read(In in);
    }
}
