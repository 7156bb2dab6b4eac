package vn.cancu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;

/// A number while it is being read: serial, year and groups with the separators before them, not yet judged.
///
/// @param serial digits and their letter; empty when blank
/// @param year as printed, empty when there is none
/// @param groups `KH`, `SGDĐT`, as printed
/// @param separators one before each group: `/`, `-`, or a space
record Draft(String serial, String year, List<String> groups, List<Character> separators) {
    private static final List<String> JOINT =
            List.of("TTLT", "TTLB", "NQLT", "KHLT", "KHPH", "KHLP", "CTRPH", "CTPH", "HDLT", "QCPH");

    /// Whether the first group is the code of a type of document.
    boolean isTyped() {
        return DocumentTypes.coded(groups.getFirst()).isPresent();
    }

    /// Whether the first group is the code of a type and all others are codes of bodies.
    boolean isKnown() {
        return isTyped()
                && groups.size() > 1
                && groups.stream()
                        .skip(1)
                        .allMatch(group -> Authorities.coded(group).isPresent());
    }

    boolean isLaw() {
        return isAssembly(groups.getLast());
    }

    boolean isConsolidated() {
        return groups.getFirst().equals("VBHN");
    }

    boolean isJoint() {
        return JOINT.contains(Folding.bare(groups.getFirst()).toUpperCase(Locale.ROOT));
    }

    /// Whether it is numbered the way of the Party: type and body, and the body is one of the Party's.
    boolean isParty() {
        if (groups.size() < 2 || !isTyped() || isJoint()) {
            return false;
        }
        return separators.getFirst() != '/' && separators.get(1) == '/' || isPartyBody(groups.get(1));
    }

    /// Whether a group names an assembly and its term: `QH13`, `UBTVQH14`.
    static boolean isAssembly(String group) {
        int digits = group.length();
        while (digits > 0 && Character.isDigit(group.charAt(digits - 1))) {
            digits--;
        }
        String name = group.substring(0, digits);
        return (name.equals("QH") || name.equals("UBTVQH")) && group.length() - digits <= 2;
    }

    private static boolean isPartyBody(String group) {
        return Authorities.coded(group)
                        .filter(authority -> authority.kind().equals("dang"))
                        .filter(authority -> !authority.code().equals("ĐH")
                                && !authority.code().equals("CB"))
                        .isPresent()
                || Folding.bare(group).endsWith("VTU");
    }

    /// Which production of the grammar it follows.
    String shape() {
        if (isLaw()) {
            return "law";
        }
        if (isConsolidated()) {
            return "consolidated";
        }
        if (isJoint()) {
            return "joint";
        }
        if (isParty()) {
            return "party";
        }
        if (separators.getFirst() == '-' || groups.size() == 1) {
            return "old";
        }
        return isTyped() ? "state" : "letter";
    }

    /// The canonical number.
    DocumentNumber number() {
        List<String> restored = new ArrayList<>();
        boolean typed = isTyped();
        for (int i = 0; i < groups.size(); i++) {
            restored.add(i == 0 && typed ? Strokes.restoreType(groups.get(i)) : Strokes.restore(groups.get(i)));
        }
        List<Character> signs = signs();
        var symbol = new StringBuilder(restored.getFirst());
        for (int i = 1; i < restored.size(); i++) {
            symbol.append(signs.get(i)).append(restored.get(i));
        }
        String head = year.isEmpty() ? serial : serial + "/" + year;
        return new DocumentNumber(head + signs.getFirst() + symbol, serial, yearValue(), symbol.toString());
    }

    /// The separators of the canonical form: the Party's way for Party numbers, else as printed, blanks repaired.
    private List<Character> signs() {
        List<Character> signs = new ArrayList<>(separators);
        if (isParty() && year.isEmpty()) {
            signs.set(0, '-');
            signs.set(1, '/');
        } else if (signs.getFirst() == ' ') {
            signs.set(0, '/');
        }
        for (int i = 1; i < signs.size(); i++) {
            if (signs.get(i) == ' ') {
                signs.set(i, '-');
            }
        }
        return signs;
    }

    private Optional<Integer> yearValue() {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(year);
        return Optional.of(value < 100 ? 1900 + value : value);
    }
}
