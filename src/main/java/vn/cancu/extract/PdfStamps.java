package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// Puts what an electronic signature stamps into a blank (the serial after «Số:», the day after «ngày») where it stands on
/// the page. In files signed electronically these few digits exist only in the appearance of a signature.
///
/// A stamp is at most [#LONGEST] chars with a digit first; the block with the signer's name, portal and time is none. It goes
/// behind the last glyph to its left on the printed line that it stands on, and onto that line's baseline.
final class PdfStamps {
    private static final int LONGEST = 6;

    /// How far a stamp's baseline may lie from the line's, in line heights: offices place them by hand.
    private static final float SLACK = 1.2f;

    /// A line nearer in height is preferred to one that ends nearer, unless its end is this many times further away.
    private static final float GAP_WEIGHT = 4;

    private PdfStamps() {}

    /// Takes the glyphs that came since the sizes were noted and puts stamps in their place; others vanish.
    ///
    /// @param articles the glyphs of the page as the stripper holds them; changed
    /// @param sizes how many of each article were there before the signature was drawn
    ///
    /// @return what was drawn
    static Drawn place(List<List<TextPosition>> articles, List<Integer> sizes) {
        var drawn = new ArrayList<TextPosition>();
        for (int i = 0; i < articles.size(); i++) {
            List<TextPosition> article = articles.get(i);
            int before = i < sizes.size() ? sizes.get(i) : 0;
            List<TextPosition> own = article.subList(before, article.size());
            drawn.addAll(own);
            own.clear();
        }
        String text = text(drawn);
        boolean placed = false;
        for (List<TextPosition> word : stamped(drawn)) {
            Optional<TextPosition> anchor = anchor(articles, word.getFirst());
            anchor.ifPresent(glyph -> insert(articles, glyph, word));
            placed |= anchor.isPresent();
        }
        return new Drawn(text, placed);
    }

    /// The words of a stamp; none when what a signature shows is no stamp.
    static List<List<TextPosition>> stamped(List<TextPosition> drawn) {
        List<TextPosition> inked =
                drawn.stream().filter(glyph -> !glyph.getUnicode().isBlank()).toList();
        return isStamp(inked) ? words(inked) : List.of();
    }

    /// What the appearance of a signature shows.
    ///
    /// @param text its words, a line each
    /// @param placed whether it was a stamp that has its place in the page's text now
    record Drawn(String text, boolean placed) {}

    /// What glyphs say, a line each.
    static String text(List<TextPosition> glyphs) {
        var text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            TextPosition glyph = glyphs.get(i);
            if (i > 0 && distance(glyphs.get(i - 1), glyph) > glyph.getHeightDir() / 2) {
                text.append('\n');
            } else if (i > 0 && gap(glyphs.get(i - 1), glyph) > glyph.getWidthOfSpace() / 2) {
                text.append(' ');
            }
            text.append(glyph.getUnicode());
        }
        return text.toString();
    }

    /// One stamp may fill two blanks, the day and the month.
    private static List<List<TextPosition>> words(List<TextPosition> glyphs) {
        var words = new ArrayList<List<TextPosition>>();
        for (TextPosition glyph : glyphs) {
            boolean goesOn = !words.isEmpty()
                    && gap(words.getLast().getLast(), glyph) < glyph.getWidthDirAdj()
                    && distance(words.getLast().getLast(), glyph) < glyph.getHeightDir();
            if (!goesOn) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(glyph);
        }
        return words;
    }

    private static boolean isStamp(List<TextPosition> glyphs) {
        var text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
        return !text.isEmpty() && text.length() <= LONGEST && Character.isDigit(text.charAt(0));
    }

    private static Optional<TextPosition> anchor(List<List<TextPosition>> articles, TextPosition stamp) {
        return articles.stream()
                .flatMap(List::stream)
                .filter(glyph -> glyph.getXDirAdj() <= stamp.getXDirAdj())
                .filter(glyph -> distance(glyph, stamp) <= SLACK * Math.max(glyph.getHeightDir(), stamp.getHeightDir()))
                .min(Comparator.comparing(
                        (TextPosition glyph) -> distance(glyph, stamp) + gap(glyph, stamp) / GAP_WEIGHT));
    }

    /// How far the stamp begins behind the end of the glyph.
    private static float gap(TextPosition glyph, TextPosition stamp) {
        return Math.abs(stamp.getXDirAdj() - glyph.getXDirAdj() - glyph.getWidthDirAdj());
    }

    private static float distance(TextPosition a, TextPosition b) {
        return Math.abs(a.getYDirAdj() - b.getYDirAdj());
    }

    private static void insert(List<List<TextPosition>> articles, TextPosition anchor, List<TextPosition> stamp) {
        for (List<TextPosition> article : articles) {
            int at = article.indexOf(anchor);
            if (at >= 0) {
                article.addAll(
                        at + 1,
                        stamp.stream().map(glyph -> onBaseline(glyph, anchor)).toList());
                return;
            }
        }
    }

    /// The glyph moved up or down to the line of the anchor.
    private static TextPosition onBaseline(TextPosition glyph, TextPosition anchor) {
        Matrix matrix = glyph.getTextMatrix().clone();
        matrix.setValue(2, 1, anchor.getTextMatrix().getTranslateY());
        return new TextPosition(
                (int) glyph.getRotation(),
                glyph.getPageWidth(),
                glyph.getPageHeight(),
                matrix,
                glyph.getEndX(),
                anchor.getEndY(),
                glyph.getHeight(),
                glyph.getWidth(),
                anchor.getWidthOfSpace(),
                glyph.getUnicode(),
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                (int) glyph.getFontSizeInPt());
    }
}
