package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Authorities;
import vn.cancu.document.Authorities.Authority;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Says which body a number belongs to, in short: the scope of a [vn.cancu.document.DocumentKey] (reference A.6).
///
/// A central body is its code (`BGDĐT`, `TTg`) or its name; for a body that exists in every place the symbol in the
/// number names it already, so the scope is the place (`Long An`); Party committees are named (`Tỉnh ủy Quảng Ninh`).
/// Where the text does not name the place, that of the citing document stands in.
final class Scopes {
    private static final Map<String, String> CENTRAL = Map.of("CP", "Chính phủ", "QH", "Quốc hội", "TƯ", "TW");
    private static final Set<String> NAMED_KINDS = Set.of("hoi", "doan_the", "cong_doan");
    /// Who signs for a central body, where the text names the person.
    private static final List<String> HEADS =
            List.of("Bộ trưởng ", "Thống đốc ", "Chánh án ", "Viện trưởng ", "Tổng Kiểm toán ");
    private static final List<String> DISTRICT_KINDS =
            List.of("huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "đặc khu");
    private static final List<String> PROVINCE_KINDS = List.of("tỉnh", "thành phố", "tp");

    private final String province;
    private final String district;
    private final Level level;
    private final String ownScope;
    private final String ownSymbol;

    Scopes(AdministrativeDocument document) {
        List<Issuer> issuers = document.header().issuers();
        String place = document.header().place().known().orElse("");
        this.level = issuers.isEmpty() ? Level.UNKNOWN : issuers.getFirst().level();
        this.province = issuers.stream()
                .map(Issuer::province)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> Places.province(place).map(Places.Province::name))
                .or(() -> only(Places.provincesOfDistrict(place)))
                .map(Scopes::provinceName)
                .orElse("");
        this.district = issuers.stream()
                .map(issuer -> Place.in(issuer.name()))
                .filter(found -> found.isLocal())
                .map(Place::display)
                .findFirst()
                .orElse(Places.province(place).isPresent() ? "" : place);
        this.ownScope = issuers.isEmpty() ? "" : body(issuers.getFirst().name());
        this.ownSymbol = document.header()
                .number()
                .known()
                .map(number -> Folding.key(number.symbol()))
                .orElse("");
    }

    /// The scope of a number.
    ///
    /// @param symbol symbol of the number, `KH-SGDĐT`
    /// @param shape its production of the grammar
    /// @param issuer as printed beside it, may be empty
    /// @return empty when nothing tells
    String of(String symbol, String shape, String issuer) {
        List<String> codes = Symbols.issuers(symbol, shape);
        if (codes.isEmpty()) {
            return issuer;
        }
        String code = codes.getFirst();
        if (shape.equals("law")) {
            return codes.getLast().startsWith("UBTVQH") ? "UBTVQH" : "Quốc hội";
        }
        if (shape.equals("joint") && codes.size() > 1) {
            return String.join("-", codes);
        }
        Optional<Authority> coded = Authorities.coded(code)
                .or(() -> Authorities.coded(String.join("", codes)))
                .or(() -> Authorities.coded(withoutUnit(code)));
        Optional<Authority> named = coded.filter(Authority::isUnique).isPresent() ? Optional.empty() : central(issuer);
        if (named.isPresent()) {
            return central(named.get());
        }
        return coded.map(authority -> of(authority, issuer)).orElseGet(() -> unknown(symbol, issuer));
    }

    /// Without the number of a unit: `NHNN` of `NHNN9`.
    private static String withoutUnit(String code) {
        int end = code.length();
        while (end > 0 && Character.isDigit(code.charAt(end - 1))) {
            end--;
        }
        return code.substring(0, end);
    }

    private String of(Authority authority, String issuer) {
        if (authority.isUnique()) {
            boolean branch = NAMED_KINDS.contains(authority.kind())
                    && !Place.in(issuer).kind().isEmpty();
            return branch ? body(issuer) : central(authority);
        }
        if (authority.kind().equals("dang")) {
            return party(authority, issuer);
        }
        if (authority.kind().equals("don_vi_soan") || authority.kind().equals("hoi_dong")) {
            return body(issuer);
        }
        Place place = Place.in(issuer);
        if (place.kind().isEmpty()
                && issuer.isEmpty()
                && isLocal()
                && !authority.level().equals("tinh")) {
            return authority.level().equals("huyen") ? district : "";
        }
        return located(place, authority.level().equals("huyen") ? district : province);
    }

    private boolean isLocal() {
        return level == Level.DISTRICT || level == Level.COMMUNE;
    }

    /// The place an issuer names, completed from the citing document: «Ủy ban nhân dân tỉnh» is that of its province.
    private String located(Place place, String otherwise) {
        if (place.kind().isEmpty()) {
            return place.name().isEmpty() ? otherwise : place.display();
        }
        if (!place.name().isEmpty()) {
            return place.display();
        }
        return PROVINCE_KINDS.contains(place.kind()) ? province : district;
    }

    /// Tỉnh ủy, Thành ủy, Thị ủy, Huyện ủy: what is written beside the number beats the symbol.
    private String party(Authority authority, String issuer) {
        String key = Folding.key(issuer);
        Place place = Place.in(issuer);
        String kind = committee(authority, key, place);
        if (kind.isEmpty()) {
            return body(issuer);
        }
        boolean upper = kind.equals("Tỉnh ủy") || kind.equals("Thành ủy");
        String where = place.name().isEmpty() ? upper ? province : bareDistrict() : place.bareName();
        return where.isEmpty() ? "" : kind + " " + where;
    }

    private String committee(Authority authority, String key, Place place) {
        if (key.contains("thi uy") || place.kind().equals("thị xã")) {
            return "Thị ủy";
        }
        if (key.contains("huyen uy")
                || place.kind().equals("huyện")
                || authority.code().equals("HU")) {
            return "Huyện ủy";
        }
        if (key.contains("quan uy")
                || place.kind().equals("quận")
                || authority.code().equals("QU")) {
            return "Quận ủy";
        }
        if (key.contains("thanh uy") || place.kind().equals("thành phố")) {
            return "Thành ủy";
        }
        if (key.contains("tinh uy") || place.kind().equals("tỉnh")) {
            return "Tỉnh ủy";
        }
        boolean provincial = authority.level().equals("tinh") && key.isEmpty() && !isLocal();
        return !provincial ? "" : isCity() ? "Thành ủy" : "Tỉnh ủy";
    }

    private boolean isCity() {
        return Places.province(province).map(found -> found.kind().equals("TP")).orElse(false);
    }

    private String bareDistrict() {
        return Place.in(district).name().isEmpty()
                ? district
                : Place.in(district).name();
    }

    /// What the issuer is called, with the province of the citing document where a Sở or a province stands without
    /// name.
    private String body(String issuer) {
        if (issuer.isEmpty()) {
            return "";
        }
        Place place = Place.in(issuer);
        String key = " " + Folding.key(issuer) + " ";
        boolean open =
                place.name().isEmpty() && (key.contains(" so ") || place.kind().equals("tỉnh"));
        return open && !province.isEmpty() ? issuer + " " + province : issuer;
    }

    private String unknown(String symbol, String issuer) {
        if (!issuer.isEmpty()) {
            return body(issuer);
        }
        String own = ownSymbol;
        String tail = Folding.key(Symbols.afterType(symbol));
        return !tail.isEmpty() && (" " + own).endsWith(" " + tail) ? ownScope : "";
    }

    private static Optional<Authority> central(String issuer) {
        String body = HEADS.stream()
                .filter(issuer::startsWith)
                .findFirst()
                .map(head -> issuer.substring(head.length()).strip())
                .orElse(issuer);
        return body.isEmpty()
                ? Optional.empty()
                : Authorities.named(body).or(() -> Authorities.coded(body)).filter(Authority::isUnique);
    }

    private static String central(Authority authority) {
        String known = CENTRAL.get(authority.code());
        if (known != null) {
            return known;
        }
        return NAMED_KINDS.contains(authority.kind()) ? authority.name() : authority.code();
    }

    private static Optional<String> only(Set<String> names) {
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    static String provinceName(String name) {
        return Places.province(name)
                .map(Places.Province::name)
                .map(found -> found.equals("Hồ Chí Minh") ? "Thành phố Hồ Chí Minh" : found)
                .orElse(name);
    }

    /// A place named in the words for a body.
    ///
    /// @param kind `tỉnh`, `thành phố`, `huyện` …; empty when no such word stands there
    /// @param name `Long An`; empty when only the kind is written
    /// @param province whether the name is that of a province
    record Place(String kind, String name, boolean province) {
        /// Words of the longest name of a province, with its kind («Thành phố Hồ Chí Minh» has its kind read before).
        private static final int LONGEST_PLACE = 4;

        private static final Place NONE = new Place("", "", false);

        /// Looks for the lowest place in the words of an issuer: the kind word nearest to the end, else a province's
        /// name at the end.
        static Place in(String words) {
            String key = Folding.fold(words);
            int best = -1;
            String kind = "";
            for (String candidate : List.of(
                    "tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "đặc khu")) {
                int at = lastWord(key, Folding.fold(candidate));
                boolean inner = candidate.equals("xã") && at >= 4 && key.startsWith("thi xa", at - 4);
                if (at > best && !inner && !isPartOfName(key, at, candidate)) {
                    best = at;
                    kind = candidate;
                }
            }
            if (best < 0) {
                return atEnd(words);
            }
            String name = strip(words.substring(Math.min(words.length(), best + kind.length())));
            String plain = kind.equals("tp") ? "thành phố" : kind;
            boolean upper =
                    PROVINCE_KINDS.contains(kind) && Places.province(name).isPresent();
            return new Place(plain, name, upper);
        }

        /// «xã hội», «Tỉnh ủy», «Thành phố» within other words are no kind words.
        private static boolean isPartOfName(String key, int at, String kind) {
            String rest = key.substring(
                            Math.min(key.length(), at + Folding.fold(kind).length()))
                    .stripLeading();
            return rest.startsWith("hoi") || rest.startsWith("uy ") || rest.equals("uy");
        }

        /// The last words of a text, the most first: at most so many, and fewer than all.
        private static List<String> tails(String text, int most) {
            var tails = new ArrayList<String>();
            int space = text.lastIndexOf(' ');
            while (space > 0 && tails.size() < most) {
                tails.addFirst(text.substring(space + 1).strip());
                space = text.lastIndexOf(' ', space - 1);
            }
            return tails;
        }

        private static Place atEnd(String words) {
            String all = words.strip();
            for (String tail : tails(all, LONGEST_PLACE)) {
                if (Places.province(tail).isPresent()) {
                    return new Place("", tail, true);
                }
            }
            return committeeName(words);
        }

        /// «Tỉnh ủy Quảng Ninh», «Thị ủy Đông Triều»: the name behind the committee.
        private static Place committeeName(String words) {
            int at = lastWord(Folding.fold(words), "uy");
            String name = at < 0 ? "" : strip(words.substring(at + 2));
            boolean plain = !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && name.length() <= 30;
            return plain ? new Place("", name, Places.province(name).isPresent()) : NONE;
        }

        private static String strip(String text) {
            int start = 0;
            while (start < text.length() && ". ,:-".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            String name = text.substring(start).strip();
            int cut = name.indexOf(',');
            return cut < 0 ? name : name.substring(0, cut);
        }

        private static int lastWord(String key, String word) {
            int at = key.lastIndexOf(word);
            while (at >= 0) {
                boolean start = at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
                int end = at + word.length();
                boolean stop = end >= key.length() || !Character.isLetterOrDigit(key.charAt(end));
                if (start && stop) {
                    return at;
                }
                at = key.lastIndexOf(word, at - 1);
            }
            return -1;
        }

        boolean isLocal() {
            return DISTRICT_KINDS.contains(kind) || kind.equals("thành phố") && !province;
        }

        /// The name for a scope: a province by its name, a smaller place with its kind.
        String display() {
            return province ? provinceName(name) : (kind + " " + name).strip();
        }

        String bareName() {
            return province ? provinceName(name) : name;
        }
    }
}
