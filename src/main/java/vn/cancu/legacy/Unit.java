package vn.cancu.legacy;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.FontRun;
import vn.cancu.text.Page;
import vn.cancu.text.Span;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

/// A piece of text that is in one charset: of one line, and of one font where fonts are known.
///
/// A piece that reads well as it stands is surely Unicode only when it has letters that no legacy charset can bring
/// about: VPS and VISCII have many letters where Unicode has them, `Tòa án nhân dân tÓi cao` differs in one.
final class Unit {
    /// So many words decide by themselves.
    static final int ENOUGH = 4;
    /// Share of words that are syllables as they stand, in percent, from which on a piece is Unicode.
    private static final int UNICODE = 80;

    private final Span span;
    private final LegacyFont font;
    private final boolean suspicious;
    private final boolean unicode;
    private final String words;
    private Evidence evidence = Evidence.NONE;
    private boolean tried;
    private Verdict verdict = Verdict.OPEN;

    private Unit(String raw, Span span, LegacyFont font) {
        this.span = span;
        this.font = font;
        this.suspicious = Chars.isSuspicious(raw, span.start(), span.end());
        var affected = new StringBuilder();
        int others = suspicious ? split(raw, affected) : 0;
        this.words = affected.toString();
        Syllables.Count asWritten = Evidence.countAsWritten(words);
        int all = others + asWritten.words();
        int good = others + asWritten.syllables();
        this.unicode = all > 0 && 100 * good >= UNICODE * all;
        if (unicode && others > 0 && all >= ENOUGH) {
            this.verdict = Verdict.UNICODE;
        }
    }

    /// Cuts a text into units; recognised pages and what has nothing beyond ASCII between ASCII are cut all the same.
    static List<Unit> of(String raw, List<FontRun> fonts, List<Page> pages) {
        var units = new ArrayList<Unit>();
        var names = new Fonts(fonts);
        int start = 0;
        while (start < raw.length()) {
            int end = lineEnd(raw, start);
            int at = start;
            while (at < end) {
                Fonts.Stretch stretch = names.at(at, end);
                units.add(new Unit(raw, new Span(at, stretch.end()), stretch.font()));
                at = stretch.end();
            }
            start = end + 1;
        }
        units.removeIf(unit -> isRecognised(pages, unit.span.start()));
        return units;
    }

    private static int lineEnd(String raw, int start) {
        int end = raw.indexOf('\n', start);
        return end < 0 ? raw.length() : end;
    }

    private static boolean isRecognised(List<Page> pages, int offset) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pages.get(low).isFrom(TextSource.OCR);
    }

    /// Takes the words out that a charset may change. A word that the border of the unit cuts does not tell anything.
    ///
    /// @return how many others have letters that are Unicode only
    private int split(String raw, StringBuilder affected) {
        int unicodeWords = 0;
        int at = span.start();
        while (at < span.end()) {
            int stop = at;
            while (stop < span.end() && !Chars.isBlank(raw.charAt(stop))) {
                stop++;
            }
            if (Chars.isUnicode(raw, at, stop)) {
                unicodeWords++;
            } else if (Chars.isSuspicious(raw, at, stop) && !isCut(raw, at, stop)) {
                affected.append(affected.isEmpty() ? "" : " ").append(raw, at, stop);
            }
            at = stop + 1;
        }
        return unicodeWords;
    }

    private boolean isCut(String raw, int start, int stop) {
        boolean before = start == span.start() && start > 0 && !isBreak(raw.charAt(start - 1));
        boolean behind = stop == span.end() && stop < raw.length() && !isBreak(raw.charAt(stop));
        return before || behind;
    }

    private static boolean isBreak(char c) {
        return Chars.isBlank(c) || c < 0x80 && !Character.isLetterOrDigit(c);
    }

    Span span() {
        return span;
    }

    LegacyFont font() {
        return font;
    }

    /// Whether a charset would change anything at all.
    boolean isSuspicious() {
        return suspicious;
    }

    /// Whether it reads well as it stands.
    boolean looksUnicode() {
        return unicode;
    }

    /// The words that a charset may change.
    String words() {
        return words;
    }

    Verdict verdict() {
        return verdict;
    }

    void decide(Verdict found) {
        verdict = found;
    }

    /// Tries the charsets, once.
    Evidence evidence() {
        if (!tried) {
            evidence = Evidence.of(words);
            tried = true;
        }
        return evidence;
    }
}
