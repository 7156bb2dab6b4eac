package vn.cancu.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Unnumbered.Settled;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Part;
import vn.cancu.number.NumberScanner;
import vn.cancu.number.NumberScanner.Scanned;
import vn.cancu.text.Prose;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Finds every mention of a document in a text and says what it refers to, and how.
///
/// In order (reference B.4): numbers; the type word before and date, issuer and subject beside each; the relation from
/// the words around; mentions of the document itself; keys, completed from the other mentions; then what prints no
/// number of its own ([Unnumbered]).
public final class CitationReader {
    private static final int EVIDENCE = 600;

    /// Reads a text.
    ///
    /// @param text the text
    /// @param document what [vn.cancu.parse.DocumentParser] read from the same text: zones, own number, issuer, place
    /// @return one citation a mention, in order; mentions of the document itself are marked; nothing is thrown
    public List<Citation> read(SourceText text, AdministrativeDocument document) {
        var prose = Prose.of(text);
        return new Pass(text, document, prose).read(NumberScanner.scan(prose.flat()));
    }

    /// One text being read.
    private static final class Pass {
        private final SourceText text;
        private final AdministrativeDocument document;
        private final Prose prose;
        private final TypeWords words;
        private final Attachments attachments;
        private final Relations relations;
        private final Scopes scopes;
        private final SharedSymbols shared;

        Pass(SourceText text, AdministrativeDocument document, Prose prose) {
            this.text = text;
            this.document = document;
            this.prose = prose;
            this.words = new TypeWords(prose);
            this.attachments = new Attachments(prose);
            this.relations = new Relations(prose, isConsolidated(document));
            this.scopes = new Scopes(document);
            this.shared = new SharedSymbols(prose, List.of());
        }

        private static boolean isConsolidated(AdministrativeDocument document) {
            return document.header()
                    .type()
                    .known()
                    .filter(type -> type.code().equals("VBHN"))
                    .isPresent();
        }

        List<Citation> read(List<Scanned> numbers) {
            Heads heads = new Heads(text, document);
            List<Scanned> cited =
                    numbers.stream().filter(number -> !heads.holds(number)).toList();
            List<TypeWords.Lead> leads = new ArrayList<>();
            int from = 0;
            for (Scanned number : cited) {
                leads.add(words.before(number, from));
                from = number.span().end();
            }
            List<Found> mentions = new ArrayList<>();
            for (int i = 0; i < cited.size(); i++) {
                int next = i + 1 < leads.size() ? leads.get(i + 1).start() : Integer.MAX_VALUE;
                mentions.add(found(cited.get(i), leads.get(i), next, mentions));
            }
            return citations(Lists.settled(mentions, prose, relations, attachments));
        }

        private static Citation.Attached attached(Settled settled) {
            return new Citation.Attached(
                    settled.found().beside().date(),
                    settled.found().beside().issuer(),
                    settled.found().beside().subject(),
                    settled.found().pins(),
                    settled.within());
        }

        private Found found(Scanned number, TypeWords.Lead lead, int next, List<Found> before) {
            int end = number.span().end();
            int limit = Math.max(end, Math.min(next, prose.segmentEnd(end)));
            Attachments.Beside beside = attachments.after(end, limit);
            if (beside.date().isEmpty() && beside.issuer().isEmpty()) {
                int from = Math.max(
                        prose.segmentStart(lead.start()),
                        before.isEmpty() ? 0 : before.getLast().end());
                Attachments.Beside right = beside;
                beside = attachments
                        .before(from, lead.start())
                        .map(left -> beside(left, right))
                        .orElse(right);
            }
            Part part = document.partAt(lead.start());
            Pins.Named pins =
                    Pins.before(prose, before.isEmpty() ? 0 : before.getLast().end(), lead.start());
            Optional<TypeWords.Lead> list = shared.lead(
                    number.span().start(), prose.segmentStart(number.span().start()));
            int relates = list.map(TypeWords.Lead::start).orElse(pins.start());
            String scope = scopes.of(number.number().symbol(), number.shape(), beside.issuer());
            return new Found(
                    number,
                    lead.start(),
                    list.flatMap(TypeWords.Lead::type).or(() -> type(number, lead, before)),
                    beside,
                    scope,
                    pins.places(),
                    relations.decide(relates, part, before));
        }

        private static Attachments.Beside beside(Attachments.Beside left, Attachments.Beside right) {
            return new Attachments.Beside(left.date(), left.issuer(), right.subject(), right.end(), right.titled());
        }

        /// The type word; in a list that of the item before, if its code is the same; else what the code says.
        private Optional<DocumentType> type(Scanned number, TypeWords.Lead lead, List<Found> before) {
            if (lead.type().isPresent()) {
                return lead.type();
            }
            Optional<Found> previous = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
            return previous.filter(found -> found.start() >= prose.sentenceStart(lead.start()))
                    .filter(found -> found.scanned().shape().equals(number.shape()))
                    .filter(found -> TypeWords.code(found.scanned()).equals(TypeWords.code(number)))
                    .flatMap(Found::type)
                    .or(() -> TypeWords.code(number));
        }

        private List<Citation> citations(List<Found> mentions) {
            var completion = new Completion(mentions, prose);
            var own = new OwnNumber(document);
            List<Settled> settled = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) {
                Found found = mentions.get(i);
                boolean self = own.is(found, found.decided().relation() == Relation.ISSUED_WITH);
                DocumentKey key = completion.key(i);
                settled.add(new Settled(
                        found,
                        self ? own.key(key) : key,
                        self,
                        found.decided()
                                .inner()
                                .map(inner -> new Citation.Within(
                                        completion.key(inner.holder()), inner.relation(), inner.inverse())),
                        "number:" + found.scanned().shape()));
            }
            List<Settled> all = new ArrayList<>(settled);
            all.addAll(new Unnumbered(prose, document, relations, settled).read());
            all.sort(Comparator.comparingInt(one -> one.found().start()));
            return all.stream().map(this::citation).toList();
        }

        private Citation citation(Settled settled) {
            Found found = settled.found();
            Span span = text.raw(new Span(found.start(), found.end()));
            return new Citation(
                    text.at(span),
                    span,
                    found.type(),
                    settled.key(),
                    found.decided().relation(),
                    document.partAt(found.start()),
                    settled.self(),
                    attached(settled),
                    text.raw(prose.sentence(new Span(found.start(), found.end()), EVIDENCE)),
                    settled.rule() + " cue:" + found.decided().rule());
        }
    }

    /// The numbers that stand in a head («Số: 12/KH-UBND» on a line of its own) and are nobody's mention.
    private record Heads(SourceText text, AdministrativeDocument document) {

        boolean holds(Scanned number) {
            Span raw = text.raw(number.span());
            boolean own = document.header()
                    .number()
                    .where()
                    .filter(span -> span.overlaps(raw))
                    .isPresent();
            return own || HeadLine.is(text, number.span());
        }
    }
}
