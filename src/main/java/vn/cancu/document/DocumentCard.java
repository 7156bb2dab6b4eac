package vn.cancu.document;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;

/// A held document in short: what a hit, a link and a node of the graph show.
///
/// @param id the document's id: first 16 hex digits of its content's SHA-256
/// @param fileName name of the file (the member's name for what came out of an archive)
/// @param type as in [Header#type()]
/// @param number canonical number; empty when blank or absent
/// @param key identity; its number is empty when the document prints none
/// @param date as far as printed
/// @param issuers names
/// @param level level of the first issuer
/// @param province province of the first issuer, empty when unknown
/// @param subject trích yếu, empty when none was found
/// @param signers names
public record DocumentCard(
        String id,
        String fileName,
        Optional<DocumentType> type,
        String number,
        DocumentKey key,
        Optional<IssueDate> date,
        List<String> issuers,
        Level level,
        String province,
        String subject,
        List<String> signers) {

    public DocumentCard {
        issuers = List.copyOf(issuers);
        signers = List.copyOf(signers);
    }

    /// What people call the document: type and subject, else the number, else the file's name.
    ///
    /// Example: `Kế hoạch triển khai phong trào “Thầy và trò cùng học” năm 2019`.
    public String title() {
        String name = type.map(DocumentType::name).orElse("");
        if (subject.isEmpty()) {
            return (name + " " + (number.isEmpty() ? fileName : number)).strip();
        }
        boolean repeats = Folding.key(subject).startsWith(Folding.key(name));
        return name.isEmpty() || repeats ? subject : name + " " + continued(subject);
    }

    /// A subject as it goes on behind the type: `Triển khai …` in small letters, but `GDQP …` and a subject in capitals as
    /// they are.
    private static String continued(String subject) {
        boolean word = subject.length() > 1 && !Character.isUpperCase(subject.charAt(1));
        return word ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
    }
}
