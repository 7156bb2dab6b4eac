package vn.cancu.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.citation.Relation;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.document.Part;
import vn.cancu.text.Layout;
import vn.cancu.text.LayoutBytes;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.text.TextSource;

/// The values that lie in columns of the index, as bytes and back. A change here is a new [LuceneIndex#FORMAT].
final class Packed {
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final List<Part> PARTS = List.of(Part.values());
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<TextSource> SOURCES = List.of(TextSource.values());
    private static final List<FileRecord.Status> STATUSES = List.of(FileRecord.Status.values());

    private static final int LONGEST_PLACE = 10_000;

    private Packed() {}

    /// A stored text's company: what [StoredDocument] has beside card and text.
    record Company(Layout layout, SourceFile file, List<Diagnostic> diagnostics) {}

    static byte[] card(DocumentCard card) {
        return new Packing.Out()
                .hex(card.id())
                .text(card.fileName())
                .optional(card.type(), Packed::type)
                .text(card.number())
                .list(List.of(card.key()), Packed::key)
                .optional(card.date(), Packed::date)
                .texts(card.issuers())
                .number(card.level().ordinal())
                .text(card.province())
                .text(card.subject())
                .texts(card.signers())
                .bytes();
    }

    static DocumentCard card(BytesRef bytes) {
        var in = new Packing.In(bytes);
        return new DocumentCard(
                in.hex(),
                in.text(),
                in.optional(Packed::type),
                in.text(),
                in.list(Packed::key).getFirst(),
                in.optional(Packed::date),
                in.texts(),
                LEVELS.get(in.small()),
                in.text(),
                in.text(),
                in.texts());
    }

    /// The id of a card, which stands first.
    static String id(BytesRef card) {
        return new Packing.In(card).hex();
    }

    /// A sentence that holds several mentions is written once.
    static byte[] mentions(List<CitedMention> mentions) {
        var sentences = new LinkedHashMap<String, Integer>();
        mentions.forEach(mention -> sentences.putIfAbsent(mention.sentence(), sentences.size()));
        var out = Packing.Out.crowded().texts(List.copyOf(sentences.keySet())).number(mentions.size());
        for (CitedMention mention : mentions) {
            Citation citation = mention.citation();
            out.number(sentences.getOrDefault(mention.sentence(), 0)).number(mention.page());
            span(out, citation.span());
            span(out, citation.evidence());
            out.text(citation.text()).optional(citation.type(), Packed::type);
            key(out, citation.key());
            out.number(citation.relation().ordinal()).number(citation.part().ordinal());
            out.optional(citation.attached().date(), Packed::date);
            out.text(citation.attached().issuer())
                    .text(citation.attached().subject())
                    .texts(citation.attached().pins())
                    .optional(citation.attached().within(), Packed::within)
                    .text(citation.rule());
        }
        return out.bytes();
    }

    static List<CitedMention> mentions(BytesRef bytes) {
        var in = Packing.In.crowded(bytes);
        List<String> sentences = in.texts();
        int size = in.small();
        var mentions = new ArrayList<CitedMention>(size);
        for (int i = 0; i < size; i++) {
            String sentence = sentences.get(in.small());
            int page = in.small();
            Span span = span(in);
            Span evidence = span(in);
            mentions.add(new CitedMention(citation(in, span, evidence), sentence, page));
        }
        return mentions;
    }

    private static Citation citation(Packing.In in, Span span, Span evidence) {
        String text = in.text();
        Optional<DocumentType> type = in.optional(Packed::type);
        DocumentKey key = key(in);
        Relation relation = RELATIONS.get(in.small());
        Part part = PARTS.get(in.small());
        var attached = new Citation.Attached(
                in.optional(Packed::date), in.text(), in.text(), in.texts(), in.optional(Packed::within));
        return new Citation(text, span, type, key, relation, part, false, attached, evidence, in.text());
    }

    private static void within(Packing.Out out, Citation.Within within) {
        key(out, within.holder());
        out.number(within.relation().ordinal()).number(within.inverse() ? 1 : 0);
    }

    private static Citation.Within within(Packing.In in) {
        return new Citation.Within(key(in), RELATIONS.get(in.small()), in.small() == 1);
    }

    /// The part of a file record's id that is stored in a column, which takes at most 32,766 bytes; the rest of a
    /// longer id is in the record.
    static String place(FileRecord file) {
        String id = file.id();
        int end = Math.min(id.length(), LONGEST_PLACE);
        return id.substring(0, end < id.length() && Character.isHighSurrogate(id.charAt(end - 1)) ? end - 1 : end);
    }

    /// A file record without its [#place(FileRecord)]. The id of its document is not stored: it is the first digits of
    /// the file's hash.
    static byte[] file(FileRecord file) {
        boolean begins = file.sha256().startsWith(file.documentId());
        var out = new Packing.Out()
                .text(file.id().substring(place(file).length()))
                .number(file.path().length())
                .number(file.bytes())
                .number(file.modifiedMillis() << 1 ^ file.modifiedMillis() >> Long.SIZE - 1)
                .hex(file.sha256())
                .number(file.status().ordinal())
                .text(file.reason())
                .text(file.message())
                .number(begins ? file.documentId().length() + 1 : 0);
        return (begins ? out : out.text(file.documentId()))
                .text(file.reader())
                .optional(Optional.of(file.pages()).filter(pages -> pages.pages() > 0), Packed::pages)
                .bytes();
    }

    /// @param place from the column, see [#place(FileRecord)]
    static FileRecord file(BytesRef bytes, String place) {
        var in = new Packing.In(bytes);
        String id = place + in.text();
        String path = id.substring(0, in.small());
        String member =
                id.equals(path) ? "" : id.substring(FileRecord.idOf(path, "…").length() - 1);
        long size = in.number();
        long modified = in.number();
        long millis = modified >>> 1 ^ -(modified & 1);
        String sha256 = in.hex();
        FileRecord.Status status = STATUSES.get(in.small());
        String reason = in.text();
        String message = in.text();
        int begins = in.small();
        String document = begins > 0 ? sha256.substring(0, begins - 1) : in.text();
        return new FileRecord(
                new FileRecord.Content(path, member, size, millis, sha256),
                new FileRecord.Result(status, reason, message, document),
                in.text(),
                in.optional(Packed::pages).orElse(PageCounts.NONE));
    }

    private static void pages(Packing.Out out, PageCounts counts) {
        out.number(counts.pages());
        SOURCES.forEach(source -> out.number(counts.from(source)));
        out.number(counts.empty());
    }

    private static PageCounts pages(Packing.In in) {
        int pages = in.small();
        var sources = new EnumMap<TextSource, Integer>(TextSource.class);
        SOURCES.forEach(source -> sources.put(source, in.small()));
        sources.values().removeIf(count -> count == 0);
        return new PageCounts(pages, sources, in.small());
    }

    static byte[] company(SourceText text, SourceFile file, List<Diagnostic> diagnostics) {
        return new Packing.Out()
                .raw(LayoutBytes.write(text.layout().structure()))
                .text(file.path())
                .text(file.member())
                .text(file.mediaType())
                .hex(file.sha256())
                .number(file.bytes())
                .number(file.pages())
                .text(file.encoding())
                .number(file.ocr() ? 1 : 0)
                .list(file.signatures(), Packed::signature)
                .list(
                        diagnostics,
                        (out, diagnostic) ->
                                span(out.text(diagnostic.code()).text(diagnostic.message()), diagnostic.span()))
                .bytes();
    }

    /// The layout of what is stored with a text, which comes first.
    static Layout layout(BytesRef company) {
        return LayoutBytes.read(new Packing.In(company).raw());
    }

    static Company company(BytesRef bytes) {
        var in = new Packing.In(bytes);
        Layout layout = LayoutBytes.read(in.raw());
        var file = new SourceFile(
                in.text(),
                in.text(),
                in.text(),
                in.hex(),
                in.number(),
                in.small(),
                in.text(),
                in.small() == 1,
                in.list(Packed::signature));
        return new Company(layout, file, in.list(i -> new Diagnostic(i.text(), i.text(), span(i))));
    }

    private static void signature(Packing.Out out, ElectronicSignature signature) {
        out.number(signature.page())
                .optional(signature.place(), Packed::box)
                .text(signature.signer())
                .text(signature.organisation())
                .text(signature.time())
                .text(signature.shown());
    }

    private static ElectronicSignature signature(Packing.In in) {
        return new ElectronicSignature(
                in.small(), in.optional(Packed::box), in.text(), in.text(), in.text(), in.text());
    }

    private static void box(Packing.Out out, PlacedWord.Box box) {
        out.number(box.left()).number(box.top()).number(box.width()).number(box.height());
    }

    private static PlacedWord.Box box(Packing.In in) {
        return new PlacedWord.Box(in.small(), in.small(), in.small(), in.small());
    }

    private static void type(Packing.Out out, DocumentType type) {
        out.text(type.code()).text(type.name());
    }

    private static DocumentType type(Packing.In in) {
        return new DocumentType(in.text(), in.text());
    }

    private static void key(Packing.Out out, DocumentKey key) {
        out.text(key.number()).text(key.scope()).optional(key.year(), (o, year) -> o.number(year));
    }

    private static DocumentKey key(Packing.In in) {
        return new DocumentKey(in.text(), in.text(), in.optional(Packing.In::small));
    }

    private static void date(Packing.Out out, IssueDate date) {
        out.number(date.year()).number(date.month()).number(date.day());
    }

    private static IssueDate date(Packing.In in) {
        return new IssueDate(in.small(), in.small(), in.small());
    }

    private static void span(Packing.Out out, Span span) {
        out.number(span.start()).number(span.length());
    }

    private static Span span(Packing.In in) {
        int start = in.small();
        return new Span(start, start + in.small());
    }
}
