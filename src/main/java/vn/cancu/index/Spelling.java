package vn.cancu.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// «Ý bạn là …»: puts right the words of a query that occur nowhere, when a word near them does.
///
/// Near is one edit away (a letter or a mark changed, added, left out, or two letters swapped), two when the word is long
/// enough and nothing is nearer. Among near words the one that stands most often beside the neighbours in the query
/// wins, then the most frequent. What somebody typed without marks is put right without marks.
///
/// Example: `kế hoahc thi đua` gives `kế hoạch thi đua`; a query whose words all occur gives nothing.
final class Spelling {
    private static final int SHORTEST = 3;
    private static final int LONG_ENOUGH = 5;
    private static final int MOST_MENDED = 3;
    private static final int NEIGHBOUR = 1_000;

    private final IndexReader reader;
    private final String text;
    private final Words words;
    private final boolean marked;

    private Spelling(IndexReader reader, String text) {
        this.reader = reader;
        this.text = text;
        this.words = Words.of(text);
        this.marked = !Folding.bare(text).equals(text);
    }

    /// The query as it may be meant; empty when every word occurs or nothing is near.
    static String of(IndexReader reader, String typed) throws IOException {
        String cut = typed.length() > SearchQuery.LONGEST ? typed.substring(0, SearchQuery.LONGEST) : typed;
        return new Spelling(reader, SourceText.of(cut).normal()).mended();
    }

    private String mended() throws IOException {
        var out = new StringBuilder();
        int mended = 0;
        int looked = 0;
        int from = 0;
        for (int i = 0; i < words.size() && looked < MOST_MENDED; i++) {
            if (isWord(i) && isUnknown(i)) {
                looked++;
                Optional<String> near = near(i);
                if (near.isPresent()) {
                    out.append(text, from, words.start(i)).append(near.get());
                    from = words.end(i);
                    mended++;
                }
            }
        }
        return mended == 0
                ? ""
                : out.append(text, from, text.length()).toString().strip();
    }

    /// Whether a typed word may be corrected: letters only, no acronym, and not the name of a field before a colon.
    private boolean isWord(int i) {
        String word = words.exact(i);
        boolean named = words.end(i) < text.length() && text.charAt(words.end(i)) == ':';
        return !named
                && word.length() >= SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && !Acronyms.isAcronym(words.bare(i));
    }

    private boolean isUnknown(int i) throws IOException {
        String exact = words.exact(i);
        String bare = words.bare(i);
        return exact.equals(bare)
                ? count(PlanFields.BARE, bare) == 0
                : count(PlanFields.WORDS, exact) == 0 && count(PlanFields.UNMARKED, bare) == 0;
    }

    /// A word typed without marks among others that have some gets its marks back.
    private Optional<String> near(int i) throws IOException {
        if (!words.exact(i).equals(words.bare(i))) {
            return near(i, PlanFields.WORDS, words.exact(i));
        }
        Optional<String> bare = near(i, PlanFields.BARE, words.bare(i));
        return marked && bare.isPresent() ? Optional.of(withMarks(bare.get())) : bare;
    }

    private Optional<String> near(int i, PlanFields.Text field, String word) throws IOException {
        Optional<String> one = near(i, field, word, 1);
        return one.isPresent() || word.length() < LONG_ENOUGH ? one : near(i, field, word, 2);
    }

    /// The most frequent word with these letters.
    private String withMarks(String bare) throws IOException {
        String best = bare;
        long most = count(PlanFields.WORDS, bare);
        for (NearWord near : NearWord.of(reader, PlanFields.WORDS, bare, 2)) {
            if (near.documents() > most && Folding.fold(near.word()).equals(bare)) {
                most = near.documents();
                best = near.word();
            }
        }
        return best;
    }

    private Optional<String> near(int i, PlanFields.Text field, String word, int edits) throws IOException {
        Optional<String> best = Optional.empty();
        long most = 0;
        for (NearWord near : NearWord.of(reader, field, word, edits)) {
            long weight = near.documents() + NEIGHBOUR * beside(i, near.word());
            if (weight > most) {
                most = weight;
                best = Optional.of(near.word());
            }
        }
        return best;
    }

    /// How often a word stands beside what is typed before and behind it.
    private long beside(int i, String candidate) throws IOException {
        String bare = Folding.fold(candidate);
        long before = i > 0 ? count(PlanFields.PAIRS, words.bare(i - 1) + " " + bare) : 0;
        long behind = i + 1 < words.size() ? count(PlanFields.PAIRS, bare + " " + words.bare(i + 1)) : 0;
        return before + behind;
    }

    private int count(PlanFields.Text field, String term) throws IOException {
        return reader.docFreq(new Term(field.name(), term));
    }
}
