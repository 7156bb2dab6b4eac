package vn.cancu.parse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;

/// The codes with which a symbol begins, of types (`KH`) and of bodies (`SYT`), and what a scanner makes of them.
final class Codes {
    private static final Comparator<String> LONG_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    private static final Set<String> KNOWN = new HashSet<>();
    private static final Set<String> BODIES = new HashSet<>();
    private static final Map<String, String> BY_LOOK = new HashMap<>();

    static {
        DocumentTypes.names().stream()
                .flatMap(name -> DocumentTypes.named(name).stream())
                .map(DocumentType::code)
                .forEach(code -> learn(code));
        Authorities.all().stream()
                .filter(body -> !body.kind().equals("don_vi_soan"))
                .map(Authorities.Authority::code)
                .filter(Codes::learn)
                .forEach(code -> BODIES.add(Folding.bare(code)));
    }

    /// All codes in bare form, the longest first, as a word of a rule.
    static final String ANY = KNOWN.stream().sorted(LONG_FIRST).collect(Collectors.joining("|", "(?-i:", ")"));

    /// The codes of bodies alone.
    static final String BODY = BODIES.stream().sorted(LONG_FIRST).collect(Collectors.joining("|", "(?-i:", ")"));

    private Codes() {}

    private static boolean learn(String code) {
        String bare = Folding.bare(code);
        boolean plain = bare.length() > 1
                && bare.chars().allMatch(Character::isLetter)
                && Character.isUpperCase(bare.charAt(0));
        if (plain) {
            KNOWN.add(bare);
            BY_LOOK.merge(Confusables.key(bare.toUpperCase(Locale.ROOT)), bare, (a, b) -> a.equals(b) ? a : "");
        }
        return plain;
    }

    /// Whether a group is a code, strokes aside: `QD`.
    static boolean isKnown(String group) {
        return KNOWN.contains(Folding.bare(group))
                || group.length() > 1
                        && (DocumentTypes.coded(group).isPresent()
                                || Authorities.coded(group).isPresent());
    }

    /// A group of capitals that no table knows: every office may have a code of its own (`NV`, `CNMT`).
    static Optional<String> unknown(String group) {
        boolean capitals = group.length() > 1 && group.chars().allMatch(Character::isUpperCase);
        return capitals ? Optional.of(group) : Optional.empty();
    }

    /// The code that a first group must have been.
    ///
    /// Example: `§YT` is SYT, `8C` is BC, and `TBR` under the title THÔNG BÁO is TB.
    ///
    /// @param group as read; empty when it is lost, then the type alone tells
    /// @param type the printed type, when one is
    /// @return the group itself when it is a code; empty when it is like none
    static Optional<String> repaired(String group, Optional<DocumentType> type) {
        if (group.isEmpty()) {
            return type.map(DocumentType::code);
        }
        if (isKnown(group)) {
            return Optional.of(group);
        }
        String bare = Folding.bare(group);
        Optional<String> titled = type.map(DocumentType::code)
                .filter(code -> code.length() > 1 && Similar.within(Folding.bare(code), bare, 1));
        return titled.isPresent()
                ? titled
                : Optional.ofNullable(BY_LOOK.get(Confusables.key(bare.toUpperCase(Locale.ROOT))))
                        .filter(code -> !code.isEmpty());
    }
}
