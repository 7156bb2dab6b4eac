package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Field;
import vn.cancu.document.Recipient;
import vn.cancu.index.FrequencyStream.Unit;
import vn.cancu.text.LayoutBytes;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextBytes;

/// Makes Lucene entries of our values: which value goes into which of the [PlanFields].
final class Entries {

    private Entries() {}

    /// The entry of a held document.
    static Document document(HeldDocument held) {
        var entry = new Document();
        DocumentCard card = held.card();
        PlanFields.KIND.put(entry, PlanFields.DOCUMENT);
        PlanFields.ID.put(entry, card.id());
        Words body = Words.of(held.reading().text().normal());
        words(entry, held, body);
        numbers(entry, held);
        FacetValues.of(held, body).forEach((field, values) -> values.forEach(value -> field.put(entry, value)));
        held.card()
                .date()
                .ifPresent(
                        date -> PlanFields.DATE.put(entry, date.year() * 10_000L + date.month() * 100L + date.day()));
        held.deadlines().forEach(day -> PlanFields.DUE.put(entry, day));
        columns(entry, held);
        return entry;
    }

    /// The entry of a file record.
    static Document file(FileRecord file) {
        var entry = new Document();
        PlanFields.KIND.put(entry, PlanFields.FILE_RECORD);
        PlanFields.FILE_ID.put(entry, fileTerm(file.id()));
        PlanFields.FILE.put(entry, Packed.file(file));
        PlanFields.PLACE.put(entry, Packed.place(file));
        PlanFields.STATUS.put(entry, file.status().ordinal());
        // A length of 0 in the fields with many words: where every entry has a length, Lucene reads it by position when
        // it
        // writes a segment, instead of looking for it; half as dear again otherwise.
        PlanFields.WORDS.put(entry, new WordStream(WordStream.Form.EXACT, List.of()));
        PlanFields.BARE.put(entry, new FrequencyStream(Unit.WORD, List.of()));
        PlanFields.PAIRS.put(entry, new FrequencyStream(Unit.PAIR, List.of()));
        return entry;
    }

    /// In each segment, documents come before file records. Postings store the distance from one document to the next,
    /// so records between documents would enlarge the index by 5 % of the text.
    static Sort order() {
        return new Sort(new SortField(PlanFields.STATUS.name(), SortField.Type.LONG, false, Long.MIN_VALUE));
    }

    /// A record's identity as a term: Lucene takes terms up to 32,766 bytes, a longer path is told apart by its tail.
    static String fileTerm(String recordId) {
        int longest = 10_000;
        return recordId.length() <= longest
                ? recordId
                : recordId.hashCode() + "…" + recordId.substring(recordId.length() - longest);
    }

    private static void words(Document entry, HeldDocument held, Words body) {
        DocumentCard card = held.card();
        SourceText text = held.reading().text();
        WordBytes title = WordBytes.of(Words.of(normal(card.title() + "\n\n" + card.fileName())));
        WordBytes people = WordBytes.of(Words.of(normal(people(held))));
        List<WordBytes> all = List.of(WordBytes.of(body), title, people);
        List<Repeats> repeats = all.stream().map(Repeats::of).toList();
        PlanFields.SKETCH.put(entry, Sketch.of(repeats.getFirst()));
        PlanFields.WORDS.put(entry, new WordStream(WordStream.Form.EXACT, all));
        PlanFields.BARE.put(entry, new FrequencyStream(Unit.WORD, repeats));
        PlanFields.UNMARKED.put(entry, new WordStream(WordStream.Form.UNMARKED, all));
        PlanFields.PAIRS.put(entry, new FrequencyStream(Unit.PAIR, repeats));
        PlanFields.TITLE.put(entry, new WordStream(WordStream.Form.BOTH, List.of(title)));
        PlanFields.TITLE_PAIRS.put(entry, new FrequencyStream(Unit.PAIR, repeats.subList(1, 2)));
        PlanFields.PEOPLE.put(entry, new FrequencyStream(Unit.PAIR, repeats.subList(2, 3)));
        names(entry, PlanFields.ISSUER, card.issuers());
        names(entry, PlanFields.SIGNER, card.signers());
        names(
                entry,
                PlanFields.RECIPIENT,
                held.reading().document().recipients().stream()
                        .map(Recipient::name)
                        .toList());
        Set<String> dates =
                Dates.in(text.normal(), body).stream().map(Dates.Found::iso).collect(Collectors.toSet());
        dates.forEach(date -> PlanFields.DATES.put(entry, date));
    }

    private static void names(Document entry, PlanFields.Text field, List<String> names) {
        List<WordBytes> each =
                names.stream().map(name -> WordBytes.of(Words.of(normal(name)))).toList();
        field.put(entry, new WordStream(WordStream.Form.BOTH, each));
    }

    /// Issuers, signers and place, an empty line between two.
    private static String people(HeldDocument held) {
        DocumentCard card = held.card();
        Stream<String> place = held.reading().document().header().place().known().stream();
        return Stream.of(card.issuers().stream(), card.signers().stream(), place, Stream.of(card.province()))
                .flatMap(names -> names)
                .collect(Collectors.joining("\n\n"));
    }

    private static String normal(String text) {
        return SourceText.of(text).normal();
    }

    private static void numbers(Document entry, HeldDocument held) {
        Set<String> own = ownNumbers(held);
        own.forEach(number -> PlanFields.NUMBER.put(entry, DocumentKey.foldNumber(number)));
        PlanFields.OWN.put(
                entry,
                NumberTerms.stream(own.stream()
                        .map(number -> NumberTerms.of(number, held.card().type()))
                        .toList()));
        PlanFields.CITED.put(
                entry,
                NumberTerms.stream(held.reading().citations().stream()
                        .filter(citation -> !citation.self())
                        .map(citation -> NumberTerms.of(citation.key().number(), citation.type()))
                        .toList()));
    }

    /// The number in the head and every number by which the document calls itself (`32/KH-PGD` in the appendix of
    /// `32/KHLP-PGDĐT`).
    private static Set<String> ownNumbers(HeldDocument held) {
        var own = new TreeSet<String>();
        own.add(held.card().number());
        own.add(held.card().key().number());
        Field<DocumentNumber> printed = held.reading().document().header().number();
        printed.known().ifPresent(number -> own.add(number.canonical()));
        held.reading().citations().stream()
                .filter(Citation::self)
                .forEach(self -> own.add(self.key().number()));
        own.remove("");
        return own;
    }

    private static void columns(Document entry, HeldDocument held) {
        List<CitedMention> mentions = mentions(held);
        SourceText text = held.reading().text();
        PlanFields.CARD.put(entry, Packed.card(held.card()));
        PlanFields.MENTIONS.put(entry, Packed.mentions(mentions));
        PlanFields.MENTION_COUNT.put(entry, mentions.size());
        PlanFields.TEXT.put(entry, TextBytes.of(text.raw()));
        PlanFields.SOURCE.put(entry, Packed.company(text, held.file(), held.diagnostics()));
        PlanFields.PLACES.put(entry, LayoutBytes.words(text.layout().words()));
    }

    /// The sentence; of what a person added, which stands nowhere, who says so.
    private static String sentence(Citation citation, SourceText text) {
        return citation.evidence().length() == 0 ? citation.rule() : text.at(citation.evidence());
    }

    private static List<CitedMention> mentions(HeldDocument held) {
        SourceText text = held.reading().text();
        var mentions = new ArrayList<CitedMention>();
        for (Citation citation : held.reading().citations()) {
            if (!citation.self()) {
                mentions.add(new CitedMention(
                        citation,
                        sentence(citation, text),
                        text.pageAt(citation.span().start())));
            }
        }
        return mentions;
    }
}
