package vn.cancu.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.extract.Reason;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Result;
import vn.cancu.index.FileRecord.Status;

/// Files with the same bytes as another. They share the outcome of the original; the first of all in walk order is the
/// document, so that the same files give the same index whichever was read first. Adding is safe for several threads.
final class Copies {
    /// Reasons that concern the path, not the content: the next run reads a copy instead.
    private static final Set<String> OF_PLACE =
            Set.of(Reason.CHANGING.code(), Reason.VANISHED.code(), Reason.UNREADABLE.code());

    private final ConcurrentLinkedQueue<Place> places = new ConcurrentLinkedQueue<>();
    /// Archives with members that are copies not filed yet, or that cannot be filed in this run.
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    /// Archives whose members are filed except for copies, with the version to record when complete.
    private final Map<String, String> unfinished = new ConcurrentHashMap<>();
    /// Archives with a member whose original was given up; they stay unfinished.
    private final Set<String> lost = new HashSet<>();
    private final RunState state;
    private final Ledger ledger;
    private final ContentOwners owners;
    private final Relocation relocation;
    private final Moves moves;

    Copies(RunState state, Moves moves) {
        this.state = state;
        this.ledger = state.ledger();
        this.owners = state.owners();
        this.relocation = state.relocation();
        this.moves = moves;
    }

    /// A place whose content another place has claimed.
    void add(Place place) {
        places.add(place);
        if (!place.member().isEmpty()) {
            holding.add(place.path());
        }
    }

    /// Marks an archive as finished once all its members are filed.
    ///
    /// @param version of the reading
    void finish(String path, String version) {
        if (holding.contains(path)) {
            unfinished.put(path, version);
        } else {
            sayLast(path, version);
        }
    }

    private void sayLast(String path, String version) {
        ledger.find(path)
                .filter(file -> file.version().equals(Ingestion.UNFINISHED))
                .ifPresent(file -> state.putLast(file.by(version)));
    }

    /// Forgets the copies inside a file that is filed again.
    void withdraw(CorpusFile file) {
        places.removeIf(place -> place.file().equals(file));
        holding.remove(file.path().toString());
        unfinished.remove(file.path().toString());
    }

    /// Stores the records of the copies. A copy whose original was given up is left to the next run. Call this only
    /// while nothing is being read.
    ///
    /// @param all whether copies of files with waiting pages are included; they are left for later otherwise
    void settle(boolean all) {
        var kept = new ArrayList<Place>();
        Set<String> held = new HashSet<>();
        for (Place copy = places.poll(); copy != null; copy = places.poll()) {
            Optional<FileRecord> original = original(copy);
            if (!all && original.filter(FileRecord::waits).isPresent()) {
                kept.add(copy);
                held.add(copy.path());
            } else if (original.isPresent()) {
                settle(copy, original.get());
            } else {
                lost.add(copy.path());
            }
        }
        places.addAll(kept);
        held.addAll(lost);
        finishBut(held);
        order();
    }

    /// Marks waiting archives as finished, except those in `held`.
    private void finishBut(Set<String> held) {
        unfinished.entrySet().removeIf(file -> {
            boolean whole = !held.contains(file.getKey());
            if (whole) {
                sayLast(file.getKey(), file.getValue());
            }
            return whole;
        });
    }

    private Optional<FileRecord> original(Place copy) {
        return ledger.find(owners.owner(copy.sha256()));
    }

    private void settle(Place copy, FileRecord original) {
        boolean failed = original.status() == Status.FAILED;
        Tally tally = state.tally();
        (failed ? tally.failures : tally.duplicates).incrementAndGet();
        if (!failed) {
            put(copy.record(Result.duplicate(original.documentId()), version(original)));
        } else if (OF_PLACE.contains(original.reason())) {
            put(copy.record(original).by(Ingestion.UNFINISHED));
        } else {
            put(copy.record(original));
        }
    }

    /// The version for a copy: the one its original will have once complete. An archive waits for the copies in it, and one
    /// of them may be the archive again: some hold themselves.
    private String version(FileRecord original) {
        return unfinished.getOrDefault(original.id(), original.version());
    }

    private void put(FileRecord file) {
        if (file.member().isEmpty()) {
            state.putLast(file);
        } else {
            state.put(file);
        }
    }

    /// Makes the first place of each content the document. All copies are checked, not only those of this run, because
    /// a killed run may have stored a copy and got no further. An archive that takes the place of its copy brings its
    /// members along, which may then come before files with the same bytes; so this repeats until nothing changes.
    void order() {
        boolean changed = true;
        while (changed) {
            changed = putFirst();
        }
    }

    /// @return whether anything has changed
    private boolean putFirst() {
        Map<String, FileRecord> first = new HashMap<>();
        ledger.all().stream()
                .filter(file -> file.status() == Status.DUPLICATE)
                .forEach(copy -> first.merge(copy.sha256(), copy, Copies::first));
        List<FileRecord> late = first.values().stream()
                .filter(copy -> ledger.find(owners.owner(copy.sha256()))
                        .filter(owner -> Place.ORDER.compare(copy.path(), owner.path()) < 0)
                        .isPresent())
                .sorted(Comparator.comparing(FileRecord::path, Place.ORDER))
                .toList();
        if (late.isEmpty()) {
            return false;
        }
        relocation.refresh();
        boolean changed = false;
        for (FileRecord copy : late) {
            changed |= isStillThere(copy)
                    && ledger.find(owners.owner(copy.sha256()))
                            .filter(owner -> exchange(Place.of(copy, Ledger.file(copy)), owner))
                            .isPresent();
        }
        return changed;
    }

    /// An archive before it in the list may have taken the copy elsewhere.
    private boolean isStillThere(FileRecord copy) {
        return ledger.find(copy.id())
                .filter(file -> file.status() == Status.DUPLICATE)
                .isPresent();
    }

    private static FileRecord first(FileRecord one, FileRecord other) {
        return Place.ORDER.compare(other.path(), one.path()) < 0 ? other : one;
    }

    /// @return whether the copy has become the document, or the unpacked archive
    private boolean exchange(Place copy, FileRecord owner) {
        CorpusFile old = Ledger.file(owner);
        if (owner.status() == Status.UNPACKED
                && owner.member().isEmpty()
                && copy.member().isEmpty()) {
            moves.carryOut(new Moves.Move(owner.path(), copy.file()));
            put(Place.of(owner, old).record(Result.duplicate("")));
            return true;
        }
        if (owner.status() != Status.INDEXED || !relocation.move(owner.documentId(), copy)) {
            return false;
        }
        put(copy.record(owner));
        put(Place.of(owner, old).record(Result.duplicate(owner.documentId()), owner.version()));
        owners.pass(owner.sha256(), copy.id());
        return true;
    }

    /// Passes documents whose file is gone or has changed to the first of their copies.
    ///
    /// @param released records of files that were removed from the ledger
    /// @return copies whose document is not in the index: they have to be read
    List<FileRecord> inherit(List<FileRecord> released) {
        Map<String, FileRecord> documents = new HashMap<>();
        released.stream()
                .filter(file -> file.status() == Status.INDEXED)
                .forEach(file -> documents.put(file.sha256(), file));
        List<FileRecord> unread = new ArrayList<>();
        ledger.all().stream()
                .filter(file -> file.status() == Status.DUPLICATE && !owners.isClaimed(file.sha256()))
                .sorted(Comparator.comparing(FileRecord::path, Place.ORDER))
                .forEach(heir -> {
                    FileRecord document = documents.remove(heir.sha256());
                    if (document != null && take(document, heir)) {
                        owners.claim(heir.sha256(), heir.id());
                    } else if (!owners.isClaimed(heir.sha256())) {
                        unread.add(heir);
                    }
                });
        return unread;
    }

    private boolean take(FileRecord document, FileRecord heir) {
        var place = Place.of(heir, Ledger.file(heir));
        boolean there = relocation.move(document.documentId(), place);
        if (there) {
            put(place.record(document));
        }
        return there;
    }
}
