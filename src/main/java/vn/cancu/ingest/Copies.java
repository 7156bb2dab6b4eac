package vn.cancu.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.LuceneIndex;

/// Files with the bytes of another. What became of the original becomes of them; and the first of all in the order of the
/// walk is the document, so that the same files give the same index whatever was read first. Adding is safe for several
/// threads.
final class Copies {
    private final ConcurrentLinkedQueue<Place> places = new ConcurrentLinkedQueue<>();
    private final Map<String, FileRecord> filedByHash = new ConcurrentHashMap<>();
    private final LuceneIndex.Writer writer;
    private final Ledger ledger;
    private final Claims claims;
    private final Tally tally;
    private final Moves moves;
    private final Rehoming rehoming;

    Copies(LuceneIndex.Writer writer, Ledger ledger, Claims claims, Tally tally, Moves moves, Rehoming rehoming) {
        this.writer = writer;
        this.ledger = ledger;
        this.claims = claims;
        this.tally = tally;
        this.moves = moves;
        this.rehoming = rehoming;
    }

    /// A place whose content another place has claimed.
    void add(Place place) {
        places.add(place);
    }

    /// What became of a content in this run.
    void filed(FileRecord file) {
        if (!file.sha256().isEmpty()) {
            filedByHash.put(file.sha256(), file);
        }
    }

    /// Forgets the copies inside a file that is filed again.
    void withdraw(CorpusFile file) {
        places.removeIf(place -> place.file().equals(file));
    }

    /// Files the copies. A copy whose original was given up is left to the next run. Called when nothing is being read.
    ///
    /// @param all whether copies of files that wait are among them; they are left for later otherwise
    void settle(boolean all) {
        var settled = new ArrayList<Place>();
        for (Place copy : List.copyOf(places)) {
            Optional<FileRecord> original = original(copy);
            if (all || original.filter(FileRecord::waits).isEmpty()) {
                places.remove(copy);
                original.ifPresent(known -> {
                    settle(copy, known);
                    settled.add(copy);
                });
            }
        }
        putFirst(settled);
    }

    private Optional<FileRecord> original(Place copy) {
        Optional<FileRecord> read = Optional.ofNullable(filedByHash.get(copy.sha256()));
        return read.isPresent() ? read : ledger.find(claims.owner(copy.sha256()));
    }

    private void settle(Place copy, FileRecord original) {
        boolean failed = original.status() == Status.FAILED;
        (failed ? tally.failures : tally.duplicates).incrementAndGet();
        put(
                failed
                        ? copy.record(original)
                        : copy.record(Status.DUPLICATE, "", "", original.documentId(), original.version()));
    }

    private void put(FileRecord file) {
        writer.put(file);
        ledger.put(file);
        tally.filed.incrementAndGet();
    }

    /// Lets the first place of a content be the document.
    private void putFirst(List<Place> settled) {
        Map<String, Place> first = new LinkedHashMap<>();
        var order = Comparator.comparing(Place::path, Place.ORDER);
        for (Place copy : settled) {
            first.merge(copy.sha256(), copy, (one, other) -> order.compare(other, one) < 0 ? other : one);
        }
        List<Place> late = first.values().stream()
                .filter(copy -> ledger.find(claims.owner(copy.sha256()))
                        .filter(owner -> Place.ORDER.compare(copy.path(), owner.path()) < 0)
                        .isPresent())
                .toList();
        if (!late.isEmpty()) {
            rehoming.seeAll();
            late.forEach(copy -> ledger.find(claims.owner(copy.sha256())).ifPresent(owner -> exchange(copy, owner)));
        }
    }

    private void exchange(Place copy, FileRecord owner) {
        CorpusFile old = Ledger.file(owner);
        if (owner.status() == Status.UNPACKED
                && owner.member().isEmpty()
                && copy.member().isEmpty()) {
            moves.carryOut(new Moves.Move(owner.path(), copy.file()));
            put(Place.of(owner, old).record(Status.DUPLICATE, "", "", ""));
        } else if (owner.status() == Status.INDEXED && rehoming.move(owner.documentId(), copy)) {
            put(copy.record(owner));
            put(Place.of(owner, old).record(Status.DUPLICATE, "", "", owner.documentId(), owner.version()));
            claims.pass(owner.sha256(), copy.id());
        }
    }

    /// Documents whose file is gone, or has other bytes now, go to the first of their copies.
    ///
    /// @param released records of what was taken out
    /// @return copies for which the document is not there: they have to be read
    List<FileRecord> inherit(List<FileRecord> released) {
        Map<String, FileRecord> documents = new HashMap<>();
        released.stream()
                .filter(file -> file.status() == Status.INDEXED)
                .forEach(file -> documents.put(file.sha256(), file));
        List<FileRecord> unread = new ArrayList<>();
        ledger.all().stream()
                .filter(file -> file.status() == Status.DUPLICATE && !claims.isClaimed(file.sha256()))
                .sorted(Comparator.comparing(FileRecord::path, Place.ORDER))
                .forEach(heir -> {
                    FileRecord document = documents.remove(heir.sha256());
                    if (document != null && take(document, heir)) {
                        claims.claim(heir.sha256(), heir.id());
                    } else if (!claims.isClaimed(heir.sha256())) {
                        unread.add(heir);
                    }
                });
        return unread;
    }

    private boolean take(FileRecord document, FileRecord heir) {
        var place = Place.of(heir, Ledger.file(heir));
        boolean there = rehoming.move(document.documentId(), place);
        if (there) {
            put(place.record(document));
        }
        return there;
    }

    /// Lets the first place of these contents be the document, after files were moved.
    void order(Set<String> hashes) {
        if (!hashes.isEmpty()) {
            putFirst(ledger.all().stream()
                    .filter(file -> file.status() == Status.DUPLICATE && hashes.contains(file.sha256()))
                    .map(file -> Place.of(file, Ledger.file(file)))
                    .toList());
        }
    }
}
