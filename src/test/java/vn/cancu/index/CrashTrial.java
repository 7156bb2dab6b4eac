package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;

/// Writes an index on a disk that fails at a random write, crashes, and looks what is there when the power is back: the
/// last commit or the one that was under way, and nothing between.
public final class CrashTrial {
    private static final int DOCUMENTS = 24;
    private static final int A_COMMIT = 4;

    private final Path folder;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private Set<String> kept = new TreeSet<>();
    private Set<String> underWay = new TreeSet<>();

    private CrashTrial(Path folder, int seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// @param folder where to make an index, absent
    /// @param seed decides when and how the disk fails
    /// @return what went wrong; empty when nothing did
    public static List<String> run(Path folder, int seed) throws IOException {
        Files.createDirectories(folder);
        var trial = new CrashTrial(folder, seed);
        trial.write();
        trial.look();
        return trial.faults;
    }

    private void write() throws IOException {
        long writes = random.nextInt(random.nextBoolean() ? 60 : 600);
        boolean forGood = random.nextBoolean();
        var disk = new AtomicReference<FailingDisk>();
        LuceneIndex index = LuceneIndex.open(folder, in -> failing(in, disk, writes, forGood));
        try (index;
                LuceneWriter writer = index.writer()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                HeldDocument document = Samples.text("Kế hoạch số " + i + " về việc thi đua");
                writer.put(document);
                writer.put(Samples.record(document));
                underWay.add(document.card().id());
                if (i % A_COMMIT == A_COMMIT - 1) {
                    writer.commit();
                    kept = new TreeSet<>(underWay);
                }
            }
        } catch (RuntimeException e) {
            if (e.getMessage() == null || e.getMessage().contains("\n")) {
                faults.add("not one line: " + e);
            }
        }
        disk.get().crash();
    }

    private Directory failing(Directory in, AtomicReference<FailingDisk> disk, long writes, boolean forGood) {
        disk.compareAndSet(null, new FailingDisk(in, folder, writes, forGood, random));
        return disk.get();
    }

    private void look() {
        try (var index = LuceneIndex.open(folder)) {
            index.verify().forEach(finding -> faults.add(finding.line()));
            Set<String> found = index.citing().stream()
                    .map(citing -> citing.card().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!found.equals(kept) && !found.equals(underWay)) {
                faults.add(found.size() + " documents, " + kept.size() + " were committed, " + underWay.size()
                        + " under way");
            }
            index.writer().close();
        } catch (RuntimeException e) {
            faults.add("cannot be opened again: " + e.getMessage());
        }
    }
}
