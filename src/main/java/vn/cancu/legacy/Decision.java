package vn.cancu.legacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.text.Syllables;

/// Decides for every unit of a text which charset it is in. A wrong decoding is worse than none: what is not proved stays.
///
/// 1. A unit with enough words that fit one charset, or Unicode, decides by itself.
/// 2. What units say together decides for their font; fonts that promise the same are one.
/// 3. A short unit goes with its nearest neighbour of the same font, unless its own words say otherwise.
/// 4. Where no font's name promises the charset, it must show in several different words of the text, or all its
///    verdicts fall.
final class Decision {
    /// Words of so many letters together are proof in a font that promises the charset: `Ch¬ng` is, `µm` is not.
    private static final int ENOUGH_WITH_PROMISE = 5;
    /// So many words, and so many different ones, are proof without a promise.
    private static final int ENOUGH = 8;
    private static final int DIFFERENT = 5;

    private final List<Unit> units;

    private Decision(List<Unit> units) {
        this.units = units;
    }

    /// Whether there is anything to decide.
    static boolean isSuspected(List<Unit> units) {
        return units.stream().anyMatch(unit -> unit.isSuspicious() && !unit.looksUnicode());
    }

    /// Gives every unit its verdict; what is left open stays as it is.
    static void decide(List<Unit> units) {
        if (!isSuspected(units)) {
            return;
        }
        var decision = new Decision(units.stream().filter(Unit::isSuspicious).toList());
        decision.byThemselves();
        decision.together();
        decision.dropUnproved();
        decision.byNeighbours();
    }

    private void byThemselves() {
        for (Unit unit : units) {
            if (isDoubted(unit) && unit.evidence().words() >= Unit.ENOUGH) {
                pick(unit.evidence(), unit.font()).ifPresent(found -> unit.decide(new Verdict.Legacy(found)));
            }
        }
    }

    private static boolean isDoubted(Unit unit) {
        return unit.verdict() == Verdict.OPEN && !unit.looksUnicode();
    }

    /// The one charset that fits, or the one of several that the font promises.
    private static Optional<LegacyCharset> pick(Evidence evidence, LegacyFont font) {
        List<LegacyCharset> candidates = evidence.candidates();
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        return candidates.stream().filter(font.charsets()::contains).findFirst();
    }

    /// Units too short to decide are heard together.
    private void together() {
        Map<String, List<Unit>> groups = new HashMap<>();
        for (Unit unit : units) {
            if (isDoubted(unit)) {
                groups.computeIfAbsent(unit.font().family(), _ -> new ArrayList<>())
                        .add(unit);
            }
        }
        groups.values().forEach(this::decideTogether);
    }

    private void decideTogether(List<Unit> group) {
        Evidence sum = group.stream().map(Unit::evidence).reduce(Evidence.NONE, Evidence::plus);
        LegacyFont font = group.getFirst().font();
        int chars = group.stream()
                .mapToInt(unit -> Chars.lettersOfWords(unit.words()))
                .sum();
        if (font.charsets().isEmpty() ? sum.words() < ENOUGH : chars < ENOUGH_WITH_PROMISE) {
            return;
        }
        pick(sum, font)
                .ifPresent(found -> group.stream()
                        .filter(unit ->
                                unit.evidence().words() > 0 && unit.evidence().allows(found))
                        .forEach(unit -> unit.decide(new Verdict.Legacy(found))));
    }

    private void dropUnproved() {
        var counts = new EnumMap<LegacyCharset, Syllables.Count>(LegacyCharset.class);
        var different = new EnumMap<LegacyCharset, HashSet<String>>(LegacyCharset.class);
        var promised = new HashSet<LegacyCharset>();
        for (Unit unit : units) {
            if (unit.verdict() instanceof Verdict.Legacy(var charset)) {
                counts.merge(charset, unit.evidence().in(charset), Syllables.Count::plus);
                different.computeIfAbsent(charset, _ -> new HashSet<>()).addAll(Chars.words(unit.words()));
                if (unit.font().charsets().contains(charset)) {
                    promised.add(charset);
                }
            }
        }
        counts.forEach((charset, count) -> {
            boolean shown = count.syllables() >= ENOUGH
                    && different.getOrDefault(charset, new HashSet<>()).size() >= DIFFERENT;
            if (!shown && !promised.contains(charset)) {
                units.stream()
                        .filter(unit -> unit.verdict().equals(new Verdict.Legacy(charset)))
                        .forEach(unit -> unit.decide(Verdict.OPEN));
            }
        });
    }

    private void byNeighbours() {
        Map<String, List<Unit>> families = new HashMap<>();
        units.forEach(unit -> families.computeIfAbsent(unit.font().family(), _ -> new ArrayList<>())
                .add(unit));
        Verdict whole = common(units);
        families.values().forEach(family -> follow(family, whole));
    }

    /// The charset of the text when all that is decided is in one.
    private static Verdict common(List<Unit> units) {
        List<Verdict> verdicts = units.stream()
                .map(Unit::verdict)
                .filter(verdict -> verdict != Verdict.OPEN)
                .distinct()
                .toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : Verdict.OPEN;
    }

    private static void follow(List<Unit> family, Verdict whole) {
        var decided = new ArrayList<Integer>();
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i).verdict() != Verdict.OPEN) {
                decided.add(i);
            }
        }
        int behind = 0;
        for (int i = 0; i < family.size(); i++) {
            while (behind < decided.size() && decided.get(behind) < i) {
                behind++;
            }
            Unit unit = family.get(i);
            if (unit.verdict() == Verdict.OPEN) {
                follow(unit, nearest(family, unit, decided, behind), whole);
            }
        }
    }

    private static Verdict nearest(List<Unit> family, Unit unit, List<Integer> decided, int behind) {
        if (decided.isEmpty()) {
            return Verdict.OPEN;
        }
        if (behind == 0 || behind == decided.size()) {
            return family.get(decided.get(Math.min(behind, decided.size() - 1))).verdict();
        }
        Unit before = family.get(decided.get(behind - 1));
        Unit after = family.get(decided.get(behind));
        int back = unit.span().start() - before.span().end();
        int forth = after.span().start() - unit.span().end();
        return (back <= forth ? before : after).verdict();
    }

    private static void follow(Unit unit, Verdict neighbour, Verdict whole) {
        if (neighbour instanceof Verdict.Legacy(var charset) && unit.evidence().allows(charset)) {
            unit.decide(neighbour);
        } else if (neighbour == Verdict.OPEN
                && whole instanceof Verdict.Legacy(var charset)
                && unit.evidence().demands(charset)) {
            unit.decide(whole);
        }
    }
}
