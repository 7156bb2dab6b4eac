package vn.cancu.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private static final String MARK = "cancu-manifest-1";

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
        var bytes = new ByteArrayOutputStream(entries.size() * 80 + 1_000);
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
            for (Entry entry : entries) {
                out.writeUTF(entry.path());
                out.writeLong(entry.bytes());
                out.writeLong(entry.modifiedMillis());
                out.writeInt(entry.outcomes().length);
                for (int code : entry.outcomes()) {
                    out.writeInt(code);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a path of more than 64 kB, which no system opens
        }
        return bytes.toByteArray();
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
            List<Entry> entries = new ArrayList<>(files);
            for (int i = 0; i < files; i++) {
                entries.add(entry(in));
            }
            return Optional.of(new Manifest(beside, outcomes, entries));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // cut or spoiled: the records of the index say the same
        }
    }

    private static Entry entry(DataInputStream in) throws IOException {
        String path = in.readUTF();
        long bytes = in.readLong();
        long modified = in.readLong();
        int[] codes = new int[in.readInt()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.readInt();
        }
        return new Entry(path, bytes, modified, codes);
    }
}
