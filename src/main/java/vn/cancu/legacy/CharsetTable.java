package vn.cancu.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/// The letters of one charset: which byte, or which two, stand for which letter.
///
/// What a parser hands over are not bytes but the chars that they stand for elsewhere. [#byteOf(char)] leads them back.
final class CharsetTable {
    /// What windows-1252 has at 80 to 9F; at the five places that it leaves free the char of Latin-1 stays.
    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
                    + "\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E"
                    + "\u0178";

    private final char[] singles = new char[256];
    private final char[] pairs = new char[256 * 256];
    private final String[] marks = new String[256];
    private boolean capitals;

    private CharsetTable() {
        Arrays.fill(marks, "");
    }

    /// Reads a table beside this class: the bytes in hex, a tab, the letter.
    static CharsetTable read(String name) {
        var table = new CharsetTable();
        try (var in = Objects.requireNonNull(CharsetTable.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(table::add);
            table.noteMarks();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return table;
    }

    private void add(String row) {
        char letter = row.charAt(row.length() - 1);
        capitals |= letter == 'Ọ';
        int first = Integer.parseInt(row.substring(0, 2), 16);
        if (row.charAt(2) == '\t') {
            singles[first] = letter;
            return;
        }
        int second = Integer.parseInt(row.substring(3, 5), 16);
        pairs[first << 8 | second] = letter;
        addOtherCase(first, second, letter);
    }

    /// Derives from the pairs which diacritic each second byte adds to its letter.
    private void noteMarks() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                char letter = pairs[first << 8 | second];
                if (letter != 0) {
                    char base = singles[first] == 0 ? (char) first : singles[first];
                    String plain = parts(base);
                    String marked = parts(letter);
                    marks[second] = marked.startsWith(plain) ? marked.substring(plain.length()) : marks[second];
                }
            }
        }
    }

    private static String parts(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    }

    /// A letter with one more diacritic byte: some typists enter the parts of a diacritic one after the other
    /// (`thuoâïc` is *thuộc*) or twice (`baèøng` is *bằng*).
    ///
    /// @return 0 when the byte is no diacritic, or the letter cannot take it
    char marked(char letter, int code) {
        String mark = code < 0 ? "" : marks[code];
        if (mark.isEmpty()) {
            return 0;
        }
        var parts = new StringBuilder(parts(letter));
        mark.chars()
                .filter(one -> parts.indexOf(String.valueOf((char) one)) < 0)
                .forEach(one -> parts.append((char) one));
        String composed = Normalizer.normalize(parts, Normalizer.Form.NFC);
        return composed.length() == 1 && letter >= 0x80 ? composed.charAt(0) : 0;
    }

    /// Typists set the marks of small letters on capitals and the other way round; the base decides: `Uûy` is *Ủy*.
    private void addOtherCase(int first, int second, char letter) {
        int other = second ^ 0x20;
        if (second >= 0xC0 && singles[other] == 0 && pairs[first << 8 | other] == 0) {
            pairs[first << 8 | other] = letter;
        }
    }

    /// The letter of one byte; 0 when it is none.
    char single(int code) {
        return code < 0 ? 0 : singles[code];
    }

    /// The letter of two bytes; 0 when they are none.
    char pair(int first, int second) {
        return first < 0 || second < 0 ? 0 : pairs[first << 8 | second];
    }

    /// Whether there are capitals with tones; where not, headings in capitals have small letters in them.
    boolean hasCapitals() {
        return capitals;
    }

    /// Whether TCVN3's *ư* is a letter of this charset: it stands where others have the soft hyphen.
    boolean hasSoftHyphen() {
        return singles[0xAD] != 0;
    }

    /// The byte of which a parser made a char, taking it for windows-1252 or Latin-1.
    ///
    /// The tables by which PDFs name their letters give some signs a twin: the minus for the soft hyphen, the Greek
    /// letter for the micro sign. The zero-width space is what Tika makes of the soft hyphen in Word files.
    ///
    /// @return 0 to 255, or -1 for a char that no byte stands for
    static int byteOf(char c) {
        if (c < 0x100) {
            return c;
        }
        if (isVietnameseOnly(c)) {
            return -1;
        }
        int windows = WINDOWS.indexOf(c);
        if (windows >= 0) {
            return 0x80 + windows;
        }
        return switch (c) {
            case '\u200B', '\u2010', '\u2011', '\u2212' -> 0xAD;
            case '\u03BC' -> 0xB5;
            case '\u2219', '\u22C5' -> 0xB7;
            case '\u02C9' -> 0xAF;
            default -> -1;
        };
    }

    /// Whether a char is in the block of Unicode that Vietnamese letters with two marks have, none of which any byte
    /// stands for; told first, since a fifth of a text is in it.
    static boolean isVietnameseOnly(char c) {
        return c >= '\u1EA0' && c <= '\u1EFF';
    }
}
