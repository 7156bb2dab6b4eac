package vn.cancu.text;

import java.text.Normalizer;

/// Makes two spellings comparable: takes Vietnamese marks off, one `char` for one `char`.
///
/// Both functions keep the length of their argument, so an offset found in a folded text is an offset in the text
/// itself. That holds for text in NFC (what [SourceText#normal()] gives); a combining mark that has no composed form
/// stays where it is.
///
/// Example: `bare("Chỉ thị ĐU")` is `"Chi thi DU"`, `fold` of it is `"chi thi du"`.
public final class Folding {
    private static final char[] BARE = table();
    private static final char[] SMALL = small();
    private static final char[] FOLDED = folded();
    private static final char FIRST_COMBINING = 0x300;
    private static final char FIRST_VIETNAMESE = 0x1E00;
    private static final char BEHIND_VIETNAMESE = 0x1F00;

    private Folding() {}

    /// Without marks, capitals kept: `Ệ` becomes `E`, `đ` becomes `d`.
    ///
    /// @return as many chars as were given
    public static String bare(CharSequence text) {
        char[] out = text.toString().toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = bare(out[i]);
        }
        return new String(out);
    }

    /// Without marks and in lower case.
    ///
    /// @return as many chars as were given
    public static String fold(CharSequence text) {
        char[] out = text.toString().toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(out[i]);
        }
        return new String(out);
    }

    /// One char without its marks.
    public static char bare(char c) {
        return c < BARE.length ? BARE[c] : c;
    }

    /// One char without its marks and in lower case.
    public static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
    }

    /// One char in lower case with its marks, as [Character#toLowerCase(char)] gives it.
    public static char small(char c) {
        return c < SMALL.length ? SMALL[c] : Character.toLowerCase(c);
    }

    /// A key for comparing names: folded, every run of what is neither letter nor digit one space, none at the ends.
    ///
    /// Example: `"Hội đồng Thi đua – Khen thưởng"` gives `"hoi dong thi dua khen thuong"`.
    public static String key(CharSequence text) {
        CharSequence composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = fold(composed.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// Whether every char is one of those that are alike in all texts in NFC: Latin letters and signs, no combining mark.
    private static boolean isComposed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING && (c < FIRST_VIETNAMESE || c >= BEHIND_VIETNAMESE)) {
                return false;
            }
        }
        return true;
    }

    private static char[] small() {
        char[] table = new char[BARE.length];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase(c);
        }
        return table;
    }

    private static char[] folded() {
        char[] table = new char[BARE.length];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase(BARE[c]);
        }
        return table;
    }

    /// Latin letters up to U+1EFF without their marks; built once from the canonical decompositions, and đ by hand
    /// (it has none).
    private static char[] table() {
        char[] table = new char[0x1F00];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
            if (Character.isLetter(c) && (c < 0x250 || c >= 0x1E00)) {
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                table[c] = base < 0x80 ? base : c;
            }
        }
        table['đ'] = 'd';
        table['Đ'] = 'D';
        return table;
    }
}
