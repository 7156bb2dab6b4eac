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

    private final List<Token> tokens;
    private int at;
    private int first;
    private boolean attached;

    private Pins(List<Token> tokens) {
        this.tokens = tokens;
        this.at = tokens.size();
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
        var pins = new Pins(tokens(prose, base, start));
        List<String> places = places(pins.groups());
        boolean whole = places.isEmpty() || pins.attached;
        return new Named(places, whole ? start : pins.tokens.get(pins.first).start());
    }

    private static List<Token> tokens(Prose prose, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int i = start;
        while (i < end) {
            char c = prose.flat().charAt(i);
            int word = i;
            while (i < end && Character.isLetterOrDigit(prose.flat().charAt(i))) {
                i++;
            }
            if (i > word) {
                tokens.add(new Token(
                        prose.flat().substring(word, i), prose.folded().substring(word, i), word));
            } else {
                if (!Character.isWhitespace(c)) {
                    tokens.add(new Token(String.valueOf(c), String.valueOf(c), i));
                }
                i++;
            }
        }
        return tokens;
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
            first = at;
        }
        return groups;
    }

    /// «Quy chế ban hành kèm theo»: the places are in what the document issues.
    private void skipAttached() {
        int start = at - ATTACHED.size();
        attached = start > 1
                && tokens.get(start - 2).folded().equals("quy")
                && tokens.subList(start, at).stream()
                        .map(Token::folded)
                        .toList()
                        .equals(ATTACHED);
        at = attached ? start - 2 : at;
    }

    private void skipConnectors() {
        while (at > 0 && CONNECTORS.contains(tokens.get(at - 1).folded())) {
            at--;
        }
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        while (at > 0 && isValue(tokens.get(at - 1).printed()) && values.size() < MOST) {
            values.addFirst(tokens.get(--at).printed());
            int before = at;
            skipConnectors();
            if (at == before || at == 0 || !isValue(tokens.get(at - 1).printed())) {
                at = before;
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
        if (at == 0) {
            return -1;
        }
        String last = tokens.get(at - 1).folded();
        String two = at > 1 ? tokens.get(at - 2).folded() + " " + last : last;
        int unit = FOLDED.contains(two) ? FOLDED.indexOf(two) : FOLDED.indexOf(last);
        if (unit < 0 || at > 1 && OTHER.contains(tokens.get(at - 2).printed().toLowerCase(Locale.ROOT) + " " + last)) {
            return -1;
        }
        at -= FOLDED.get(unit).indexOf(' ') < 0 ? 1 : 2;
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
