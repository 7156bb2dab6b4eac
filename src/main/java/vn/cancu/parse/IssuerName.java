package vn.cancu.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.Evidence;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Makes a full name in normal case, level and province of what is printed.
final class IssuerName {
    private final Locality locality;
    private final Spelling spelling;

    IssuerName(Locality locality, Spelling spelling) {
        this.locality = locality;
        this.spelling = spelling;
    }

    /// The issuer of a printed name.
    ///
    /// @param printed as in the letterhead or the text
    /// @param above the superior as printed, empty when none is
    /// @param evidence what the name was read from
    Issuer issuer(String printed, String above, Evidence evidence) {
        String superior = above.isEmpty() ? "" : spelling.normal(Bodies.expand(above));
        String name = capital(spelling.normal(Bodies.expand(printed)));
        Optional<Bodies.Body> body = Bodies.of(name);
        String full = switch (body.map(Bodies.Body::kind).orElse(Bodies.Kind.OWN)) {
            case LOCAL -> placed(name, superior);
            case UNIT -> superior.isEmpty() ? name : name + (isCommittee(superior) ? " " : ", ") + superior;
            case OFFICE -> superior.isEmpty() || name.length() > "Văn phòng".length() ? name : name + " " + superior;
            case OWN -> endsBare(name) ? placed(name, superior) : name;
            case UNIQUE, PERSON -> name;
        };
        Level level = level(full, superior, body);
        String province = level == Level.CENTRAL ? "" : province(full, superior, level);
        return new Issuer(full, level, province, superior, evidence);
    }

    /// The issuer that somebody names in full: the name stays as it is, level and province are what it tells.
    Issuer named(String name, Evidence evidence) {
        Level level = level(name, "", Bodies.of(name));
        return new Issuer(name, level, level == Level.CENTRAL ? "" : province(name, "", level), "", evidence);
    }

    /// With its place: that of the superior, else the one before the date.
    private String placed(String name, String superior) {
        String place = Locality.in(superior);
        if (place.isEmpty()) {
            place = Locality.provinceOf(superior).map(Places.Province::name).orElse(locality.phrase());
        }
        if (endsBare(name)) {
            return (name + " " + Locality.bare(place)).strip();
        }
        boolean said = !Locality.in(name).isEmpty() || Locality.provinceOf(name).isPresent() || saysMore(name);
        return said ? name : (name + " " + place).strip();
    }

    /// `Ủy ban nhân dân Quận 3`: a long kind of name with something behind it has its place.
    private static boolean saysMore(String name) {
        int words = Bodies.of(name).map(body -> Cells.words(body.word()).size()).orElse(0);
        return words > 2 && Cells.words(name).size() > words;
    }

    /// `… ngành Giáo dục thị xã`: the kind of place is said, the place is not.
    private static boolean endsBare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(" tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường", " thị trấn").stream()
                .anyMatch(lower::endsWith);
    }

    private Level level(String name, String superior, Optional<Bodies.Body> body) {
        Level known = body.map(Bodies.Body::level).orElse(Level.UNKNOWN);
        if (known != Level.UNKNOWN) {
            return known;
        }
        if (Authorities.named(name).filter(Authorities.Authority::isUnique).isPresent()) {
            return Level.CENTRAL;
        }
        if ((" " + Folding.key(name) + " ").contains(" truong ")) {
            return Level.SCHOOL;
        }
        Level placed = byPlace(name);
        if (placed != Level.UNKNOWN || superior.isEmpty()) {
            return placed;
        }
        return Bodies.of(superior)
                .map(Bodies.Body::level)
                .filter(level -> level != Level.UNKNOWN)
                .orElse(byPlace(superior));
    }

    private static Level byPlace(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
        if (lower.contains(" việt nam ") || lower.contains(" trung ương ")) {
            return Level.CENTRAL;
        }
        if (lower.contains(" xã ") && !lower.contains(" thị xã ") && !lower.contains(" xã hội ")
                || lower.contains(" phường ")
                || lower.contains(" thị trấn ")
                || lower.contains(" đặc khu ")) {
            return Level.COMMUNE;
        }
        if (lower.contains(" huyện ") || lower.contains(" quận ") || lower.contains(" thị xã ")) {
            return Level.DISTRICT;
        }
        if (lower.contains(" tỉnh ") || Locality.provinceOf(name).isPresent()) {
            return Level.PROVINCE;
        }
        return lower.contains(" thành phố ") ? Level.DISTRICT : Level.UNKNOWN;
    }

    /// A party committee, whose units are named with it: `Ban Tuyên giáo Tỉnh ủy Bến Tre`.
    private static boolean isCommittee(String superior) {
        String key = Folding.key(superior);
        return List.of("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy").stream()
                .anyMatch(key::startsWith);
    }

    /// The district of a commune's name is another place: its province tells nothing.
    private String province(String name, String superior, Level level) {
        return Locality.provinceOf(name)
                .or(() -> Locality.provinceOf(superior))
                .map(Places.Province::name)
                .orElse(level == Level.COMMUNE && isOwnPlace(name, superior) ? "" : locality.province());
    }

    /// Whether the place before the date is the commune itself.
    private boolean isOwnPlace(String name, String superior) {
        String place = Folding.key(Locality.bare(locality.phrase()));
        return Folding.key(name).endsWith(place) || Folding.key(superior).endsWith(place);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
