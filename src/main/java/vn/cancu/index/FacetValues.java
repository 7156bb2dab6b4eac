package vn.cancu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Marking;
import vn.cancu.document.Movements;
import vn.cancu.document.Places;
import vn.cancu.document.SchoolYear;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;

/// What a document counts under, in every [FacetField].
final class FacetValues {
    /// Longest value in chars; what a table glued into an issuer's name is cut.
    private static final int LONGEST = 200;

    private FacetValues() {}

    /// The values of a document; a field without any has an empty list.
    ///
    /// @param body the words of its text
    static Map<PlanFields.Facetted, List<String>> of(HeldDocument held, Words body) {
        DocumentCard card = held.card();
        Optional<IssueDate> date = card.date();
        var values = new LinkedHashMap<PlanFields.Facetted, List<String>>();
        values.put(PlanFields.TYPE, card.type().map(DocumentType::name).stream().toList());
        values.put(PlanFields.LEVEL, List.of(card.level().name()));
        values.put(PlanFields.PROVINCE, provinces(card.province()));
        values.put(PlanFields.ISSUERS, issuers(card.issuers()));
        values.put(
                PlanFields.YEAR,
                date.map(known -> String.valueOf(known.year())).stream().toList());
        values.put(
                PlanFields.MONTH,
                date
                        .filter(known -> known.month() > 0)
                        .map(known -> new IssueDate(known.year(), known.month(), 0).iso())
                        .stream()
                        .toList());
        values.put(
                PlanFields.SCHOOL_YEAR,
                SchoolYear.named(card.subject()).or(() -> date.flatMap(SchoolYear::of)).map(SchoolYear::label).stream()
                        .toList());
        values.put(PlanFields.MOVEMENT, movements(card, body));
        values.put(PlanFields.RELATION, relations(held));
        values.put(
                PlanFields.STATE,
                states(held).map(DocumentState::code).distinct().toList());
        return values;
    }

    /// The province as printed, and the one it has belonged to since 01/07/2025: who narrows by the new one sees the
    /// plans of the old ones too, and nothing that was printed is rewritten.
    private static List<String> provinces(String printed) {
        if (printed.isEmpty()) {
            return List.of();
        }
        Optional<String> successor = Places.province(printed).map(Places.Province::successor);
        return Stream.concat(Stream.of(printed), successor.stream()).distinct().toList();
    }

    private static List<String> issuers(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) : name)
                .distinct()
                .toList();
    }

    private static List<String> movements(DocumentCard card, Words body) {
        return Movements.namedIn(Words.of(card.subject()).bareText() + ". " + body.bareText()).stream()
                .map(Movements.Movement::code)
                .toList();
    }

    private static List<String> relations(HeldDocument held) {
        var codes = new TreeSet<String>();
        held.reading().citations().stream()
                .filter(citation -> !citation.self())
                .forEach(citation -> codes.add(citation.relation().code()));
        return List.copyOf(codes);
    }

    private static Stream<DocumentState> states(HeldDocument held) {
        var states = new ArrayList<DocumentState>();
        DocumentCard card = held.card();
        if (card.number().isEmpty() && card.type().isPresent()) {
            states.add(DocumentState.NO_NUMBER);
        }
        if (card.date().isEmpty()) {
            states.add(DocumentState.NO_DATE);
        }
        if (held.reading().document().header().markings().stream()
                .anyMatch(marking -> marking.mark() == Marking.Mark.DRAFT)) {
            states.add(DocumentState.DRAFT);
        }
        addIf(states, held, page -> page.isFrom(TextSource.OCR), DocumentState.SCAN);
        addIf(states, held, page -> page.isFrom(TextSource.WAITING), DocumentState.WAITING);
        addIf(states, held, page -> page.isFrom(TextSource.LEGACY), DocumentState.LEGACY);
        return states.stream();
    }

    private static void addIf(
            List<DocumentState> states, HeldDocument held, Predicate<Page> pages, DocumentState state) {
        if (held.reading().text().layout().pages().stream().anyMatch(pages)) {
            states.add(state);
        }
    }
}
