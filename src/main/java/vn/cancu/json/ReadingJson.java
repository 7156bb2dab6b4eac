package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Reading;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Recipient;
import vn.cancu.document.Signer;
import vn.cancu.duty.Duty;
import vn.cancu.duty.DutyReader;
import vn.cancu.duty.Moment;
import vn.cancu.index.SourceFile;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// The *Reading JSON*: what `read --json` prints for one file. Its shape is a contract. Offsets count code points in the
/// text that `read --text` prints.
public record ReadingJson(
        Source source,
        @Nullable Type type,
        Number number,
        @Nullable Date date,
        @Nullable String place,
        List<IssuerShape> issuers,
        @Nullable String subject,
        List<SignerShape> signers,
        List<String> recipients,
        List<SectionShape> sections,
        List<CitationShape> citations,
        List<EdgeShape> edges,
        List<DutyShape> deadlines,
        List<DiagnosticShape> diagnostics,
        List<SignatureShape> signatures) {

    /// The file. `pages` is null where the format has none, `encoding` for everything but plain text.
    public record Source(
            String path,
            String sha256,
            String mediaType,
            long bytes,
            @Nullable Integer pages,
            boolean ocr,
            @Nullable String encoding) {}

    /// Tên loại.
    public record Type(
            String code,
            String name,
            @Nullable String source,
            @Nullable String confidence) {}

    /// Số và ký hiệu; `status` is `printed`, `blank` or `absent`, and speaks of the print alone: a number that a second
    /// source tells over a blank has the status `blank` and the source `file_name`.
    public record Number(
            @Nullable String text,
            @Nullable String canonical,
            @Nullable String symbol,
            String status,
            @Nullable String source,
            @Nullable String confidence) {}

    /// Ngày ban hành; `precision` is `day`, `month` or `year`; `text` is what is printed.
    public record Date(
            String text,
            String iso,
            String precision,
            @Nullable String source,
            @Nullable String confidence) {}

    /// Cơ quan ban hành; `level` as in [Level], in lower case, null when unknown; `text` is what it was read from,
    /// null when it was concluded.
    public record IssuerShape(
            String name,
            @Nullable String level,
            @Nullable String province,
            @Nullable String superior,
            @Nullable String text,
            String confidence) {}

    /// Người ký.
    public record SignerShape(
            @Nullable String name,
            @Nullable String position,
            @Nullable String capacity,
            @Nullable String onBehalfOf,
            String confidence) {}

    /// A numbered part of the body.
    public record SectionShape(String path, @Nullable String heading, int start, int end) {}

    /// One mention. `number` is null where it prints none: a name, a short number, an alias; `key` says what it refers to
    /// then, and `name` how it is called.
    public record CitationShape(
            String text,
            int start,
            int end,
            @Nullable String type,
            @Nullable String number,
            @Nullable String name,
            @Nullable String scope,
            @Nullable Integer year,
            String key,
            String relation,
            String zone,
            boolean self,
            List<String> pins,
            String evidence) {}

    /// What one cited document does to another, as the document says it; `from` and `to` are keys.
    public record EdgeShape(String from, String to, String relation, String evidence) {}

    /// A duty. `due` and `from` are ISO 8601 as far as they are told: `2020-02-25`, `2025-Q3`, `2030`; what recurs has no
    /// year: `--11-25`, `--06`, `---20`. `due` is null when an event or nothing tells the time.
    public record DutyShape(
            String text,
            int start,
            int end,
            @Nullable String from,
            @Nullable String due,
            boolean recurring,
            @Nullable String who,
            String what,
            @Nullable String to,
            String evidence,
            String rule) {}

    /// Something a reader should know.
    public record DiagnosticShape(String code, String message, int start, int end) {}

    /// Chữ ký số: an electronic signature on a page of the file. It is a fact of the file, not of the document: its
    /// time is not the date of issue, and the signer may be the portal that published the file. `shown` is the text of
    /// its appearance, including a stamped serial; `time` is ISO 8601, or as printed when it cannot be parsed.
    public record SignatureShape(
            int page,
            @Nullable BoxShape box,
            @Nullable String signer,
            @Nullable String organisation,
            @Nullable String time,
            @Nullable String shown) {}

    /// A rectangle on a page, in ten-thousandths of its width and height from the top left corner.
    public record BoxShape(int left, int top, int width, int height) {}

    /// The shape of a reading.
    ///
    /// @param file the file behind it
    /// @param reading the document read to the end
    /// @param extraction diagnostics of the extraction; they come first
    public static ReadingJson of(SourceFile file, Reading reading, List<Diagnostic> extraction) {
        AdministrativeDocument document = reading.document();
        Header header = document.header();
        SourceText text = reading.text();
        return new ReadingJson(
                source(file),
                type(header.type()),
                number(header.number(), text),
                date(header.date(), text),
                header.place().known().orElse(null),
                header.issuers().stream().map(issuer -> issuer(issuer, text)).toList(),
                header.subject().known().orElse(null),
                document.signers().stream().map(ReadingJson::signer).toList(),
                document.recipients().stream().map(Recipient::text).toList(),
                document.sections().stream()
                        .map(section -> new SectionShape(
                                section.path(),
                                present(section.heading()),
                                text.codePoints(section.span().start()),
                                text.codePoints(section.span().end())))
                        .toList(),
                reading.citations().stream()
                        .map(citation -> citation(citation, text))
                        .toList(),
                reading.edges().stream()
                        .map(edge -> new EdgeShape(
                                edge.from().toString(),
                                edge.to().toString(),
                                edge.relation().code(),
                                text.at(edge.evidence())))
                        .toList(),
                new DutyReader()
                        .read(reading).stream().map(duty -> duty(duty, text)).toList(),
                Stream.concat(extraction.stream(), document.diagnostics().stream())
                        .map(diagnostic -> diagnostic(diagnostic, text))
                        .toList(),
                file.signatures().stream().map(ReadingJson::signature).toList());
    }

    private static Source source(SourceFile file) {
        String path = file.member().isEmpty() ? file.path() : file.path() + "!/" + file.member();
        return new Source(
                path,
                file.sha256(),
                file.mediaType(),
                file.bytes(),
                file.pages() == 0 ? null : file.pages(),
                file.ocr(),
                present(file.encoding()));
    }

    private static @Nullable Type type(Field<DocumentType> type) {
        return type.known()
                .map(known -> new Type(known.code(), known.name(), source(type), confidence(type)))
                .orElse(null);
    }

    private static @Nullable String source(Field<?> field) {
        return field.source().map(ReadingJson::small).orElse(null);
    }

    private static @Nullable String confidence(Field<?> field) {
        return field.confidence().map(ReadingJson::small).orElse(null);
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Number number(Field<DocumentNumber> number, SourceText text) {
        String status = switch (number.printed()) {
            case Field.Found<DocumentNumber> _, Field.Illegible<DocumentNumber> _ -> "printed";
            case Field.Blank<DocumentNumber> _ -> "blank";
            case Field.Missing<DocumentNumber> _, Field.Supplied<DocumentNumber> _ -> "absent";
        };
        return new Number(
                number.where().map(text::at).orElse(null),
                number.whole().map(DocumentNumber::canonical).orElse(null),
                number.known().map(DocumentNumber::symbol).orElse(null),
                status,
                source(number),
                confidence(number));
    }

    private static @Nullable Date date(Field<IssueDate> date, SourceText text) {
        Optional<Span> span = date.where();
        return date.known()
                .map(value -> new Date(
                        span.map(text::at).orElse(""),
                        value.iso(),
                        small(value.precision()),
                        source(date),
                        confidence(date)))
                .orElse(null);
    }

    private static IssuerShape issuer(Issuer issuer, SourceText text) {
        return new IssuerShape(
                issuer.name(),
                issuer.level() == Level.UNKNOWN ? null : small(issuer.level()),
                present(issuer.province()),
                present(issuer.superior()),
                present(text.at(issuer.evidence().span())),
                small(issuer.evidence().confidence()));
    }

    private static SignerShape signer(Signer signer) {
        return new SignerShape(
                present(signer.name()),
                present(signer.position()),
                present(signer.capacity()),
                present(signer.onBehalfOf()),
                small(signer.evidence().confidence()));
    }

    private static CitationShape citation(Citation citation, SourceText text) {
        return new CitationShape(
                citation.text(),
                text.codePoints(citation.span().start()),
                text.codePoints(citation.span().end()),
                citation.type().map(DocumentType::code).orElse(null),
                citation.isNumbered() ? citation.key().number() : null,
                citation.isNumbered() ? null : citation.text(),
                present(citation.key().scope()),
                citation.key().year().orElse(null),
                citation.key().toString(),
                citation.relation().code(),
                citation.part().name().toLowerCase(Locale.ROOT),
                citation.self(),
                citation.attached().pins(),
                text.at(citation.evidence()));
    }

    static DutyShape duty(Duty duty, SourceText text) {
        return new DutyShape(
                duty.wording(),
                text.codePoints(duty.span().start()),
                text.codePoints(duty.span().end()),
                duty.start().map(Moment::iso).orElse(null),
                duty.due().map(Moment::iso).orElse(null),
                duty.recurring(),
                present(duty.task().who()),
                duty.task().what(),
                present(duty.task().to()),
                text.at(duty.evidence()),
                duty.rule());
    }

    private static DiagnosticShape diagnostic(Diagnostic diagnostic, SourceText text) {
        return new DiagnosticShape(
                diagnostic.code(),
                diagnostic.message(),
                text.codePoints(diagnostic.span().start()),
                text.codePoints(diagnostic.span().end()));
    }

    private static SignatureShape signature(ElectronicSignature signature) {
        return new SignatureShape(
                signature.page(),
                signature
                        .place()
                        .map(box -> new BoxShape(box.left(), box.top(), box.width(), box.height()))
                        .orElse(null),
                present(signature.signer()),
                present(signature.organisation()),
                present(signature.time()),
                present(signature.shown()));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
