package vn.cancu.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.text.TextPosition;
import vn.cancu.text.FontRun;
import vn.cancu.text.Span;

/// Collects in which fonts the text of a PDF is set.
///
/// Example: the font `UNZOVZ+.VnTime,Bold`, a subset, is called `.VnTime,Bold`.
final class PdfFonts {
    private static final int PREFIX = 6;

    /// What PDFBox gives for a code that has no letter, as the format demands.
    private static final String NO_LETTER = "\u2022";

    /// The codes that windows-1252 leaves free.
    private static final String FREE = "\u0081\u008D\u008F\u0090\u009D";

    private static final char FIRST_SYMBOL = '\uF020';
    private static final char LAST_SYMBOL = '\uF0FF';

    private final Map<PDFont, String> names = new IdentityHashMap<>();
    private final List<FontRun> runs = new ArrayList<>();

    /// Notes the fonts of a word.
    ///
    /// @param text what was written for the glyphs
    /// @param glyphs of the word
    /// @param at offset of the word in the text
    void add(String text, List<TextPosition> glyphs, int at) {
        int start = at;
        int end = at + text.length();
        for (int i = 0; i < glyphs.size() && start < end; i++) {
            boolean last = i == glyphs.size() - 1;
            int stop = last
                    ? end
                    : Math.min(end, start + glyphs.get(i).getUnicode().length());
            add(new Span(start, stop), nameOf(glyphs.get(i).getFont()));
            start = stop;
        }
    }

    /// Legacy charsets have letters where windows-1252 has none, and the bullet that stands in for them is a letter of VPS
    /// and VISCII too: the glyph's own code is kept for the decoding to judge. What it leaves gets its bullet back from
    /// [#bulleted(String)].
    TextPosition withOwnCode(TextPosition glyph) {
        String letter = glyph.getUnicode();
        if (letter.length() == 1 && letter.charAt(0) >= FIRST_SYMBOL && letter.charAt(0) <= LAST_SYMBOL) {
            return showing(glyph, symbol(letter.charAt(0), nameOf(glyph.getFont())));
        }
        int[] codes = glyph.getCharacterCodes();
        boolean lost = NO_LETTER.equals(glyph.getUnicode()) && codes.length == 1 && FREE.indexOf(codes[0]) >= 0;
        return lost ? showing(glyph, String.valueOf((char) codes[0])) : glyph;
    }

    /// Puts bullets back into what the legacy decoding left unchanged.
    static String bulleted(String text) {
        String bulleted = text;
        for (char free : FREE.toCharArray()) {
            bulleted = bulleted.replace(free, NO_LETTER.charAt(0));
        }
        return bulleted;
    }

    private String nameOf(PDFont font) {
        return names.computeIfAbsent(font, PdfFonts::name);
    }

    /// The char that looks like a sign of a symbol font, U+F020 to U+F0FF.
    static String symbol(char c, String font) {
        if (!font.toLowerCase(Locale.ROOT).startsWith("symbol")) {
            return String.valueOf(ListMarks.symbol(c));
        }
        String shown = GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(c - FIRST_SYMBOL + ' '));
        return shown == null ? String.valueOf(c) : shown;
    }

    private static TextPosition showing(TextPosition glyph, String text) {
        return new TextPosition(
                (int) glyph.getRotation(),
                glyph.getPageWidth(),
                glyph.getPageHeight(),
                glyph.getTextMatrix(),
                glyph.getEndX(),
                glyph.getEndY(),
                glyph.getHeight(),
                glyph.getWidth(),
                glyph.getWidthOfSpace(),
                text,
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                (int) glyph.getFontSizeInPt());
    }

    private void add(Span span, String font) {
        if (font.isEmpty() || span.length() == 0) {
            return;
        }
        FontRun run = new FontRun(span, font);
        boolean goesOn = !runs.isEmpty()
                && runs.getLast().font().equals(font)
                && runs.getLast().span().end() + 1 >= span.start();
        if (goesOn) {
            run = new FontRun(runs.removeLast().span().union(span), font);
        }
        runs.add(run);
    }

    private static String name(PDFont font) {
        String name = font.getName();
        if (name == null) {
            return "";
        }
        boolean subset = name.length() > PREFIX
                && name.charAt(PREFIX) == '+'
                && name.chars().limit(PREFIX).allMatch(c -> c >= 'A' && c <= 'Z');
        return subset ? name.substring(PREFIX + 1) : name;
    }

    /// Forgets what was noted from an offset on: a page that is left out.
    void forget(int from) {
        while (!runs.isEmpty() && runs.getLast().span().start() >= from) {
            runs.removeLast();
        }
        if (!runs.isEmpty() && runs.getLast().span().end() > from) {
            FontRun cut = runs.removeLast();
            runs.add(new FontRun(new Span(cut.span().start(), from), cut.font()));
        }
    }

    /// The runs so far, in order of the text, cut at its end.
    List<FontRun> runs(int length) {
        return runs.stream()
                .filter(run -> run.span().start() < length)
                .map(run -> new FontRun(
                        new Span(run.span().start(), Math.min(run.span().end(), length)), run.font()))
                .toList();
    }
}
