package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// The folder in which an index lies: what may be opened, what is refused and why. It never deletes what it does not
/// understand, and never starts a new index where anything else lies.
final class IndexFolder {
    private static final String LOCK = IndexWriter.WRITE_LOCK_NAME;
    private static final double RAM_MB = 64;
    /// Segments of about one size that a new index may have before Lucene merges them. A load commits every few seconds
    /// and merges everything when it closes the index ([EntryWriter#join()]), so merges before that are mostly in vain:
    /// of 10,000 texts of 16 kB they took 2.7 s of processor time.
    private static final int SEGMENTS_OF_A_NEW_INDEX = 30;
    private static final String REMEDY = "Nothing was changed; restore a backup (cancu restore), or read the documents "
            + "again (cancu index --rebuild FOLDER…)";

    /// The file that repeats the file records in short, for a quick look whether anything has changed.
    static final String MANIFEST = ".manifest";

    private final Path root;
    private final Generations generations;
    private final HolderNote holder;
    private final UnaryOperator<Directory> disk;

    /// @param root the folder people name; the index may lie in a generation below it
    IndexFolder(Path root) {
        this(root, UnaryOperator.identity());
    }

    /// @param disk what stands between Lucene and the files: a test lets it fail
    IndexFolder(Path root, UnaryOperator<Directory> disk) {
        this.root = root.toAbsolutePath().normalize();
        this.generations = new Generations(this.root);
        this.holder = new HolderNote(this.root);
        this.disk = disk;
    }

    /// The folder in which the files of the index lie now.
    Path path() {
        return generations.current();
    }

    /// The folder that people name.
    Path root() {
        return root;
    }

    Generations generations() {
        return generations;
    }

    /// Whether there is no index yet and one may be made here: the folder is absent, or holds nothing but a README,
    /// hidden files and a lock (or the beginning of a first commit that never was).
    boolean isVacant() {
        return contents().stream().allMatch(name -> name.startsWith("pending_segments"));
    }

    /// Opens the directory for Lucene; the folder must exist.
    Directory open() {
        try {
            return disk.apply(FSDirectory.open(path()));
        } catch (IOException e) {
            throw refused("cannot be opened; check that it is a folder and that you may read it", e);
        }
    }

    /// Looks at what lies in the folder before anything is opened.
    ///
    /// @throws UnusableIndexException when it is no index of ours, of another format, or damaged
    void check(Directory directory) {
        refuseDamaged();
        checkFiles(directory);
    }

    /// Refuses an index that [#condemn] has noted as damaged.
    void refuseDamaged() {
        condemned().ifPresent(finding -> {
            throw refused("is damaged, as cancu verify has found (" + finding + "). " + REMEDY);
        });
    }

    /// The same, whatever `verify` has found before.
    void checkFiles(Directory directory) {
        checkKind();
        if (contents().stream().noneMatch(name -> name.startsWith("segments_"))) {
            throw refused("is damaged: its segments file is missing. " + REMEDY);
        }
        try {
            format(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw refused("is damaged, or was made by another version of the program. " + REMEDY, e);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private void checkKind() {
        List<String> contents = contents();
        if (contents.stream().noneMatch(IndexFolder::isLucene)) {
            throw wrong("holds files that are no index (" + contents.getFirst() + " …)");
        }
    }

    /// Refuses what is no index, another program's, or ours in another format: that is no damage, and no note of it is
    /// left there.
    ///
    /// @throws UnusableIndexException with the reason; not for an index of ours that is damaged
    void checkOrigin() {
        checkKind();
        try (Directory directory = open()) {
            format(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IOException | IllegalArgumentException e) {
            return; // damaged: the check of its bytes says where
        }
    }

    /// Reads every byte of the index: Lucene itself would notice much of the damage only when it is too late.
    void checkBytes(Directory directory) throws IOException {
        List<Finding> findings = IndexCheck.checksums(directory, SegmentInfos.readLatestCommit(directory));
        if (!findings.isEmpty()) {
            throw refused("is damaged (" + findings.getFirst().line() + "). " + REMEDY);
        }
    }

    private void format(Map<String, String> marks) {
        String format = CommitMarks.format(marks)
                .orElseThrow(() -> wrong("holds a Lucene index that this program did not make"));
        if (!format.equals(String.valueOf(LuceneIndex.FORMAT))) {
            throw refused("has index format " + format + ", this program reads format " + LuceneIndex.FORMAT
                    + "; read the documents again (cancu index --rebuild FOLDER…)");
        }
    }

    /// The open writer, and what else holds others off.
    ///
    /// @param lock of the root, when the index lies in a generation; empty when the writer's own lock is that lock
    record Opened(IndexWriter lucene, Optional<Lock> lock) {}

    /// Opens the writer. A new index is made only in a vacant folder.
    Opened writer() {
        Optional<Lock> lock = Optional.empty();
        try {
            Files.createDirectories(path());
            if (holdsIndex()) {
                FSDirectory.open(root).obtainLock(LOCK).close(); // who comes second is told at once
            }
            lock = lock();
            var opened = new Opened(lucene(), lock);
            holder.write();
            return opened;
        } catch (LockObtainFailedException e) {
            throw inUse();
        } catch (FileSystemException e) {
            release(lock);
            throw DiskTrouble.isFull(e)
                    ? DiskTrouble.of(root, e)
                    : refused("cannot be written to; check permissions and that the disk is not read-only", e);
        } catch (IOException e) {
            release(lock);
            throw DiskTrouble.isFull(e) ? DiskTrouble.of(root, e) : damaged(e);
        }
    }

    /// Keeps every other program from writing while an index is made anew beside this one.
    Lock lockRoot() {
        try {
            Files.createDirectories(root);
            Lock lock = FSDirectory.open(root).obtainLock(LOCK);
            holder.write();
            return lock;
        } catch (LockObtainFailedException e) {
            throw inUse();
        } catch (IOException e) {
            throw refused("cannot be written to; check permissions and that the disk is not read-only", e);
        }
    }

    private boolean holdsIndex() {
        return !path().equals(root) || contents().stream().anyMatch(name -> name.startsWith("segments_"));
    }

    private UnusableIndexException inUse() {
        return UnusableIndexException.inUse("The index folder " + root + " is being written to by another process"
                + holder.said() + " (lock " + root.resolve(LOCK) + "); wait until it has finished.");
    }

    private Optional<Lock> lock() throws IOException {
        return path().equals(root)
                ? Optional.empty()
                : Optional.of(FSDirectory.open(root).obtainLock(LOCK));
    }

    static void release(Optional<Lock> lock) {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private IndexWriter lucene() throws IOException {
        boolean vacant = isVacant();
        Directory directory = disk.apply(MergeReads.open(path()));
        if (!vacant) {
            check(directory);
            checkBytes(directory);
        }
        var config = new IndexWriterConfig()
                .setOpenMode(vacant ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setSimilarity(Ranking.Weights.CHOSEN.similarity())
                .setMergeScheduler(new Merges())
                .setRAMBufferSizeMB(RAM_MB)
                .setIndexSort(Entries.order())
                .setMaxFullFlushMergeWaitMillis(0) // merges go on beside; nobody waits for them at a commit
                .setCommitOnClose(false);
        if (vacant) {
            config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_OF_A_NEW_INDEX));
        }
        var writer = new IndexWriter(directory, config);
        if (vacant) {
            begin(writer);
        }
        return writer;
    }

    /// Makes an empty index, so that readers and the next writer find one whatever happens.
    private void begin(IndexWriter writer) throws IOException {
        try {
            writer.setLiveCommitData(CommitMarks.of(List.of()).entrySet());
            damage().remove();
            writer.commit();
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Notes that the index is damaged: from now on nothing reads it or writes to it.
    ///
    /// @param finding what is wrong, one line
    void condemn(String finding) {
        try {
            damage().write(finding);
        } catch (IOException e) {
            throw refused("is damaged (" + finding + "), and this cannot be noted in it", e);
        }
    }

    /// Takes the note back.
    void acquit() {
        try {
            damage().remove();
        } catch (IOException e) {
            throw refused("cannot be written to; check permissions and that the disk is not read-only", e);
        }
    }

    /// What [#condemn] noted.
    private Optional<String> condemned() {
        return isVacant() ? Optional.empty() : damage().read();
    }

    private DamageNote damage() {
        return new DamageNote(path());
    }

    /// The manifest, when it is that of the last commit.
    Optional<Manifest> manifest() {
        Path file = path().resolve(MANIFEST);
        try {
            Optional<String> stamp = stamp();
            return stamp.isPresent() && Files.exists(file)
                    ? Manifest.read(Files.readAllBytes(file), stamp.get())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // whatever is the matter, opening the index tells it better
        }
    }

    /// Writes the manifest of the last commit, in one step.
    void keep(Manifest manifest) {
        try {
            Optional<String> stamp = stamp();
            if (stamp.isPresent()) {
                Path growing = path().resolve(MANIFEST + ".new");
                Files.write(growing, manifest.bytes(stamp.get()));
                Files.move(growing, path().resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw DiskTrouble.of(root, e);
        }
    }

    /// The last commit by name and content; empty when there is none, or it is known to be damaged.
    private Optional<String> stamp() throws IOException {
        Optional<String> latest = contents().stream()
                .filter(name -> name.startsWith("segments_"))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        if (latest.isEmpty() || condemned().isPresent()) {
            return Optional.empty();
        }
        var sum = new CRC32();
        sum.update(Files.readAllBytes(path().resolve(latest.get())));
        return Optional.of(latest.get() + " " + sum.getValue());
    }

    /// Bytes of all files in the folder; 0 when it is absent.
    long bytes() {
        long bytes = 0;
        for (String name : contents()) {
            bytes += path().resolve(name).toFile().length(); // 0 for a file that a merge has just removed
        }
        return bytes;
    }

    /// Time of the last commit; 0 when there is none.
    long committedMillis() {
        return contents().stream()
                .filter(name -> name.startsWith("segments_"))
                .mapToLong(name -> path().resolve(name).toFile().lastModified()) // 0 once a newer commit replaced it
                .max()
                .orElse(0);
    }

    UnusableIndexException damaged(Exception cause) {
        return refused("is damaged (" + firstLine(cause) + "). " + REMEDY, cause);
    }

    private UnusableIndexException refused(String what, Exception cause) {
        return new UnusableIndexException("The index folder " + root + " " + what + ".", cause);
    }

    private UnusableIndexException refused(String what) {
        return new UnusableIndexException("The index folder " + root + " " + what + ".");
    }

    private UnusableIndexException wrong(String what) {
        return UnusableIndexException.wrongFolder("The index folder " + root + " " + what + "; choose another folder.");
    }

    private static String firstLine(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /// Names in the folder that are not a README, hidden or the lock.
    private List<String> contents() {
        var names = new ArrayList<String>();
        Path path = path();
        if (!Files.exists(path)) {
            return names;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("README.md") && !name.equals(LOCK))
                    .filter(name -> !Generations.isGeneration(name))
                    .sorted()
                    .forEach(names::add);
        } catch (NotDirectoryException e) {
            throw wrong("is a file");
        } catch (IOException e) {
            throw refused("cannot be read; check that you may read it", e);
        }
        return names;
    }

    /// Whether a name is one of those under which Lucene keeps files.
    static boolean isLucene(String name) {
        return name.startsWith("_") || name.startsWith("pending_segments") || name.startsWith("segments_");
    }
}
