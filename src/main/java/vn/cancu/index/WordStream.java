package vn.cancu.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// The words of some texts, one after the other, as Lucene takes them.
final class WordStream extends TokenStream {
    /// Positions between two texts in one field, so that no phrase reaches across.
    static final int GAP = 100;

    /// What a token is.
    enum Form {
        /// The word as written.
        EXACT,
        /// The word without marks, only where the text itself has none.
        UNMARKED,
        /// The word as written and, when it has marks, at the same place without.
        BOTH
    }

    private final List<WordBytes> texts;
    private final Form form;
    private final BytesRef term = new BytesRef();
    /// Added first: Lucene's default attribute for terms would otherwise take its place.
    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int text;
    private int word;
    private boolean bareIsDue;

    WordStream(Form form, List<WordBytes> texts) {
        this.form = form;
        this.texts = texts;
        bytes.setBytesRef(term);
    }

    @Override
    public boolean incrementToken() {
        if (bareIsDue) {
            bareIsDue = false;
            texts.get(text).bare(term, word - 1);
            step.setPositionIncrement(0);
            return true;
        }
        int steps = 1;
        while (text < texts.size()) {
            WordBytes words = texts.get(text);
            while (word < words.words().size()) {
                int at = word++;
                if (put(words, at)) {
                    step.setPositionIncrement(steps);
                    return true;
                }
                steps++;
            }
            text++;
            word = 0;
            steps += GAP;
        }
        return false;
    }

    private boolean put(WordBytes words, int at) {
        switch (form) {
            case EXACT -> words.exact(term, at);
            case UNMARKED -> {
                if (!words.words().isUnmarked(at)) {
                    return false;
                }
                words.bare(term, at);
            }
            case BOTH -> {
                words.exact(term, at);
                bareIsDue = words.words().isMarked(at);
            }
        }
        return true;
    }

    @Override
    public void reset() {
        text = 0;
        word = 0;
        bareIsDue = false;
    }
}
