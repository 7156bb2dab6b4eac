package vn.cancu.legacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cancu.text.Syllables;

/// How well the words of a text fit Unicode and each charset. Only the words that a charset would change tell anything;
/// the others are the same in all.
///
/// @param asWritten the words as Unicode
/// @param decoded the same words, decoded
record Evidence(Syllables.Count asWritten, Map<LegacyCharset, Syllables.Count> decoded) {
    /// Share of syllables, in percent, from which on words are taken to be of a charset. In texts of the corpora the right
    /// charset has 96 and more, the second best at most 72 for samples of 100 words.
    private static final int FITS = 85;
    /// By how much the best charset must beat the second, and the text as it is written.
    private static final int AHEAD_OF_OTHERS = 5;
    private static final int AHEAD_OF_UNICODE = 30;

    static final Evidence NONE = new Evidence(Syllables.Count.NONE, Map.of());

    /// Tries all charsets on words.
    ///
    /// @param words joined by blanks
    static Evidence of(CharSequence words) {
        var decoded = new EnumMap<LegacyCharset, Syllables.Count>(LegacyCharset.class);
        for (LegacyCharset charset : LegacyCharset.values()) {
            var text = new StringBuilder(words.length());
            new Decoder(charset, true).decode(words, 0, words.length(), false, (c, _, _) -> text.append(c));
            decoded.put(charset, count(text));
        }
        return new Evidence(countAsWritten(words, 0, words.length()), decoded);
    }

    /// Counts the words of a stretch as Unicode. Punctuation in the middle of a word is none: `an«t` is no word, and not
    /// two.
    static Syllables.Count countAsWritten(CharSequence text, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            if (isQuoteInside(text, i)) {
                return count(withoutQuotes(text.subSequence(start, end)));
            }
        }
        return Syllables.countWithoutCase(text, start, end);
    }

    private static CharSequence withoutQuotes(CharSequence words) {
        var text = new StringBuilder(words);
        for (int i = 1; i + 1 < text.length(); i++) {
            if (isQuoteInside(text, i)) {
                text.setCharAt(i, '\u00A9');
            }
        }
        return text;
    }

    private static boolean isQuoteInside(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean quote = c == '\u00AB' || c == '\u00BB' || Chars.isPunctuation(c) && c > '\u2015';
        return quote && Chars.isInside(text, at, 0, text.length());
    }

    /// Without case, since capital fonts mix both in one word.
    private static Syllables.Count count(CharSequence words) {
        return Syllables.countWithoutCase(words, 0, words.length());
    }

    Evidence plus(Evidence other) {
        var sum = new EnumMap<LegacyCharset, Syllables.Count>(LegacyCharset.class);
        for (LegacyCharset charset : LegacyCharset.values()) {
            sum.put(charset, in(charset).plus(other.in(charset)));
        }
        return new Evidence(asWritten.plus(other.asWritten), sum);
    }

    Syllables.Count in(LegacyCharset charset) {
        return decoded.getOrDefault(charset, Syllables.Count.NONE);
    }

    /// Number of words.
    int words() {
        return asWritten.words();
    }

    /// Whether the words are more likely of this charset than Unicode, or just as likely. Words of one letter do not count:
    /// `yù` may be *ý*.
    boolean allows(LegacyCharset charset) {
        boolean nothingLeft = in(charset).words() == 0 && asWritten.syllables() == 0;
        return nothingLeft || in(charset).share() >= asWritten.share();
    }

    /// Whether every word is of this charset and none is Unicode.
    boolean demands(LegacyCharset charset) {
        return words() > 0 && in(charset).share() == 100 && asWritten.syllables() == 0;
    }

    /// The charsets that fit, the likelier first; those within the margin of the best one only.
    ///
    /// @return empty when none fits, several when the words do not settle it
    List<LegacyCharset> candidates() {
        int best = 0;
        for (LegacyCharset charset : LegacyCharset.values()) {
            best = Math.max(best, in(charset).share());
        }
        var candidates = new ArrayList<LegacyCharset>();
        for (LegacyCharset charset : LegacyCharset.values()) {
            int share = in(charset).share();
            boolean fits = share >= FITS && share >= asWritten.share() + AHEAD_OF_UNICODE;
            if (fits && share > best - AHEAD_OF_OTHERS) {
                candidates.add(charset);
            }
        }
        return candidates;
    }
}
