package vn.cancu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Reads Vietnamese that was typed while the keyboard program was off: Telex (`kees hoachj`) and VNI (`ke61 hoach5`).
///
/// A key for a tone may stand anywhere behind its vowel, as the keyboard programs allow. A reading counts only when it is
/// a syllable ([Syllables]).
public final class TypingMethods {
    private static final int LONGEST = 12;
    private static final String TELEX_TONES = "fsrxj";
    private static final String VNI_TONES = "21345";
    /// Grave, acute, hook, tilde, dot: the order of both rows of keys above.
    private static final String MARKS = "\u0300\u0301\u0309\u0303\u0323";

    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private TypingMethods() {}

    /// The syllable that a word would have become.
    ///
    /// @param word one word, small letters or capitals
    /// @return in small letters; empty when the word is a syllable already, or no reading of it is one
    public static Optional<String> read(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        if (typed.length() < 2 || typed.length() > LONGEST || Syllables.isSyllable(typed)) {
            return Optional.empty();
        }
        boolean digits = typed.chars().anyMatch(c -> c >= '1' && c <= '9');
        String composed = digits ? vni(typed) : telex(typed);
        String placed = SourceText.of(Normalizer.normalize(composed, Normalizer.Form.NFC))
                .normal();
        return !placed.equals(typed) && Syllables.isSyllable(placed) ? Optional.of(placed) : Optional.empty();
    }

    private static String telex(String typed) {
        var out = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char key = typed.charAt(i);
            int tone = TELEX_TONES.indexOf(key);
            if (tone >= 0 && vowel(out) >= 0) {
                tone(out, MARKS.charAt(tone));
            } else if (key == 'w') {
                w(out);
            } else if ("aeo".indexOf(key) >= 0 && last(out, key) >= 0 && isDoubled(out, key)) {
                out.insert(last(out, key) + 1, CIRCUMFLEX);
            } else if (key == 'd' && !out.isEmpty() && out.charAt(0) == 'd') {
                out.setCharAt(0, 'đ');
            } else {
                out.append(key);
            }
        }
        return out.toString();
    }

    /// Whether a second a, e or o is a circumflex: behind the first or behind the end of the syllable, `hoij` aside.
    private static boolean isDoubled(StringBuilder out, char key) {
        int at = last(out, key);
        boolean plain = at + 1 == out.length() || Character.isLetter(out.charAt(at + 1));
        boolean vowelBetween = out.substring(at + 1).chars().anyMatch(c -> "aeouy".indexOf(c) >= 0);
        return (plain || MARKS.indexOf(out.charAt(at + 1)) >= 0) && !vowelBetween;
    }

    /// The key w: a horn on o and u, a breve on a; alone it is ư.
    private static void w(StringBuilder out) {
        int o = last(out, 'o');
        int u = last(out, 'u');
        int a = last(out, 'a');
        if (u >= 0 && o == u + 1) {
            out.insert(o + 1, HORN).insert(u + 1, HORN);
        } else if (a >= 0 && !(u >= 0 && a == u + 1)) {
            out.insert(a + 1, BREVE);
        } else if (Math.max(o, u) >= 0) {
            out.insert(Math.max(o, u) + 1, HORN);
        } else {
            out.append('ư');
        }
    }

    private static String vni(String typed) {
        var out = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char key = typed.charAt(i);
            int tone = VNI_TONES.indexOf(key);
            if (tone >= 0 && vowel(out) >= 0) {
                tone(out, MARKS.charAt(tone));
            } else if (key == '6' && lastOf(out, "aeo") >= 0) {
                out.insert(lastOf(out, "aeo") + 1, CIRCUMFLEX);
            } else if (key == '7' && lastOf(out, "ou") >= 0) {
                w(out);
            } else if (key == '8' && last(out, 'a') >= 0) {
                out.insert(last(out, 'a') + 1, BREVE);
            } else if (key == '9' && !out.isEmpty() && out.charAt(0) == 'd') {
                out.setCharAt(0, 'đ');
            } else {
                out.append(key);
            }
        }
        return out.toString();
    }

    private static int last(StringBuilder out, char letter) {
        return out.lastIndexOf(String.valueOf(letter));
    }

    private static int lastOf(StringBuilder out, String letters) {
        return letters.chars().map(c -> last(out, (char) c)).max().orElse(-1);
    }

    private static int vowel(StringBuilder out) {
        return Math.max(lastOf(out, "aeiouy"), last(out, 'ư'));
    }

    /// Puts a tone on the vowel that carries it: one with a mark, else the last before a consonant, else the one before
    /// the last.
    private static void tone(StringBuilder out, char mark) {
        int at = marked(out);
        if (at < 0) {
            int last = vowel(out);
            boolean closed = last + 1 < out.length();
            boolean pair = last > 0 && "aeiouy".indexOf(out.charAt(last - 1)) >= 0 && !isGlide(out, last - 1);
            at = !closed && pair ? last - 1 : last;
        }
        int end = at + 1;
        while (end < out.length() && !Character.isLetter(out.charAt(end))) {
            end++;
        }
        out.insert(end, mark);
    }

    /// The u of qu and the i of gi are no vowels of the syllable.
    private static boolean isGlide(StringBuilder out, int at) {
        char before = at == 0 ? ' ' : out.charAt(at - 1);
        return before == 'q' && out.charAt(at) == 'u' || before == 'g' && out.charAt(at) == 'i';
    }

    private static int marked(StringBuilder out) {
        for (int i = out.length() - 1; i > 0; i--) {
            char c = out.charAt(i);
            if (c == CIRCUMFLEX || c == BREVE || c == HORN) {
                return i - 1;
            }
        }
        return last(out, 'ư');
    }
}
