package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.document.Authorities;
import vn.cancu.document.Authorities.Authority;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Tells the rung on which a document stands: of a held one by its issuer, of a ghost by scope, symbol and what the
/// citing documents call its issuer.
///
/// Examples: `05-CT/TW@TW@2016` is central, `24/2023/TT-BGDĐT` of a ministry, `63-KH/TU@Thị ủy Đông Triều@2016` of a
/// district, `4403/KH-SGDĐT@Long An@2024` of a province.
final class Tiers {
    private static final List<String> DISTRICTS =
            List.of(" thi uy ", " huyen uy ", " quan uy ", " huyen ", " quan ", " thi xa ");
    private static final List<String> COMMUNES = List.of(" xa ", " phuong ", " thi tran ", " dac khu ");

    private Tiers() {}

    /// The rung of a held document.
    static Tier of(DocumentCard card) {
        String issuer = card.issuers().isEmpty() ? "" : card.issuers().getFirst();
        return switch (card.level()) {
            case CENTRAL -> unique(issuer).map(Tiers::central).orElseGet(() -> byName(issuer));
            case PROVINCE -> Tier.PROVINCE;
            case DISTRICT -> Tier.DISTRICT;
            case COMMUNE -> Tier.COMMUNE;
            case SCHOOL -> Tier.SCHOOL;
            case UNKNOWN -> of(card.key(), issuer);
        };
    }

    /// The rung of a document of which only this is known.
    ///
    /// @param issuer as the citing documents name it, may be empty
    static Tier of(DocumentKey key, String issuer) {
        String words = " " + Folding.key(key.scope() + " " + issuer) + " ";
        if (DISTRICTS.subList(0, 3).stream().anyMatch(words::contains)) {
            return Tier.DISTRICT;
        }
        return Stream.of(key.scope(), issuer)
                .flatMap(name -> unique(name).stream())
                .map(Tiers::central)
                .findFirst()
                .or(() -> bySymbol(key.number()))
                .orElseGet(() -> byPlace(words, key.scope()));
    }

    /// The province a document belongs to, of whatever rung; empty when unknown or central.
    static String province(DocumentKey key, String issuer) {
        return Stream.of(key.scope(), lastWords(issuer))
                .flatMap(name -> Stream.of(name, afterCommittee(name)))
                .flatMap(name -> Places.province(name).stream())
                .map(Places.Province::name)
                .findFirst()
                .orElse("");
    }

    private static Optional<Authority> unique(String name) {
        int dash = name.indexOf('-');
        String first = dash < 0 ? name : name.substring(0, dash);
        return Authorities.named(name)
                .or(() -> first.isBlank() ? Optional.empty() : Authorities.coded(first))
                .filter(Authority::isUnique);
    }

    private static Tier central(Authority authority) {
        return authority.kind().equals("bo") ? Tier.MINISTRY : Tier.CENTRAL;
    }

    /// A central body that the table does not know: `Bộ Đại học`, but not `Bộ Chính trị`.
    private static Tier byName(String issuer) {
        String key = Folding.key(issuer);
        return key.startsWith("bo ") && !key.startsWith("bo chinh tri") ? Tier.MINISTRY : Tier.CENTRAL;
    }

    /// By the first group behind the type that is the code of a body of one rung: `SGDĐT` of `793/KH-SGDĐT`.
    private static Optional<Tier> bySymbol(String number) {
        List<String> groups = List.of(number.split("[-/]"));
        return groups.stream()
                .skip(1)
                .filter(group -> !group.isBlank())
                .flatMap(group -> Authorities.coded(group).stream())
                .flatMap(authority -> tier(authority).stream())
                .findFirst();
    }

    private static Optional<Tier> tier(Authority authority) {
        return switch (authority.level()) {
            case "tw" -> Optional.of(central(authority));
            case "tinh" -> Optional.of(Tier.PROVINCE);
            case "huyen" -> Optional.of(Tier.DISTRICT);
            case "xa" -> Optional.of(Tier.COMMUNE);
            case "co_so" -> Optional.of(Tier.SCHOOL);
            default -> Optional.empty();
        };
    }

    private static Tier byPlace(String words, String scope) {
        if (words.contains(" truong ") && !words.contains(" bo truong ")) {
            return Tier.SCHOOL;
        }
        if (COMMUNES.stream().anyMatch(words::contains) && !words.contains(" thi xa ") && !words.contains(" xa hoi ")) {
            return Tier.COMMUNE;
        }
        if (DISTRICTS.stream().anyMatch(words::contains)) {
            return Tier.DISTRICT;
        }
        if (words.contains(" tinh ") || Places.province(scope).isPresent()) {
            return Tier.PROVINCE;
        }
        return words.contains(" thanh pho ") ? Tier.DISTRICT : Tier.UNKNOWN;
    }

    /// `Quảng Ninh` of `Tỉnh ủy Quảng Ninh`.
    private static String afterCommittee(String name) {
        int uy = Folding.fold(name).indexOf(" uy ");
        return uy < 0 ? "" : name.substring(uy + 4);
    }

    private static String lastWords(String issuer) {
        int kind = Math.max(
                Folding.fold(issuer).lastIndexOf("tinh "), Folding.fold(issuer).lastIndexOf("thanh pho "));
        return kind < 0 ? issuer : issuer.substring(kind);
    }
}
