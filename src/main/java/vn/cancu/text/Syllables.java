package vn.cancu.text;

import static vn.cancu.text.VietnameseAlphabet.SHAPED_VOWELS;
import static vn.cancu.text.VietnameseAlphabet.TONES;
import static vn.cancu.text.VietnameseAlphabet.VOWELS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/// Knows the syllables of written Vietnamese, and how much of a text consists of them: the measure of whether a text was
/// read rightly at all (the right charset, the right language of the OCR).
///
/// The resource `syllables.tsv` lists the 4,313 forms without tone. A form that ends in *c, ch, p, t* takes sắc or nặng
/// and is no syllable without; any other takes each of the six tones. The tone stands where the old or the new style
/// puts it: `hòa` and `hoà`, never `hòan`. Composed and decomposed Unicode are the same here.
///
/// Every letter has a number below 128 and a syllable at most nine letters, so a syllable is one `long`, and looking it
/// up makes no object.
public final class Syllables {
    /// A word of nine letters of seven bits still fits a `long`.
    private static final int LONGEST = 9;

    /// Slots of the open hash table; about a third of them are taken.
    private static final int SLOTS = 1 << 16;

    private static final String STOPPED_TONES = "\u0301\u0323";
    private static final String MARKS = TONES + "\u0302\u0306\u031B";

    private static final Letters LETTERS = new Letters();
    private static final long[] TABLE = table();

    private Syllables() {}

    /// Whether a word is a syllable, in small letters, with a capital first, or all in capitals (`xA` is none).
    ///
    /// @param word one word without blanks
    public static boolean isSyllable(CharSequence word) {
        var scan = new Scan(word, 0, word.length(), true);
        scan.word(word.length());
        return scan.at == word.length() && scan.isSyllable();
    }

    /// Counts the words of a text. See [Count] for what a word is.
    public static Count count(CharSequence text) {
        return count(text, 0, text.length());
    }

    /// Counts the words of a stretch of a text.
    ///
    /// @param start first char
    /// @param end one past the last
    public static Count count(CharSequence text, int start, int end) {
        return new Scan(text, start, end, true).count();
    }

    /// Counts the words of a stretch of a text as if all letters were small: `xA` is a syllable, and nothing an acronym.
    ///
    /// @param start first char
    /// @param end one past the last
    public static Count countWithoutCase(CharSequence text, int start, int end) {
        return new Scan(text, start, end, false).count();
    }

    /// Words of a text and how many of them are syllables.
    ///
    /// A *token* is what stands between blanks. A token with a digit or one of `/ \ @ _` in it (dates, numbers and
    /// symbols, addresses) does not count. In the others a *word* is what stands between marks of punctuation; signs
    /// like `©` or `¸` are part of a word, since a wrong charset makes them out of letters. A word does not count when
    /// it has one letter or none, or when it is no syllable but an acronym: capitals A to Z, Đ and Ư only.
    ///
    /// Example: `"a) UBND tỉnh ban hành 15/KH-UBND về website"` has five words: *tỉnh, ban, hành, về, website*. Four of them
    /// are syllables, three of those have marks.
    ///
    /// @param words words that count
    /// @param syllables how many of them are syllables
    /// @param marked how many of the syllables are written with marks (đ, ê, ó …); about three of four in Vietnamese
    public record Count(int words, int syllables, int marked) {
        /// No words.
        public static final Count NONE = new Count(0, 0, 0);

        /// Both together.
        public Count plus(Count other) {
            return new Count(words + other.words, syllables + other.syllables, marked + other.marked);
        }

        /// Syllables in a hundred words, rounded down; [Page#UNKNOWN] without words.
        public int share() {
            return words == 0 ? Page.UNKNOWN : (int) (100L * syllables / words);
        }
    }

    private static boolean contains(long word) {
        int slot = slot(word);
        while (TABLE[slot] != 0) {
            if (TABLE[slot] == word) {
                return true;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return false;
    }

    private static int slot(long word) {
        return (int) (word * 0x9E3779B97F4A7C15L >>> 48);
    }

    private static long[] table() {
        long[] table = new long[SLOTS];
        try (var in = Objects.requireNonNull(Syllables.class.getResourceAsStream("syllables.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(toneless -> addTones(table, toneless));
        } catch (IOException e) {
            throw new UncheckedIOException("syllables.tsv", e);
        }
        return table;
    }

    private static void addTones(long[] table, String toneless) {
        boolean stopped = "cpt".indexOf(toneless.charAt(toneless.length() - 1)) >= 0 || toneless.endsWith("ch");
        if (!stopped) {
            add(table, toneless);
        }
        String tones = stopped ? STOPPED_TONES : TONES;
        for (int at : tonePlaces(toneless)) {
            for (int i = 0; i < tones.length(); i++) {
                add(table, toneless.substring(0, at + 1) + tones.charAt(i) + toneless.substring(at + 1));
            }
        }
    }

    private static void add(long[] table, String syllable) {
        String composed = Normalizer.normalize(syllable, Normalizer.Form.NFC);
        long word = 0;
        for (int i = 0; i < composed.length(); i++) {
            word = word << 7 | LETTERS.code(composed.charAt(i));
        }
        int slot = slot(word);
        while (table[slot] != 0 && table[slot] != word) {
            slot = slot + 1 & SLOTS - 1;
        }
        table[slot] = word;
    }

    /// Where a tone may stand: on the last of *ă â ê ô ơ ư* when there is one, else on the vowel before a final consonant,
    /// else on the middle one of three and the first of two; in open *oa, oe, uy* on either.
    private static int[] tonePlaces(String toneless) {
        int first = 0;
        while (VOWELS.indexOf(toneless.charAt(first)) < 0) {
            first++;
        }
        boolean glide = toneless.startsWith("qu") || toneless.startsWith("gi");
        if (glide && first + 1 < toneless.length() && VOWELS.indexOf(toneless.charAt(first + 1)) >= 0) {
            first++;
        }
        int last = first;
        while (last + 1 < toneless.length() && VOWELS.indexOf(toneless.charAt(last + 1)) >= 0) {
            last++;
        }
        for (int i = last; i >= first; i--) {
            if (SHAPED_VOWELS.indexOf(toneless.charAt(i)) >= 0) {
                return new int[] {i};
            }
        }
        if (last + 1 < toneless.length()) {
            return new int[] {last};
        }
        return switch (toneless.substring(first, last + 1)) {
            case "oa", "oe", "uy" -> new int[] {first, last};
            default -> new int[] {last - first == 2 ? first + 1 : first};
        };
    }

    /// The letters of the alphabet with all their marks, numbered from 1; both cases have one number.
    private static final class Letters {
        private final byte[] codes = new byte[0x1F00];
        private final byte[][] composed = new byte[128][MARKS.length()];

        Letters() {
            byte next = 1;
            String alphabet = "abcdđefghijklmnopqrstuvwxyz" + SHAPED_VOWELS;
            for (int i = 0; i < alphabet.length(); i++) {
                next = add(alphabet.charAt(i), next);
            }
            for (int i = 0; i < VOWELS.length(); i++) {
                for (int t = 0; t < TONES.length(); t++) {
                    next = add(compose(VOWELS.charAt(i), TONES.charAt(t)), next);
                }
            }
            codes['\u00D0'] = codes['Đ'];
            codes['\u00F0'] = codes['đ'];
            codes['\u0189'] = codes['Đ'];
            for (char c = 'a'; c < codes.length; c++) {
                for (int m = 0; m < MARKS.length() && codes[c] != 0; m++) {
                    char whole = compose(c, MARKS.charAt(m));
                    composed[codes[c]][m] = whole == 0 ? 0 : codes[whole];
                }
            }
        }

        private byte add(char letter, byte code) {
            codes[letter] = code;
            codes[Character.toUpperCase(letter)] = code;
            return (byte) (code + 1);
        }

        /// A letter with one more mark; 0 when there is none such.
        private static char compose(char letter, char mark) {
            String whole = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
            return whole.length() == 1 && whole.charAt(0) < 0x1F00 ? whole.charAt(0) : 0;
        }

        /// The number of a letter; 0 for anything else.
        int code(char c) {
            return c < codes.length ? codes[c] : 0;
        }

        /// The number of a letter with a combining mark behind it; 0 when there is none such.
        int compose(int code, char mark) {
            int m = MARKS.indexOf(mark);
            return m < 0 ? 0 : composed[code][m];
        }
    }

    /// Runs over a text once.
    private static final class Scan {
        private final CharSequence text;
        private final int end;
        private final boolean withCase;
        private int at;

        private long word;
        private int letters;
        private int capitals;
        private boolean firstIsCapital;
        private boolean foreign;
        private boolean marked;

        Scan(CharSequence text, int start, int end, boolean withCase) {
            this.text = text;
            this.at = start;
            this.end = end;
            this.withCase = withCase;
        }

        Count count() {
            int words = 0;
            int syllables = 0;
            int withMarks = 0;
            while (at < end) {
                int stop = at;
                boolean counts = true;
                while (stop < end && !isBlank(text.charAt(stop))) {
                    counts &= !isNumberOrAddress(text.charAt(stop));
                    stop++;
                }
                while (counts && at < stop) {
                    if (word(stop) && letters > 1) {
                        boolean good = isSyllable();
                        words += good || !isAcronym() ? 1 : 0;
                        syllables += good ? 1 : 0;
                        withMarks += good && marked ? 1 : 0;
                    }
                    at++;
                }
                at = stop + 1;
            }
            return new Count(words, syllables, withMarks);
        }

        /// Reads a word up to punctuation or `stop`.
        ///
        /// @return whether there was a letter in it
        boolean word(int stop) {
            word = 0;
            letters = 0;
            capitals = 0;
            firstIsCapital = false;
            foreign = false;
            marked = false;
            boolean anyLetter = false;
            for (; at < stop; at++) {
                char c = text.charAt(at);
                int code = LETTERS.code(c);
                if (code == 0 && isPunctuation(c)) {
                    break;
                }
                if (VietnameseAlphabet.isCombining(c)) {
                    mark(c);
                } else if (code > 0 || !vanishes(c)) {
                    anyLetter |= code > 0 || Character.isLetter(c);
                    letter(c, code);
                }
            }
            return anyLetter;
        }

        private void mark(char c) {
            int whole = letters == 0 ? 0 : LETTERS.compose((int) (word & 0x7F), c);
            foreign |= whole == 0;
            marked = true;
            word = word & ~0x7FL | whole;
        }

        private void letter(char c, int code) {
            boolean capital = withCase && Character.isUpperCase(c);
            firstIsCapital |= letters == 0 && capital;
            capitals += capital ? 1 : 0;
            letters++;
            foreign |= code == 0 || letters > LONGEST;
            marked |= c > 0x7F;
            word = word << 7 | code;
        }

        boolean isSyllable() {
            boolean cased = capitals == 0 || capitals == letters || capitals == 1 && firstIsCapital;
            return cased && !foreign && contains(word);
        }

        private boolean isAcronym() {
            return capitals == letters && !marked || capitals == letters && !foreign && onlyAcronymLetters();
        }

        /// Of the letters with marks only those that acronyms have: SGDĐT, TƯ.
        private boolean onlyAcronymLetters() {
            for (long rest = word; rest != 0; rest >>>= 7) {
                int code = (int) (rest & 0x7F);
                if (code > LETTERS.code('z') && code != LETTERS.code('ư')) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNumberOrAddress(char c) {
            return c >= '0' && c <= '9' || c == '/' || c == '\\' || c == '@' || c == '_';
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == '\u00A0' || c == '\u3000' || c >= '\u2000' && c <= '\u200A' || c == '\u202F';
        }

        /// What ends a word inside a token: the punctuation of ASCII, dashes, quotes, dots and the like.
        private static boolean isPunctuation(char c) {
            boolean ascii = c < 0x80 && !Character.isLetterOrDigit(c);
            return ascii || c >= '\u2010' && c <= '\u2055' || c == '\u00AB' || c == '\u00BB';
        }

        /// What [Normalization] drops.
        private static boolean vanishes(char c) {
            return c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\uFEFF' || c == '\u2060';
        }
    }
}
