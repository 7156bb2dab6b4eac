package vn.cancu.ingest;

import java.util.Optional;
import vn.cancu.citation.OwnKey;
import vn.cancu.citation.Reading;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Signer;

/// Writes the card of a document: what its reading says, in short.
final class Cataloguer {
    private Cataloguer() {}

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
