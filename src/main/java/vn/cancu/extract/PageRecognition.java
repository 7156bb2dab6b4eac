package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.text.Syllables;

/// Recognises pages: the whole of each, then the places that were passed over.
final class PageRecognition {
    /// A page with less confidence than this may lie on its side or stand on its head.
    private static final int DOUBTFUL = 45;
    /// A page with fewer words than this is looked at from all sides when they are doubtful.
    private static final int FEW = 15;
    private static final int MARGIN = 12;
    /// Enlargement of a place for a further look.
    private static final double CLOSER = 1.5;

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

    /// A page on the way: its picture upright and the words so far.
    private record Sheet(PagePhoto photo, List<OcrWord> words, Rulings rulings) {
        static Sheet of(Look look) {
            BufferedImage grey = look.photo().grey();
            return new Sheet(
                    look.photo(),
                    new ArrayList<>(withoutSpecks(look.words())),
                    Rulings.of(grey, look.photo().dpi()));
        }

        Result result() {
            return new Result(photo, withoutSpecks(words), rulings);
        }
    }

    /// A place on a page with ink and without words.
    private record Place(Sheet sheet, OcrWord.Box box) {
        boolean isWide() {
            return 2 * box.width() > sheet.photo().grey().getWidth();
        }

        /// The part of a picture of the page that it is.
        OcrEngine.Picture of(BufferedImage picture, double scale) {
            return new OcrEngine.Picture(GreyscaleImages.part(picture, box, scale, MARGIN), (int)
                    Math.round(sheet.photo().dpi() * scale));
        }

        /// Words found in the part, where they stand on the page.
        List<OcrWord> onPage(List<OcrWord> words, double scale) {
            int margin = (int) (MARGIN / scale);
            return words.stream()
                    .map(word ->
                            word.at(word.box().moved(box.left() - margin, box.top() - margin, 1 / scale), word.line()))
                    .toList();
        }
    }

    /// Recognises pages. Together they cost less than one by one, because every look at all of them is one start of the
    /// engine.
    ///
    /// @return a result a page, in order
    /// @throws IOException when the engine fails at one of them
    List<Result> read(List<PagePhoto> photos) throws IOException {
        List<List<OcrWord>> words =
                engine.read(photos.stream().map(PageRecognition::black).toList(), OcrEngine.Look.PAGE);
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < photos.size(); i++) {
            sheets.add(Sheet.of(upright(new Look(photos.get(i), words.get(i)))));
        }
        lookAgain(sheets);
        return sheets.stream().map(Sheet::result).toList();
    }

    /// One look at a page.
    private record Look(PagePhoto photo, List<OcrWord> words) {}

    private Look upright(Look straight) throws IOException {
        if (mean(straight.words()) >= DOUBTFUL || straight.words().isEmpty()) {
            return straight;
        }
        Look best = straight;
        for (int quarters = 1; quarters <= 3; quarters++) {
            PagePhoto turned = straight.photo().turned(quarters);
            List<OcrWord> words =
                    engine.read(List.of(black(turned)), OcrEngine.Look.PAGE).getFirst();
            if (syllables(words) > 2 * syllables(best.words()) + FEW) {
                best = new Look(turned, words);
            }
        }
        return best;
    }

    private static OcrEngine.Picture black(PagePhoto photo) {
        return new OcrEngine.Picture(photo.black(), photo.dpi());
    }

    /// Looks again at places that were passed over. Under a seal no single look is right: one finds the position, another
    /// the name. Nearly all places without a single certain syllable are dust, holes and strokes of the pen.
    private void lookAgain(List<Sheet> sheets) throws IOException {
        var places = new ArrayList<Place>();
        for (Sheet sheet : sheets) {
            LostInk.places(sheet.photo().grey(), sheet.photo().dpi(), sheet.words(), sheet.rulings())
                    .forEach(box -> places.add(new Place(sheet, box)));
        }
        List<Place> narrow = places.stream().filter(place -> !place.isWide()).toList();
        Map<Place, List<OcrWord>> scattered = look(narrow, OcrEngine.Look.SCATTERED, PagePhoto::grey, 1);
        List<Place> legible = narrow.stream()
                .filter(place -> Rereading.hasSure(scattered.getOrDefault(place, List.of())))
                .toList();
        List<Place> lined = Stream.concat(legible.stream(), places.stream().filter(Place::isWide))
                .toList();
        Map<Place, List<OcrWord>> lines = look(lined, OcrEngine.Look.COLUMN, PagePhoto::black, 1);
        Map<Place, List<OcrWord>> closer = look(legible, OcrEngine.Look.COLUMN, PagePhoto::black, CLOSER);
        for (Place place : places) {
            List<List<OcrWord>> looks = Stream.of(scattered, lines, closer)
                    .map(look -> look.getOrDefault(place, List.of()))
                    .filter(look -> !look.isEmpty())
                    .toList();
            Rereading.addTo(place.sheet().words(), looks);
        }
    }

    private Map<Place, List<OcrWord>> look(
            List<Place> places, OcrEngine.Look look, Function<PagePhoto, BufferedImage> inks, double scale)
            throws IOException {
        List<List<OcrWord>> words = engine.read(
                places.stream()
                        .map(place -> place.of(inks.apply(place.sheet().photo()), scale))
                        .toList(),
                look);
        var found = new IdentityHashMap<Place, List<OcrWord>>();
        for (int i = 0; i < places.size(); i++) {
            found.put(places.get(i), places.get(i).onPage(words.get(i), scale));
        }
        return found;
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
