package vn.cancu.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.Confidence;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Evidence;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Marking;
import vn.cancu.document.Provenance;
import vn.cancu.document.Source;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads the head: type, number, date, place and subject. It does not say who issues ([IssuerReader] does).
final class HeadReader {
    private final SourceText text;
    private final List<Row> rows;
    private final Optional<Closing.Attestation> attestation;
    private final HeadBag bag;

    HeadReader(SourceText text, List<Row> rows) {
        this.text = text;
        this.rows = rows;
        this.attestation = Closing.attestation(rows);
        this.bag =
                HeadBag.of(rows, attestation.map(Closing.Attestation::history).orElse(rows.size()), Scan.is(text));
    }

    Head read() {
        List<Marking> markings = MarkRules.read(text, rows, bag);
        TypeLine line = TypeLine.find(rows, bag);
        var numbers = new HeadNumber(rows, bag, line);
        Optional<HeadBag.Hit<PrintedNumber>> number =
                attestation.map(Closing.Attestation::number).or(numbers::find);
        Optional<HeadBag.Hit<PrintedNumber>> titled = number.isPresent() ? Optional.empty() : numbers.titled();
        TypeLine type = titled.isPresent() ? line.before(titled.get().row()) : line;
        number = number.isPresent() ? number : titled;
        number.ifPresent(this::maskNumber);
        Optional<HeadBag.Hit<PrintedDate>> date =
                attestation.isPresent() ? attestation.flatMap(Closing.Attestation::date) : headDate();
        date.ifPresent(this::maskDate);
        DateBounds bounds = date.filter(_ -> Scan.is(text))
                .map(hit -> DateBounds.of(rows, hit.row() + 1))
                .orElse(DateBounds.NONE);
        date = date.map(
                hit -> new HeadBag.Hit<>(hit.row(), hit.rule(), hit.value().likeliest(bounds)));
        Field<DocumentNumber> printed =
                number.map(hit -> number(hit, type.type())).orElse(Field.missing());
        Field<DocumentType> kind = attestation.isPresent()
                ? coded(printed)
                : type.type().isPresent() ? printed(type) : letter(printed, date.isPresent());
        Subject subject = new SubjectReader(rows, bag).read(type, kind.known());
        Field<IssueDate> day = possible(date(date), bounds);
        return new Head(
                kind,
                printed,
                day instanceof Field.Missing<IssueDate> && kind.known().isPresent() ? Closing.passed(text, rows) : day,
                open(date),
                place(date),
                subject.field(text),
                markings,
                new Head.Layout(
                        bag,
                        attestation,
                        number.map(HeadBag.Hit::row).orElse(-1),
                        type.row(),
                        subject.rows(),
                        subject.next()));
    }

    private Optional<HeadBag.Hit<PrintedDate>> headDate() {
        Optional<HeadBag.Hit<PrintedDate>> date = bag.date();
        if (date.filter(hit -> !hit.value().place().isEmpty()).isPresent()) {
            return date;
        }
        Optional<HeadBag.Hit<PrintedDate>> broken = bag.brokenDate();
        return broken.isPresent() ? broken : date;
    }

    /// Without a type name it is a letter, or what the code in the number says, when the rest of a head is there.
    private Field<DocumentType> letter(Field<DocumentNumber> number, boolean dated) {
        boolean addressed = false;
        for (int i : bag.indices()) {
            addressed |= Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS);
        }
        Optional<String> code = number.known().map(n -> TypeLine.firstGroup(n.symbol()));
        boolean headed = bag.hasMasthead() || dated;
        if (code.isEmpty()) {
            return addressed && headed ? untold(DocumentTypes.LETTER, number) : Field.missing();
        }
        Optional<DocumentType> coded = code.flatMap(DocumentTypes::coded);
        boolean issuer = code.flatMap(Authorities::coded).isPresent();
        if (addressed || issuer || coded.isEmpty()) {
            return addressed || headed ? untold(DocumentTypes.LETTER, number) : Field.missing();
        }
        return headed ? untold(coded.get(), number) : Field.missing();
    }

    /// What the code in the number says.
    private static Field<DocumentType> coded(Field<DocumentNumber> number) {
        return number.known()
                .flatMap(n -> DocumentTypes.coded(TypeLine.firstGroup(n.symbol())))
                .map(type -> untold(type, number))
                .orElse(Field.missing());
    }

    /// A type that no line prints: a letter, or the code in the number.
    private static Field<DocumentType> untold(DocumentType type, Field<DocumentNumber> number) {
        Span span = number.where().orElse(new Span(0, 0));
        return new Field.Found<>(type, span, "type:without a name");
    }

    private Field<DocumentType> printed(TypeLine line) {
        Span span = text.raw(rows.get(line.row()).span());
        return line.type()
                .<Field<DocumentType>>map(type -> new Field.Found<>(type, span, "type:printed"))
                .orElse(Field.missing());
    }

    private Field<DocumentNumber> number(HeadBag.Hit<PrintedNumber> hit, Optional<DocumentType> type) {
        Span span = text.raw(span(hit, hit.value().span()));
        Optional<DocumentNumber> printed = hit.value().number();
        if (printed.isEmpty()) {
            return Field.missing();
        }
        DocumentNumber number = Scan.is(text) ? repaired(printed.get(), type) : printed.get();
        boolean repaired = hit.value().damaged() || !number.equals(printed.get());
        var evidence = new Evidence(span, hit.rule(), repaired ? Confidence.LIKELY : Scan.digits(text, span));
        if (number.isBlank()) {
            // Only a scan hides what is written; elsewhere what cannot be read is not there.
            return repaired && Scan.is(text)
                    ? new Field.Illegible<>(number, new Evidence(span, hit.rule(), Confidence.SURE))
                    : new Field.Blank<>(number, span, hit.rule());
        }
        return new Field.Found<>(number, evidence);
    }

    /// On a scan a serial with a capital is handwriting, and the printed type tells the code of the symbol.
    private static DocumentNumber repaired(DocumentNumber number, Optional<DocumentType> type) {
        String first = TypeLine.firstGroup(number.symbol());
        String code = Codes.repaired(first, type).orElse(first);
        String symbol = code + number.symbol().substring(first.length());
        boolean written = number.serial().chars().anyMatch(Character::isUpperCase);
        String serial = written ? "" : number.serial();
        String year = number.year().map(y -> y + "/").orElse("");
        boolean same = symbol.equals(number.symbol()) && serial.equals(number.serial());
        return same ? number : new DocumentNumber(serial + "/" + year + symbol, serial, number.year(), symbol);
    }

    private Field<IssueDate> date(Optional<HeadBag.Hit<PrintedDate>> hit) {
        Optional<IssueDate> date = hit.flatMap(h -> h.value().date());
        if (date.isEmpty()) {
            return Field.missing();
        }
        PrintedDate printed = hit.get().value();
        Span span = text.raw(span(hit.get(), printed.span()));
        boolean clean = printed.state() == PrintedDate.State.CLEAN;
        Confidence digits = clean ? Scan.digits(text, span) : Confidence.LIKELY;
        if (printed.isWhole()) {
            return new Field.Found<>(date.get(), new Evidence(span, hit.get().rule(), digits));
        }
        boolean guessed = printed.state() == PrintedDate.State.GUESSED;
        var evidence = new Evidence(span, hit.get().rule(), guessed ? Confidence.LIKELY : Confidence.SURE);
        return !clean
                ? new Field.Illegible<>(date.get(), evidence)
                : new Field.Blank<>(date.get(), span, hit.get().rule());
    }

    /// A date on a scan that what the document cites leaves possible. A day before a cited one of the same month was
    /// misread; a year before that of two cited documents too, and then the newest of them tells it.
    private static Field<IssueDate> possible(Field<IssueDate> read, DateBounds bounds) {
        Optional<IssueDate> date = read.known().filter(some -> !bounds.allow(some));
        Optional<Evidence> evidence = read.basis();
        if (date.isEmpty() || evidence.isEmpty()) {
            return read;
        }
        IssueDate printed = date.get();
        var monthOnly = new IssueDate(printed.year(), printed.month(), 0);
        if (bounds.allow(monthOnly)) {
            return new Field.Illegible<>(monthOnly, evidence.get());
        }
        return bounds.contradicting(printed)
                .<Field<IssueDate>>map(newest -> {
                    int month = printed.month() >= newest.month() ? printed.month() : 0;
                    var basis =
                            new Evidence(evidence.get().span(), evidence.get().rule(), Confidence.LIKELY);
                    return new Field.Illegible<>(monthOnly, basis)
                            .supplied(
                                    new IssueDate(newest.year(), month, 0),
                                    new Provenance(Source.CITED, newest.iso(), Confidence.LIKELY));
                })
                .orElse(read);
    }

    private Optional<Span> open(Optional<HeadBag.Hit<PrintedDate>> hit) {
        return hit.filter(h -> !h.value().isWhole())
                .map(h -> text.raw(span(h, h.value().span())));
    }

    private Field<String> place(Optional<HeadBag.Hit<PrintedDate>> hit) {
        return hit.filter(h -> !h.value().place().isEmpty())
                .<Field<String>>map(h -> new Field.Found<>(
                        Row.squeeze(h.value().place()),
                        text.raw(span(h, h.value().placeSpan())),
                        h.rule()))
                .orElse(Field.missing());
    }

    /// A span that was read over two lines: behind the first line it belongs to the second.
    private Span span(HeadBag.Hit<?> hit, Span inLine) {
        Row row = rows.get(hit.row());
        int over = row.text().length() + 1;
        Row next = hit.row() + 1 < rows.size() ? rows.get(hit.row() + 1) : row;
        int start = inLine.start() >= over ? next.start() + inLine.start() - over : row.start() + inLine.start();
        int end = inLine.end() > over
                ? next.start() + inLine.end() - over
                : row.start() + Math.min(inLine.end(), row.text().length());
        return new Span(start, Math.max(start, end));
    }

    private void maskDate(HeadBag.Hit<PrintedDate> hit) {
        PrintedDate date = hit.value();
        int start = Math.min(date.placeSpan().start(), date.span().start());
        int length = rows.get(hit.row()).text().length();
        bag.mask(
                hit.row(),
                new Span(Math.min(start, length), Math.min(date.span().end(), length)));
        maskRest(hit.row(), date.span().end() - length - 1);
    }

    private void maskNumber(HeadBag.Hit<PrintedNumber> hit) {
        int length = rows.get(hit.row()).text().length();
        Span label = wholeLabel(hit);
        bag.mask(hit.row(), new Span(Math.min(label.start(), length), Math.min(label.end(), length)));
        maskRest(hit.row(), label.end() - length - 1);
    }

    /// What was read over a line end goes on in the next row.
    private void maskRest(int row, int rest) {
        if (rest > 0 && row + 1 < rows.size()) {
            bag.mask(
                    row + 1, new Span(0, Math.min(rest, rows.get(row + 1).text().length())));
        }
    }

    private Span wholeLabel(HeadBag.Hit<PrintedNumber> hit) {
        String line = bag.left(hit.row());
        int start = Math.min(hit.value().span().start(), line.length());
        int from = start;
        while (from > 0 && line.charAt(from - 1) != HeadBag.MASK) {
            from--;
        }
        String before = line.substring(from, start);
        int label = before.toLowerCase(Locale.ROOT).lastIndexOf("số");
        return new Span(
                label < 0 ? hit.value().span().start() : from + label,
                hit.value().span().end());
    }
}
