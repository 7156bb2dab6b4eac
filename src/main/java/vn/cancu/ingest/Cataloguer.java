package vn.cancu.ingest;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.OwnKey;
import vn.cancu.citation.Reading;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Signer;
import vn.cancu.duty.DutyReader;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.SourceFile;

/// Makes the card of a document, which is its reading in short, and everything else that the index stores of it.
final class Cataloguer {
    private static final DutyReader DUTIES = new DutyReader();

    private Cataloguer() {}

    /// A document to be stored.
    ///
    /// @param id document id
    /// @param reading the complete reading
    /// @param file where it came from
    /// @param diagnostics of the extraction
    static HeldDocument document(String id, Reading reading, SourceFile file, List<Diagnostic> diagnostics) {
        return new HeldDocument(card(id, file.name(), reading), reading, file, diagnostics, deadlines(reading));
    }

    /// Days by which something is due, as 20200225; what recurs has none, a month stands for its days as 20200200.
    private static List<Integer> deadlines(Reading reading) {
        return DUTIES.read(reading).stream()
                .flatMap(duty -> duty.due().stream())
                .filter(due -> due.year() > 0)
                .map(due -> due.year() * 10_000 + Math.max(due.month(), due.quarter() * 3) * 100 + due.day())
                .distinct()
                .sorted()
                .toList();
    }

    /// The card of a reading.
    ///
    /// @param id document id
    /// @param fileName name of its file
    static DocumentCard card(String id, String fileName, Reading reading) {
        Header header = reading.document().header();
        Optional<Issuer> issuer = header.issuers().stream().findFirst();
        Optional<IssueDate> date = header.date().known();
        String number = header.number().whole().map(DocumentNumber::canonical).orElse("");
        return new DocumentCard(
                id,
                fileName,
                header.type().known(),
                number,
                OwnKey.of(reading.document()),
                date,
                header.issuers().stream().map(Issuer::name).toList(),
                issuer.map(Issuer::level).orElse(Level.UNKNOWN),
                issuer.map(Issuer::province).orElse(""),
                header.subject().known().orElse(""),
                reading.document().signers().stream()
                        .map(Signer::name)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }
}
