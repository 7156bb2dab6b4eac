package vn.cancu.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// What counts how much: a [ParsedQuery] becomes a question to Lucene.
///
/// The score of a document is the sum of BM25 of each different word in the text, of each pair of neighbours in the text,
/// of words and pairs in the title (less), of pairs in names; and for numbers a fixed rank: own number, own number in
/// part, cited. Of a query of many words a document need not hold all to be found.
final class Ranking {
    private final Matching.Strictness strictness;
    private final Matching matching;
    private final Matching counting;
    private final Weights weights;

    /// What the parts of a score weigh, beside 1 for a word in the text. Chosen on one half of the questions with known
    /// answers (`WeightChoice` among the tests): where several do as well, the one nearest to the textbook. What they reach
    /// on the other half is in src/site/measured.md. No such question names a person or a body: pairs in names count as pairs.
    ///
    /// @param pair two neighbours in the text
    /// @param titleWord a word in type, subject or file name
    /// @param titlePair two neighbours there
    /// @param namePair two neighbours in the names of issuers, signers and places
    /// @param saturation BM25's k1: small, because an administrative text repeats its subject on every page
    /// @param length BM25's b
    /// @param titleLength BM25's b for titles
    /// @param wanted of a list of words a document holds at least so many
    /// @param wantedOfSentence the same of a query that is longer than [#LIST]
    record Weights(
            float pair,
            float titleWord,
            float titlePair,
            float namePair,
            float saturation,
            float length,
            float titleLength,
            int wanted,
            int wantedOfSentence) {
        static final Weights CHOSEN = new Weights(1, 0.1f, 0.1f, 1, 0.6f, 0.75f, 0.75f, 4, 2);

        /// Longest query, in different words, that is taken for a list of words; a longer one is a sentence or a question,
        /// whose answer does not repeat it.
        private static final int LIST = 8;

        /// How words count in each field.
        Similarity similarity() {
            var text = new BM25Similarity(saturation, length);
            var title = new BM25Similarity(saturation, titleLength);
            return new PerFieldSimilarityWrapper() {
                @Override
                public Similarity get(String field) {
                    return field.equals(PlanFields.TITLE.name()) || field.equals(PlanFields.TITLE_PAIRS.name())
                            ? title
                            : text;
                }
            };
        }

        /// Whether so many words are more than a list.
        boolean isSentence(int words) {
            return words > LIST;
        }

        boolean isSentence(ParsedQuery.Terms terms) {
            return isSentence(Matching.words(terms.wanted()).size());
        }

        /// Whether it is a sentence only by the words that ask: «xã hội học tập được quy định như thế nào».
        boolean isListAskedFor(ParsedQuery.Terms terms) {
            List<Clause> about = terms.wanted().stream()
                    .filter(clause -> !(clause instanceof Clause.Hint))
                    .toList();
            return isSentence(terms) && !isSentence(Matching.words(about).size());
        }

        /// Of so many things asked for a document holds at least so many.
        int wantedOf(int asked, boolean sentence) {
            return Math.min(asked, sentence ? wantedOfSentence : wanted);
        }
    }

    /// Something that adds to the score.
    ///
    /// @param reason what it is, in Vietnamese
    record Part(String reason, Query query) {}

    Ranking(Matching.Strictness strictness, Weights weights) {
        this.strictness = strictness;
        this.matching = new Matching(strictness);
        this.counting = new Matching(strictness, false);
        this.weights = weights;
    }

    /// The question for Lucene.
    Query query(ParsedQuery parsed) {
        return switch (parsed) {
            case ParsedQuery.Everything _ -> Matching.documents();
            case ParsedQuery.Nothing _ -> new MatchNoDocsQuery("nothing to look for");
            case ParsedQuery.NumberOnly only -> matching.number(only.number());
            case ParsedQuery.Terms terms -> terms(terms);
        };
    }

    /// Which documents match, without a score: what only lifts a document is left out.
    Query matching(ParsedQuery parsed) {
        return parsed instanceof ParsedQuery.Terms terms ? required(terms, true).build() : query(parsed);
    }

    /// The question by which documents that match are told apart, with the scores of [#query(ParsedQuery)]. What a document
    /// has to hold is known by then, so that everything may only lift it: of such a question Lucene leaves out whole
    /// blocks of documents that cannot be among the best.
    Query among(Matches found, ParsedQuery parsed) {
        var all = new BooleanQuery.Builder().add(found, Occur.FILTER);
        switch (parsed) {
            case ParsedQuery.NumberOnly only -> all.add(matching.number(only.number()), Occur.MUST);
            case ParsedQuery.Everything _, ParsedQuery.Nothing _ -> all.add(new ConstantScoreQuery(found), Occur.MUST);
            case ParsedQuery.Terms terms -> {
                new LinkedHashSet<>(terms.wanted())
                        .forEach(clause -> all.add(isConstant(clause) ? found : matching.of(clause), Occur.SHOULD));
                boosts(terms).forEach(part -> all.add(part.query(), Occur.SHOULD));
                if (terms.wanted().isEmpty()) {
                    all.add(found, Occur.SHOULD);
                }
                all.setMinimumNumberShouldMatch(1);
            }
        }
        return all.build();
    }

    /// Whether every document that matches gets the same from a clause.
    private static boolean isConstant(Clause clause) {
        return clause instanceof Clause.InField inField && inField.field() != QueryField.NUMBER;
    }

    private Query terms(ParsedQuery.Terms terms) {
        BooleanQuery.Builder all = required(terms, false);
        boosts(terms).forEach(part -> all.add(part.query(), Occur.SHOULD));
        return all.build();
    }

    private BooleanQuery.Builder required(ParsedQuery.Terms terms, boolean onlyCounted) {
        var all = new BooleanQuery.Builder();
        Matching each = onlyCounted ? counting : matching;
        boolean sentence = weights.isSentence(terms);
        var loose = new ArrayList<Query>();
        for (Clause clause : new LinkedHashSet<>(terms.wanted())) {
            switch (need(clause, sentence)) {
                case ALL -> all.add(each.of(clause), Occur.MUST);
                case SOME -> loose.add(each.of(clause));
                case NONE -> all.add(each.of(clause), Occur.SHOULD);
            }
        }
        if (!loose.isEmpty()) {
            all.add(some(loose, sentence, onlyCounted), Occur.MUST);
        }
        if (terms.wanted().isEmpty()) {
            all.add(Matching.documents(), Occur.MUST);
        }
        var strict = new Matching(Matching.Strictness.AS_TYPED);
        terms.unwanted().forEach(clause -> all.add(strict.of(clause), Occur.MUST_NOT));
        return all;
    }

    /// How much a document needs a clause.
    private enum Need {
        ALL,
        SOME,
        NONE
    }

    /// Of words a document may lack some. Whole numbers, dates, fields and phrases are meant as typed, unless they stand in
    /// a sentence or nothing was found with them.
    private Need need(Clause clause, boolean sentence) {
        boolean any = sentence || strictness == Matching.Strictness.ANY_WORD;
        return switch (clause) {
            case Clause.Word _, Clause.Alike _, Clause.Prefix _ -> Need.SOME;
            case Clause.Hint _ -> Need.NONE;
            case Clause.Number number -> number.folded().isEmpty() || any ? Need.SOME : Need.ALL;
            case Clause.Day _, Clause.SchoolYear _, Clause.Period _ -> any ? Need.SOME : Need.ALL;
            case Clause.Phrase _, Clause.AnyOf _ -> strictness == Matching.Strictness.ANY_WORD ? Need.SOME : Need.ALL;
            case Clause.InField _ -> Need.ALL;
        };
    }

    private Query some(List<Query> loose, boolean sentence, boolean onlyCounted) {
        int wanted = switch (strictness) {
            case AS_A_LIST -> weights.wantedOf(loose.size(), false);
            case AS_TYPED, ANY_MARKS -> weights.wantedOf(loose.size(), sentence);
            case ANY_WORD -> 1;
        };
        if (onlyCounted && wanted < loose.size()) {
            return new AtLeast(wanted, loose);
        }
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(wanted);
        loose.forEach(query -> some.add(query, Occur.SHOULD));
        return some.build();
    }

    /// What lifts a document that matches. A word or pair typed twice counts once.
    List<Part> boosts(ParsedQuery.Terms terms) {
        List<Clause.Word> words = Matching.words(terms.wanted());
        var parts = new ArrayList<Part>();
        var seen = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).bare();
            if (seen.add(word)) {
                add(parts, weights.titleWord(), "từ trong tiêu đề", PlanFields.TITLE, word);
            }
            String pair = i > 0 && words.get(i).follows() ? words.get(i - 1).bare() + " " + word : "";
            if (!pair.isEmpty() && seen.add(pair)) {
                add(parts, weights.pair(), "hai từ liền nhau", PlanFields.PAIRS, pair);
                add(parts, weights.titlePair(), "hai từ liền nhau trong tiêu đề", PlanFields.TITLE_PAIRS, pair);
                add(parts, weights.namePair(), "tên cơ quan, người ký, địa danh", PlanFields.PEOPLE, pair);
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, float weight, String reason, PlanFields.Text field, String term) {
        if (weight > 0) {
            parts.add(
                    new Part(reason + " «" + term + "»", Matching.boosted(Matching.term(field.name(), term), weight)));
        }
    }
}
