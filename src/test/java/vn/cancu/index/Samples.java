package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Reading;
import vn.cancu.citation.Relation;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.document.Part;
import vn.cancu.document.Tsv;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Documents to index: the five seeds with the facts a careful clerk read out of them, and small ones made up.
final class Samples {
    private Samples() {}

    /// The seeds, by their number `000` to `004`.
    static Map<String, HeldDocument> seeds() {
        var seeds = new HashMap<String, HeldDocument>();
        for (Tsv.Row row : Tsv.rows(Samples.class, "seed-documents.tsv")) {
            seeds.put(row.get("seed"), seed(row));
        }
        return seeds;
    }

    private static HeldDocument seed(Tsv.Row row) {
        Path file = seedFile(row.get("seed"));
        SourceText text = SourceText.of(read(file));
        List<Citation> citations = Tsv.rows(Samples.class, "seed-citations.tsv").stream()
                .filter(citation -> citation.get("seed").equals(row.get("seed")))
                .map(citation -> citation(text, citation))
                .toList();
        var type = type(row.get("type_code"), row.get("type"));
        var date = IssueDate.parse(row.get("date"));
        var card = new DocumentCard(
                idOf(row.get("seed")),
                file.getFileName().toString(),
                type,
                row.get("number"),
                new DocumentKey(row.get("number"), "", Optional.of(date.year())),
                Optional.of(date),
                List.of(row.get("issuers").split("\\|")),
                Level.valueOf(row.get("level")),
                row.get("province"),
                row.get("subject"),
                List.of(row.get("signers").split("\\|")));
        return held(card, text, citations, row.get("place"));
    }

    /// The id under which a seed is held.
    static String idOf(String seed) {
        return seedFile(seed).getFileName().toString().substring(4, 20);
    }

    private static Path seedFile(String seed) {
        try (Stream<Path> files = Files.list(Path.of("corpus", "seed"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(seed + "_"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DocumentType> type(String code, String name) {
        return code.isEmpty() ? Optional.empty() : Optional.of(new DocumentType(code, name));
    }

    private static Citation citation(SourceText text, Tsv.Row row) {
        int start = text.raw().offsetByCodePoints(0, Integer.parseInt(row.get("start")));
        var span = new Span(start, start + row.get("text").length());
        Optional<Integer> year =
                row.get("year").isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(row.get("year")));
        return new Citation(
                row.get("text"),
                span,
                type(row.get("type_code"), row.get("type")),
                new DocumentKey(row.get("number"), row.get("scope"), year),
                Relation.of(row.get("relation")),
                Part.BODY,
                !row.get("self").isEmpty(),
                Citation.Attached.NOTHING,
                span,
                "sample");
    }

    /// A document with nothing but a text; its id is made of the text's hash.
    static HeldDocument text(String raw) {
        return titled("", raw);
    }

    /// A document with a subject and a text.
    static HeldDocument titled(String subject, String raw) {
        return document(subject, raw, Optional.empty(), Optional.empty(), "", List.of());
    }

    /// A document of an issuer.
    static HeldDocument issued(String raw, String issuer) {
        HeldDocument document = text(raw);
        DocumentCard card = document.card();
        var issued = new DocumentCard(
                card.id(),
                card.fileName(),
                card.type(),
                card.number(),
                card.key(),
                card.date(),
                List.of(issuer),
                card.level(),
                card.province(),
                card.subject(),
                card.signers());
        return new HeldDocument(issued, document.reading(), document.file(), List.of());
    }

    /// A document with what facets count.
    static HeldDocument document(
            String subject,
            String raw,
            Optional<String> type,
            Optional<IssueDate> date,
            String province,
            List<Citation> citations) {
        String id = String.format("%016x", (subject + raw).hashCode() * 0x9E3779B97F4A7C15L);
        var card = new DocumentCard(
                id,
                id + ".txt",
                type.flatMap(DocumentTypes::named),
                "",
                new DocumentKey("", "", Optional.empty()),
                date,
                List.of(),
                Level.UNKNOWN,
                province,
                subject,
                List.of());
        return held(card, SourceText.of(raw), citations, "");
    }

    /// A citation of a number, printed as given, somewhere in a text.
    static Citation cites(String raw, String printed, String number, Relation relation) {
        int start = raw.indexOf(printed);
        var span = new Span(start, start + printed.length());
        return new Citation(
                printed,
                span,
                DocumentTypes.at(printed),
                new DocumentKey(number, "", Optional.empty()),
                relation,
                Part.BODY,
                false,
                Citation.Attached.NOTHING,
                span,
                "sample");
    }

    private static HeldDocument held(DocumentCard card, SourceText text, List<Citation> citations, String place) {
        var number = NumberScanner.read(card.number());
        var span = new Span(0, 0);
        var header = new Header(
                card.type().isPresent() ? new Field.Found<>(card.type().get(), span, "sample") : Field.missing(),
                number.isPresent() ? new Field.Found<>(number.get(), span, "sample") : Field.missing(),
                card.date().isPresent() ? new Field.Found<>(card.date().get(), span, "sample") : Field.missing(),
                place.isEmpty() ? Field.missing() : new Field.Found<>(place, span, "sample"),
                new ArrayList<>(),
                new Field.Found<>(card.subject(), span, "sample"),
                List.of());
        var document =
                new AdministrativeDocument(header, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var file = new SourceFile(
                "/corpus/" + card.fileName(),
                "",
                "text/plain",
                card.id() + "0".repeat(64 - card.id().length()),
                text.raw().length(),
                0,
                "UTF-8",
                false,
                List.of());
        return new HeldDocument(card, new Reading(text, document, citations), file, List.of());
    }

    /// The record of the file of a document.
    static FileRecord record(HeldDocument document) {
        String id = document.card().id();
        return new FileRecord(
                new FileRecord.Content("/plans/" + id, "", 1, 1, document.file().sha256()),
                FileRecord.Result.indexed(id),
                "1",
                PageCounts.NONE);
    }
}
