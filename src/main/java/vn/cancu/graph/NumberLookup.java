package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Folding;

/// Finds directives by what people type of their numbers: any separator, no marks, parts left out.
///
/// Every group typed must be a group of the number (or the year, or the type's name or code), and one of them must be
/// its serial: `4403`, `kh 4403 sgddt`, `chi thi 05`, `24/TT-BGDĐT`. Running text is searched for numbers first.
final class NumberLookup {
    private final Map<String, List<Directive>> bySerial = new HashMap<>();

    NumberLookup(List<Directive> directives) {
        for (Directive directive : directives) {
            groups(directive.key().number()).stream()
                    .findFirst()
                    .ifPresent(serial -> bySerial.computeIfAbsent(serial, _ -> new ArrayList<>())
                            .add(directive));
        }
    }

    List<Directive> find(String typed, int most) {
        List<Directive> whole = matches(typed);
        if (!whole.isEmpty()) {
            return whole.subList(0, Math.min(most, whole.size()));
        }
        var found = new LinkedHashSet<Directive>();
        for (NumberScanner.Scanned scanned : NumberScanner.scan(typed)) {
            found.addAll(matches(scanned.number().canonical()));
        }
        return found.stream().limit(most).toList();
    }

    private List<Directive> matches(String typed) {
        Optional<DocumentType> type = DocumentTypes.at(typed);
        String rest = type.map(found -> afterName(typed, found)).orElse(typed);
        Set<String> asked = groups(rest);
        asked.remove("SO");
        String folded = String.join("-", asked);
        var candidates = new LinkedHashSet<Directive>();
        for (String group : asked) {
            candidates.addAll(bySerial.getOrDefault(group, List.of()));
        }
        return candidates.stream()
                .filter(directive -> type.isEmpty() || directive.type().equals(type))
                .filter(directive -> known(directive).containsAll(asked))
                .sorted(Comparator.comparing((Directive directive) -> !DocumentKey.foldNumber(
                                        directive.key().number())
                                .equals(folded))
                        .thenComparing(directive -> -directive.citedBy().size())
                        .thenComparing(Directive::slug))
                .toList();
    }

    private static String afterName(String typed, DocumentType type) {
        return Folding.key(typed).substring(Folding.key(type.name()).length());
    }

    private static Set<String> known(Directive directive) {
        Set<String> known = new HashSet<>(groups(directive.key().number()));
        directive.key().year().ifPresent(year -> known.add(year.toString()));
        directive.type().ifPresent(type -> known.add(Folding.bare(type.code()).toUpperCase(Locale.ROOT)));
        for (Directive.Spelling spelling : directive.spellings()) {
            known.addAll(groups(spelling.text()));
        }
        return known;
    }

    private static Set<String> groups(String number) {
        var groups = new LinkedHashSet<>(List.of(DocumentKey.foldNumber(number).split("-")));
        groups.remove("");
        return groups;
    }
}
