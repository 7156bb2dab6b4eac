package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Bytes in and out, for values kept in columns. What is written in one order is read in the same order.
final class Packing {

    private Packing() {}

    /// Writes values one after the other.
    static final class Out {
        private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

        Out text(String value) {
            return raw(value.getBytes(StandardCharsets.UTF_8));
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
            return out.toArrayCopy();
        }
    }

    /// Reads values one after the other.
    static final class In {
        private final ByteArrayDataInput in;

        In(BytesRef bytes) {
            this.in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        }

        String text() {
            try {
                return in.readString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
