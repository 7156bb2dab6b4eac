package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DirectoryReader;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Where a text matches a query. The text is read again word by word, so that what is marked is what the query means:
/// corrected words, other forms of an acronym, a number in any spelling.
final class Places {
    /// Most places marked in a whole text.
    private static final int MOST = 5_000;
    private static final double NEIGHBOUR = 0.5;

    private final SourceText text;
    private final Words words;
    private final List<Clause> clauses;
    private final List<Double> weights;
    private final List<Found> found = new ArrayList<>();

    /// A matching stretch of words.
    ///
    /// @param clause index of the clause
    /// @param weight larger for what is rarer
    record Found(Span words, int clause, double weight) {}

    /// A maximal run of matching stretches that touch or overlap, and the indexes of their clauses.
    private record Run(Span words, BitSet clauses) {
        boolean isOfSeveral() {
            return clauses.cardinality() > 1;
        }
    }

    private Places(SourceText text, List<Clause> clauses, List<Double> weights) {
        this.text = text;
        this.words = Words.of(text.normal());
        this.clauses = clauses;
        this.weights = weights;
    }

    /// Finds the places of clauses in a text.
    ///
    /// @param clauses the positive clauses of a query
    /// @param weights one a clause: larger for what is rarer
    /// @param mentions citations of the document; those of a number asked for are places too
    static Places of(SourceText text, List<Clause> clauses, List<Double> weights, List<CitedMention> mentions) {
        var places = new Places(text, clauses, weights);
        places.findAll(mentions);
        return places;
    }

    /// The spans of a held document's raw text that match a query; empty when the document is not held.
    static List<Span> of(DirectoryReader reader, Rows rows, String query, String id) throws IOException {
        List<Clause> wanted = Search.read(reader, query).positive();
        Optional<Integer> doc = rows.locate(id);
        if (wanted.isEmpty() || doc.isEmpty()) {
            return List.of();
        }
        Rows.RawText stored = rows.text(doc.get());
        return of(
                        SourceText.of(stored.raw(), stored.layout()),
                        wanted,
                        Collections.nCopies(wanted.size(), 1.0),
                        rows.mentions(doc.get()))
                .everywhere();
    }

    /// All matching stretches, in the order of the text.
    List<Found> found() {
        return Collections.unmodifiableList(found);
    }

    /// The words of the text.
    Words words() {
        return words;
    }

    /// Whether the places of a clause depend on the citations of the document.
    static boolean looksAtMentions(Clause clause) {
        return switch (clause) {
            case Clause.Number _ -> true;
            case Clause.InField(QueryField field, Clause.Asked _) -> field == QueryField.CITES;
            case Clause.AnyOf any ->
                any.choices().stream()
                        .flatMap(choice -> choice.wanted().stream())
                        .anyMatch(Places::looksAtMentions);
            case Clause.Word _,
                    Clause.Alike _,
                    Clause.Prefix _,
                    Clause.Hint _,
                    Clause.Phrase _,
                    Clause.Day _,
                    Clause.SchoolYear _,
                    Clause.Period _ -> false;
        };
    }

    private void findAll(List<CitedMention> mentions) {
        for (int c = 0; c < clauses.size(); c++) {
            find(clauses.get(c), c, mentions);
        }
        found.sort(Comparator.comparing(Found::words));
    }

    private void find(Clause wanted, int c, List<CitedMention> mentions) {
        switch (wanted) {
            case Clause.Word word -> findWord(word, c);
            case Clause.Alike alike -> {
                findWord(alike.word(), c);
                alike.others().forEach(other -> findRow(other.words(), c));
            }
            case Clause.Prefix prefix -> findPrefix(prefix, c);
            case Clause.Hint _ -> {
                // a place is no answer because it holds a word of the question
            }
            case Clause.Phrase phrase -> findRow(phrase.words(), c);
            case Clause.Number number -> findNumber(number, c, mentions);
            case Clause.Day day -> findDay(day, c);
            case Clause.SchoolYear year -> findRow(year.words(), c);
            case Clause.Period period -> period.names().forEach(name -> findRow(name.words(), c));
            case Clause.AnyOf any ->
                any.choices().forEach(choice -> choice.wanted().forEach(clause -> find(clause, c, mentions)));
            case Clause.InField(QueryField field, Clause.Asked asked) -> {
                if (field == QueryField.CITES && asked instanceof Clause.Asked.Numbered(Clause.Number number)) {
                    findNumber(number, c, mentions);
                }
                if (asked instanceof Clause.Asked.Named(CitedName name)) {
                    findName(name, c, mentions);
                }
            }
        }
    }

    private void findPrefix(Clause.Prefix prefix, int clause) {
        for (int i = 0; i < words.size(); i++) {
            if (prefix.matches(words, i)) {
                add(i, i + 1, clause, 1);
            }
        }
    }

    private void findWord(Clause.Word word, int clause) {
        Clause before = clause > 0 && word.follows() ? plain(clauses.get(clause - 1)) : word;
        for (int i = 0; i < words.size(); i++) {
            if (word.matches(words, i)) {
                boolean neighbour =
                        i > 0 && before instanceof Clause.Word first && before != word && first.matches(words, i - 1);
                add(i, i + 1, clause, neighbour ? 1 + NEIGHBOUR : 1);
            }
        }
    }

    private static Clause plain(Clause clause) {
        return clause instanceof Clause.Alike alike ? alike.word() : clause;
    }

    private void findRow(List<Clause.Word> row, int clause) {
        for (int i = 0; i + row.size() <= words.size(); i++) {
            if (matches(row, i)) {
                add(i, i + row.size(), clause, 1);
            }
        }
    }

    /// Whether these words stand one after the other from a word on.
    private boolean matches(List<Clause.Word> row, int from) {
        int k = 0;
        while (k < row.size() && row.get(k).matches(words, from + k)) {
            k++;
        }
        return k == row.size();
    }

    /// The words of a citation; empty when it has none.
    private Optional<Span> wordsOf(CitedMention mention) {
        Span cited = mention.citation().span();
        int from = firstWord(word -> raw(new Span(word, word + 1)).end() > cited.start());
        int to = firstWord(word -> raw(new Span(word, word + 1)).start() >= cited.end());
        return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private void findNumber(Clause.Number number, int clause, List<CitedMention> mentions) {
        findRow(number.words(), clause);
        for (CitedMention mention : mentions) {
            List<String> terms = NumberTerms.of(
                    mention.citation().key().number(), mention.citation().type());
            if (number.groups().stream().allMatch(group -> group.stream().anyMatch(terms::contains))) {
                wordsOf(mention)
                        .map(cited -> printed(cited, number, terms.getFirst()))
                        .ifPresent(printed -> add(printed.start(), printed.end(), clause, 1));
            }
        }
    }

    /// Marks a cited name where a citation has it, or where the next word shows that the name ends there: of «Luật Giáo dục
    /// đại học» nothing is marked for `luật giáo dục`.
    private void findName(CitedName name, int clause, List<CitedMention> mentions) {
        List<Clause.Word> row = name.words();
        for (int i = 0; i + row.size() < words.size(); i++) {
            int end = i + row.size();
            if (matches(row, i) && name.goesOn(words.bare(end))) {
                add(i, end, clause, 1);
            }
        }
        mentions.stream()
                .filter(mention -> name.isCalled(mention.citation().key().number()))
                .flatMap(mention -> wordsOf(mention).stream())
                .forEach(cited -> add(cited.start(), cited.end(), clause, 1));
    }

    /// What to mark in a citation: the words of the number and typed words before it, or the whole citation when it
    /// prints no complete number: `Chỉ thị 05`, `Luật Giáo dục`.
    private Span printed(Span mention, Clause.Number number, String serial) {
        int start = words.start(mention.start());
        String said = text.normal().substring(start, words.end(mention.end() - 1));
        for (NumberScanner.Scanned scanned : NumberScanner.scan(said)) {
            if (NumberTerms.groups(scanned.number().canonical()).getFirst().equals(serial)) {
                int begin = start + scanned.span().start();
                int end = start + scanned.span().end();
                int from = firstWord(word -> words.end(word) > begin);
                int to = firstWord(word -> words.start(word) >= end);
                int typed = from;
                for (int i = from - 1; i >= mention.start() && isTyped(i, number); i--) {
                    typed = words.bare(i).equals("so") ? typed : i;
                }
                return new Span(typed, to);
            }
        }
        return mention;
    }

    private boolean isTyped(int word, Clause.Number number) {
        return words.bare(word).equals("so")
                || number.words().stream().anyMatch(typed -> typed.bare().equals(words.bare(word)));
    }

    /// Index of the first word for which a monotonic condition holds; the number of words when it holds for none.
    private int firstWord(IntPredicate behind) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (behind.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void findDay(Clause.Day day, int clause) {
        for (Dates.Found date : Dates.in(text.normal(), words)) {
            if (date.iso().equals(day.iso())) {
                add(date.words().start(), date.words().end(), clause, 1);
            }
        }
    }

    private void add(int from, int to, int clause, double factor) {
        found.add(new Found(new Span(from, to), clause, weights.get(clause) * factor));
    }

    /// The matches inside a passage; stretches that touch or overlap are one. A word that is part of a longer match is
    /// not marked where it stands alone: for «thi đua», the «thi» of «thi hành» means nothing.
    ///
    /// @param passage range of word indexes
    List<Span> matches(Span passage) {
        List<Run> runs = runs(passage);
        var inRuns = new BitSet();
        runs.stream().filter(Run::isOfSeveral).map(Run::clauses).forEach(inRuns::or);
        return runs.stream()
                .filter(run -> run.isOfSeveral() || !run.clauses().intersects(inRuns))
                .map(Run::words)
                .toList();
    }

    /// The spans of the raw text to mark in the whole text, in order, at most [#MOST]. When several words were asked
    /// for, a single word is marked only beside another.
    List<Span> everywhere() {
        boolean single = clauses.stream()
                        .filter(clause -> !(clause instanceof Clause.Hint || clause instanceof Clause.InField))
                        .count()
                == 1;
        return runs(new Span(0, words.size())).stream()
                .filter(run -> single || run.isOfSeveral() || isMore(run))
                .limit(MOST)
                .map(run -> raw(run.words()))
                .toList();
    }

    private boolean isMore(Run run) {
        Clause clause = clauses.get(run.clauses().nextSetBit(0));
        return run.words().length() > 1 || !(clause instanceof Clause.Word || clause instanceof Clause.Alike);
    }

    private List<Run> runs(Span passage) {
        var runs = new ArrayList<Run>();
        for (Found one : found) {
            if (passage.contains(one.words())) {
                boolean touches = !runs.isEmpty() && touches(runs.getLast().words(), one.words());
                Run run = touches ? runs.removeLast() : new Run(one.words(), new BitSet());
                run.clauses().set(one.clause());
                runs.add(new Run(run.words().union(one.words()), run.clauses()));
            }
        }
        return runs;
    }

    private boolean touches(Span before, Span next) {
        return next.start() < before.end()
                || (next.start() == before.end() && words.start(next.start()) - words.end(before.end() - 1) <= 1);
    }

    /// A range of words as a span of the raw text.
    Span raw(Span some) {
        return text.raw(new Span(words.start(some.start()), words.end(some.end() - 1)));
    }
}
