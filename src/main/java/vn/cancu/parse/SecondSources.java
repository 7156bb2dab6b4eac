package vn.cancu.parse;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.Confidence;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Evidence;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Provenance;
import vn.cancu.document.Source;

/// What the file's name and the line over an attachment tell of number and date where the head leaves them open, cannot
/// be read, or may have been misread.
///
/// A second source is believed where it agrees with what is printed: the same symbol, the same month. It never changes
/// what was read clearly.
final class SecondSources {
    private final Head head;
    private final String fileName;
    private final Optional<AttachmentLine> line;

    SecondSources(List<Row> rows, Head head, String fileName) {
        this.head = head;
        this.fileName = fileName;
        boolean open =
                head.number().confidence().filter(Confidence.SURE::equals).isEmpty()
                        || head.number().whole().isEmpty()
                        || head.date().whole().isEmpty();
        this.line = open
                ? head.type()
                        .known()
                        .flatMap(type -> AttachmentLine.of(rows, head.rows().body(), type))
                : Optional.empty();
    }

    /// The number, with what a second source adds.
    Field<DocumentNumber> number() {
        Field<DocumentNumber> printed = head.number();
        boolean clear = printed.whole().isPresent()
                && printed.confidence().filter(Confidence.SURE::equals).isPresent();
        if (clear || head.type().known().isEmpty()) {
            return printed;
        }
        return printed.known().map(number -> agreed(printed, number)).orElseGet(() -> unprinted(printed));
    }

    /// The date, with what the line over an attachment adds.
    Field<IssueDate> date() {
        Field<IssueDate> printed = head.date();
        Optional<IssueDate> told = line.filter(this::isOwn).flatMap(AttachmentLine::date);
        if (told.isEmpty() || printed.whole().isPresent()) {
            return printed;
        }
        IssueDate date = told.get();
        boolean agrees = printed.known()
                .filter(known -> known.year() == date.year() && (known.month() == 0 || known.month() == date.month()))
                .isPresent();
        return agrees || printed.known().isEmpty()
                ? printed.supplied(date, attachment(agrees ? Confidence.SURE : Confidence.LIKELY))
                : printed;
    }

    /// A symbol is printed: a serial before the same symbol is the document's.
    private Field<DocumentNumber> agreed(Field<DocumentNumber> printed, DocumentNumber number) {
        Optional<String> attached = line.map(AttachmentLine::number)
                .filter(own -> same(own.symbol(), number.symbol()))
                .map(DocumentNumber::serial);
        var file = new FileNumber(fileName);
        Optional<String> whole = file.serialOf(number.symbol());
        Optional<String> named =
                whole.or(() -> number.isBlank() ? head.type().known().flatMap(file::serialBefore) : Optional.empty());
        if (attached.or(() -> named).filter(serial -> isSerial(number, serial)).isPresent()) {
            return printed instanceof Field.Found<DocumentNumber> found ? sure(found) : printed;
        }
        Confidence confidence = number.isBlank() ? Confidence.SURE : Confidence.LIKELY;
        return attached.map(serial -> printed.supplied(with(number, serial), attachment(confidence)))
                .or(() -> named.map(serial -> printed.supplied(
                        with(number, serial),
                        new Provenance(
                                Source.FILE_NAME, fileName, whole.isPresent() ? confidence : Confidence.LIKELY))))
                .orElse(printed);
    }

    /// Nothing is printed, or nothing could be read.
    private Field<DocumentNumber> unprinted(Field<DocumentNumber> printed) {
        Optional<DocumentType> type = head.type().known();
        if (line.isPresent()) {
            return printed.supplied(line.get().number(), attachment(Confidence.LIKELY));
        }
        return type.flatMap(known -> new FileNumber(fileName).whole(known))
                .<Field<DocumentNumber>>map(number ->
                        printed.supplied(number, new Provenance(Source.FILE_NAME, fileName, Confidence.LIKELY)))
                .orElse(printed);
    }

    /// Whether the line names this document: an attachment of a decision may itself have attachments.
    private boolean isOwn(AttachmentLine attachment) {
        return head.number()
                .known()
                .filter(own -> !same(own.symbol(), attachment.number().symbol()))
                .isEmpty();
    }

    private Provenance attachment(Confidence confidence) {
        return new Provenance(
                Source.ATTACHMENT_LINE, line.map(AttachmentLine::words).orElse(""), confidence);
    }

    private static boolean same(String symbol, String other) {
        return DocumentKey.foldNumber(symbol).equals(DocumentKey.foldNumber(other));
    }

    private static boolean isSerial(DocumentNumber number, String serial) {
        return !number.isBlank() && DocumentKey.foldNumber(number.serial()).equals(DocumentKey.foldNumber(serial));
    }

    private static Field<DocumentNumber> sure(Field.Found<DocumentNumber> found) {
        return new Field.Found<>(
                found.value(), Evidence.sure(found.span(), found.evidence().rule()));
    }

    private static DocumentNumber with(DocumentNumber number, String serial) {
        String rest = number.canonical().substring(number.serial().length());
        return new DocumentNumber(serial + rest, serial, number.year(), number.symbol());
    }
}
