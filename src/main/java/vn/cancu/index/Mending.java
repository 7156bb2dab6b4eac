package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vn.cancu.text.Folding;
import vn.cancu.text.SyllablePairs;
import vn.cancu.text.TypingMethods;

/// Words that stand nowhere in the index, read as what was meant: typed while the keyboard program was off
/// (`kees hoachj`), two words glued together (`kếhoạch`), or with one slip of a finger (`kế hoahcj`).
///
/// A word that stands somewhere is never touched, so that what is there is found; and of a query at most [#MOST] words
/// are compared with all words of the index. In a sentence, a syllable with diacritics that occurs nowhere is taken as
/// meant when administrative texts use it («Vậy …»): the other words answer, and it is not replaced. One that they do not
/// use («truyên truyên») is a slip there too.
final class Mending {
    /// Most words of a query that are looked up among all words.
    static final int MOST = 3;

    /// Of a shorter word only the marks may be wrong: one letter more or less makes another word of it.
    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;
    /// A neighbour that fits says more than how often a word occurs.
    private static final long FITS = 1_000_000;

    private final IndexReader reader;
    private final List<String> notes = new ArrayList<>();
    private boolean sentence;
    private int looked;

    Mending(IndexReader reader) {
        this.reader = reader;
    }

    /// The query with its words as they were meant, and a note on each that was read differently; the same query when all
    /// words are known.
    ParsedQuery mended(ParsedQuery parsed) throws IOException {
        if (!(parsed instanceof ParsedQuery.Terms terms)) {
            return parsed;
        }
        sentence = Ranking.Weights.CHOSEN.isSentence(terms);
        List<Clause> wanted = mended(terms.wanted());
        if (notes.isEmpty()) {
            return parsed;
        }
        var all = new ArrayList<>(terms.notes());
        all.addAll(notes);
        return new ParsedQuery.Terms(QuestionWords.apart(Acronyms.spread(wanted)), terms.unwanted(), all);
    }

    private List<Clause> mended(List<Clause> wanted) throws IOException {
        var mended = new ArrayList<Clause>();
        for (int i = 0; i < wanted.size(); i++) {
            switch (wanted.get(i)) {
                case Clause.Word word ->
                    mended.addAll(word(word, wordAt(mended, mended.size() - 1), wordAt(wanted, i + 1)));
                case Clause.Phrase phrase -> mended.add(phrase(phrase));
                default -> mended.add(wanted.get(i));
            }
        }
        return mended;
    }

    private static Optional<Clause.Word> wordAt(List<Clause> clauses, int i) {
        return i >= 0 && i < clauses.size() && clauses.get(i) instanceof Clause.Word word
                ? Optional.of(word)
                : Optional.empty();
    }

    private Clause phrase(Clause.Phrase phrase) throws IOException {
        List<Clause> words = mended(List.copyOf(phrase.words()));
        return new Clause.Phrase(
                words.stream().map(clause -> (Clause.Word) clause).toList());
    }

    /// The word, or what was meant by it.
    private List<Clause.Word> word(Clause.Word word, Optional<Clause.Word> before, Optional<Clause.Word> after)
            throws IOException {
        if (isKnown(word) || sentence && word.isMarked() && isInUse(word)) {
            return List.of(word);
        }
        List<Clause.Word> meant = meant(word, before, after);
        if (!meant.equals(List.of(word))) {
            String said =
                    String.join(" ", meant.stream().map(Clause.Word::exact).toList());
            notes.add("Không có từ «" + word.exact() + "»; đã tìm «" + said + "».");
        }
        return meant;
    }

    private List<Clause.Word> meant(Clause.Word word, Optional<Clause.Word> before, Optional<Clause.Word> after)
            throws IOException {
        Optional<Clause.Word> typed = TypingMethods.read(word.exact())
                .map(syllable -> QueryParser.words(syllable).getFirst())
                .map(syllable -> new Clause.Word(syllable.exact(), syllable.bare(), word.follows()));
        if (typed.isPresent() && isKnown(typed.get())) {
            return List.of(typed.get());
        }
        List<Clause.Word> parts = lettersAndFigures(word);
        if (!parts.isEmpty()) {
            return parts;
        }
        boolean letters = word.exact().chars().allMatch(Character::isLetter);
        if (!letters || word.exact().length() > LONGEST || looked == MOST) {
            return List.of(word);
        }
        looked++;
        List<Clause.Word> split = word.exact().length() < SHORTEST ? List.of() : split(word);
        return split.isEmpty() ? List.of(nearest(word, before, after).orElse(word)) : split;
    }

    /// `covid19` as `covid 19` and `lớp10` as `lớp 10`, when the two occur side by side somewhere; otherwise empty.
    private List<Clause.Word> lettersAndFigures(Clause.Word word) throws IOException {
        int at = 1;
        while (at < word.exact().length()
                && Character.isDigit(word.exact().charAt(at))
                        == Character.isDigit(word.exact().charAt(at - 1))) {
            at++;
        }
        boolean together = at < word.exact().length()
                && word.exact().length() == word.bare().length()
                && occurs(
                                PlanFields.PAIRS,
                                word.bare().substring(0, at) + " " + word.bare().substring(at))
                        > 0;
        return together ? parted(word, at) : List.of();
    }

    private static List<Clause.Word> parted(Clause.Word word, int at) {
        return List.of(
                new Clause.Word(word.exact().substring(0, at), word.bare().substring(0, at), word.follows()),
                new Clause.Word(word.exact().substring(at), word.bare().substring(at), true));
    }

    private static boolean isInUse(Clause.Word word) {
        return SyllablePairs.standard().number(SyllablePairs.form(word.exact())) != SyllablePairs.UNKNOWN;
    }

    private boolean isKnown(Clause.Word word) throws IOException {
        return occurs(PlanFields.BARE, word.isMarked() ? "" : word.bare()) > 0
                || word.isMarked() && occurs(PlanFields.WORDS, word.exact()) > 0
                || word.isMarked() && occurs(PlanFields.UNMARKED, word.bare()) > 0;
    }

    private int occurs(PlanFields.Text field, String term) throws IOException {
        return term.isEmpty() ? 0 : reader.docFreq(new Term(field.name(), term));
    }

    /// Two words that stand beside each other somewhere; none when the word cannot be parted so.
    private List<Clause.Word> split(Clause.Word word) throws IOException {
        List<Clause.Word> best = List.of();
        int most = 0;
        for (int at = 1; at < word.bare().length(); at++) {
            int together = occurs(
                    PlanFields.PAIRS,
                    word.bare().substring(0, at) + " " + word.bare().substring(at));
            if (together > most) {
                most = together;
                best = parted(word, at);
            }
        }
        return best;
    }

    /// The known word one slip away that fits its neighbours best, else the most frequent. With marks it is compared with
    /// marks first, and where that finds none without.
    private Optional<Clause.Word> nearest(Clause.Word word, Optional<Clause.Word> before, Optional<Clause.Word> after)
            throws IOException {
        Optional<Clause.Word> marked =
                word.isMarked() ? nearest(PlanFields.WORDS, word.exact(), word, before, after) : Optional.empty();
        return marked.isPresent() ? marked : nearest(PlanFields.BARE, word.bare(), word, before, after);
    }

    private Optional<Clause.Word> nearest(
            PlanFields.Text field,
            String typed,
            Clause.Word word,
            Optional<Clause.Word> before,
            Optional<Clause.Word> after)
            throws IOException {
        boolean isShort = typed.length() < SHORTEST;
        Optional<Clause.Word> best = Optional.empty();
        long most = 0;
        for (NearWord near : NearWord.of(reader, field, typed, 1)) {
            String exact = near.word();
            if (isShort && !Folding.fold(exact).equals(word.bare())) {
                continue;
            }
            var candidate = new Clause.Word(exact, Folding.fold(exact), word.follows());
            long good = near.documents()
                    + FITS * together(before, candidate, word.follows())
                    + FITS
                            * (after.isPresent()
                                    ? together(
                                            Optional.of(candidate),
                                            after.get(),
                                            after.get().follows())
                                    : 0);
            if (good > most) {
                most = good;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private int together(Optional<Clause.Word> left, Clause.Word right, boolean follows) throws IOException {
        return left.isPresent() && follows
                ? Math.min(1_000, occurs(PlanFields.PAIRS, left.get().bare() + " " + right.bare()))
                : 0;
    }
}
