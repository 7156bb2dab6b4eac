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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.index.FileRecord.Status;

/// The file records in short, path by path in the order of a walk, in one file beside the index: enough to see that
/// nothing has changed without opening the index. It names the commit it speaks of, and is worth nothing beside another.
public final class Manifest {
    private static final String MARK = "cancu-manifest-3";

    private final String beside;
    private final List<Outcome> outcomes;
    private final List<Entry> entries;

    private Manifest(String beside, List<Outcome> outcomes, List<Entry> entries) {
        this.beside = beside;
        this.outcomes = outcomes;
        this.entries = entries;
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

    /// The files on disk.
    public List<Entry> entries() {
        return entries;
    }

    /// Brings the records of an index into short form.
    ///
    /// @param order of the walk
    /// @param beside see [#beside()]
    static Manifest of(Collection<FileRecord> records, Comparator<String> order, String beside) {
        Map<Outcome, Integer> numbers = new LinkedHashMap<>();
        Map<String, List<FileRecord>> byPath = new TreeMap<>(order);
        for (FileRecord file : records) {
            byPath.computeIfAbsent(file.path(), _ -> new ArrayList<>(1)).add(file);
        }
        List<Entry> entries = new ArrayList<>(byPath.size());
        byPath.forEach((path, files) -> {
            int[] codes = files.stream()
                    .map(file -> new Outcome(file.status(), file.reason(), file.version()))
                    .mapToInt(outcome -> numbers.computeIfAbsent(outcome, _ -> numbers.size()))
                    .toArray();
            FileRecord own = files.stream()
                    .filter(file -> file.member().isEmpty())
                    .findFirst()
                    .orElse(files.getFirst());
            entries.add(new Entry(path, own.bytes(), own.modifiedMillis(), codes));
        });
        return new Manifest(beside, List.copyOf(numbers.keySet()), entries);
    }

    /// @param stamp of the commit it speaks of
    byte[] bytes(String stamp) {
        var bytes = new ByteArrayOutputStream(entries.size() * 40 + 1_000);
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
            out.writeInt(entries.size());
            byte[] before = new byte[0];
            for (Entry entry : entries) {
                byte[] path = entry.path().getBytes(StandardCharsets.UTF_8);
                write(out, entry, path, shared(before, path));
                before = path;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: it writes to memory
        }
        return bytes.toByteArray();
    }

    /// How many bytes two paths begin with alike: neighbours share their folder, which is most of them.
    private static int shared(byte[] one, byte[] other) {
        int different = Arrays.mismatch(one, other);
        return different < 0 ? one.length : different;
    }

    private static void write(DataOutputStream out, Entry entry, byte[] path, int shared) throws IOException {
        number(out, shared);
        number(out, path.length);
        out.write(path, shared, path.length - shared);
        number(out, entry.bytes());
        number(out, entry.modifiedMillis());
        number(out, entry.outcomes().length);
        for (int code : entry.outcomes()) {
            number(out, code);
        }
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
        var all = new ByteArrayInputStream(bytes);
        try (var in = new DataInputStream(all)) {
            if (!in.readUTF().equals(MARK) || !in.readUTF().equals(stamp)) {
                return Optional.empty();
            }
            String beside = in.readUTF();
            int kinds = in.readInt();
            List<Outcome> outcomes = new ArrayList<>(kinds);
            for (int i = 0; i < kinds; i++) {
                outcomes.add(new Outcome(Status.values()[in.readByte()], in.readUTF(), in.readUTF()));
            }
            return Optional.of(new Manifest(
                    beside,
                    outcomes,
                    entries(ByteBuffer.wrap(bytes, bytes.length - all.available(), all.available()))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // cut or spoiled: the records of the index say the same
        }
    }

    private static List<Entry> entries(ByteBuffer in) {
        int files = in.getInt();
        List<Entry> entries = new ArrayList<>(files);
        byte[] path = new byte[1 << 12];
        for (int i = 0; i < files; i++) {
            int shared = (int) number(in);
            int length = (int) number(in);
            path = length > path.length ? Arrays.copyOf(path, 2 * length) : path;
            in.get(path, shared, length - shared);
            var text = new String(path, 0, length, StandardCharsets.UTF_8);
            entries.add(new Entry(text, number(in), number(in), codes(in)));
        }
        return entries;
    }

    private static int[] codes(ByteBuffer in) {
        int[] codes = new int[(int) number(in)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) number(in);
        }
        return codes;
    }
}
