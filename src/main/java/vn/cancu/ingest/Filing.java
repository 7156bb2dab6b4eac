package vn.cancu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.Extraction.Member;
import vn.cancu.extract.FileMetadata;
import vn.cancu.extract.Reason;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Result;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.PageCounts;
import vn.cancu.index.Replaced;
import vn.cancu.index.SourceFile;
import vn.cancu.text.TextSource;

/// The life of one file: extract, read, store, and write its record. Safe for use by several threads.
final class Filing {
    private final LuceneWriter writer;
    private final TextExtractor extractor;
    private final DocumentReader reader;
    private final Tally tally;
    private final Ledger ledger;
    private final ContentOwners owners;
    private final ConcurrentLinkedQueue<Claimed> waiting = new ConcurrentLinkedQueue<>();
    private final Copies copies;
    private final Superseded superseded;

    Filing(RunState state, Copies copies, TextExtractor extractor, DocumentReader reader) {
        this.writer = state.writer();
        this.tally = state.tally();
        this.ledger = state.ledger();
        this.owners = state.owners();
        this.superseded = state.superseded();
        this.copies = copies;
        this.extractor = extractor;
        this.reader = reader;
    }

    /// A file whose content this run has claimed and will read.
    record Claimed(CorpusFile file, Fingerprint.Known content) {}

    /// Hashes a file and claims its content.
    ///
    /// @return empty when there is nothing to read: a copy, or a file that cannot be opened (its record is written)
    Optional<Claimed> claim(CorpusFile file) {
        return switch (Fingerprint.of(file.path())) {
            case Fingerprint.Known known -> {
                tally.bytes.addAndGet(known.bytes());
                var place = new Place(file, "", known.sha256(), known.bytes());
                if (owners.claim(known.sha256(), file.path().toString())) {
                    yield Optional.of(new Claimed(file, known));
                }
                copies.add(place);
                yield Optional.empty();
            }
            case Fingerprint.Unknown unknown -> {
                Reason reason = Files.exists(file.path()) ? Reason.UNREADABLE : Reason.VANISHED;
                fail(new Place(file, "", "", file.bytes())
                        .failed(reason, unknown.problem().message(), Ingestion.UNFINISHED));
                yield Optional.empty();
            }
        };
    }

    /// Reads a claimed file and stores the result.
    void file(Claimed claimed) {
        CorpusFile file = claimed.file();
        tally.reading(file.name());
        Extraction extraction = extractor.extract(file, claimed.content());
        var place = new Place(file, "", claimed.content().sha256(), file.bytes());
        if (hasChanged(file)) {
            String message = "The file changed while it was read: run the command again.";
            fail(place.failed(Reason.CHANGING, message, Ingestion.UNFINISHED));
            return;
        }
        int pages = waitingPages(extraction);
        if (pages > 0) {
            tally.waiting(pages);
            waiting.add(claimed);
        }
        file(place, extraction, Stage.CHEAP);
    }

    /// Files with waiting pages, in the order in which they were read.
    List<Claimed> waiting() {
        return List.copyOf(waiting);
    }

    /// Has the waiting pages of a file recognised, and stores the new result. A file that has changed meanwhile is left
    /// to the next run.
    void recognise(Claimed claimed) {
        CorpusFile file = claimed.file();
        tally.reading(file.name());
        Extraction extraction =
                extractor.recognise(file, extractor.extract(file, claimed.content()), tally::recognised);
        if (!hasChanged(file)) {
            withdraw(file);
            owners.claim(claimed.content().sha256(), file.path().toString());
            file(new Place(file, "", claimed.content().sha256(), file.bytes()), extraction, Stage.OCR);
        }
    }

    /// Removes a file from counts, ledger and owners, because its new result follows at once. Its documents stay in the
    /// index until then.
    private void withdraw(CorpusFile file) {
        copies.withdraw(file);
        for (FileRecord known : List.copyOf(ledger.of(file.path()))) {
            owners.release(known.sha256());
            tally.found.addAndGet(known.member().isEmpty() ? 0 : -1);
            switch (known.status()) {
                case INDEXED -> tally.documents.decrementAndGet();
                case FAILED -> tally.failures.decrementAndGet();
                case DUPLICATE -> tally.duplicates.decrementAndGet();
                case UNPACKED -> {
                    tally.archives.decrementAndGet();
                    tally.found.incrementAndGet();
                }
            }
        }
        ledger.remove(file.path().toString());
    }

    private static int waitingPages(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted text -> text.waiting().size() + waitingPages(text.members());
            case Extraction.Unpacked archive -> waitingPages(archive.members());
            case Extraction.Unreadable _ -> 0;
        };
    }

    private static int waitingPages(List<Member> members) {
        return members.stream()
                .mapToInt(member -> waitingPages(member.extraction()))
                .sum();
    }

    /// The two stages of reading: everything cheap, then OCR.
    private enum Stage {
        CHEAP,
        OCR;

        /// The version of the reading for a file's record; after OCR nothing waits for another run.
        String reader(Extraction.Extracted extracted) {
            boolean waits = this == CHEAP && !extracted.waiting().isEmpty();
            return waits ? Ingestion.READER + FileRecord.WITHOUT_OCR : Ingestion.READER;
        }
    }

    private static boolean hasChanged(CorpusFile file) {
        try {
            var now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return now.size() != file.bytes() || now.lastModifiedTime().toMillis() != file.modifiedMillis();
        } catch (IOException _) {
            return true; // gone: the next run notices
        }
    }

    private void file(Place place, Extraction extraction, Stage stage) {
        switch (extraction) {
            case Extraction.Extracted extracted -> {
                String by = stage.reader(extracted);
                String first = extracted.members().isEmpty() ? by : unfinished(place, by);
                Turn turn = extracted.members().isEmpty() ? Turn.LAST : Turn.MORE_COME;
                if (extracted.settled() instanceof Extraction.Unreadable none) {
                    fail(place.failed(none.reason(), none.message(), first).with(pages(extracted)), turn);
                } else {
                    store(place, extracted, first, turn);
                }
                members(place, extracted.members(), stage);
                copies.finish(place.id(), by);
            }
            case Extraction.Unpacked unpacked -> {
                tally.archives.incrementAndGet();
                tally.found.decrementAndGet();
                put(place.record(Result.UNPACKED, unfinished(place, Ingestion.READER)), Turn.MORE_COME);
                members(place, unpacked.members(), stage);
                copies.finish(place.id(), Ingestion.READER);
            }
            case Extraction.Unreadable unreadable -> fail(place.failed(unreadable.reason(), unreadable.message()));
        }
    }

    /// The version under which an archive is filed before its members: a run interrupted between members leaves the
    /// archive to be read again.
    private static String unfinished(Place place, String by) {
        return place.member().isEmpty() ? Ingestion.UNFINISHED : by;
    }

    private void members(Place container, List<Member> members, Stage stage) {
        Map<String, Integer> named = new HashMap<>();
        for (Member member : members) {
            tally.found.incrementAndGet();
            // An archive may hold several members of one name; each has a record of its own.
            int times = named.merge(member.name(), 1, Integer::sum);
            String own = times == 1 ? member.name() : member.name() + " (" + times + ")";
            String name = container.member().isEmpty() ? own : container.member() + "!/" + own;
            var place = new Place(container.file(), name, member.sha256(), member.bytes());
            boolean known = !member.sha256().isEmpty() && !owners.claim(member.sha256(), place.id());
            if (known) {
                copies.add(place);
            } else {
                file(place, member.extraction(), stage);
            }
        }
    }

    private void store(Place place, Extraction.Extracted extracted, String by, Turn turn) {
        HeldDocument document;
        try {
            document = document(place, extracted);
        } catch (RuntimeException | StackOverflowError e) {
            String message = "A rule broke on this text (" + e + "): please report the file.";
            fail(place.failed(Reason.CRASH, message.replace('\n', ' '), by), turn);
            return;
        }
        FileRecord file = place.record(Result.indexed(document.card().id()), by).with(pages(extracted));
        writer.put(document, file, () -> replaced(file, turn));
        tally.documents.incrementAndGet();
        filed(file);
    }

    private HeldDocument document(Place place, Extraction.Extracted extracted) {
        Reading reading = reader.read(extracted.text(), place.name());
        FileMetadata metadata = extracted.metadata();
        var source = new SourceFile(
                place.file().path().toString(),
                place.member(),
                metadata.mediaType(),
                place.sha256(),
                place.bytes(),
                metadata.pages(),
                metadata.encoding(),
                extracted.text().layout().has(TextSource.OCR),
                metadata.signatures());
        return Cataloguer.document(Place.documentId(place.sha256()), reading, source, extracted.diagnostics());
    }

    private static PageCounts pages(Extraction.Extracted extracted) {
        return PageCounts.of(extracted.text().pages());
    }

    /// Stores the failure of a file of which nothing else was read.
    void fail(FileRecord failed) {
        fail(failed, Turn.LAST);
    }

    private void fail(FileRecord failed, Turn turn) {
        tally.failures.incrementAndGet();
        put(failed, turn);
    }

    private void put(FileRecord file, Turn turn) {
        writer.put(file, () -> replaced(file, turn));
        filed(file);
    }

    /// Whether members follow a record. A member's own record never ends its file: [Copies#finish] does.
    private enum Turn {
        MORE_COME,
        LAST
    }

    private Replaced replaced(FileRecord file, Turn turn) {
        return turn == Turn.LAST && file.member().isEmpty() ? superseded.atLast(file) : superseded.by(file);
    }

    private void filed(FileRecord file) {
        ledger.put(file);
        tally.tell();
    }
}
