package vn.cancu.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.Field;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// The place a document is issued in, with its kind and its province as far as the document tells.
///
/// @param phrase `tỉnh Quảng Ninh`, `huyện Thủ Thừa`, `Thành phố Hồ Chí Minh`; empty when no place is printed
/// @param district whether it is a district rather than a province
/// @param province `Quảng Ninh`; empty when it cannot be told
record Locality(String phrase, boolean district, String province) {
    private static final List<String> KINDS =
            List.of("tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "đặc khu ", "phường ", "thị trấn ", "xã ");
    private static final int SEARCHED = 20_000;

    static Locality of(Field<String> place, String text) {
        String printed = place.known().orElse("");
        if (printed.isEmpty()) {
            return new Locality("", false, "");
        }
        String name = Bodies.expand(printed);
        Optional<Places.Province> province = Places.province(name);
        List<Places.District> districts = Places.districts(name);
        if (province.isPresent()) {
            String kind = province.get().kind().equals("TP") ? "thành phố " : "tỉnh ";
            return new Locality(
                    hasKind(name) ? name : kind + name, false, province.get().name());
        }
        if (!districts.isEmpty()) {
            String full = districts.getFirst().name();
            String phrase =
                    kindInText(bare(full), text).orElse(Character.toLowerCase(full.charAt(0)) + full.substring(1));
            return new Locality(phrase, true, pick(Places.provincesOfDistrict(name), text));
        }
        return new Locality(name, true, "");
    }

    /// The place phrase inside the name of a body: `tỉnh Đồng Tháp` of `UBND tỉnh Đồng Tháp`; empty when there is none.
    static String in(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT);
        int best = -1;
        for (String kind : KINDS) {
            int at = lower.indexOf(" " + kind);
            if (at >= 0 && lower.startsWith(" xã hội", at)) {
                at = lower.indexOf(" " + kind, at + 1);
            }
            if (at >= 0 && (best < 0 || at < best)) {
                best = at;
            }
        }
        return best < 0 ? "" : name.substring(best);
    }

    /// A place phrase without its kind: `Đồng Tháp` of `tỉnh Đồng Tháp`.
    static String bare(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(kind -> phrase.substring(kind.length()))
                .orElse(phrase);
    }

    /// The province that a phrase names (the Youth Union bears a man's name, not the city's): `tỉnh Đồng Tháp`, or the last words of `Sở Y tế Kiên Giang`.
    static Optional<Places.Province> provinceOf(String name) {
        List<String> words = Cells.words(name);
        if (Folding.key(name).endsWith("tncs ho chi minh")) {
            return Optional.empty();
        }
        for (int length = Math.min(4, words.size()); length > 0; length--) {
            Optional<Places.Province> found =
                    Places.province(String.join(" ", words.subList(words.size() - length, words.size())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// A name that occurs in several provinces belongs to the one that the document names.
    private static String pick(Set<String> provinces, String text) {
        if (provinces.size() == 1) {
            return provinces.iterator().next();
        }
        String folded = Folding.fold(Row.opening(text, SEARCHED));
        return provinces.stream()
                .filter(name -> folded.contains(Folding.fold(name)))
                .findFirst()
                .orElse("");
    }

    /// The kind the document itself gives a place: a town may have become a city since.
    private static Optional<String> kindInText(String name, String text) {
        String folded = Folding.fold(Row.opening(text, SEARCHED));
        return KINDS.stream()
                .map(kind -> kind + name)
                .filter(phrase -> folded.contains(Folding.fold(phrase)))
                .findFirst();
    }

    private static boolean hasKind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KINDS.stream().anyMatch(lower::startsWith);
    }
}
