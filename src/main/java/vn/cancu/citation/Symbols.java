package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes symbols apart: type code, issuing bodies.
final class Symbols {
    private static final Set<String> UNTYPED = Set.of("letter", "law");

    private Symbols() {}

    /// The groups of a symbol.
    static List<String> groups(String symbol) {
        List<String> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= symbol.length(); i++) {
            if (i == symbol.length() || symbol.charAt(i) == '-' || symbol.charAt(i) == '/') {
                if (i > start) {
                    groups.add(symbol.substring(start, i));
                }
                start = i + 1;
            }
        }
        return groups;
    }

    /// The codes of the issuing body and its units, without the type code: `[SGDĐT]` of `KH-SGDĐT`.
    static List<String> issuers(String symbol, String shape) {
        List<String> groups = groups(symbol);
        boolean typed = !UNTYPED.contains(shape) && groups.size() > 1;
        return typed ? groups.subList(1, groups.size()) : groups;
    }

    /// What follows the first group: `SGDĐT` of `KH-SGDĐT`; empty when there is only one.
    static String afterType(String symbol) {
        List<String> groups = groups(symbol);
        return String.join("-", groups.subList(Math.min(1, groups.size()), groups.size()));
    }

    /// The code of the type: `KH` of `KH-SGDĐT`.
    static String type(String symbol) {
        List<String> groups = groups(symbol);
        return groups.isEmpty() ? "" : groups.getFirst();
    }
}
