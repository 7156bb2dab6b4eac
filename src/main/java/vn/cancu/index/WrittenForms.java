package vn.cancu.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import vn.cancu.text.Folding;

/// The indexed words that are the same without diacritics, for one state of the index: `thi` stands for *thi, thì, thị,
/// thỉ, thí …*. A lookup takes 0.1 ms, so results are cached. Safe for use by several threads.
final class WrittenForms {
    private static final Map<Character, String> LETTERS = letters();
    private static final int MOST_KEPT = 5_000;

    private final Map<String, Forms> kept = new ConcurrentHashMap<>();

    /// The forms of one word.
    ///
    /// @param words terms of [PlanFields#WORDS]
    /// @param rarity sum of their BM25 inverse document frequencies
    /// @param bareRarity the inverse document frequency of the word without diacritics
    record Forms(List<Term> words, double rarity, double bareRarity) {}

    /// Looks up the forms of a word; none when no indexed word matches.
    /// @param bare a word without diacritics
    Forms of(IndexReader reader, String bare) throws IOException {
        Forms known = kept.get(bare);
        if (known != null) {
            return known;
        }
        Forms found = find(reader, bare);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(bare, found);
        return found;
    }

    private static Forms find(IndexReader reader, String bare) throws IOException {
        var automaton = new CompiledAutomaton(automaton(bare));
        var found = new TreeSet<BytesRef>();
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum each = automaton.getTermsEnum(Terms.getTerms(leaf.reader(), PlanFields.WORDS.name()));
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                found.add(BytesRef.deepCopyOf(term));
            }
        }
        List<Term> words = found.stream()
                .map(bytes -> new Term(PlanFields.WORDS.name(), bytes))
                .toList();
        double rarity = 0;
        for (Term word : words) {
            rarity += rarity(reader, word);
        }
        return new Forms(words, rarity, rarity(reader, new Term(PlanFields.BARE.name(), bare)));
    }

    private static double rarity(IndexReader reader, Term term) throws IOException {
        double with = reader.docFreq(term);
        double all = reader.getDocCount(term.field());
        return Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private static Automaton automaton(String bare) {
        var automaton = new Automaton();
        int state = automaton.createState();
        for (int i = 0; i < bare.length(); i += Character.charCount(bare.codePointAt(i))) {
            int letter = bare.codePointAt(i);
            int from = state;
            state = automaton.createState();
            int to = state;
            String forms = LETTERS.getOrDefault((char) letter, Character.toString(letter));
            forms.codePoints().forEach(form -> automaton.addTransition(from, to, form));
        }
        automaton.setAccept(state, true);
        automaton.finishState();
        return automaton;
    }

    /// For each bare letter the letters that lose their diacritics to become it, including itself.
    private static Map<Character, String> letters() {
        var letters = new HashMap<Character, String>();
        for (char c = 'a'; c < 0x1F00; c++) {
            if (Character.isLetter(c) && Character.toLowerCase(c) == c) {
                letters.merge(Folding.fold(c), String.valueOf(c), String::concat);
            }
        }
        return letters;
    }
}
