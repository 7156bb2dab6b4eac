package vn.cancu.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// What matches and what counts how much: a [ParsedQuery] becomes a question to Lucene.
///
/// The score of a document is the sum of BM25 of each word in the text, of each pair of neighbours in the text, of words
/// (less) and pairs in the title, of pairs in names; and for numbers a fixed rank: own number, own number in part, cited.
/// The weights were tuned on questions with known answers.
final class Ranking {
    /// BM25 for all text fields: saturates early, because an administrative text repeats its subject on every page.
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.6f);

    private static final float PAIR = 1.0f;
    private static final float TITLE_WORD = 0.3f;
    private static final float TITLE_PAIR = 1.0f;
    private static final float PEOPLE_PAIR = 1.0f;
    private static final float UNMARKED = 0.7f;
    private static final float WHOLE_OWN = 200;
    private static final float PART_OWN = 100;
    private static final float CITED = 20;
    private static final int ANY_ORDER = 30;
    /// Of many words this share is wanted, beside [#ALWAYS_WANTED]: all of four, five of six, eight of twenty.
    private static final float SHARE_WANTED = 0.25f;
    private static final int ALWAYS_WANTED = 3;

    /// How strictly a query is taken. The next is tried when one finds nothing.
    enum Strictness {
        /// Marks as typed, all words (of a long query most).
        AS_TYPED(""),
        /// Any marks.
        ANY_MARKS("Không có văn bản nào có đúng dấu như đã gõ; đã tìm không phân biệt dấu."),
        /// Any marks, any of the words.
        ANY_WORD("Không có văn bản nào có đủ các từ đã gõ; đã tìm văn bản có một phần các từ ấy.");

        private final String note;

        Strictness(String note) {
            this.note = note;
        }

        /// What to tell people when this was needed; empty for the first.
        String note() {
            return note;
        }
    }

    private Ranking() {}

    /// The question for Lucene.
    static Query query(ParsedQuery parsed, Strictness strictness) {
        return switch (parsed) {
            case ParsedQuery.Everything _ -> documents();
            case ParsedQuery.Nothing _ -> new MatchNoDocsQuery("nothing to look for");
            case ParsedQuery.NumberOnly only -> number(only.number());
            case ParsedQuery.Terms terms -> terms(terms, strictness);
        };
    }

    private static Query documents() {
        return new ConstantScoreQuery(term(PlanFields.KIND.name(), PlanFields.DOCUMENT));
    }

    private static Query terms(ParsedQuery.Terms terms, Strictness strictness) {
        var all = new BooleanQuery.Builder();
        List<Clause> loose = terms.wanted().stream()
                .filter(clause -> isLoose(clause, strictness))
                .toList();
        if (!loose.isEmpty()) {
            all.add(some(loose, strictness), Occur.MUST);
        }
        for (Clause clause : terms.wanted()) {
            if (!isLoose(clause, strictness)) {
                all.add(clause(clause, strictness), Occur.MUST);
            }
        }
        addBoosts(all, words(terms.wanted()));
        if (terms.wanted().isEmpty()) {
            all.add(documents(), Occur.MUST);
        }
        terms.unwanted().forEach(clause -> all.add(clause(clause, Strictness.AS_TYPED), Occur.MUST_NOT));
        return all.build();
    }

    /// Whether a document may do without it when it has enough of the others. Whole numbers, dates and phrases are meant
    /// as typed, unless nothing was found with them.
    private static boolean isLoose(Clause clause, Strictness strictness) {
        return strictness == Strictness.ANY_WORD
                || switch (clause) {
                    case Clause.Word _ -> true;
                    case Clause.Number number -> number.folded().isEmpty();
                    case Clause.Phrase _, Clause.Day _ -> false;
                };
    }

    private static Query some(List<Clause> loose, Strictness strictness) {
        var some = new BooleanQuery.Builder();
        loose.forEach(clause -> some.add(clause(clause, strictness), Occur.SHOULD));
        some.setMinimumNumberShouldMatch(wantedOf(loose.size(), strictness));
        return some.build();
    }

    private static List<Clause.Word> words(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> switch (clause) {
                    case Clause.Word word -> Stream.of(word);
                    case Clause.Phrase phrase -> phrase.words().stream();
                    case Clause.Number _, Clause.Day _ -> Stream.<Clause.Word>empty();
                })
                .toList();
    }

    private static int wantedOf(int words, Strictness strictness) {
        if (strictness == Strictness.ANY_WORD) {
            return 1;
        }
        return Math.min(words, ALWAYS_WANTED + Math.round(words * SHARE_WANTED));
    }

    private static void addBoosts(BooleanQuery.Builder all, List<Clause.Word> words) {
        for (int i = 0; i < words.size(); i++) {
            all.add(boosted(term(PlanFields.TITLE.name(), words.get(i).bare()), TITLE_WORD), Occur.SHOULD);
            if (i > 0 && words.get(i).follows()) {
                String pair = words.get(i - 1).bare() + " " + words.get(i).bare();
                all.add(boosted(term(PlanFields.PAIRS.name(), pair), PAIR), Occur.SHOULD);
                all.add(boosted(term(PlanFields.TITLE_PAIRS.name(), pair), TITLE_PAIR), Occur.SHOULD);
                all.add(boosted(term(PlanFields.PEOPLE.name(), pair), PEOPLE_PAIR), Occur.SHOULD);
            }
        }
    }

    private static Query clause(Clause clause, Strictness strictness) {
        return switch (clause) {
            case Clause.Word word -> word(word, strictness);
            case Clause.Phrase phrase -> phrase(phrase, strictness);
            case Clause.Number number -> number(number);
            case Clause.Day day -> new ConstantScoreQuery(term(PlanFields.DATES.name(), day.iso()));
        };
    }

    private static Query word(Clause.Word word, Strictness strictness) {
        if (!word.isMarked() || strictness != Strictness.AS_TYPED) {
            return term(PlanFields.BARE.name(), word.bare());
        }
        return either(
                term(PlanFields.WORDS.name(), word.exact()),
                boosted(term(PlanFields.UNMARKED.name(), word.bare()), UNMARKED));
    }

    /// A phrase with marks on some words only must have these words with their marks, and all in a row without.
    private static Query phrase(Clause.Phrase phrase, Strictness strictness) {
        if (strictness == Strictness.ANY_WORD) {
            return some(List.copyOf(phrase.words()), strictness);
        }
        Query bare = row(PlanFields.BARE.name(), phrase.words(), false);
        if (strictness != Strictness.AS_TYPED || phrase.words().stream().noneMatch(Clause.Word::isMarked)) {
            return bare;
        }
        var mixed = new BooleanQuery.Builder().add(bare, Occur.MUST);
        phrase.words().stream()
                .filter(Clause.Word::isMarked)
                .forEach(word -> mixed.add(term(PlanFields.WORDS.name(), word.exact()), Occur.FILTER));
        boolean allMarked = phrase.words().stream().allMatch(Clause.Word::isMarked);
        Query exact = row(PlanFields.WORDS.name(), phrase.words(), true);
        Query unmarked = boosted(row(PlanFields.UNMARKED.name(), phrase.words(), false), UNMARKED);
        return allMarked ? either(exact, unmarked) : either(exact, mixed.build(), unmarked);
    }

    private static Query row(String field, List<Clause.Word> words, boolean exact) {
        var row = new PhraseQuery.Builder();
        words.forEach(word -> row.add(new Term(field, exact ? word.exact() : word.bare())));
        return row.build();
    }

    private static Query number(Clause.Number number) {
        var any = new BooleanQuery.Builder();
        if (!number.folded().isEmpty()) {
            any.add(fixed(term(PlanFields.NUMBER.name(), number.folded()), WHOLE_OWN), Occur.SHOULD);
        }
        any.add(fixed(groups(PlanFields.OWN.name(), number), PART_OWN), Occur.SHOULD);
        Query cited = groups(PlanFields.CITED.name(), number);
        any.add(fixed(cited, CITED), Occur.SHOULD);
        any.add(cited, Occur.SHOULD);
        any.add(row(PlanFields.BARE.name(), number.words(), false), Occur.SHOULD);
        return any.build();
    }

    private static Query groups(String field, Clause.Number number) {
        if (number.isBare()) {
            return term(field, number.groups().getFirst().getFirst());
        }
        var groups = new MultiPhraseQuery.Builder().setSlop(ANY_ORDER);
        number.groups()
                .forEach(group -> groups.add(group.stream()
                        .map(spelling -> new Term(field, spelling))
                        .toArray(Term[]::new)));
        return groups.build();
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Query fixed(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query either(Query... queries) {
        return new DisjunctionMaxQuery(List.of(queries), 0);
    }
}
