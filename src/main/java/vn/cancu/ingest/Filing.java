package vn.cancu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SourceFile;
import vn.cancu.text.TextSource;

/// The life of one file: extract, read, store, and write its record. Safe for use by several threads.
final class Filing {
    /// Hex digits of a content's SHA-256 that make a document id.
    private static final int ID_DIGITS = 16;

    private final LuceneIndex.Writer writer;
    private final TextExtractor extractor;
    private final DocumentReader reader;
    private final Tally tally;
    private final Ledger ledger;
    private final Claims claims;
    private final ConcurrentLinkedQueue<Copy> copies = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, FileRecord> filedByHash = new ConcurrentHashMap<>();

    Filing(
            LuceneIndex.Writer writer,
            TextExtractor extractor,
            DocumentReader reader,
            Tally tally,
            Ledger ledger,
            Claims claims) {
        this.writer = writer;
        this.extractor = extractor;
        this.reader = reader;
        this.tally = tally;
        this.ledger = ledger;
        this.claims = claims;
    }

    /// A file whose content is this run's to read.
    record Claimed(CorpusFile file, String sha256) {}

    /// A place in which bytes lie: a file on disk, or a member of one.
    private record Place(CorpusFile file, String member, String sha256, long bytes) {
        String name() {
            String whole = member.isEmpty() ? file.name() : member.replace('\\', '/');
            return whole.substring(whole.lastIndexOf('/') + 1);
        }

        FileRecord record(Status status, String reason, String message, String documentId) {
            return new FileRecord(
                    file.path().toString(),
                    member,
                    bytes,
                    file.modifiedMillis(),
                    sha256,
                    status,
                    reason,
                    message,
                    documentId,
                    Ingestion.READER);
        }

        FileRecord failed(Reason reason, String message) {
            return record(Status.FAILED, reason.code(), message, "");
        }
    }

    /// A place whose content another place has claimed.
    private record Copy(Place place) {}

    /// Names a file by its content and claims that.
    ///
    /// @return empty when there is nothing to read: a copy, or a file that cannot be opened (its record is written)
    Optional<Claimed> claim(CorpusFile file) {
        return switch (Fingerprint.of(file.path())) {
            case Fingerprint.Known known -> {
                tally.bytes.addAndGet(known.bytes());
                var place = new Place(file, "", known.sha256(), known.bytes());
                if (claims.claim(known.sha256(), file.path().toString())) {
                    yield Optional.of(new Claimed(file, known.sha256()));
                }
                copies.add(new Copy(place));
                yield Optional.empty();
            }
            case Fingerprint.Unknown unknown -> {
                Reason reason = Files.exists(file.path()) ? Reason.UNREADABLE : Reason.VANISHED;
                fail(new Place(file, "", "", file.bytes())
                        .failed(reason, unknown.problem().message()));
                yield Optional.empty();
            }
        };
    }

    /// Reads a claimed file and files what became of it.
    void file(Claimed claimed) {
        CorpusFile file = claimed.file();
        tally.reading(file.name());
        Extraction extraction = extractor.extract(file);
        var place = new Place(file, "", claimed.sha256(), file.bytes());
        if (hasChanged(file)) {
            fail(place.failed(Reason.CHANGING, "The file changed while it was read: run the command again."));
        } else {
            file(place, extraction);
        }
    }

    private static boolean hasChanged(CorpusFile file) {
        try {
            Path path = file.path();
            return Files.size(path) != file.bytes()
                    || Files.getLastModifiedTime(path).toMillis() != file.modifiedMillis();
        } catch (IOException _) {
            return true; // gone: the next run sees that it is
        }
    }

    private void file(Place place, Extraction extraction) {
        switch (extraction instanceof Extraction.Extracted text ? text.settled() : extraction) {
            case Extraction.Extracted extracted -> {
                store(place, extracted);
                members(place, extracted.members());
            }
            case Extraction.Unpacked unpacked -> {
                tally.archives.incrementAndGet();
                tally.found.decrementAndGet();
                put(place.record(Status.UNPACKED, "", "", ""));
                members(place, unpacked.members());
            }
            case Extraction.Unreadable unreadable -> fail(place.failed(unreadable.reason(), unreadable.message()));
        }
    }

    private void members(Place container, List<Member> members) {
        Map<String, Integer> named = new HashMap<>();
        for (Member member : members) {
            tally.found.incrementAndGet();
            // An archive may hold several members of one name; each has a record of its own.
            int times = named.merge(member.name(), 1, Integer::sum);
            String own = times == 1 ? member.name() : member.name() + " (" + times + ")";
            String name = container.member().isEmpty() ? own : container.member() + "!/" + own;
            var place = new Place(container.file(), name, member.sha256(), member.bytes());
            boolean known = !member.sha256().isEmpty()
                    && !claims.claim(
                            member.sha256(),
                            place.record(Status.INDEXED, "", "", "").id());
            if (known) {
                copies.add(new Copy(place));
            } else {
                file(place, member.extraction());
            }
        }
    }

    private void store(Place place, Extraction.Extracted extracted) {
        Reading reading;
        try {
            reading = reader.read(extracted.text(), place.name());
        } catch (RuntimeException | StackOverflowError e) {
            String message = "A rule broke on this text (" + e + "): please report the file.";
            fail(place.failed(Reason.CRASH, message.replace('\n', ' ')));
            return;
        }
        store(place, extracted, reading);
    }

    private void store(Place place, Extraction.Extracted extracted, Reading reading) {
        String id = place.sha256().substring(0, ID_DIGITS);
        FileMetadata metadata = extracted.metadata();
        var source = new SourceFile(
                place.file().path().toString(),
                place.member(),
                metadata.mediaType(),
                place.sha256(),
                place.bytes(),
                metadata.pages(),
                metadata.encoding(),
                extracted.text().layout().has(TextSource.OCR));
        var card = Cataloguer.card(id, place.name(), reading);
        writer.put(new HeldDocument(card, reading, source, extracted.diagnostics()));
        tally.documents.incrementAndGet();
        put(place.record(Status.INDEXED, "", "", id));
    }

    /// Files a failure.
    void fail(FileRecord failed) {
        tally.failures.incrementAndGet();
        put(failed);
    }

    private void put(FileRecord file) {
        writer.put(file);
        ledger.put(file);
        if (!file.sha256().isEmpty()) {
            filedByHash.put(file.sha256(), file);
        }
        tally.tell();
    }

    /// Files the copies: what became of the original decides. Called once, when nothing is being read any more.
    void settleCopies() {
        for (Copy copy : copies) {
            FileRecord original = filedByHash.get(copy.place().sha256());
            if (original != null && original.status() == Status.FAILED) {
                fail(copy.place().record(Status.FAILED, original.reason(), original.message(), ""));
            } else {
                String documentId = copy.place().sha256().substring(0, ID_DIGITS);
                tally.duplicates.incrementAndGet();
                FileRecord duplicate = copy.place().record(Status.DUPLICATE, "", "", documentId);
                writer.put(duplicate);
                ledger.put(duplicate);
            }
        }
        copies.clear();
    }
}
