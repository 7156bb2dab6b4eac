package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cancu.text.Syllables;

/// Recognises one page: the whole of it, then the places that were passed over.
final class PageRecognition {
    /// A page with less confidence than this may lie on its side or stand on its head.
    private static final int DOUBTFUL = 45;
    /// A page with fewer words than this is looked at from all sides when they are doubtful.
    private static final int FEW = 15;
    /// Least mean confidence of a line among seals and strokes of the pen.
    private static final int LEGIBLE = 55;
    /// Enlargement of places that are looked at again.
    private static final double CLOSER = 1.5;
    private static final int MARGIN = 12;

    private final OcrEngine engine;

    PageRecognition(OcrEngine engine) {
        this.engine = engine;
    }

    /// What was recognised.
    ///
    /// @param photo the picture the words were found in, upright
    /// @param words in the order of the engine
    /// @param rulings the lines on it
    record Result(PagePhoto photo, List<OcrWord> words, Rulings rulings) {
        int confidence() {
            return mean(words);
        }
    }

    /// Recognises a page.
    ///
    /// @throws IOException when the engine fails
    Result read(PagePhoto photo) throws IOException {
        Look look = upright(photo);
        PagePhoto upright = look.photo();
        var words = new ArrayList<>(look.words());
        Rulings rulings = Rulings.of(upright.grey(), upright.dpi());
        for (OcrWord.Box place : LostInk.places(upright.grey(), upright.dpi(), words, rulings)) {
            addTo(words, closer(upright, place));
        }
        return new Result(upright, withoutSpecks(words), rulings);
    }

    /// One look at a page.
    private record Look(PagePhoto photo, List<OcrWord> words) {}

    private Look upright(PagePhoto photo) throws IOException {
        var straight = new Look(photo, engine.read(photo.grey(), photo.dpi(), OcrEngine.Look.PAGE));
        if (mean(straight.words()) >= DOUBTFUL || straight.words().isEmpty()) {
            return straight;
        }
        Look best = straight;
        for (int quarters = 1; quarters <= 3; quarters++) {
            BufferedImage turned = Greys.turned(photo.grey(), quarters);
            var other =
                    new Look(new PagePhoto(turned, photo.dpi()), engine.read(turned, photo.dpi(), OcrEngine.Look.PAGE));
            if (syllables(other.words()) > 2 * syllables(best.words()) + FEW) {
                best = other;
            }
        }
        return best;
    }

    private List<OcrWord> closer(PagePhoto photo, OcrWord.Box place) throws IOException {
        boolean wide = 2 * place.width() > photo.grey().getWidth();
        BufferedImage part = Greys.part(photo.grey(), place, CLOSER, MARGIN);
        var look = wide ? OcrEngine.Look.COLUMN : OcrEngine.Look.SCATTERED;
        List<OcrWord> words = engine.read(part, (int) (photo.dpi() * CLOSER), look);
        int margin = (int) (MARGIN / CLOSER);
        return words.stream()
                .map(word ->
                        word.at(word.box().moved(place.left() - margin, place.top() - margin, 1 / CLOSER), word.line()))
                .toList();
    }

    /// Adds legible lines of words that stand nowhere yet.
    private static void addTo(List<OcrWord> words, List<OcrWord> found) {
        int next = words.stream().mapToInt(OcrWord::line).max().orElse(-1) + 1;
        for (List<OcrWord> line : lines(found).values()) {
            List<OcrWord> fresh = line.stream()
                    .filter(word -> words.stream().noneMatch(known -> word.box().inside(known.box()) > 0.3))
                    .toList();
            if (mean(fresh) >= LEGIBLE && syllables(fresh) > 0) {
                for (OcrWord word : fresh) {
                    words.add(word.at(word.box(), next));
                }
                next++;
            }
        }
    }

    /// The words without lines that are no more than dust and strokes of the pen.
    private static List<OcrWord> withoutSpecks(List<OcrWord> words) {
        Map<Integer, List<OcrWord>> lines = lines(words);
        return words.stream()
                .filter(word -> isText(lines.getOrDefault(word.line(), List.of())))
                .toList();
    }

    private static boolean isText(List<OcrWord> line) {
        boolean digits = line.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
        int letters = line.stream().mapToInt(word -> Words.count(word.text())).sum();
        return syllables(line) > 0 || letters > 0 && mean(line) >= (digits || letters > 3 ? 40 : 70);
    }

    static Map<Integer, List<OcrWord>> lines(List<OcrWord> words) {
        return words.stream()
                .collect(Collectors.groupingBy(OcrWord::line, java.util.TreeMap::new, Collectors.toList()));
    }

    static int mean(List<OcrWord> words) {
        return (int) words.stream().mapToInt(OcrWord::confidence).average().orElse(0);
    }

    private static int syllables(List<OcrWord> words) {
        return (int) words.stream()
                .filter(word -> word.confidence() >= DOUBTFUL
                        && Syllables.count(word.text()).syllables() > 0)
                .count();
    }
}
