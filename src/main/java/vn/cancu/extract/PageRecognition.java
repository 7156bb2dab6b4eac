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
            Rereading.addTo(words, closer(upright, place));
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

    /// Looks again at a place. Under a seal no single look is right: one finds the position, another the name.
    private List<List<OcrWord>> closer(PagePhoto photo, OcrWord.Box place) throws IOException {
        if (2 * place.width() > photo.grey().getWidth()) {
            return List.of(look(photo, place, OcrEngine.Look.COLUMN));
        }
        List<OcrWord> scattered = look(photo, place, OcrEngine.Look.SCATTERED);
        // Nearly all places without a single certain syllable are dust, holes and strokes of the pen.
        return Rereading.hasSure(scattered)
                ? List.of(scattered, look(photo, place, OcrEngine.Look.COLUMN))
                : List.of(scattered);
    }

    private List<OcrWord> look(PagePhoto photo, OcrWord.Box place, OcrEngine.Look look) throws IOException {
        return engine.read(Greys.part(photo.grey(), place, MARGIN), photo.dpi(), look).stream()
                .map(word -> word.at(
                        word.box().moved(place.left() - MARGIN, place.top() - MARGIN), word.line()))
                .toList();
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

    static int syllables(List<OcrWord> words) {
        return (int) words.stream()
                .filter(word -> word.confidence() >= DOUBTFUL
                        && Syllables.count(word.text()).syllables() > 0)
                .count();
    }
}
