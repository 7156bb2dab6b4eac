package vn.cancu.index;

import java.util.HashMap;
import vn.cancu.evaluate.Judgments;

/// One half of the judged questions: the hash of a question's id decides, so that a question stays in its half whatever
/// others there are. Weights are chosen on half 0 and reported on half 1.
final class JudgedHalf {
    private JudgedHalf() {}

    /// @param half 0 or 1
    static Judgments of(Judgments all, int half) {
        var judged = new HashMap<>(all.byQuery());
        judged.keySet().removeIf(id -> Math.floorMod(id.hashCode(), 2) != half);
        return new Judgments(judged);
    }
}
