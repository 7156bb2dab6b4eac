package vn.cancu.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.Evidence;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Section;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads what is written in a document, part by part.
///
/// The order of the parts is not fixed and a file may hold more than one document: the first complete one is read, what
/// follows it is its appendix.
public final class DocumentParser {
    private static final String LAST_OF_DISTRICTS = "2025-06-30";

    /// Reads a text.
    ///
    /// @param text any text
    /// @param fileName the file's name, a second source where the head leaves the serial open; may be empty
    /// @return the document; facts that the text does not state are missing, never guessed; nothing is thrown
    public AdministrativeDocument parse(SourceText text, String fileName) {
        Row.Rows read = Row.of(text);
        List<Row> rows = read.all();
        if (rows.isEmpty() || Ending.isTitle(rows.getFirst())) {
            return nothing(text, rows.isEmpty());
        }
        Head head = new HeadReader(text, rows).read();
        Ending ending = Ending.of(rows, head);
        var signatures = new SignatureReader(text, rows, ending).read();
        var recipients = new RecipientReader(text, rows, ending).read();
        List<Issuer> issuers = new IssuerReader(text, rows, head, signatures, recipients.recipients()).read();
        var ends = new HashSet<Integer>(signatures.rows());
        ends.addAll(recipients.rows());
        Zoning zoning = Zoning.of(text, rows, head, ending, signatures.rows(), recipients.rows());
        List<Section> sections = new SectionReader(text, rows).read(head.rows().body(), zoning.bodyEnd());
        var second = new SecondSources(rows, head, fileName);
        var header = new Header(
                head.type(), second.number(), second.date(), head.place(), issuers, head.subject(), head.markings());
        boolean document = head.type().known().isPresent();
        List<Diagnostic> diagnostics = diagnostics(
                header,
                head.openDate(),
                document,
                signatures.signers().isEmpty(),
                recipients.recipients().isEmpty(),
                zoning.more());
        return new AdministrativeDocument(
                header,
                signatures.signers(),
                recipients.recipients(),
                sections,
                zoning.zones(),
                PaperMarks.of(text, read, head, ending, zoning.appendix(), ends),
                diagnostics);
    }

    /// An issuer whose name is known from elsewhere: where it stands is told by the name and the place of the document.
    ///
    /// @param text the text of the document
    /// @param head its head
    /// @param name in full, `Sở Y tế tỉnh Long An`; kept as it is
    /// @param evidence what says so
    public static Issuer issuer(SourceText text, Header head, String name, Evidence evidence) {
        var locality = Locality.of(head.place(), text.normal());
        return new IssuerName(locality, new Spelling(text.normal())).named(name, evidence);
    }

    private static AdministrativeDocument nothing(SourceText text, boolean empty) {
        var header = new Header(
                Field.missing(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                List.of());
        return new AdministrativeDocument(
                header,
                List.of(),
                List.of(),
                List.of(),
                Zoning.appendixOnly(text, empty),
                List.of(),
                List.of(new Diagnostic("no-document", "No administrative document was recognised.", new Span(0, 0))));
    }

    /// Whether a body of a district issues after the last day of the districts (reference A.7).
    private static boolean isOfNoMore(Header header) {
        boolean district = header.issuers().stream().anyMatch(issuer -> issuer.level() == Level.DISTRICT);
        return district
                && header.date()
                        .known()
                        .filter(date -> date.iso().compareTo(LAST_OF_DISTRICTS) > 0)
                        .isPresent();
    }

    private static List<Diagnostic> diagnostics(
            Header header,
            Optional<Span> openDate,
            boolean document,
            boolean unsigned,
            boolean unaddressed,
            boolean more) {
        var found = new ArrayList<Diagnostic>();
        var nowhere = new Span(0, 0);
        if (!document) {
            return List.of(new Diagnostic("no-document", "No administrative document was recognised.", nowhere));
        }
        if (header.number() instanceof Field.Blank<?> blank) {
            found.add(new Diagnostic("number-blank", "The serial of the number is left open.", blank.span()));
        } else if (header.number() instanceof Field.Illegible<?> illegible) {
            found.add(new Diagnostic(
                    "number-illegible",
                    "The serial of the number cannot be read.",
                    illegible.evidence().span()));
        } else if (header.number() instanceof Field.Missing<?>) {
            found.add(new Diagnostic("number-missing", "No number is printed.", nowhere));
        }
        openDate.filter(_ -> !(header.date() instanceof Field.Supplied<?>))
                .ifPresent(span -> found.add(new Diagnostic("date-blank", "The date is not printed in full.", span)));
        if (header.date() instanceof Field.Missing<?> && openDate.isEmpty()) {
            found.add(new Diagnostic("date-missing", "No date of issue is printed.", nowhere));
        }
        if (isOfNoMore(header)) {
            found.add(new Diagnostic(
                    "district-abolished",
                    "Districts ended on 30 June 2025: date or issuer are misread, or it is a late copy.",
                    header.date().where().orElse(nowhere)));
        }
        if (unsigned) {
            found.add(new Diagnostic("no-signer", "No signature block was found.", nowhere));
        }
        if (unaddressed) {
            found.add(new Diagnostic("no-recipients", "No list of recipients (Nơi nhận) was found.", nowhere));
        }
        if (more) {
            found.add(new Diagnostic(
                    "several-documents", "A second head follows; only the first document is read.", nowhere));
        }
        return found;
    }
}
