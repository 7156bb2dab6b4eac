package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Folding;

/// Finds directives by their numbers as people type them: with any separator, without diacritics, incomplete.
///
/// Every typed group must be a group of the number (or the year, or the type's name or code), and one of them must be
/// its serial: `4403`, `kh 4403 sgddt`, `chi thi 05`, `24/TT-BGDĐT`. Running text is searched for numbers first; a type
/// and serial may be followed by words of the issuer or subject: `chỉ thị 05 của Bộ Chính trị`.
final class NumberLookup {
    /// Words that may connect a serial with issuer or subject, without diacritics.
    private static final Set<String> BETWEEN =
            Set.of("cua", "ve", "viec", "do", "ban", "hanh", "so", "nam", "ngay", "va");

    private final Map<String, List<Directive>> bySerial = new HashMap<>();

    NumberLookup(List<Directive> directives) {
        for (Directive directive : directives) {
            if (directive.key().isNamed()) {
                continue;
            }
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
        var found = new ArrayList<Directive>();
        for (NumberScanner.Scanned scanned : NumberScanner.scan(typed)) {
            found.addAll(matches(scanned.number().canonical()));
        }
        if (found.isEmpty()) {
            found.addAll(described(typed));
        }
        return different(found).stream().limit(most).toList();
    }

    /// Directives with the type and serial that a text begins with, whose issuer, subject, symbol or year contain more
    /// than half of its other words; most words first. `Kế hoạch 5 năm` has no serial, because a unit of time follows
    /// the digit.
    private List<Directive> described(String typed) {
        Optional<DocumentType> type = DocumentTypes.at(typed);
        List<String> words = type.map(found -> words(afterName(typed, found))).orElse(List.of());
        int serial = !words.isEmpty() && words.getFirst().equals("so") ? 1 : 0;
        Set<String> rest = new LinkedHashSet<>(words.subList(Math.min(words.size(), serial + 1), words.size()));
        rest.removeAll(BETWEEN);
        if (rest.isEmpty() || isSpanOfTime(words, serial)) {
            return List.of();
        }
        Map<Directive, Long> said = new IdentityHashMap<>();
        for (String group : groups(words.get(serial))) {
            for (Directive directive : bySerial.getOrDefault(group, List.of())) {
                if (directive.type().equals(type)) {
                    Set<String> known = described(directive);
                    said.put(directive, rest.stream().filter(known::contains).count());
                }
            }
        }
        return said.entrySet().stream()
                .filter(each -> 2 * each.getValue() > rest.size())
                .sorted(Comparator.comparing((Map.Entry<Directive, Long> each) -> -each.getValue())
                        .thenComparing(each -> -each.getKey().citedBy().size())
                        .thenComparing(each -> each.getKey().slug()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSpanOfTime(List<String> words, int serial) {
        return serial + 2 < words.size()
                && Set.of("nam", "thang", "ngay", "tuan").contains(words.get(serial + 1))
                && !Character.isDigit(words.get(serial + 2).charAt(0));
    }

    private static Set<String> described(Directive directive) {
        var known = new HashSet<>(words(Folding.key(directive.issuer() + " " + directive.subject() + " "
                + directive.key().scope() + " " + directive.key().number().replace("-", " "))));
        directive.key().year().ifPresent(year -> known.add(year.toString()));
        return known;
    }

    private static List<String> words(String folded) {
        return Stream.of(folded.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private List<Directive> matches(String typed) {
        Optional<DocumentType> type = DocumentTypes.at(typed);
        String rest = type.map(found -> afterName(typed, found)).orElse(typed);
        Set<String> asked = groups(rest);
        asked.remove("SO");
        String folded = String.join("-", asked);
        var candidates = new ArrayList<Directive>();
        for (String group : asked) {
            candidates.addAll(bySerial.getOrDefault(group, List.of()));
        }
        return different(candidates).stream()
                .filter(directive -> type.isEmpty() || directive.type().equals(type))
                .filter(directive -> known(directive).containsAll(asked))
                .sorted(Comparator.comparing((Directive directive) -> !DocumentKey.foldNumber(
                                        directive.key().number())
                                .equals(folded))
                        .thenComparing(directive -> -directive.citedBy().size())
                        .thenComparing(Directive::slug))
                .toList();
    }

    /// Each directive once, identified by its slug: comparing whole records would compare everything that cites them.
    private static Collection<Directive> different(List<Directive> directives) {
        Map<String, Directive> different = new LinkedHashMap<>();
        directives.forEach(directive -> different.putIfAbsent(directive.slug(), directive));
        return different.values();
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
