package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.cancu.text.Page;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

/// Judges the text layer of a page of a PDF: whether it is the page's text, or the page has to be recognised.
///
/// The thresholds were measured on the 738 pages of 143 real PDFs. Text of a born-digital page and of a good layer has
/// at least 90 syllables in a hundred words, a layer made with the wrong language 30 to 66 («CONG HOA xA HQi CHiJ
/// NGHiA»); nothing lies between. A scan covers 90 % of its page or more, a letterhead or a seal less than a tenth.
///
/// | what is seen | verdict | what becomes of the layer |
/// |---|---|---|
/// | nothing, and nothing is drawn | [Verdict#BLANK] | |
/// | a picture over 40 % of the page and fewer than 40 letters, or no letter but 100 curves (letters as outlines) | [Verdict#PICTURE] | dropped |
/// | a picture and fewer than 300 letters with words of a signature | [Verdict#STAMP] | told with the signature |
/// | a picture, 20 words, fewer than 80 % syllables, not English | [Verdict#WRONG_LANGUAGE] | kept until the page is recognised |
/// | a picture, the words up to a wrong line among the first 20 so, the others 90 % syllables | [Verdict#WRONG_HEAD] | its body is kept |
/// | anything else | [Verdict#GOOD] | the text |
final class PageGate {
    private static final int PICTURE = 40;
    private static final int HARDLY_ANY = 40;
    private static final int CURVES = 100;
    private static final int STAMP = 300;
    private static final int ENOUGH = 20;
    private static final int BAD = 80;
    private static final int LINE_WORDS = 4;
    private static final int BAD_LINE = 60;
    private static final int FINE = 90;
    private static final int HEAD_LINES = 20;
    private static final int HEAD_WORDS = 8;
    /// English words of a hundred that make a text English.
    private static final int ENGLISH = 5;
    private static final Set<String> ENGLISH_WORDS = Set.of("the", "of", "and", "is", "are", "for", "with", "that");

    private PageGate() {}

    /// What a page is.
    enum Verdict {
        GOOD,
        BLANK,
        PICTURE,
        STAMP,
        WRONG_LANGUAGE,
        WRONG_HEAD;

        /// Whether the page has to be recognised.
        boolean waits() {
            return this != GOOD && this != BLANK;
        }

        /// Whether its text is none of the document's.
        boolean drops() {
            return this == PICTURE || this == STAMP;
        }
    }

    /// Judges a page.
    ///
    /// @param text its layer
    /// @param images share of the page that pictures cover, 0 to 100
    /// @param curves of the lines and areas drawn on it
    static Verdict judge(String text, int images, int curves) {
        int letters = Words.count(text);
        boolean picture = images >= PICTURE;
        if (letters == 0 && !picture) {
            return curves >= CURVES ? Verdict.PICTURE : Verdict.BLANK;
        }
        if (!picture) {
            return Verdict.GOOD;
        }
        if (letters < STAMP && SignatureWords.in(text)) {
            return Verdict.STAMP;
        }
        if (letters < HARDLY_ANY) {
            return Verdict.PICTURE;
        }
        return words(text);
    }

    private static Verdict words(String text) {
        int head = headEnd(text);
        Syllables.Count first = Syllables.count(text, 0, head);
        Syllables.Count rest = Syllables.count(text, head, text.length());
        Syllables.Count whole = first.plus(rest);
        if (whole.words() >= ENOUGH && whole.share() < BAD && !isEnglish(text)) {
            return Verdict.WRONG_LANGUAGE;
        }
        boolean badHead = first.words() >= HEAD_WORDS && first.share() < BAD;
        return badHead && rest.words() >= ENOUGH && rest.share() >= FINE ? Verdict.WRONG_HEAD : Verdict.GOOD;
    }

    /// Pages after letters of legacy charsets were decoded: such a page does not wait, since its letters were no work of
    /// a scanner.
    ///
    /// @param text all pages
    static List<Page> rejudged(List<Page> pages, String text) {
        var judged = new ArrayList<Page>();
        for (int i = 0; i < pages.size(); i++) {
            int end = i + 1 < pages.size() ? pages.get(i + 1).start() : text.length();
            Page page = pages.get(i);
            judged.add(
                    page.isFrom(TextSource.LEGACY)
                            ? rejudged(
                                    page,
                                    Syllables.count(text, page.start(), end).share())
                            : page);
        }
        return judged;
    }

    private static Page rejudged(Page page, int share) {
        List<TextSource> sources = page.sources().stream()
                .filter(source -> source != TextSource.WAITING)
                .toList();
        return new Page(page.start(), sources, page.charset(), page.images(), share, page.confidence());
    }

    /// Where the wrong part at the beginning of a page ends: behind the last of its first lines that makes no words.
    static int headEnd(String text) {
        int head = 0;
        int at = 0;
        for (int line = 0; line < HEAD_LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
            Syllables.Count words = Syllables.count(text, at, end);
            head = words.words() >= LINE_WORDS && words.share() < BAD_LINE ? end : head;
            at = end;
        }
        return head;
    }

    private static boolean isEnglish(String text) {
        String[] words = text.split("\\s+");
        long english = Arrays.stream(words).filter(ENGLISH_WORDS::contains).count();
        return 100 * english >= (long) ENGLISH * words.length;
    }
}
