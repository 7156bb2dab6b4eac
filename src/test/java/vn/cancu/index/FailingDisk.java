package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A disk that fails at its n-th write, for once or for good, and that loses in a crash whatever was not synced: such
/// files are then missing, cut, empty or wrong, and renamings are undone.
final class FailingDisk extends FilterDirectory {
    private final Path folder;
    private final Random random;
    private final boolean forGood;
    private final Set<String> unsynced = new HashSet<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private long writesLeft;
    private boolean failing;

    /// @param in a directory of real files
    /// @param folder where they lie
    /// @param writes how many writes go well
    /// @param forGood whether nothing works after the failure
    FailingDisk(Directory in, Path folder, long writes, boolean forGood, Random random) {
        super(in);
        this.folder = folder;
        this.writesLeft = writes;
        this.forGood = forGood;
        this.random = random;
    }

    private synchronized void write() throws IOException {
        if (failing && forGood) {
            throw new IOException("the machine has stopped");
        }
        if (writesLeft-- == 0) {
            failing = true;
            throw new IOException("the disk reports an error");
        }
    }

    boolean hasFailed() {
        return failing;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        write();
        unsynced.add(name);
        return watched(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        write();
        IndexOutput out = in.createTempOutput(prefix, suffix, context);
        unsynced.add(out.getName());
        return watched(out);
    }

    private IndexOutput watched(IndexOutput out) {
        return new FilterIndexOutput("watched", out.getName(), out) {
            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                write();
                super.writeBytes(bytes, offset, length);
            }
        };
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        write();
        in.sync(names);
        unsynced.removeAll(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        write();
        in.rename(source, target);
        renamed.put(target, source);
        if (unsynced.remove(source)) {
            unsynced.add(target);
        }
    }

    @Override
    public void syncMetaData() throws IOException {
        write();
        in.syncMetaData();
        renamed.clear();
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (failing && forGood) {
            throw new IOException("the machine has stopped");
        }
        in.deleteFile(name);
        unsynced.remove(name);
    }

    /// What the disk holds after the power came back.
    void crash() throws IOException {
        for (String name : List.copyOf(unsynced)) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                spoil(file);
            }
        }
        for (Map.Entry<String, String> renaming : renamed.entrySet()) {
            Path file = folder.resolve(renaming.getKey());
            if (Files.exists(file) && random.nextBoolean()) {
                Files.move(file, folder.resolve(renaming.getValue()));
            }
        }
    }

    private void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(5)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> Files.write(file, new byte[bytes.length]);
            case 3 -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= 0x10;
                    Files.write(file, bytes);
                }
            }
            default -> Files.write(file, bytes.length < 2 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
    }
}
