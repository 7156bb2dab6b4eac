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

    private final String raw;
    private final Span span;
    private final LegacyFont font;
    private final boolean suspicious;
    private final boolean unicode;
    private Evidence evidence = Evidence.NONE;
    private boolean tried;
    private Verdict verdict = Verdict.OPEN;

    /// The words of a stretch, read as Unicode.
    ///
    /// @param others those with letters that are Unicode only
    /// @param words all, with those that a charset may change
    /// @param good how many of them are others or syllables
    private record AsWritten(int others, int words, int good) {
        static final AsWritten NOTHING = new AsWritten(0, 0, 0);

        static AsWritten of(String raw, int start, int end) {
            int others = 0;
            int words = 0;
            int syllables = 0;
            var tokens = new Tokens(raw, start, end);
            while (tokens.next()) {
                if (tokens.isUnicode()) {
                    others++;
                } else if (tokens.isAffected()) {
                    Syllables.Count count = Evidence.countAsWritten(raw, tokens.start(), tokens.end());
                    words += count.words();
                    syllables += count.syllables();
                }
            }
            return new AsWritten(others, others + words, others + syllables);
        }

        boolean isUnicode() {
            return words > 0 && 100 * good >= UNICODE * words;
        }
    }

    private Unit(String raw, Span span, LegacyFont font) {
        this.span = span;
        this.font = font;
        this.raw = raw;
        this.suspicious = Chars.isSuspicious(raw, span.start(), span.end());
        AsWritten asWritten = suspicious ? AsWritten.of(raw, span.start(), span.end()) : AsWritten.NOTHING;
        this.unicode = asWritten.isUnicode();
        if (unicode && asWritten.others() > 0 && asWritten.words() >= ENOUGH) {
            this.verdict = Verdict.UNICODE;
        }
    }

    /// Whether a text has a line that a charset would change and that does not read well as it stands: what
    /// [Decision#isSuspected(List)] says of its units, without making any.
    static boolean isSuspected(String raw) {
        int start = 0;
        while (start < raw.length()) {
            int end = lineEnd(raw, start);
            if (Chars.isSuspicious(raw, start, end)
                    && !AsWritten.of(raw, start, end).isUnicode()) {
                return true;
            }
            start = end + 1;
        }
        return false;
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
        return pages.get(Page.indexAt(pages, offset)).isFrom(TextSource.OCR);
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

    /// The words that a charset may change, joined by blanks.
    String words() {
        var words = new StringBuilder();
        var tokens = new Tokens(raw, span.start(), span.end());
        while (tokens.next()) {
            if (tokens.isAffected()) {
                words.append(words.isEmpty() ? "" : " ").append(raw, tokens.start(), tokens.end());
            }
        }
        return words.toString();
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
            evidence = Evidence.of(words());
            tried = true;
        }
        return evidence;
    }
}
