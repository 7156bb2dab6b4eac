package vn.cancu.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.duty.Duty;
import vn.cancu.text.Folding;

/// What became of a duty.
///
/// @param before as the first document has it, empty when it is new
/// @param after as the second document has it, empty when it is gone
public record DutyChange(Optional<Duty> before, Optional<Duty> after) {
    /// Share of common words from which two duties are the same.
    private static final double ALIKE = 0.6;
    /// Duties of a document that are compared.
    private static final int MOST = 300;

    /// Whether the duty is in both and only its time is another.
    public boolean isOtherTime() {
        return before.isPresent() && after.isPresent() && !before.map(Duty::due).equals(after.map(Duty::due));
    }

    /// Pairs the duties of two documents by what is to be done, figures aside: a plan of the next year has the same duties
    /// with other dates. First those with the most words in common.
    ///
    /// @return in the order of the second document, then what is gone
    static List<DutyChange> of(List<Duty> before, List<Duty> after) {
        List<Duty> old = before.subList(0, Math.min(MOST, before.size()));
        var left = new ArrayList<>(old);
        var changes = new ArrayList<DutyChange>();
        for (Duty duty : after.subList(0, Math.min(MOST, after.size()))) {
            Optional<Duty> same = closest(duty, left);
            same.ifPresent(left::remove);
            changes.add(new DutyChange(same, Optional.of(duty)));
        }
        left.forEach(duty -> changes.add(new DutyChange(Optional.of(duty), Optional.empty())));
        return List.copyOf(changes);
    }

    private static Optional<Duty> closest(Duty duty, List<Duty> among) {
        Set<String> words = words(duty);
        Optional<Duty> best = Optional.empty();
        double most = ALIKE;
        for (Duty other : among) {
            double likeness = likeness(words, words(other));
            if (likeness > most || likeness == most && best.isEmpty()) {
                most = likeness;
                best = Optional.of(other);
            }
        }
        return best;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return one.size() + other.size() == 0 ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }

    /// The words of what is to be done, by whom; without figures.
    private static Set<String> words(Duty duty) {
        var words = new HashSet<String>();
        for (String word :
                Folding.key(duty.task().who() + " " + duty.task().what()).split(" ")) {
            if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
                words.add(word);
            }
        }
        return words;
    }
}
