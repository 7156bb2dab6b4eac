package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How the marks of a query are meant. Who types marks means a word without any as it stands too: of «thi đua» the *thi*
/// is no *thị* and no *thì*. Who types some words in haste does not (`kế hoạch hoc tap`): that shows where one of them is
/// hardly ever written so.
final class Marks {
    /// A word that has no marks in less than one of so many of the documents that hold it with any is one whose marks
    /// were left out. Of common syllables *thi*, *theo*, *ban* stand bare in a third or more, *hoc*, *dua*, *hoach* in
    /// less than a hundredth.
    private static final int RARE = 20;

    private final IndexReader reader;

    Marks(IndexReader reader) {
        this.reader = reader;
    }

    /// The query with its words without marks meant as written, when it has words with marks and none was left out; else
    /// the same.
    ParsedQuery settled(ParsedQuery parsed) throws IOException {
        if (!(parsed instanceof ParsedQuery.Terms terms)) {
            return parsed;
        }
        List<Clause.Word> words = Matching.words(terms.wanted());
        if (words.stream().noneMatch(Clause.Word::isMarked)) {
            return parsed;
        }
        for (Clause.Word word : words) {
            if (!word.isMarked() && isLeftOut(word)) {
                return parsed;
            }
        }
        return new ParsedQuery.Terms(clauses(terms.wanted()), terms.unwanted(), terms.notes());
    }

    /// Texts typed without any marks do not tell how a word is written.
    private boolean isLeftOut(Clause.Word word) throws IOException {
        if (!isLetters(word)) {
            return false;
        }
        long so = holding(PlanFields.WORDS, word.exact()) - holding(PlanFields.UNMARKED, word.bare());
        return so * RARE < holding(PlanFields.BARE, word.bare());
    }

    private int holding(PlanFields.Text field, String word) throws IOException {
        return reader.docFreq(new Term(field.name(), word));
    }

    private static boolean isLetters(Clause.Word word) {
        return word.exact().chars().allMatch(Character::isLetter);
    }

    private static List<Clause> clauses(List<Clause> clauses) {
        return clauses.stream().map(Marks::clause).toList();
    }

    private static Clause clause(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> word(word);
            case Clause.Alike(Clause.Word word, List<Clause.Phrase> others, float weight) ->
                new Clause.Alike(word(word), others, weight);
            case Clause.Hint(Clause.Word word) -> new Clause.Hint(word(word));
            case Clause.Phrase(List<Clause.Word> words) ->
                new Clause.Phrase(words.stream().map(Marks::word).toList());
            case Clause.AnyOf(List<Clause.Choice> choices) -> new Clause.AnyOf(choices(choices));
            case Clause.Prefix _,
                    Clause.Number _,
                    Clause.Day _,
                    Clause.SchoolYear _,
                    Clause.Period _,
                    Clause.InField _ -> clause;
        };
    }

    private static List<Clause.Choice> choices(List<Clause.Choice> choices) {
        var settled = new ArrayList<Clause.Choice>();
        for (Clause.Choice choice : choices) {
            settled.add(new Clause.Choice(clauses(choice.wanted()), choice.unwanted()));
        }
        return settled;
    }

    private static Clause.Word word(Clause.Word word) {
        return isLetters(word) ? new Clause.Word(word.exact(), word.bare(), word.follows(), true) : word;
    }
}
