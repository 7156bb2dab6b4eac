package vn.cancu.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.text.Folding;

/// An immutable snapshot of who issues and who signs.
///
/// Names that differ in marks, case and signs only are one unit or person. One name in several provinces («Phòng Giáo
/// dục và Đào tạo huyện Châu Thành») is a unit in each of them.
public final class Registry {
    /// Share of words that the subjects of two plans have in common, figures aside, from which one continues the other.
    private static final double CONTINUES = 0.5;
    /// Shorter keys are fragments rather than names.
    private static final int SHORTEST_NAME = 4;

    private static final Comparator<DocumentCard> NEWEST = Comparator.comparing(
                    (DocumentCard card) -> card.date().map(IssueDate::iso).orElse(""), Comparator.reverseOrder())
            .thenComparing(DocumentCard::id);

    /// The registry of nothing.
    public static final Registry EMPTY = of(List.of());

    private final Map<String, Unit> units;
    private final Map<String, Person> people;
    private final Map<String, List<Unit>> unitsByName = new HashMap<>();
    private final Map<String, Integer> byProvince;

    private Registry(Map<String, Unit> units, Map<String, Person> people, Map<String, Integer> byProvince) {
        this.units = units;
        this.people = people;
        this.byProvince = byProvince;
        units.values()
                .forEach(unit -> unitsByName
                        .computeIfAbsent(Folding.key(unit.name()), _ -> new ArrayList<>())
                        .add(unit));
    }

    /// Builds the snapshot; the order of the cards does not change it.
    public static Registry of(List<DocumentCard> cards) {
        List<DocumentCard> ordered = cards.stream().sorted(NEWEST).toList();
        Map<String, List<DocumentCard>> byIssuer = new TreeMap<>();
        Map<String, List<DocumentCard>> bySigner = new TreeMap<>();
        for (DocumentCard card : ordered) {
            keys(card.issuers())
                    .forEach(key -> byIssuer.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(card));
            keys(card.signers())
                    .forEach(key -> bySigner.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(card));
        }
        var units = new LinkedHashMap<String, Unit>();
        byIssuer.forEach((key, of) -> units(key, of).forEach(unit -> units.put(unit.slug(), unit)));
        var people = new LinkedHashMap<String, Person>();
        bySigner.forEach((key, of) -> {
            String name = printed(of, DocumentCard::signers, key);
            people.put(slug(key), new Person(slug(key), name, of));
        });
        Map<String, Integer> byProvince = new HashMap<>();
        ordered.forEach(card -> byProvince.merge(Folding.key(card.province()), 1, Integer::sum));
        return new Registry(units, people, byProvince);
    }

    private static Set<String> keys(List<String> names) {
        return names.stream()
                .map(Folding::key)
                .filter(key -> key.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }

    /// The name most documents print, among those with this key.
    private static String printed(List<DocumentCard> cards, Function<DocumentCard, List<String>> names, String key) {
        Map<String, Long> counts = cards.stream()
                .flatMap(card -> names.apply(card).stream())
                .filter(name -> Folding.key(name).equals(key))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    /// One unit, or one a province where several have a body of this name.
    private static List<Unit> units(String key, List<DocumentCard> cards) {
        Map<String, List<DocumentCard>> byProvince = cards.stream()
                .collect(Collectors.groupingBy(DocumentCard::province, TreeMap::new, Collectors.toList()));
        long provinces =
                byProvince.keySet().stream().filter(name -> !name.isEmpty()).count();
        if (provinces <= 1) {
            String province = byProvince.keySet().stream().reduce("", (_, last) -> last);
            return List.of(unit(slug(key), key, province, cards));
        }
        return byProvince.entrySet().stream()
                .map(entry -> unit(
                        slug((key + " " + Folding.key(entry.getKey())).strip()), key, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Unit unit(String slug, String key, String province, List<DocumentCard> cards) {
        Level level = cards.stream()
                .filter(card -> !card.issuers().isEmpty()
                        && Folding.key(card.issuers().getFirst()).equals(key))
                .map(DocumentCard::level)
                .filter(one -> one != Level.UNKNOWN)
                .findFirst()
                .orElse(Level.UNKNOWN);
        return new Unit(slug, printed(cards, DocumentCard::issuers, key), level, province, cards);
    }

    private static String slug(String key) {
        return key.replace(' ', '-');
    }

    /// All units, those with the most documents first.
    public List<Unit> units() {
        return units.values().stream()
                .sorted(Comparator.comparingInt((Unit unit) -> -unit.documents().size())
                        .thenComparing(Unit::slug))
                .toList();
    }

    /// All people, those with the most documents first.
    public List<Person> people() {
        return people.values().stream()
                .sorted(Comparator.comparingInt(
                                (Person person) -> -person.documents().size())
                        .thenComparing(Person::slug))
                .toList();
    }

    /// The unit with this name in URLs.
    public Optional<Unit> unit(String slug) {
        return Optional.ofNullable(units.get(slug));
    }

    /// The person with this name in URLs.
    public Optional<Person> person(String slug) {
        return Optional.ofNullable(people.get(slug));
    }

    /// Documents whose issuer belongs to a province, by its name at the time.
    public int documentsOf(String province) {
        return byProvince.getOrDefault(Folding.key(province), 0);
    }

    /// The unit that issued a document under this name; empty when the name is none of its issuers.
    public Optional<Unit> issuer(DocumentCard card, String name) {
        return unitsByName.getOrDefault(Folding.key(name), List.of()).stream()
                .filter(unit ->
                        unit.documents().stream().anyMatch(one -> one.id().equals(card.id())))
                .findFirst();
    }

    /// The person that signed under this name.
    public Optional<Person> signer(String name) {
        return person(slug(Folding.key(name)));
    }

    /// Plans of the same unit and type, one year older, with a like subject: what somebody who drafts this one wants to
    /// see beside it. The most like first.
    public List<DocumentCard> yearBefore(DocumentCard card) {
        return otherYear(card, -1);
    }

    /// The same, one year younger.
    public List<DocumentCard> yearAfter(DocumentCard card) {
        return otherYear(card, 1);
    }

    private List<DocumentCard> otherYear(DocumentCard card, int later) {
        int year = card.date().map(IssueDate::year).orElse(0);
        if (year == 0) {
            return List.of();
        }
        Set<String> words = words(card.subject());
        return card.issuers().stream()
                .flatMap(name -> issuer(card, name).stream())
                .flatMap(unit -> unit.of(year + later).stream())
                .distinct()
                .filter(other -> other.type().equals(card.type()))
                .filter(other -> likeness(words, words(other.subject())) >= CONTINUES)
                .sorted(Comparator.comparingDouble((DocumentCard other) -> -likeness(words, words(other.subject())))
                        .thenComparing(NEWEST))
                .toList();
    }

    private static Set<String> words(String subject) {
        var words = new HashSet<String>();
        for (String word : Folding.key(subject).split(" ")) {
            if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
                words.add(word);
            }
        }
        return words;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }
}
