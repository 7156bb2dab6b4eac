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
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Recipient;
import vn.cancu.document.Signer;
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
        List<Object> deadlines,
        List<DiagnosticShape> diagnostics) {

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
    public record Type(String code, String name) {}

    /// Số và ký hiệu; `status` is `printed`, `blank` or `absent`.
    public record Number(
            @Nullable String text,
            @Nullable String canonical,
            @Nullable String symbol,
            String status) {}

    /// Ngày ban hành; `precision` is `day`, `month` or `year`.
    public record Date(String text, String iso, String precision) {}

    /// Cơ quan ban hành; `level` as in [Level], in lower case, null when unknown.
    public record IssuerShape(
            String name,
            @Nullable String level,
            @Nullable String province,
            @Nullable String superior) {}

    /// Người ký.
    public record SignerShape(
            @Nullable String name,
            @Nullable String position,
            @Nullable String capacity,
            @Nullable String onBehalfOf) {}

    /// A numbered part of the body.
    public record SectionShape(String path, @Nullable String heading, int start, int end) {}

    /// One mention.
    public record CitationShape(
            String text,
            int start,
            int end,
            @Nullable String type,
            String number,
            @Nullable String scope,
            @Nullable Integer year,
            String key,
            String relation,
            String zone,
            boolean self,
            String evidence) {}

    /// Something a reader should know.
    public record DiagnosticShape(String code, String message, int start, int end) {}

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
                header.type().map(ReadingJson::type).orElse(null),
                number(header.number(), text),
                date(header.date(), text),
                header.place().known().orElse(null),
                header.issuers().stream().map(ReadingJson::issuer).toList(),
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
                List.of(),
                Stream.concat(extraction.stream(), document.diagnostics().stream())
                        .map(diagnostic -> diagnostic(diagnostic, text))
                        .toList());
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

    private static Type type(DocumentType type) {
        return new Type(type.code(), type.name());
    }

    private static Number number(Field<DocumentNumber> number, SourceText text) {
        return switch (number) {
            case Field.Found<DocumentNumber>(var value, var span, var _) ->
                new Number(text.at(span), value.canonical(), value.symbol(), "printed");
            case Field.Blank<DocumentNumber>(var value, var span, var _) ->
                new Number(text.at(span), null, value.symbol(), "blank");
            case Field.Missing<DocumentNumber> _ -> new Number(null, null, null, "absent");
        };
    }

    private static @Nullable Date date(Field<IssueDate> date, SourceText text) {
        Optional<Span> span = date.where();
        return date.known()
                .map(value -> new Date(
                        span.map(text::at).orElse(""),
                        value.iso(),
                        value.precision().name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static IssuerShape issuer(Issuer issuer) {
        return new IssuerShape(
                issuer.name(),
                issuer.level() == Level.UNKNOWN ? null : issuer.level().name().toLowerCase(Locale.ROOT),
                present(issuer.province()),
                present(issuer.superior()));
    }

    private static SignerShape signer(Signer signer) {
        return new SignerShape(
                present(signer.name()),
                present(signer.position()),
                present(signer.capacity()),
                present(signer.onBehalfOf()));
    }

    private static CitationShape citation(Citation citation, SourceText text) {
        return new CitationShape(
                citation.text(),
                text.codePoints(citation.span().start()),
                text.codePoints(citation.span().end()),
                citation.type().map(DocumentType::code).orElse(null),
                citation.key().number(),
                present(citation.key().scope()),
                citation.key().year().orElse(null),
                citation.key().toString(),
                citation.relation().code(),
                citation.part().name().toLowerCase(Locale.ROOT),
                citation.self(),
                text.at(citation.evidence()));
    }

    private static DiagnosticShape diagnostic(Diagnostic diagnostic, SourceText text) {
        return new DiagnosticShape(
                diagnostic.code(),
                diagnostic.message(),
                text.codePoints(diagnostic.span().start()),
                text.codePoints(diagnostic.span().end()));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
