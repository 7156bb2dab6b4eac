package vn.cancu.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Span;

/// What is true of one document. A text that is empty is a fact that the document does not state.
///
/// @param name stem of the record's file: the first 8 hex digits of the document's SHA-256, or the name of a seed
/// @param kind `born-digital`, `scanned` …; `seed` for a seed
/// @param facts what the head states
/// @param signers those with a name
/// @param recipients empty when they could not be read and are not compared
/// @param cited empty when citations are not compared
/// @param marks what is known with its place; only seeds have it
/// @param unscored names of fields on which two readers could differ
record Truth(
        String name,
        String kind,
        Facts facts,
        List<Signer> signers,
        Optional<List<String>> recipients,
        Optional<Cited> cited,
        Marks marks,
        Set<String> unscored) {

    /// Single values. Where several wordings count, the first is what a difference shows.
    ///
    /// @param status `printed`, `blank`, `absent`; empty when not compared
    /// @param issuers one list of acceptable names a body
    record Facts(
            String type,
            String number,
            String symbol,
            String status,
            String date,
            String place,
            List<List<String>> issuers,
            List<String> subjects) {}

    /// A signer with the acceptable wordings; no positions means that any counts.
    record Signer(List<String> names, List<String> positions, List<String> capacities) {
        @Override
        public String toString() {
            return String.join(" | ", names) + ", " + String.join(" | ", capacities) + " "
                    + String.join(" | ", positions);
        }
    }

    /// The documents cited.
    ///
    /// @param edges one a document and year
    /// @param optional numbers that count neither way
    record Cited(List<Edge> edges, Set<String> optional) {}

    /// A cited document, with the relations that count.
    record Edge(String number, Optional<Integer> year, Set<String> relations) {
        @Override
        public String toString() {
            String by =
                    relations.isEmpty() ? "" : " " + relations.stream().sorted().toList();
            return number + year.map(value -> " of " + value).orElse("") + by;
        }
    }

    /// What is known with its place in the text.
    record Marks(List<Mention> mentions, List<String> selves) {
        static final Marks NONE = new Marks(List.of(), List.of());
    }

    /// A mention: its number's span in code points, and as printed.
    record Mention(Span number, String text) {
        @Override
        public String toString() {
            return text + " at " + number.start();
        }
    }
}
