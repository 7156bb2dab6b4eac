package vn.cancu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.Tsv;

/// The words of a query that only ask. What answers a question does not repeat them, so no document has to hold them:
/// they become a [Clause.Hint]. Some tell what the answer is called: a definition stands under «Giải thích từ ngữ».
///
/// Example: of `cư trú là gì` documents have to hold *cư* and *trú*; those with *giải thích từ ngữ* come first.
final class QuestionWords {
    private static final List<Row> ROWS = Tsv.rows(QuestionWords.class, "question_words.tsv").stream()
            .map(row -> new Row(QueryParser.words(row.get("asks")), QueryParser.words(row.get("also"))))
            .sorted(Comparator.comparing((Row row) -> -row.asks().size()))
            .toList();

    private QuestionWords() {}

    /// @param asks words of a question
    /// @param also words of what answers it; may be empty
    private record Row(List<Clause.Word> asks, List<Clause.Word> also) {

        boolean isAt(List<Clause> clauses, int from) {
            if (from + asks.size() > clauses.size()) {
                return false;
            }
            for (int k = 0; k < asks.size(); k++) {
                if (!(clauses.get(from + k) instanceof Clause.Word word && isSame(word, asks.get(k)))) {
                    return false;
                }
            }
            return true;
        }

        /// Typed without marks it may be this word; typed with marks it must be.
        private static boolean isSame(Clause.Word typed, Clause.Word asked) {
            return typed.bare().equals(asked.bare())
                    && (!typed.isMarked() || typed.exact().equals(asked.exact()));
        }
    }

    /// What is wanted, with the words that only ask made hints, and what answers them behind; the same when nothing else
    /// is wanted.
    static List<Clause> apart(List<Clause> wanted) {
        var clauses = new ArrayList<Clause>();
        Set<List<Clause.Word>> also = new LinkedHashSet<>();
        int i = 0;
        while (i < wanted.size()) {
            Optional<Row> row = at(wanted, i);
            if (row.isPresent()) {
                also.add(row.get().also());
                for (Clause clause : wanted.subList(i, i + row.get().asks().size())) {
                    clauses.add(new Clause.Hint((Clause.Word) clause));
                }
                i += row.get().asks().size();
            } else {
                clauses.add(wanted.get(i++));
            }
        }
        if (clauses.stream().allMatch(Clause.Hint.class::isInstance)) {
            return wanted;
        }
        also.forEach(words -> words.forEach(word -> clauses.add(new Clause.Hint(word))));
        return clauses;
    }

    private static Optional<Row> at(List<Clause> wanted, int from) {
        return ROWS.stream().filter(row -> row.isAt(wanted, from)).findFirst();
    }
}
