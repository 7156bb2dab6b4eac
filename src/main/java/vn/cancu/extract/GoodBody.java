package vn.cancu.extract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.cancu.text.Folding;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Syllables;
import vn.cancu.text.TextSource;

/// The good part of a layer whose first lines are wrong ([PageGate.Verdict#WRONG_HEAD]): engines of scanners read the
/// body well and stumble over the two columns, seals and handwriting of the head. The head is taken from the
/// recognition, the body stays what it was.
final class GoodBody {
    /// Longest layer of one page that is examined, in chars.
    private static final int LONGEST = 100_000;
    /// Words of a line by which it is known again, and the share of them, of a hundred, that must be there.
    private static final int TELLING = 4;
    private static final int ALIKE = 60;
    /// Lines of the body that are looked for.
    private static final int TRIED = 15;

    private GoodBody() {}

    /// The body of a page's layer; empty unless only its head is wrong.
    ///
    /// @param number from 1
    static Optional<String> of(PDDocument document, int number) throws IOException {
        var pages = new PdfPages(LONGEST);
        pages.setStartPage(number);
        pages.setEndPage(number);
        pages.read(document);
        boolean wrongHead = pages.pages().stream().anyMatch(page -> page.verdict() == PageGate.Verdict.WRONG_HEAD);
        return wrongHead ? Optional.of(pages.text().substring(PageGate.headEnd(pages.text()))) : Optional.empty();
    }

    /// The head of a recognised page over a body.
    ///
    /// @return the recognised page as it is when the beginning of the body is not found on it
    static RecognisedPage under(RecognisedPage page, String body) {
        for (String line : body.lines().limit(TRIED).toList()) {
            int at = words(line).size() < TELLING ? -1 : find(page.text(), line);
            if (at >= 0) {
                return joined(page, at, body.substring(body.indexOf(line)));
            }
        }
        return page;
    }

    /// Where a line of the text begins that is like another; -1 when there is none.
    private static int find(String text, String line) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) + 1;
            if (isAlike(text.substring(at, end), line)) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    private static RecognisedPage joined(RecognisedPage page, int head, String body) {
        String text = page.text().substring(0, head) + body;
        Page whole = page.layout().pages().getFirst();
        var judged = new Page(
                0,
                List.of(TextSource.LAYER, TextSource.OCR),
                "",
                0,
                Syllables.count(text).share(),
                whole.confidence());
        var layout = new Layout(
                List.of(judged),
                page.layout().blocks().stream()
                        .filter(block -> block.span().end() <= head)
                        .toList(),
                List.of(),
                page.layout().words().stream()
                        .filter(word -> word.span().end() <= head)
                        .toList());
        return new RecognisedPage(page.number(), text, layout);
    }

    private static boolean isAlike(String line, String other) {
        Set<String> words = Set.copyOf(words(other));
        List<String> own = words(line);
        long common = own.stream().filter(words::contains).count();
        return own.size() >= TELLING && 100 * common >= (long) ALIKE * Math.max(own.size(), words.size());
    }

    private static List<String> words(String line) {
        return List.of(Folding.bare(line).toLowerCase(Locale.ROOT).split("\\W+"));
    }
}
