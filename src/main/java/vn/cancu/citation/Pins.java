package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cancu.text.Prose;

/// Reads which places of a cited document are meant, printed before it from the smallest to the largest: «điểm a, điểm b
/// khoản 2 và khoản 3 Điều 5 của Nghị định …» (reference B.3).
///
/// One line a place, with all it stands in: `điểm a khoản 2 Điều 5`, `điểm b khoản 2 Điều 5`, `khoản 3 Điều 5`.
final class Pins {
    private static final int REACH = 200;
    private static final int MOST = 40;
    /// From small to large; a place stands in the next larger one behind it.
    private static final List<String> UNITS =
            List.of("tiết", "điểm", "khoản", "Điều", "tiểu mục", "mục", "chương", "phần", "phụ lục");
    private static final List<String> FOLDED =
            List.of("tiet", "diem", "khoan", "dieu", "tieu muc", "muc", "chuong", "phan", "phu luc");
    /// Other words that end like a unit: «tài khoản», «thời điểm», «địa điểm», «quan điểm», «học phần».
    private static final List<String> OTHER =
            List.of("tài khoan", "thời diem", "địa diem", "quan diem", "trọng diem", "học phan", "thành phan");
    private static final List<String> ATTACHED = List.of("ban", "hanh", "kem", "theo");
    private static final List<String> CONNECTORS = List.of("cua", "tai", "thuoc", "trong", "va", "hoac", "cac", ",");

    private final Prose prose;
    private final int base;
    /// The words before the mention, from the last to the first; read as far as they are asked for.
    private final List<Token> tokens = new ArrayList<>();
    /// Where the words that were read begin.
    private int read;
    /// How many words were taken as part of a place or of what joins two.
    private int taken;
    /// The same up to the leftmost place.
    private int first;
    private boolean attached;

    private Pins(Prose prose, int base, int start) {
        this.prose = prose;
        this.base = base;
        this.read = start;
    }

    /// A word or a comma.
    ///
    /// @param folded without marks, in small letters
    /// @param start where it stands in the text
    private record Token(String printed, String folded, int start) {}

    /// What was read.
    ///
    /// @param places one line a place, in order of the text
    /// @param start where the words end that say what is done with them: before the first place, or before the mention
    ///     when there is none, or words like «ban hành kèm theo» stand between
    record Named(List<String> places, int start) {}

    /// Values of one unit: «khoản 1, 2» is `khoản` with `1` and `2`.
    private record Group(int unit, List<String> values) {}

    /// A place that grows upwards.
    private record Place(String text, int unit) {}

    /// The places named before a mention.
    ///
    /// @param from nothing before this belongs to the mention
    /// @param start where the mention begins
    static Named before(Prose prose, int from, int start) {
        int base = Math.max(Math.max(from, prose.segmentStart(start)), start - REACH);
        if (base >= start) {
            return new Named(List.of(), start);
        }
        var pins = new Pins(prose, base, start);
        List<String> places = places(pins.groups());
        boolean whole = places.isEmpty() || pins.attached;
        return new Named(places, whole ? start : pins.tokens.get(pins.first - 1).start());
    }

    /// Whether so many words more stand to the left of what was taken.
    private boolean has(int more) {
        while (tokens.size() < taken + more && read > base) {
            readBack();
        }
        return tokens.size() >= taken + more;
    }

    /// Reads the word or the sign that ends where the last one begins, or passes over a blank.
    private void readBack() {
        int start = read - 1;
        if (Character.isLetterOrDigit(prose.flat().charAt(start))) {
            while (start > base && Character.isLetterOrDigit(prose.flat().charAt(start - 1))) {
                start--;
            }
        }
        if (!Character.isWhitespace(prose.flat().charAt(start))) {
            String printed = prose.flat().substring(start, read);
            tokens.add(new Token(printed, prose.folded().substring(start, read), start));
        }
        read = start;
    }

    /// The word to the left of what was taken, or one further to the left.
    private Token left(int further) {
        return tokens.get(taken + further);
    }

    /// The groups, last first, from the mention leftwards as far as they go on without other words.
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        skipAttached();
        while (groups.size() < MOST) {
            skipConnectors();
            List<String> values = values();
            int unit = unit();
            if (unit < 0 || values.isEmpty()) {
                return groups;
            }
            groups.add(new Group(unit, values));
            first = taken;
        }
        return groups;
    }

    /// «Quy chế ban hành kèm theo»: the places are in what the document issues.
    private void skipAttached() {
        int words = ATTACHED.size();
        for (int i = 0; i < words; i++) {
            if (!has(i + 1) || !left(i).folded().equals(ATTACHED.get(words - 1 - i))) {
                return;
            }
        }
        attached = has(words + 2) && left(words + 1).folded().equals("quy");
        taken += attached ? words + 2 : 0;
    }

    private void skipConnectors() {
        while (has(1) && CONNECTORS.contains(left(0).folded())) {
            taken++;
        }
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        while (has(1) && isValue(left(0).printed()) && values.size() < MOST) {
            values.addFirst(left(0).printed());
            taken++;
            int before = taken;
            skipConnectors();
            if (taken == before || !has(1) || !isValue(left(0).printed())) {
                taken = before;
                break;
            }
        }
        return values;
    }

    /// `5`, `12a`, `b`, `đ`, `IV`.
    private static boolean isValue(String word) {
        boolean number = Character.isDigit(word.charAt(0)) && word.length() <= 4;
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return number || letter || word.length() <= 6 && word.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    }

    /// The unit word before the values; -1 when none stands there.
    private int unit() {
        if (!has(1)) {
            return -1;
        }
        String last = left(0).folded();
        String two = has(2) ? left(1).folded() + " " + last : last;
        int unit = FOLDED.contains(two) ? FOLDED.indexOf(two) : FOLDED.indexOf(last);
        if (unit < 0 || has(2) && OTHER.contains(left(1).printed().toLowerCase(Locale.ROOT) + " " + last)) {
            return -1;
        }
        taken += FOLDED.get(unit).indexOf(' ') < 0 ? 1 : 2;
        return unit;
    }

    private static List<String> places(List<Group> lastFirst) {
        List<Place> places = new ArrayList<>();
        for (Group group : lastFirst.reversed()) {
            boolean taken = false;
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).unit() < group.unit()) {
                    places.set(i, new Place(places.get(i).text() + " " + name(group, 0), group.unit()));
                    taken = true;
                }
            }
            for (int i = taken ? 1 : 0; i < group.values().size(); i++) {
                places.add(new Place(name(group, i), group.unit()));
            }
        }
        return places.stream().map(Place::text).toList();
    }

    private static String name(Group group, int value) {
        return UNITS.get(group.unit()) + " " + group.values().get(value);
    }
}
