package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vn.cancu.document.Level;

/// Says for people why a document ranks where it does: which words it holds, with which marks, which neighbours, where.
///
/// The parts are those of which [Ranking] makes its question, asked one by one of the one document.
final class Reasons {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int doc;
    private final Matching asTyped = new Matching(Matching.Strictness.AS_TYPED);
    private final Matching anyMarks = new Matching(Matching.Strictness.ANY_MARKS);
    private final List<Reason> reasons = new ArrayList<>();
    private final Columns columns;

    /// @param reader the state of the index
    /// @param columns what is kept in memory of this state
    /// @param doc the document's number in it
    Reasons(DirectoryReader reader, Columns columns, int doc) {
        this.columns = columns;
        this.reader = reader;
        this.searcher = columns.searcher(reader);
        this.doc = doc;
        searcher.setSimilarity(Ranking.Weights.CHOSEN.similarity());
    }

    /// The reasons, the weightiest first.
    ///
    /// @param typed the query
    List<Reason> of(String typed) throws IOException {
        ParsedQuery parsed = Search.read(reader, typed);
        for (Clause clause : new LinkedHashSet<>(parsed.positive())) {
            clause(clause);
        }
        if (parsed instanceof ParsedQuery.Terms terms) {
            var ranking = new Ranking(Matching.Strictness.AS_TYPED, Ranking.Weights.CHOSEN);
            for (Ranking.Part part : ranking.boosts(terms)) {
                add(part.reason(), part.query());
            }
            prior(typed);
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::score).reversed())
                .toList();
    }

    private void prior(String typed) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Level level = new Rows(searcher).card(doc).level();
        reasons.addAll(new Prior(columns, typed).in(leaf).reasons(doc - leaf.docBase, level));
    }

    private void clause(Clause clause) throws IOException {
        switch (clause) {
            case Clause.Word word -> word(word, "");
            case Clause.Hint hint -> word(hint.word(), ", không bắt buộc");
            case Clause.Alike alike -> {
                if (!word(alike.word(), "")) {
                    String others = alike.others().stream()
                            .map(other -> "«" + joined(other.words()) + "»")
                            .collect(Collectors.joining(" hoặc "));
                    either(alike, others + " thay cho «" + alike.word().exact() + "»");
                }
            }
            case Clause.Prefix prefix -> either(prefix, "từ bắt đầu bằng «" + prefix.exact() + "»");
            case Clause.Phrase phrase -> either(phrase, "cụm từ «" + joined(phrase.words()) + "»");
            case Clause.Number number -> number(number);
            case Clause.Day day -> either(day, "ngày " + day.iso());
            case Clause.SchoolYear year -> either(year, "năm học " + year.first() + "-" + (year.first() + 1));
            case Clause.Period period -> either(period, "trong thời gian «" + joined(period.words()) + "»");
            case Clause.AnyOf any -> either(any, "một trong các vế của OR");
            case Clause.InField inField ->
                either(inField, "đúng điều kiện «" + inField.field().names().getFirst() + ":»");
        }
    }

    private boolean word(Clause.Word word, String more) throws IOException {
        String said = "từ «" + word.exact() + "»";
        if (!word.asWritten()) {
            boolean letters = word.exact().chars().anyMatch(Character::isLetter);
            return add(said + (letters ? " (gõ không dấu)" : "") + more, Matching.bare(word));
        }
        return add(said + " đúng dấu" + more, Matching.exact(word))
                || add(said + ", văn bản viết không dấu" + more, Matching.unmarked(word))
                || add(said + " nhưng khác dấu" + more, Matching.bare(word));
    }

    private void number(Clause.Number number) throws IOException {
        String said = "«" + joined(number.words()) + "»";
        add("số của chính văn bản: " + said, Matching.ownNumber(number));
        add("văn bản viện dẫn " + said, Matching.citedNumber(number));
        add("trong bài có in " + said, Matching.printedNumber(number));
    }

    private void either(Clause clause, String said) throws IOException {
        if (!add(said, asTyped.of(clause))) {
            add(said + ", không xét dấu", anyMarks.of(clause));
        }
    }

    private boolean add(String text, Query query) throws IOException {
        Explanation found = searcher.explain(query, doc);
        if (found.isMatch()) {
            reasons.add(new Reason(text, found.getValue().floatValue()));
        }
        return found.isMatch();
    }

    private static String joined(List<Clause.Word> words) {
        return words.stream().map(Clause.Word::exact).collect(Collectors.joining(" "));
    }
}
