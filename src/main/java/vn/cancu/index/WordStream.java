package vn.cancu.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of a text as Lucene takes them. A text is scanned once and read by every field that needs it.
final class WordStream extends TokenStream {
    /// Positions between two texts in one field, so that no phrase reaches across.
    static final int GAP = 100;

    /// What a token is.
    enum Form {
        /// The word as written.
        EXACT,
        /// The word without marks.
        BARE,
        /// The word without marks, only where the text itself has none.
        UNMARKED,
        /// The word as written and, when it has marks, at the same place without.
        BOTH,
        /// Two neighbours without marks, `ke hoach`; none across the end of a sentence.
        PAIR
    }

    private final List<Words> texts;
    private final Form form;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int text;
    private int word;
    private boolean bareIsDue;

    WordStream(Form form, List<Words> texts) {
        this.form = form;
        this.texts = texts;
        this.word = first();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (bareIsDue) {
            bareIsDue = false;
            Words words = texts.get(text);
            term.copyBuffer(words.bareChars(), words.from(word - 1), words.length(word - 1));
            step.setPositionIncrement(0);
            return true;
        }
        int steps = 1;
        while (text < texts.size()) {
            Words words = texts.get(text);
            while (word < words.size()) {
                int at = word++;
                if (put(words, at)) {
                    step.setPositionIncrement(steps);
                    return true;
                }
                steps++;
            }
            text++;
            word = first();
            steps += GAP;
        }
        return false;
    }

    private int first() {
        return form == Form.PAIR ? 1 : 0;
    }

    private boolean put(Words words, int at) {
        switch (form) {
            case EXACT -> term.copyBuffer(words.exactChars(), words.from(at), words.length(at));
            case BOTH -> {
                term.copyBuffer(words.exactChars(), words.from(at), words.length(at));
                bareIsDue = words.isMarked(at);
            }
            case BARE -> term.copyBuffer(words.bareChars(), words.from(at), words.length(at));
            case UNMARKED -> {
                if (!words.isUnmarked(at)) {
                    return false;
                }
                term.copyBuffer(words.bareChars(), words.from(at), words.length(at));
            }
            case PAIR -> {
                if (words.isApart(at)) {
                    return false;
                }
                putPair(words, at);
            }
        }
        return true;
    }

    private void putPair(Words words, int at) {
        int left = words.length(at - 1);
        int right = words.length(at);
        char[] buffer = term.resizeBuffer(left + 1 + right);
        System.arraycopy(words.bareChars(), words.from(at - 1), buffer, 0, left);
        buffer[left] = ' ';
        System.arraycopy(words.bareChars(), words.from(at), buffer, left + 1, right);
        term.setLength(left + 1 + right);
    }

    @Override
    public void reset() {
        text = 0;
        word = first();
        bareIsDue = false;
    }
}
