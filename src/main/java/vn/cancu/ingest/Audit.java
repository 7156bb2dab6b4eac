package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.index.FileRecord;
import vn.cancu.index.Finding;

/// Compares what the records say of files with what lies on disk: files that are new, gone or changed since they were
/// read. Changes nothing.
public final class Audit {
    private final Ledger ledger;
    private final boolean contents;
    private final List<Finding> findings = new ArrayList<>();

    /// @param records of the index
    /// @param contents whether every file is read and compared by its bytes, not only by size and time
    public Audit(Collection<FileRecord> records, boolean contents) {
        this.ledger = new Ledger(records);
        this.contents = contents;
    }

    /// All differences, in the order of the walk, missing files last.
    ///
    /// @param roots folders and files that were indexed
    /// @param indexFolder folder of the index, never indexed itself
    public List<Finding> run(Collection<Path> roots, Path indexFolder) {
        var corpus = new Corpus(roots, List.of(indexFolder));
        var seen = new SeenPaths(corpus.roots(), false, ledger);
        corpus.entries().filter(seen::add).forEach(entry -> {
            if (entry instanceof CorpusFile file) {
                compare(file).ifPresent(what -> find(file.path().toString(), what));
            }
        });
        seen.absent(ledger)
                .forEach(root -> find(
                        root.toString(),
                        "is missing or empty, but the index has files from it: is its drive mounted?"));
        seen.gone(ledger).forEach(path -> find(path, "is no longer on disk, but still in the index"));
        return List.copyOf(findings);
    }

    private void find(String place, String what) {
        findings.add(new Finding(place, what));
    }

    private Optional<String> compare(CorpusFile file) {
        Collection<FileRecord> known = ledger.of(file.path());
        if (known.isEmpty()) {
            return Optional.of("is not indexed yet");
        }
        if (!ledger.isUnchanged(file, Ingestion.readers(false))) {
            return Optional.of("has changed since it was read, or was read by another version");
        }
        return contents ? compareBytes(file, known) : Optional.empty();
    }

    private static Optional<String> compareBytes(CorpusFile file, Collection<FileRecord> known) {
        Optional<String> expected = known.stream()
                .filter(record -> record.member().isEmpty() && !record.sha256().isEmpty())
                .map(FileRecord::sha256)
                .findFirst();
        return switch (Fingerprint.of(file.path())) {
            case Fingerprint.Known bytes
            when expected.isPresent() && !expected.get().equals(bytes.sha256()) ->
                Optional.of("has other bytes than were read, though size and time are the same");
            case Fingerprint.Known _, Fingerprint.Unknown _ -> Optional.empty();
        };
    }
}
