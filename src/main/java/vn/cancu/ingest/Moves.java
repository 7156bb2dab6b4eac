package vn.cancu.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;

/// Detects files that were moved since they were read, and moves their records and documents without reading them
/// again.
final class Moves {
    private final RunState state;
    private final Ledger ledger;

    Moves(RunState state) {
        this.state = state;
        this.ledger = state.ledger();
    }

    /// A moved file.
    ///
    /// @param from its former path
    record Move(String from, CorpusFile to) {}

    /// Finds for each new file one of the missing ones with the same size and the same bytes.
    ///
    /// @param gone paths that are no longer there
    /// @param found files that have no record
    List<Move> find(List<String> gone, List<CorpusFile> found) {
        Map<Long, List<FileRecord>> bySize = new HashMap<>();
        for (String path : gone) {
            own(path)
                    .filter(record -> !record.sha256().isEmpty() && !record.waits())
                    .ifPresent(record -> bySize.computeIfAbsent(record.bytes(), _ -> new ArrayList<>())
                            .add(record));
        }
        List<Move> moves = new ArrayList<>();
        for (CorpusFile file : found) {
            List<FileRecord> candidates = bySize.getOrDefault(file.bytes(), List.of());
            if (!candidates.isEmpty() && Fingerprint.of(file.path()) instanceof Fingerprint.Known content) {
                candidates.stream()
                        .filter(record -> record.sha256().equals(content.sha256()))
                        .findFirst()
                        .ifPresent(record -> {
                            candidates.remove(record);
                            moves.add(new Move(record.path(), file));
                        });
            }
        }
        return moves;
    }

    private Optional<FileRecord> own(String path) {
        return ledger.of(path).stream()
                .filter(record -> record.member().isEmpty() && record.version().equals(Ingestion.READER))
                .findFirst();
    }

    /// Moves the records of a file on disk, its members' too, and its documents.
    ///
    /// @return whether all its documents were in the index; otherwise the file has to be read again
    boolean carryOut(Move move) {
        boolean whole = true;
        for (FileRecord known : List.copyOf(ledger.of(move.from()))) {
            var place = Place.of(known, move.to());
            if (known.status() == Status.INDEXED) {
                whole &= state.relocation().move(known.documentId(), place);
            }
            if (known.status() == Status.INDEXED || known.status() == Status.UNPACKED) {
                state.owners().pass(known.sha256(), place.id());
            }
            state.writer().removeFile(known.id());
            state.put(place.record(known));
        }
        ledger.remove(move.from());
        return whole;
    }
}
