package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A phrase with names in it, in both languages: `{name} (nay thuộc {name})`. The names stay as they are, in the order
/// in which they stand.
///
/// @param vietnamese with a [#NAME] for each name
/// @param english with as many
record NamedPhrase(String vietnamese, String english) {
    /// The placeholder of a name.
    static final String NAME = "{name}";

    /// The phrase in English with the names that a text has in place of the placeholders; empty when the text does not
    /// match.
    Optional<String> said(String text) {
        List<String> pieces = pieces();
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (!text.startsWith(first) || !text.endsWith(last) || text.length() < first.length() + last.length()) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        int from = first.length();
        for (int i = 1; i < pieces.size(); i++) {
            boolean isLast = i == pieces.size() - 1;
            int at = isLast ? text.length() - last.length() : text.indexOf(pieces.get(i), from);
            if (at <= from) {
                return Optional.empty();
            }
            names.add(text.substring(from, at));
            from = at + pieces.get(i).length();
        }
        return Optional.of(filled(names));
    }

    private List<String> pieces() {
        return List.of(vietnamese.split("\\{name}", -1));
    }

    private String filled(List<String> names) {
        var out = new StringBuilder();
        int from = 0;
        for (String name : names) {
            int gap = english.indexOf(NAME, from);
            out.append(english, from, gap).append(name);
            from = gap + NAME.length();
        }
        return out.append(english.substring(from)).toString();
    }
}
