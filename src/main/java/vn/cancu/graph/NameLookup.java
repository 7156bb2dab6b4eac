package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cancu.document.DocumentType;
import vn.cancu.text.Folding;

/// Finds directives by what they are called: `Luật Giáo dục 2019`, `luat to chuc chinh phu`. Laws are called so even where
/// they have a number; other directives only where they are cited by their names alone.
///
/// A name typed in part is enough with the year, or when it is half of the words. A year that is typed must be that of
/// the directive: laws of one name follow one another.
final class NameLookup {
    /// Types whose documents are called by their names though they have numbers.
    private static final Set<String> CALLED_BY_NAME = Set.of("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh");

    private final NavigableMap<String, List<Directive>> byName = new TreeMap<>();

    NameLookup(List<Directive> directives) {
        for (Directive directive : directives) {
            name(directive)
                    .ifPresent(name -> byName.computeIfAbsent(Folding.key(name), _ -> new ArrayList<>())
                            .add(directive));
        }
    }

    private static Optional<String> name(Directive directive) {
        if (directive.key().isNamed()) {
            return Optional.of(directive.key().number());
        }
        return directive
                .type()
                .filter(type -> CALLED_BY_NAME.contains(type.name())
                        && !directive.subject().isEmpty())
                .map(DocumentType::name)
                .map(type -> type + " " + directive.subject());
    }

    /// Those with exactly this name first, then those most cited.
    List<Directive> find(String typed, int most) {
        Asked asked = Asked.of(Folding.key(typed));
        if (asked.name().isEmpty()) {
            return List.of();
        }
        return byName.subMap(asked.name(), asked.name() + Character.MAX_VALUE).entrySet().stream()
                .filter(named -> asked.means(named.getKey()))
                .flatMap(named -> named.getValue().stream()
                        .filter(asked::isOfYear)
                        .sorted(Comparator.comparing((Directive directive) ->
                                        -directive.citedBy().size())
                                .thenComparing(Directive::slug)))
                .limit(most)
                .toList();
    }

    /// What was typed, folded.
    private record Asked(String name, Optional<Integer> year) {
        static Asked of(String folded) {
            int blank = folded.lastIndexOf(' ');
            String last = folded.substring(blank + 1);
            boolean dated = blank > 0 && last.length() == 4 && last.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!dated) {
                return new Asked(folded, Optional.empty());
            }
            String before = folded.substring(0, blank);
            String name = before.endsWith(" nam") ? before.substring(0, before.length() - " nam".length()) : before;
            return new Asked(name, Optional.of(Integer.valueOf(last)));
        }

        boolean means(String known) {
            return known.equals(name)
                    || known.startsWith(name + " ") && (year.isPresent() || 2 * words(name) >= words(known));
        }

        boolean isOfYear(Directive directive) {
            return year.isEmpty() || directive.key().year().equals(year);
        }

        private static long words(String text) {
            return 1 + text.chars().filter(c -> c == ' ').count();
        }
    }
}
