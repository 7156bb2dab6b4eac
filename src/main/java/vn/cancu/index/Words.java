package vn.cancu.index;

import java.util.Arrays;
import java.util.BitSet;
import vn.cancu.text.Folding;
import vn.cancu.text.VietnameseAlphabet;

/// The syllables of a normalised text, each in two forms: as written (lower case) and bare (without marks).
///
/// A word is a run of letters and digits; `&` between two letters is left out, so `GD&ĐT` and `GDĐT` are one word. Both
/// forms have the same length and lie in two arrays, a blank behind each word, without a string a word: a plan has three
/// thousand of them, and two neighbours are one stretch. Where writers differ on *i* and *y* both are *i*: `kỹ thuật` and
/// `kĩ thuật`, `quy mô` and `qui mô` are the same words.
///
/// Example: `Hòa Bình` gives `hòa`, `bình` (bare: `hoa`, `binh`).
final class Words {
    /// Longest word; a longer run of letters is cut into several.
    static final int LONGEST = 64;
    /// So many words in a row without a mark are taken as typed without marks; in written Vietnamese, where about one
    /// syllable in four has none, five happen once in a thousand words.
    static final int UNMARKED_RUN = 5;

    /// Which chars below the end of Latin Extended Additional words are made of.
    private static final boolean[] LETTERS = letters();

    private static final String LONG = "yỳýỷỹỵ";
    private static final String SHORT = "iìíỉĩị";

    private final char[] exact;
    private final char[] bare;
    private int[] from = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] apart = new boolean[256];
    private boolean[] marked = new boolean[256];
    private final BitSet unmarked = new BitSet();
    private int size;

    /// @param length of the text; a blank stands where another char stood, or behind a word that was cut
    private Words(int length) {
        this.exact = new char[length + length / LONGEST + 1];
        this.bare = new char[exact.length];
    }

    /// The words of a text.
    ///
    /// @param normal normalised text ([vn.cancu.text.SourceText#normal()])
    static Words of(String normal) {
        var words = new Words(normal.length());
        words.scan(normal.toCharArray());
        words.findUnmarked();
        return words;
    }

    /// How many.
    int size() {
        return size;
    }

    /// The word as written, in lower case.
    String exact(int i) {
        return new String(exact, from[i], length(i));
    }

    /// The word without marks.
    String bare(int i) {
        return new String(bare, from[i], length(i));
    }

    /// Whether a word without diacritics equals this one.
    boolean isBare(int i, String word) {
        int length = length(i);
        boolean same = length == word.length();
        for (int k = 0; same && k < length; k++) {
            same = bare[from[i] + k] == word.charAt(k);
        }
        return same;
    }

    /// Offset of the word in the normalised text.
    int start(int i) {
        return starts[i];
    }

    /// Offset after the word in the normalised text.
    int end(int i) {
        return ends[i];
    }

    /// Whether a sentence ends, or a semicolon or an empty line stands, between this word and the one before.
    boolean isApart(int i) {
        return apart[i];
    }

    /// Whether the word stands in a stretch typed without marks, so that its marks are not known.
    boolean isUnmarked(int i) {
        return unmarked.get(i);
    }

    char[] exactChars() {
        return exact;
    }

    char[] bareChars() {
        return bare;
    }

    int from(int i) {
        return from[i];
    }

    /// [#from(int)] of all words, and where one more would begin; longer than that.
    int[] froms() {
        return from;
    }

    int length(int i) {
        return from[i + 1] - from[i] - 1;
    }

    /// All words without diacritics, each followed by a blank.
    String bareText() {
        return new String(bare, 0, from[size]);
    }

    private void scan(char[] text) {
        int i = 0;
        boolean gap = true;
        while (i < text.length) {
            char c = text[i];
            if (isWord(c)) {
                i = read(text, i, gap);
                gap = false;
            } else {
                gap |= isBreak(text, i, c);
                i++;
            }
        }
    }

    /// Reads one word, or the first [#LONGEST] chars of it.
    ///
    /// @param gap whether a sentence or paragraph ends before it
    /// @return one past its last char
    private int read(char[] text, int begin, boolean gap) {
        int first = from[size];
        int out = first;
        int i = begin;
        boolean isMarked = false;
        while (i < text.length && out - first < LONGEST && (isWord(text[i]) || isJoint(text, i))) {
            char letter = text[i++];
            if (letter != '&') {
                exact[out] = Folding.small(letter);
                bare[out] = Folding.fold(letter);
                isMarked |= exact[out] != bare[out];
                out++;
            }
        }
        shorten(first, out);
        exact[out] = ' ';
        bare[out] = ' ';
        room();
        starts[size] = begin;
        ends[size] = i;
        apart[size] = gap;
        marked[size] = isMarked;
        size++;
        from[size] = out + 1;
        return i;
    }

    /// Writes *i* for a *y* that may as well be one: alone behind h, k, l, m, s, t, v (`kỹ`, `kĩ`), and behind *qu* unless
    /// *ê* or *a* follows (`quý`, `quí`; `quyết` stays).
    private void shorten(int start, int end) {
        int length = end - start;
        boolean alone = length == 2 && bare[start + 1] == 'y' && "hklmstv".indexOf(bare[start]) >= 0;
        boolean behindQu = length > 2
                && bare[start] == 'q'
                && bare[start + 1] == 'u'
                && bare[start + 2] == 'y'
                && (length == 3 || "ea".indexOf(bare[start + 3]) < 0);
        if (alone || behindQu) {
            int at = alone ? start + 1 : start + 2;
            int tone = LONG.indexOf(exact[at]);
            if (tone >= 0) {
                exact[at] = SHORT.charAt(tone);
                bare[at] = 'i';
            }
        }
    }

    private static boolean isWord(char c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') : isOtherWord(c);
    }

    private static boolean isOtherWord(char c) {
        return c < LETTERS.length ? LETTERS[c] : Character.isLetterOrDigit(c);
    }

    private static boolean[] letters() {
        boolean[] letters = new boolean[0x1F00];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = Character.isLetterOrDigit(c) || VietnameseAlphabet.isCombining(c);
        }
        return letters;
    }

    private static boolean isJoint(char[] text, int i) {
        return text[i] == '&'
                && i + 1 < text.length
                && Character.isLetter(text[i + 1])
                && Character.isLetter(text[i - 1]);
    }

    private static boolean isBreak(char[] text, int i, char c) {
        return switch (c) {
            case '.', '!', '?', ';', ':' -> i + 1 == text.length || text[i + 1] <= ' ';
            case '\n' -> i + 1 < text.length && text[i + 1] == '\n';
            default -> false;
        };
    }

    private void room() {
        if (size + 1 >= from.length) {
            int more = from.length * 2;
            from = Arrays.copyOf(from, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            apart = Arrays.copyOf(apart, more);
            marked = Arrays.copyOf(marked, more);
        }
    }

    private void findUnmarked() {
        int run = 0;
        for (int i = 0; i <= size; i++) {
            boolean plain = i < size && !isMarked(i);
            if (!plain && i - run > 0 && (i - run >= UNMARKED_RUN || i - run == size)) {
                unmarked.set(run, i);
            }
            run = plain ? run : i + 1;
        }
    }

    /// Whether the word has marks.
    boolean isMarked(int i) {
        return marked[i];
    }
}
