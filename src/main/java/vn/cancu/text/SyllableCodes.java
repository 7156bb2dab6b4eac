package vn.cancu.text;

import static vn.cancu.text.VietnameseAlphabet.SHAPED_VOWELS;
import static vn.cancu.text.VietnameseAlphabet.TONES;
import static vn.cancu.text.VietnameseAlphabet.VOWELS;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/// The two bytes that stand for a syllable in [TextBytes]: the onset with the tone, and the rhyme. They are part of the
/// index format.
///
/// Syllables are looked up as numbers, [#BITS] bits a letter, so that no object is created per word: this takes a quarter
/// of the time of a map of strings.
///
/// Example: `hoạch` is onset `h` with the dot below, and rhyme `oach`.
final class SyllableCodes {
    /// Letters of the longest syllable, `nghiêng`.
    static final int LONGEST = 7;
    /// Bits of a letter in the number of a syllable.
    static final int BITS = 7;
    /// Returned where letters are no syllable, onset or rhyme.
    static final int NONE = -1;

    /// The beginnings of syllables, each before its own prefixes; last that of a syllable without one.
    private static final String[] ONSETS =
            words("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p q r s t v x", List.of(""));
    /// The rhymes of Vietnamese syllables without tone; their index is their code.
    private static final String[] RHYMES = words(
            "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip it iu iêc iêm iên"
                    + " iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on"
                    + " ong ooc oong op ot oăc oăm oăn oăng oăt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt"
                    + " uyu uyên uyêt uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ y ych ynh yt yêm yên"
                    + " yêng yêt yêu âc âm ân âng âp ât âu ây ê êc êch êm ên êng ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt"
                    + " ăc ăm ăn ăng ăp ăt ơ ơi ơm ơn ơng ơp ơt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp"
                    + " ươt ươu",
            List.of("oa", "oe", "uy"));
    /// From here on, rhymes carry the tone on the other vowel, the old style of `hoà`, `hoè`, `tuỳ`.
    private static final int OLD_STYLE = RHYMES.length - 3;

    private static final int TONED = TONES.length() + 1;
    /// Number of onsets with a tone: the first byte of a syllable is less.
    static final int FIRSTS = ONSETS.length * TONED;

    private static final int LETTER = (1 << BITS) - 1;
    private static final int CAPITAL = 1 << BITS;
    private static final String CONSONANTS = "bcdđghklmnpqrstvx";
    /// Letters of the longest rhyme.
    private static final int LONGEST_RHYME = 4;
    /// Bits of an index into the hash table of rhymes, which is a quarter full.
    private static final int SLOT_BITS = 12;

    /// The rhyme with each tone, `RHYME[rhyme][tone]`; tone 0 is none.
    private static final String[][] RHYME = rhymes();
    /// Number of a letter by its char, with the bit [#CAPITAL] for a capital; 0 for chars of no syllable.
    private static final byte[] LETTERS = letters();
    /// Index of the onset that consists of another onset and one more letter; [#NONE] where there is none.
    private static final byte[][] LONGER = longer();
    private static final int[] RHYMES_BY_LETTERS = new int[1 << SLOT_BITS];
    private static final short[] RHYME_CODES = new short[1 << SLOT_BITS];

    static {
        for (int rhyme = 0; rhyme < RHYME.length; rhyme++) {
            for (int tone = 0; tone < TONED; tone++) {
                add(letters(RHYME[rhyme][tone]), tone << Byte.SIZE | rhyme);
            }
        }
    }

    private SyllableCodes() {}

    /// Number of a letter, capital or not; 0 for a char that stands in no syllable.
    static int letter(char c) {
        return c < LETTERS.length ? LETTERS[c] & 0xFF : 0;
    }

    /// Number of the same letter in lower case, less than 2 to the power of [#BITS].
    static int small(int letter) {
        return letter & LETTER;
    }

    /// Whether the number is that of a capital.
    static boolean isCapital(int letter) {
        return (letter & CAPITAL) != 0;
    }

    /// Looks up a syllable; when it can be split in several ways, the longest onset counts.
    ///
    /// @param letters numbers of its lower-case letters, the first in the lowest bits
    /// @return first byte * 256 + second byte; [#NONE] when it is no syllable
    static int code(long letters) {
        int code = NONE;
        int onset = ONSETS.length - 1;
        long rest = letters;
        while (onset != NONE) {
            int rhyme = rhyme(rest);
            code = rhyme == NONE ? code : (onset * TONED << Byte.SIZE) + rhyme;
            onset = LONGER[onset][(int) rest & LETTER];
            rest >>>= BITS;
        }
        return code;
    }

    /// Appends a syllable in lower case.
    ///
    /// @param first byte
    /// @param second byte
    static void append(StringBuilder text, int first, int second) {
        text.append(ONSETS[first / TONED]).append(RHYME[second][first % TONED]);
    }

    private static int rhyme(long letters) {
        if ((letters & LETTER) <= CONSONANTS.length() || letters >>> BITS * LONGEST_RHYME != 0) {
            return NONE;
        }
        int slot = slot((int) letters);
        return RHYMES_BY_LETTERS[slot] == 0 ? NONE : RHYME_CODES[slot];
    }

    /// Adds a rhyme unless one with the same letters is there.
    private static void add(int letters, int code) {
        int slot = slot(letters);
        if (RHYMES_BY_LETTERS[slot] == 0) {
            RHYMES_BY_LETTERS[slot] = letters;
            RHYME_CODES[slot] = (short) code;
        }
    }

    /// Index in the hash table at which a rhyme stands or would be added.
    private static int slot(int letters) {
        int slot = letters * 0x9E3779B9 >>> Integer.SIZE - SLOT_BITS;
        while (RHYMES_BY_LETTERS[slot] != 0 && RHYMES_BY_LETTERS[slot] != letters) {
            slot = slot + 1 & RHYMES_BY_LETTERS.length - 1;
        }
        return slot;
    }

    private static int letters(String rhyme) {
        int letters = 0;
        for (int i = 0; i < rhyme.length(); i++) {
            letters |= letter(rhyme.charAt(i)) << BITS * i;
        }
        return letters;
    }

    private static byte[] letters() {
        var all = new StringBuilder(CONSONANTS);
        for (int i = 0; i < VOWELS.length(); i++) {
            all.append(VOWELS.charAt(i));
            for (int tone = 0; tone < TONES.length(); tone++) {
                String toned = VOWELS.substring(i, i + 1) + TONES.charAt(tone);
                all.append(Normalizer.normalize(toned, Normalizer.Form.NFC));
            }
        }
        var letters = new byte['ỹ' + 1];
        for (int i = 0; i < all.length(); i++) {
            letters[all.charAt(i)] = (byte) (i + 1);
            letters[Character.toUpperCase(all.charAt(i))] = (byte) (i + 1 | CAPITAL);
        }
        return letters;
    }

    private static byte[][] longer() {
        List<String> onsets = Arrays.asList(ONSETS);
        var longer = new byte[ONSETS.length][1 << BITS];
        for (byte[] behind : longer) {
            Arrays.fill(behind, (byte) NONE);
        }
        for (int i = 0; i < ONSETS.length - 1; i++) {
            int last = ONSETS[i].length() - 1;
            int before = onsets.indexOf(ONSETS[i].substring(0, last));
            longer[before][small(letter(ONSETS[i].charAt(last)))] = (byte) i;
        }
        return longer;
    }

    private static String[] words(String list, List<String> more) {
        var words = new ArrayList<String>();
        new StringTokenizer(list).asIterator().forEachRemaining(word -> words.add((String) word));
        words.addAll(more);
        return words.toArray(String[]::new);
    }

    private static String[][] rhymes() {
        var rhymes = new String[RHYMES.length][TONED];
        for (int i = 0; i < rhymes.length; i++) {
            String rhyme = RHYMES[i];
            int at = i >= OLD_STYLE ? 0 : toneAt(rhyme);
            rhymes[i][0] = rhyme;
            for (int tone = 1; tone < TONED; tone++) {
                String toned = rhyme.substring(0, at + 1) + TONES.charAt(tone - 1) + rhyme.substring(at + 1);
                rhymes[i][tone] = Normalizer.normalize(toned, Normalizer.Form.NFC);
            }
        }
        return rhymes;
    }

    /// Index of the vowel that carries the tone: the last of *ă â ê ô ơ ư* when there is one; else the last vowel
    /// before a consonant; else the middle one of three, the second of *oa oe uy*, the first of any other two.
    private static int toneAt(String rhyme) {
        int vowels = 0;
        int shaped = -1;
        while (vowels < rhyme.length() && VOWELS.indexOf(rhyme.charAt(vowels)) >= 0) {
            shaped = SHAPED_VOWELS.indexOf(rhyme.charAt(vowels)) >= 0 ? vowels : shaped;
            vowels++;
        }
        if (shaped >= 0) {
            return shaped;
        }
        boolean open = vowels == rhyme.length();
        boolean second = rhyme.equals("oa") || rhyme.equals("oe") || rhyme.equals("uy") || vowels == 3;
        return open ? second ? 1 : 0 : vowels - 1;
    }
}
