package vn.cancu.legacy;

import java.util.Arrays;
import vn.cancu.text.Syllables;

/// Decodes a stretch of text from one charset, word by word: two bytes before one, and a word that cannot be of the
/// charset (it has a letter that no byte stands for) stays as it is.
///
/// Some letters stand where windows-1252 has punctuation, and a reader of PDFs may have made a hyphen of TCVN3's *ư*.
/// Such a char is a letter when it makes a syllable of the word: `tr-êng` is *trường*, `Fa-ra-®©y` is *Fa-ra-đây*.
final class Decoder {
    /// With more doubtful chars than this in a word not all their readings are tried.
    private static final int DOUBTFUL = 4;

    /// Takes the decoded text.
    interface Sink {
        /// @param c a char of the decoded text
        /// @param from where it came from: offset of the first char
        /// @param to one past the last
        void put(char c, int from, int to);
    }

    private final CharsetTable table;
    private final boolean hyphens;

    private final StringBuilder letters = new StringBuilder();
    private int[] from = new int[64];

    /// @param hyphens whether a hyphen of ASCII may be a letter of TCVN3
    Decoder(LegacyCharset charset, boolean hyphens) {
        this.table = charset.table();
        this.hyphens = hyphens && table.hasSoftHyphen();
    }

    /// Decodes `text` from `start` to `end`.
    ///
    /// @param guess whether a stretch may be a heading in capitals by its looks; where the fonts are known they say so
    void decode(CharSequence text, int start, int end, boolean guess, Sink sink) {
        boolean upper = guess && !table.hasCapitals() && Chars.isHeading(text, start, end);
        int at = start;
        while (at < end) {
            int stop = at;
            while (stop < end && !Chars.isBlank(text.charAt(stop))) {
                stop++;
            }
            if (Chars.isUnicode(text, at, stop)) {
                copy(text, at, stop, sink);
            } else {
                word(text, at, stop, upper, sink);
            }
            copy(text, stop, Math.min(stop + 1, end), sink);
            at = stop + 1;
        }
    }

    private static void copy(CharSequence text, int start, int stop, Sink sink) {
        for (int i = start; i < stop; i++) {
            sink.put(text.charAt(i), i, i + 1);
        }
    }

    /// Decodes what stands between the signs of ASCII in a word, piece by piece; a hyphen may be a letter.
    private void word(CharSequence text, int start, int stop, boolean upper, Sink sink) {
        int at = start;
        while (at < stop) {
            int end = at;
            while (end < stop && (!Chars.isSign(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            piece(text, at, end, upper, sink);
            copy(text, end, Math.min(end + 1, stop), sink);
            at = end + 1;
        }
    }

    private void piece(CharSequence text, int start, int stop, boolean upper, Sink sink) {
        read(text, start, stop, doubts(text, start, stop));
        if (!table.hasCapitals()) {
            raise(text, stop, upper);
        }
        for (int i = 0; i < letters.length(); i++) {
            sink.put(letters.charAt(i), from[i], to(i, stop));
        }
    }

    private int to(int letter, int stop) {
        return letter + 1 < letters.length() ? from[letter + 1] : stop;
    }

    /// Makes capitals of the parts of a word (between signs of ASCII) that are set in capitals, or of all.
    private void raise(CharSequence text, int stop, boolean all) {
        int at = 0;
        while (at < letters.length()) {
            int end = at;
            while (end < letters.length() && !Chars.isSign(letters.charAt(end))) {
                end++;
            }
            if (at < end && (all || Chars.isInCapitals(text, from[at], to(end - 1, stop)))) {
                for (int i = at; i < end; i++) {
                    letters.setCharAt(i, Character.toUpperCase(letters.charAt(i)));
                }
            }
            at = end + 1;
        }
    }

    /// Which doubtful chars of a word are letters: bit by bit from the first one on.
    private int doubts(CharSequence text, int start, int stop) {
        int count = 0;
        for (int i = start; i < stop; i++) {
            count += isDoubtful(text.charAt(i)) ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        for (int mask = (1 << Math.min(count, DOUBTFUL)) - 1; mask >= 0; mask--) {
            read(text, start, stop, mask);
            Syllables.Count words = Syllables.countWithoutCase(letters, 0, letters.length());
            if (words.words() > 0 && words.words() == words.syllables()) {
                return mask;
            }
        }
        return betweenLetters(text, start, stop);
    }

    /// No reading makes a syllable: punctuation between two letters is a letter, a hyphen is one never.
    private int betweenLetters(CharSequence text, int start, int stop) {
        int mask = 0;
        int doubt = 0;
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (isDoubtful(c)) {
                mask |= !isHyphen(c) && c > '\u2015' && Chars.isInside(text, i, start, stop) ? 1 << doubt : 0;
                doubt = Math.min(doubt + 1, 31);
            }
        }
        return mask;
    }

    private boolean isDoubtful(char c) {
        return isHyphen(c) || Chars.isPunctuation(c) && table.single(CharsetTable.byteOf(c)) != 0;
    }

    private boolean isHyphen(char c) {
        boolean twin = c == '\u2010' || c == '\u2011' || c == '\u2212';
        return table.hasSoftHyphen() && (twin || hyphens && c == '-');
    }

    /// Decodes a word into [#letters].
    private void read(CharSequence text, int start, int stop, int mask) {
        letters.setLength(0);
        int doubt = 0;
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            boolean sign = isDoubtful(c) && (mask >>> Math.min(doubt++, 31) & 1) == 0;
            int code = c == '-' && !sign && isHyphen(c) ? 0xAD : CharsetTable.byteOf(c);
            int next = i + 1 < stop ? CharsetTable.byteOf(text.charAt(i + 1)) : -1;
            char pair = sign ? 0 : table.pair(code, next);
            char single = sign ? 0 : table.single(code);
            char more = sign || pair != 0 || single != 0 || letters.isEmpty() ? 0 : table.marked(last(), code);
            if (more != 0) {
                letters.setCharAt(letters.length() - 1, more);
            } else {
                put(pair != 0 ? pair : single != 0 ? single : c, i);
                i += pair != 0 ? 1 : 0;
            }
        }
    }

    private char last() {
        return letters.charAt(letters.length() - 1);
    }

    private void put(char c, int at) {
        if (letters.length() == from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
        }
        from[letters.length()] = at;
        letters.append(c);
    }
}
