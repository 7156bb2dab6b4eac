package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cancu.correction.Correction;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Evidence;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Recipient;
import vn.cancu.document.Signer;
import vn.cancu.document.Source;
import vn.cancu.index.SourceFile;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.web.page.Fact;

/// What head and tail of a document state, line by line, each with the place where it stands and the rule that read it.
final class DocumentFields {
    private final String id;
    private final SourceText text;

    /// @param id of the document whose places are linked
    /// @param text of that document
    DocumentFields(String id, SourceText text) {
        this.id = id;
        this.text = text;
    }

    List<Fact> of(AdministrativeDocument document, SourceFile file) {
        var facts = new ArrayList<Fact>();
        List<Fact> stated = stated(document);
        if (stated.stream().allMatch(fact -> fact.values().isEmpty())) {
            facts.add(fact("Thể thức", "", "không nhận ra thể thức văn bản hành chính, chỉ tìm được theo nội dung"));
        } else {
            facts.addAll(stated);
        }
        facts.add(Fact.of("Tệp gốc", described(file)));
        List<String> signed = SignatureLines.of(file.signatures());
        if (!signed.isEmpty()) {
            facts.add(new Fact("Chữ ký số", signed, "theo tệp, chưa kiểm tra", "", ""));
        }
        List<String> sources = PageSources.summary(text.pages());
        if (!sources.isEmpty()) {
            facts.add(new Fact("Cách đọc", sources, "", "", ""));
        }
        return List.copyOf(facts);
    }

    private List<Fact> stated(AdministrativeDocument document) {
        var header = document.header();
        return List.of(
                number(header.number()),
                fact(
                        "Loại văn bản",
                        header.type().known().map(DocumentType::name).orElse(""),
                        "không rõ"),
                date(header.date()),
                field("Địa danh", header.place(), place -> place, "không ghi"),
                issuers(header.issuers()),
                field("Trích yếu", header.subject(), subject -> subject, "không ghi"),
                signers(document.signers()),
                recipients(document.recipients()));
    }

    private Fact number(Field<DocumentNumber> number) {
        return switch (number) {
            case Field.Found<DocumentNumber> found -> field("Số, ký hiệu", found, DocumentNumber::canonical, "");
            case Field.Blank<DocumentNumber> blank ->
                field("Số, ký hiệu", blank, value -> "…/" + value.symbol(), "chưa ghi số");
            case Field.Illegible<DocumentNumber> illegible ->
                field("Số, ký hiệu", illegible, value -> "…/" + value.symbol(), "số viết tay, không đọc được");
            case Field.Supplied<DocumentNumber> supplied ->
                field("Số, ký hiệu", supplied, DocumentNumber::canonical, "");
            case Field.Missing<DocumentNumber> missing ->
                field("Số, ký hiệu", missing, DocumentNumber::canonical, "không có số");
        };
    }

    private Fact date(Field<IssueDate> date) {
        String open = date.known()
                .map(IssueDate::precision)
                .map(precision -> switch (precision) {
                    case DAY -> "";
                    case MONTH -> "chưa ghi ngày";
                    case YEAR -> "chưa ghi ngày, tháng";
                })
                .orElse("không ghi");
        return field("Ngày ban hành", date, Words::longDate, open);
    }

    private <T> Fact field(String label, Field<T> field, Function<T, String> said, String missing) {
        String rule = field.basis().map(Evidence::rule).orElse("");
        Optional<String> value = field.known().map(said).filter(text -> !text.isBlank());
        String note = field instanceof Field.Supplied<T> supplied
                ? origin(supplied, said)
                : field.whole().isPresent() ? "" : missing;
        return new Fact(label, value.stream().toList(), note, rule, place(field.where()), onPicture(field.where()));
    }

    /// Who says so; where a person says otherwise than the reading, also what was read.
    private static <T> String origin(Field.Supplied<T> supplied, Function<T, String> said) {
        String origin = supplied.provenance().origin();
        if (supplied.provenance().source() != Source.CORRECTION) {
            return "theo " + origin;
        }
        return "sửa theo " + origin + "; máy đọc: "
                + supplied.printed()
                        .known()
                        .map(said)
                        .filter(text -> !text.isBlank())
                        .orElse("không có");
    }

    /// The same for bodies and persons, whose rule says it.
    private static String origin(Optional<Evidence> evidence) {
        return evidence.map(Evidence::rule)
                .filter(rule -> rule.startsWith(Correction.RULE))
                .map(rule ->
                        "sửa theo " + rule.substring(Correction.RULE.length()).replace("(read: ", "(máy đọc: "))
                .orElse("");
    }

    private static Fact fact(String label, String value, String missing) {
        return value.isEmpty() ? new Fact(label, List.of(), missing, "", "") : Fact.of(label, value);
    }

    private static Fact issuers(List<Issuer> issuers) {
        var lines = issuers.stream().map(DocumentFields::issuer).toList();
        String origin = origin(issuers.stream().findFirst().map(Issuer::evidence));
        return new Fact("Cơ quan ban hành", lines, lines.isEmpty() ? "không rõ" : origin, "", "");
    }

    private static String issuer(Issuer issuer) {
        return issuer.level() == Level.UNKNOWN
                ? issuer.name()
                : issuer.name() + " · " + issuer.level().label();
    }

    private Fact signers(List<Signer> signers) {
        var lines = signers.stream().map(DocumentFields::signer).toList();
        String origin = origin(signers.stream().findFirst().map(Signer::evidence));
        return said("Người ký", lines, origin, signers.stream().findFirst().map(Signer::span));
    }

    /// `Trần Thị Kim Nhân, Phó Trưởng phòng (KT. Trưởng phòng)`.
    static String signer(Signer signer) {
        var said = new ArrayList<String>();
        said.add(signer.name().isEmpty() ? "(không ghi tên)" : signer.name());
        if (!signer.position().isEmpty()) {
            said.add(signer.position());
        }
        String capacity = (signer.capacity() + " " + signer.onBehalfOf()).strip();
        return String.join(", ", said) + (capacity.isEmpty() ? "" : " (" + capacity + ")");
    }

    private Fact recipients(List<Recipient> recipients) {
        var lines = recipients.stream().map(Recipient::text).toList();
        return said("Nơi nhận", lines, "", recipients.stream().findFirst().map(Recipient::span));
    }

    private Fact said(String label, List<String> lines, String origin, Optional<Span> where) {
        return new Fact(label, lines, lines.isEmpty() ? "không ghi" : origin, "", place(where), onPicture(where));
    }

    private String place(Optional<Span> span) {
        return span.map(where -> Lines.placeAddress(id, where.start(), where.end()))
                .orElse("");
    }

    private String onPicture(Optional<Span> span) {
        return span.flatMap(where -> Leaves.addressOnPicture(id, text, where)).orElse("");
    }

    private static String described(SourceFile file) {
        var said = new ArrayList<String>();
        said.add(file.name());
        said.add(Words.bytes(file.bytes()));
        if (file.pages() > 0) {
            said.add(file.pages() + " trang");
        }
        if (!file.encoding().isEmpty() && !file.encoding().equalsIgnoreCase("UTF-8")) {
            said.add("bảng mã " + file.encoding());
        }
        return String.join(" · ", said);
    }
}
