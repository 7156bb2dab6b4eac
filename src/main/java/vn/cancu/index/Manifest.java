package vn.cancu.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.cancu.index.FileRecord.Status;

/// The file records in short, path by path in the order of a walk, in one file beside the index: enough to see that
/// nothing has changed without opening the index. It names the commit it speaks of, and is worth nothing beside another.
public final class Manifest {
    private static final String MARK = "cancu-manifest-4";

    private final String beside;
    private final List<Outcome> outcomes;
    private final byte[] entries;
    private final int files;

    private Manifest(String beside, List<Outcome> outcomes, byte[] entries, int files) {
        this.beside = beside;
        this.outcomes = outcomes;
        this.entries = entries;
        this.files = files;
    }

    /// What became of a file or member; few are different.
    ///
    /// @param status what became of it
    /// @param reason code when it failed, empty otherwise
    /// @param reader version that decided
    public record Outcome(Status status, String reason, String reader) {}

    /// A file on disk.
    ///
    /// @param path as in its records
    /// @param bytes size when it was read
    /// @param modifiedMillis time of its last change when it was read
    /// @param outcomes numbers of what became of it and its members, in the table of outcomes
    public record Entry(String path, long bytes, long modifiedMillis, int[] outcomes) {}

    /// What else decided on the index when it was written, in the words of who wrote it.
    public String beside() {
        return beside;
    }

    /// The table of outcomes.
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /// The files on disk, each made when it is asked for.
    public Iterator<Entry> entries() {
        return new EntryReader(ByteBuffer.wrap(entries), files);
    }

    /// Brings the records of an index into short form, some 30 bytes a file.
    ///
    /// @param order of the walk
    /// @param beside see [#beside()]
    static Manifest of(Collection<FileRecord> records, Comparator<String> order, String beside) {
        Map<Outcome, Integer> numbers = new LinkedHashMap<>();
        var sorted = new ArrayList<FileRecord>(records);
        sorted.sort(Comparator.comparing(FileRecord::path, order));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        int files = 0;
        byte[] before = new byte[0];
        int from = 0;
        while (from < sorted.size()) {
            int to = end(sorted, from);
            byte[] path = sorted.get(from).path().getBytes(StandardCharsets.UTF_8);
            write(out, path, shared(before, path), sorted.subList(from, to), numbers);
            before = path;
            from = to;
            files++;
        }
        return new Manifest(beside, List.copyOf(numbers.keySet()), bytes.toByteArray(), files);
    }

    /// Where the records of a file end that begin at an index.
    private static int end(List<FileRecord> sorted, int from) {
        String path = sorted.get(from).path();
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to).path().equals(path)) {
            to++;
        }
        return to;
    }

    private static void write(
            DataOutputStream out, byte[] path, int shared, List<FileRecord> files, Map<Outcome, Integer> numbers) {
        FileRecord own = files.stream()
                .filter(file -> file.member().isEmpty())
                .findFirst()
                .orElse(files.getFirst());
        try {
            number(out, shared);
            number(out, path.length);
            out.write(path, shared, path.length - shared);
            number(out, own.bytes());
            number(out, own.modifiedMillis());
            number(out, files.size());
            for (FileRecord file : files) {
                var outcome = new Outcome(file.status(), file.reason(), file.version());
                number(out, numbers.computeIfAbsent(outcome, _ -> numbers.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: it writes to memory
        }
    }

    /// @param stamp of the commit it speaks of
    byte[] bytes(String stamp) {
        var bytes = new ByteArrayOutputStream(entries.length + 1_000);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(MARK);
            out.writeUTF(stamp);
            out.writeUTF(beside);
            out.writeInt(outcomes.size());
            for (Outcome outcome : outcomes) {
                out.writeByte(outcome.status().ordinal());
                out.writeUTF(outcome.reason());
                out.writeUTF(outcome.reader());
            }
            out.writeInt(files);
            out.writeInt(entries.length);
            out.writeLong(sum(entries));
            out.write(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: it writes to memory
        }
        return bytes.toByteArray();
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /// How many bytes two paths begin with alike: neighbours share their folder, which is most of them.
    private static int shared(byte[] one, byte[] other) {
        int different = Arrays.mismatch(one, other);
        return different < 0 ? one.length : different;
    }

    /// Seven bits a byte, the lowest first; a negative number takes ten bytes.
    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = value;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            out.writeByte((int) rest | 0x80);
        }
        out.writeByte((int) rest);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next = in.get();
        for (; next < 0; next = in.get(), shift += 7) {
            value |= (next & 0x7FL) << shift;
        }
        return value | (long) next << shift;
    }

    /// @param stamp of the commit that is there
    /// @return empty when the bytes are no manifest, or that of another commit
    static Optional<Manifest> read(byte[] bytes, String stamp) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(MARK) || !in.readUTF().equals(stamp)) {
                return Optional.empty();
            }
            String beside = in.readUTF();
            int kinds = in.readInt();
            List<Outcome> outcomes = new ArrayList<>(kinds);
            for (int i = 0; i < kinds; i++) {
                outcomes.add(new Outcome(Status.values()[in.readByte()], in.readUTF(), in.readUTF()));
            }
            int files = in.readInt();
            int length = in.readInt();
            long sum = in.readLong();
            byte[] entries = in.readAllBytes();
            return entries.length == length && sum(entries) == sum
                    ? Optional.of(new Manifest(beside, outcomes, entries, files))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // cut or spoiled: the records of the index say the same
        }
    }

    /// Makes the entries one after the other.
    private static final class EntryReader implements Iterator<Entry> {
        private final ByteBuffer in;
        private int left;
        private byte[] path = new byte[1 << 12];

        EntryReader(ByteBuffer in, int files) {
            this.in = in;
            this.left = files;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Entry next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            int shared = (int) number(in);
            int length = (int) number(in);
            path = length > path.length ? Arrays.copyOf(path, 2 * length) : path;
            in.get(path, shared, length - shared);
            var text = new String(path, 0, length, StandardCharsets.UTF_8);
            return new Entry(text, number(in), number(in), codes());
        }

        private int[] codes() {
            int[] codes = new int[(int) number(in)];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = (int) number(in);
            }
            return codes;
        }
    }
}
