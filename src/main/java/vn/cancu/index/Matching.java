package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;

/// Which documents hold what a [Clause] asks for, as a question to Lucene; with the score of the clause by itself.
final class Matching {
    private static final float UNMARKED = 0.7f;
    private static final float WHOLE_OWN = 200;
    private static final float PART_OWN = 100;
    private static final float CITED = 20;
    private static final int ANY_ORDER = 30;
    /// What a date inside a school year counts; its name counts as any words do.
    private static final float BY_DATE = 0.1f;
    /// What it counts to be issued on a day or in a stretch of time, beside naming the stretch and printing a day of it.
    private static final float ISSUED = 3;
    private static final float NAMED = 1;
    private static final float PRINTED = 0.5f;
    /// Of a longer stretch the days that a text prints say nothing.
    private static final long LONGEST_OF_DAYS = 300;

    private final Strictness strictness;
    private final boolean scored;

    /// How strictly a query is taken. The next is tried when one finds nothing.
    enum Strictness {
        /// Marks as typed; a question taken as the list of what it asks about. What is found so is enough when there are
        /// [#ENOUGH].
        AS_A_LIST(""),
        /// Marks as typed, all words (of a long query some).
        AS_TYPED(""),
        /// Any marks.
        ANY_MARKS("Không có văn bản nào có đúng dấu như đã gõ; đã tìm không phân biệt dấu."),
        /// Any marks, any of the words.
        ANY_WORD("Không có văn bản nào có đủ các từ đã gõ; đã tìm văn bản có một phần các từ ấy.");

        private static final int ENOUGH = 10;

        private final String note;

        Strictness(String note) {
            this.note = note;
        }

        /// Whether so many documents are enough to try no other.
        boolean isEnough(long found) {
            return found >= (this == AS_A_LIST ? ENOUGH : 1);
        }

        /// What to tell people when this was needed; empty for the first.
        String note() {
            return note;
        }
    }

    Matching(Strictness strictness) {
        this(strictness, true);
    }

    /// @param scored false where only what matches is asked: what is there for the score is left out
    Matching(Strictness strictness, boolean scored) {
        this.strictness = strictness;
        this.scored = scored;
    }

    /// Every document.
    static Query documents() {
        return new ConstantScoreQuery(term(PlanFields.KIND.name(), PlanFields.DOCUMENT));
    }

    /// The documents that hold what is asked.
    Query of(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> word(word);
            case Clause.Alike alike -> alike(alike);
            case Clause.Hint hint -> word(hint.word());
            case Clause.Prefix prefix -> prefix(prefix);
            case Clause.Phrase phrase -> phrase(phrase);
            case Clause.Number number -> number(number);
            case Clause.Day day -> day(day);
            case Clause.AnyOf any -> anyOf(any);
            case Clause.SchoolYear year -> schoolYear(year);
            case Clause.Period period -> period(period);
            case Clause.InField inField -> inField(inField);
        };
    }

    private boolean isAsTyped() {
        return strictness.compareTo(Strictness.AS_TYPED) <= 0;
    }

    private Query word(Clause.Word word) {
        if (!word.asWritten() || !isAsTyped()) {
            return bare(word);
        }
        Query unmarked = scored ? unmarked(word) : term(PlanFields.UNMARKED.name(), word.bare());
        return word.isMarked() ? either(exact(word), unmarked) : exact(word);
    }

    /// With the marks typed.
    static Query exact(Clause.Word word) {
        return term(PlanFields.WORDS.name(), word.exact());
    }

    /// Where the text itself has no marks. It counts by how rare the word is in all texts: among the few without marks
    /// every word is rare, and these texts would come first.
    static Query unmarked(Clause.Word word) {
        return lesser(bare(word), term(PlanFields.UNMARKED.name(), word.bare()));
    }

    private static Query lesser(Query scored, Query matched) {
        return boosted(
                new BooleanQuery.Builder()
                        .add(scored, Occur.MUST)
                        .add(matched, Occur.FILTER)
                        .build(),
                UNMARKED);
    }

    /// With any marks.
    static Query bare(Clause.Word word) {
        return term(PlanFields.BARE.name(), word.bare());
    }

    private Query alike(Clause.Alike alike) {
        var queries = new ArrayList<Query>();
        queries.add(word(alike.word()));
        for (Clause.Phrase other : alike.others()) {
            boolean single = other.words().size() == 1;
            Query found = single ? word(other.words().getFirst()) : phrase(other);
            queries.add(boosted(found, alike.weight() / other.words().size()));
        }
        return either(queries.toArray(Query[]::new));
    }

    private Query prefix(Clause.Prefix prefix) {
        Query bare = new BeginsWith(PlanFields.BARE, prefix.bare());
        if (!prefix.isMarked() || !isAsTyped()) {
            return bare;
        }
        return either(
                new BeginsWith(PlanFields.WORDS, prefix.exact()), new BeginsWith(PlanFields.UNMARKED, prefix.bare()));
    }

    /// A phrase with marks on some words only must have these words with their marks, and all in a row without.
    private Query phrase(Clause.Phrase phrase) {
        if (strictness == Strictness.ANY_WORD) {
            var some = new BooleanQuery.Builder();
            phrase.words().forEach(word -> some.add(word(word), Occur.SHOULD));
            return some.build();
        }
        Query bare = bare(phrase.words());
        if (!isAsTyped() || phrase.words().stream().noneMatch(Clause.Word::asWritten)) {
            return bare;
        }
        var mixed = new BooleanQuery.Builder().add(bare, Occur.MUST);
        phrase.words().stream().filter(Clause.Word::asWritten).forEach(word -> mixed.add(exact(word), Occur.FILTER));
        boolean allMarked = phrase.words().stream().allMatch(Clause.Word::asWritten);
        Query exact = row(PlanFields.WORDS.name(), phrase.words(), true);
        Query matched = row(PlanFields.UNMARKED.name(), phrase.words(), false);
        Query unmarked = scored ? lesser(bare, matched) : matched;
        return allMarked ? either(exact, unmarked) : either(exact, mixed.build(), unmarked);
    }

    private static Query bare(List<Clause.Word> row) {
        return row.size() == 1
                ? bare(row.getFirst())
                : new AnyMarks(row.stream().map(Clause.Word::bare).toList());
    }

    private static Query row(String field, List<Clause.Word> words, boolean exact) {
        var row = new PhraseQuery.Builder();
        words.forEach(word -> row.add(new Term(field, exact ? word.exact() : word.bare())));
        return row.build();
    }

    /// A number: the document's own whole, in part, cited, or printed where no reader found it.
    Query number(Clause.Number number) {
        var any = new BooleanQuery.Builder();
        any.add(ownNumber(number), Occur.SHOULD);
        any.add(citedNumber(number), Occur.SHOULD);
        any.add(printedNumber(number), Occur.SHOULD);
        return any.build();
    }

    /// Documents that cite it; who does so more often comes first.
    static Query citedNumber(Clause.Number number) {
        Query cited = groups(PlanFields.CITED.name(), number);
        return new BooleanQuery.Builder()
                .add(fixed(cited, CITED), Occur.MUST)
                .add(cited, Occur.SHOULD)
                .build();
    }

    /// Documents that print it, though no reader may have found it.
    static Query printedNumber(Clause.Number number) {
        return bare(number.words());
    }

    /// Documents of which it is the own number, whole or in part.
    static Query ownNumber(Clause.Number number) {
        var own = new BooleanQuery.Builder();
        if (!number.folded().isEmpty()) {
            own.add(fixed(term(PlanFields.NUMBER.name(), number.folded()), WHOLE_OWN), Occur.SHOULD);
        }
        return own.add(fixed(groups(PlanFields.OWN.name(), number), PART_OWN), Occur.SHOULD)
                .build();
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

    private Query anyOf(Clause.AnyOf any) {
        var choices = new BooleanQuery.Builder();
        any.choices().forEach(choice -> choices.add(all(choice), Occur.SHOULD));
        return choices.build();
    }

    /// Everything of a choice; inside brackets nothing is optional.
    private Query all(Clause.Choice choice) {
        var all = new BooleanQuery.Builder();
        choice.wanted().forEach(clause -> all.add(of(clause), Occur.MUST));
        if (choice.wanted().isEmpty()) {
            all.add(documents(), Occur.MUST);
        }
        choice.unwanted().forEach(clause -> all.add(of(clause), Occur.MUST_NOT));
        return all.build();
    }

    private Query schoolYear(Clause.SchoolYear year) {
        long first = year.first() * 10_000L;
        long second = first + 10_000L;
        String date = PlanFields.DATE.name();
        return either(
                bare(year.words()),
                fixed(days(date, first + 800, first + 1231), BY_DATE),
                fixed(days(date, second + 100, second + 731), BY_DATE));
    }

    /// A day that a text prints or, which counts more, on which it was issued.
    private static Query day(Clause.Day day) {
        long issued = Long.parseLong(day.iso().replace("-", ""));
        return either(
                new ConstantScoreQuery(term(PlanFields.DATES.name(), day.iso())),
                fixed(days(PlanFields.DATE.name(), issued, issued), ISSUED));
    }

    /// What was issued in a stretch of time; what names it or, where it is no longer than a quarter, one of its days counts
    /// less: «ngày 26 tháng 02 năm 2020» is the day of some directive as a rule.
    private static Query period(Clause.Period period) {
        var any = new BooleanQuery.Builder()
                .add(fixed(days(PlanFields.DATE.name(), period.from(), period.to()), ISSUED), Occur.SHOULD);
        for (Clause.Phrase name : period.names()) {
            any.add(fixed(bare(name.words()), NAMED), Occur.SHOULD);
            any.add(fixed(row(PlanFields.TITLE.name(), name.words(), false), NAMED), Occur.SHOULD);
        }
        if (period.to() - period.from() < LONGEST_OF_DAYS) {
            any.add(fixed(printed(period.from(), period.to()), PRINTED), Occur.SHOULD);
        }
        return any.build();
    }

    /// Documents that print a day between two.
    private static Query printed(long from, long to) {
        var iso = new BytesRef[] {new BytesRef(iso(from)), new BytesRef(iso(to))};
        return new TermRangeQuery(PlanFields.DATES.name(), iso[0], iso[1], true, true);
    }

    private static String iso(long day) {
        String digits = Long.toString(day);
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
    }

    private Query inField(Clause.InField asked) {
        Query found = switch (asked.asked()) {
            case Clause.Asked.Names names -> names(asked.field(), names.names());
            case Clause.Asked.Words words -> words(asked.field(), words.spellings());
            case Clause.Asked.Named named -> named.name().query();
            case Clause.Asked.Value value -> value(asked.field(), value.value());
            case Clause.Asked.Numbered numbered -> inNumber(asked.field(), numbered.number());
            case Clause.Asked.Days days -> days(dayField(asked.field()), days.from(), days.to());
        };
        return asked.field() == QueryField.NUMBER ? found : new ConstantScoreQuery(found);
    }

    private static Query inNumber(QueryField field, Clause.Number number) {
        return field == QueryField.CITES ? groups(PlanFields.CITED.name(), number) : ownNumber(number);
    }

    private static String dayField(QueryField field) {
        return field == QueryField.DUE ? PlanFields.DUE.name() : PlanFields.DATE.name();
    }

    private static Query days(String field, long from, long to) {
        return SortedNumericDocValuesField.newSlowRangeQuery(field, from, to);
    }

    private static Query value(QueryField field, String value) {
        PlanFields.Facetted facet = switch (field) {
            case RELATION -> PlanFields.RELATION;
            case PROVINCE -> PlanFields.PROVINCE;
            default -> PlanFields.TYPE;
        };
        return SortedSetDocValuesField.newSlowExactQuery(facet.name(), new BytesRef(value));
    }

    private static String wordField(QueryField field) {
        return switch (field) {
            case SIGNER -> PlanFields.SIGNER.name();
            case RECIPIENT -> PlanFields.RECIPIENT.name();
            case SUBJECT -> PlanFields.TITLE.name();
            default -> PlanFields.ISSUER.name();
        };
    }

    private static Query words(QueryField field, List<Clause.Phrase> spellings) {
        var any = new BooleanQuery.Builder();
        for (Clause.Phrase spelling : spellings) {
            var all = new BooleanQuery.Builder();
            spelling.words().forEach(word -> all.add(term(wordField(field), word.exact()), Occur.MUST));
            any.add(all.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query names(QueryField field, List<Clause.Phrase> names) {
        String in = wordField(field);
        return either(names.stream().map(name -> row(in, name.words(), true)).toArray(Query[]::new));
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Query fixed(Query query, float score) {
        return boosted(new ConstantScoreQuery(query), score);
    }

    private static Query either(Query... queries) {
        return new DisjunctionMaxQuery(List.of(queries), 0);
    }

    /// The beginnings of words among clauses, those inside alternatives too.
    static List<Clause.Prefix> prefixes(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> switch (clause) {
                    case Clause.Prefix prefix -> Stream.of(prefix);
                    case Clause.AnyOf any ->
                        any.choices().stream().flatMap(choice -> prefixes(choice.wanted()).stream());
                    default -> Stream.<Clause.Prefix>empty();
                })
                .toList();
    }

    /// The words of clauses, in order: what neighbours are looked for among.
    static List<Clause.Word> words(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> switch (clause) {
                    case Clause.Word word -> Stream.of(word);
                    case Clause.Alike alike -> Stream.of(alike.word());
                    case Clause.Hint hint -> Stream.of(hint.word());
                    case Clause.Phrase phrase -> phrase.words().stream();
                    case Clause.AnyOf any -> any.choices().stream().flatMap(choice -> words(choice.wanted()).stream());
                    case Clause.SchoolYear year -> year.words().stream();
                    case Clause.Prefix _, Clause.Number _, Clause.Day _, Clause.Period _, Clause.InField _ ->
                        Stream.<Clause.Word>empty();
                })
                .toList();
    }
}
