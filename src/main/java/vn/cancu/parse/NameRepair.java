package vn.cancu.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.document.Authorities;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;
import vn.cancu.text.Syllables;

/// Gives names of bodies that a scanner has damaged the spelling of the tables: `SỞ Y TÉ`, `SỞYTÉ` are SỞ Y TẾ, `TĨNH QUẢNG
/// NGÁAI` is TỈNH QUẢNG NGÃI. The name changes, the text it was read from does not.
final class NameRepair {
    private static final int LONGEST = 7;
    /// Shorter keys are like too many others.
    private static final int LIKE_FROM = 8;
    private static final Set<String> SMALL = Set.of("va", "cua", "ve", "-", "ubnd", "hdnd");
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, String> PLACES = new HashMap<>();

    static {
        Authorities.all().forEach(body -> WHOLE.putIfAbsent(glued(body.name()), body.name()));
        Bodies.words().stream()
                .filter(word -> glued(word).length() > 4)
                .forEach(word -> WHOLE.putIfAbsent(glued(word), word));
        Places.provinces().forEach(province -> PLACES.put(glued(province.name()), province.name()));
    }

    private NameRepair() {}

    /// Whether the tables know every word of a repaired name: then only one reading of the print is possible.
    static boolean isKnown(String name) {
        List<String> words = Cells.words(name);
        int i = 0;
        while (i < words.size()) {
            int length = Math.min(LONGEST, words.size() - i);
            while (length > 0 && known(words.subList(i, i + length)).isEmpty()) {
                length--;
            }
            if (length == 0 && !SMALL.contains(Folding.fold(words.get(i)))) {
                return false;
            }
            i += Math.max(1, length);
        }
        return true;
    }

    /// The name as the tables spell it, as far as they know its words.
    ///
    /// @param printed a line of a letterhead in capitals, without debris at its ends
    static String repaired(String printed) {
        String whole = WHOLE.get(glued(printed));
        return whole != null ? capitals(whole) : spelled(unglued(printed));
    }

    /// `UBNDTỈNHPHÚ THỌ` is UBND, a kind of place and a place.
    private static String unglued(String printed) {
        String key = glued(printed);
        if (Cells.words(printed).size() > 3) {
            return printed;
        }
        for (String body : List.of("ubnd", "uybannhandan", "hdnd", "hoidongnhandan")) {
            for (String kind : List.of("tinh", "thanhpho")) {
                String place = key.startsWith(body + kind) ? PLACES.get(key.substring((body + kind).length())) : null;
                if (place != null) {
                    String name = body.startsWith("u") ? "Ủy ban nhân dân" : "Hội đồng nhân dân";
                    return capitals(name + (kind.equals("tinh") ? " tỉnh " : " thành phố ") + place);
                }
            }
        }
        return printed;
    }

    private static String spelled(String printed) {
        List<String> words = Cells.words(printed);
        var out = new StringBuilder(printed.length());
        int i = 0;
        while (i < words.size()) {
            int from = i;
            int length = 1;
            String said = words.get(i);
            for (int n = Math.min(LONGEST, words.size() - i); n > 0; n--) {
                Optional<String> known = known(words.subList(from, from + n));
                if (known.isPresent()) {
                    said = known.get();
                    length = n;
                    break;
                }
            }
            out.append(out.isEmpty() ? "" : " ").append(capitals(said));
            i += length;
        }
        return out.toString();
    }

    /// The spelling of words that stand together, a comma behind them kept.
    private static Optional<String> known(List<String> words) {
        if (!hasLetters(words.getFirst()) || !hasLetters(words.getLast())) {
            return Optional.empty();
        }
        String last = words.getLast();
        String end = last.endsWith(",") ? "," : last.endsWith("-") && last.length() > 1 ? " -" : "";
        String key = Folding.key(String.join(" ", words));
        String glued = key.replace(" ", "");
        Optional<String> phrase = words.size() > 1
                ? Casing.phrase(key).or(() -> Optional.ofNullable(PLACES.get(glued)))
                : Optional.empty();
        boolean parted = words.stream().anyMatch(word -> !hasLetters(word));
        boolean broken = words.stream().anyMatch(word -> hasLetters(word) && !Syllables.isSyllable(word));
        return phrase.filter(known -> !parted || known.contains("-"))
                .or(() -> words.size() == 1 ? kind(key) : Optional.empty())
                .or(() -> broken && !parted && glued.length() >= LIKE_FROM ? like(glued) : Optional.empty())
                .map(known -> known + end);
    }

    private static boolean hasLetters(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /// The one phrase or province of about this spelling; empty when there are two. Asked only for words that are no
    /// syllables: «PHƯỜNG» is not a misread «THƯỜNG».
    private static Optional<String> like(String glued) {
        List<String> near = Stream.concat(
                        Casing.phrases().filter(phrase -> Similar.within(glued(phrase), glued, 1)),
                        PLACES.values().stream().filter(place -> Similar.within(glued(place), glued, 1)))
                .distinct()
                .limit(2)
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /// A word of a name that stands alone.
    private static Optional<String> kind(String key) {
        return switch (key) {
            case "tinh" -> Optional.of("tỉnh");
            case "so" -> Optional.of("Sở");
            case "bo" -> Optional.of("Bộ");
            case "cuc" -> Optional.of("Cục");
            case "truong" -> Optional.of("Trường");
            case "phong" -> Optional.of("Phòng");
            default -> Optional.empty();
        };
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    private static String glued(String text) {
        return Folding.key(text).replace(" ", "");
    }
}
