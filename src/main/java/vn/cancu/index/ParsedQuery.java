package vn.cancu.index;

import java.util.List;

/// What a typed query asks for, as the parser understood it.
sealed interface ParsedQuery {

    /// Nothing typed: every document.
    record Everything() implements ParsedQuery {}

    /// Something typed in which there is nothing to look for, such as `((( -`.
    record Nothing(List<String> notes) implements ParsedQuery {}

    /// The query is one document number and nothing else: the document itself, then those that cite it.
    record NumberOnly(Clause.Number number, List<String> notes) implements ParsedQuery {}

    /// Words, phrases, numbers and dates that documents should hold or must not hold.
    ///
    /// @param wanted in the order typed; may be empty when something is unwanted
    /// @param unwanted what was typed after `-`
    /// @param notes what was cut or read differently, in Vietnamese
    record Terms(List<Clause> wanted, List<Clause> unwanted, List<String> notes) implements ParsedQuery {
        public Terms {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }
    }

    /// Remarks for people, in Vietnamese.
    default List<String> remarks() {
        return switch (this) {
            case Everything _ -> List.of();
            case Nothing nothing -> nothing.notes();
            case NumberOnly number -> number.notes();
            case Terms terms -> terms.notes();
        };
    }

    /// What documents should hold: what snippets mark.
    default List<Clause> positive() {
        return switch (this) {
            case Everything _ -> List.of();
            case Nothing _ -> List.of();
            case NumberOnly number -> List.of(number.number());
            case Terms terms -> terms.wanted();
        };
    }
}
