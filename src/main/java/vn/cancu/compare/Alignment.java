package vn.cancu.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Span;

/// Sets two texts side by side, paragraph by paragraph: those that are the same first (Myers), then within each stretch that
/// differs those that are alike in most words, and of each such pair the words that differ.
final class Alignment {
    /// Share of common words from which two paragraphs are one that was changed. A line of a plan that only got other dates
    /// has 0.7 and more, two lines of a list that begin alike 0.3.
    private static final double ALIKE = 0.5;
    /// Pairs of paragraphs that are looked at in all; what is beyond stays unpaired.
    private static final int MOST_PAIRS = 250_000;
    /// Words of a paragraph within which differences are looked for.
    private static final int MOST_WORDS = 3_000;
    /// Shorter ones (headings, names) say nothing about what was moved.
    private static final int FEWEST_MOVED = 8;

    private final List<Paragraph> before;
    private final List<Paragraph> after;
    private final List<Passage> rows = new ArrayList<>();
    private int pairs;
    private int copied;

    /// @param before paragraphs of the first text
    /// @param after paragraphs of the second
    Alignment(List<Paragraph> before, List<Paragraph> after) {
        this.before = before;
        this.after = after;
    }

    /// The rows in the order of the texts; of a stretch that differs what is gone comes before what is new.
    List<Passage> rows() {
        Map<String, Integer> numbers = new HashMap<>();
        int gone = 0;
        int fresh = 0;
        for (AbstractDelta<Integer> delta : deltas(numbered(before, numbers), numbered(after, numbers))) {
            if (delta.getType() == DeltaType.EQUAL) {
                int from = delta.getSource().getPosition();
                int to = delta.getTarget().getPosition();
                differing(before.subList(gone, from), after.subList(fresh, to));
                for (int i = 0; i < delta.getSource().size(); i++) {
                    same(before.get(from + i), after.get(to + i));
                }
                gone = from + delta.getSource().size();
                fresh = to + delta.getTarget().size();
            }
        }
        differing(before.subList(gone, before.size()), after.subList(fresh, after.size()));
        return withMoves();
    }

    /// Words of the second text that stand in the first one too, at the same place or as a whole paragraph elsewhere.
    int copied() {
        return copied;
    }

    private static List<Integer> numbered(List<Paragraph> paragraphs, Map<String, Integer> numbers) {
        return paragraphs.stream()
                .map(one -> numbers.computeIfAbsent(one.key(), _ -> numbers.size()))
                .toList();
    }

    private static <T> List<AbstractDelta<T>> deltas(List<T> before, List<T> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
    }

    private void same(Paragraph one, Paragraph other) {
        rows.add(Passage.of(Passage.Kind.SAME, one, other));
        copied += other.size();
    }

    private void differing(List<Paragraph> gone, List<Paragraph> fresh) {
        int[] partner = partners(gone, fresh);
        int next = 0;
        for (int i = 0; i < gone.size(); i++) {
            if (partner[i] < 0) {
                rows.add(Passage.gone(gone.get(i)));
            } else {
                while (next < partner[i]) {
                    rows.add(Passage.fresh(fresh.get(next++)));
                }
                rows.add(changed(gone.get(i), fresh.get(next++)));
            }
        }
        while (next < fresh.size()) {
            rows.add(Passage.fresh(fresh.get(next++)));
        }
    }

    /// For each paragraph of the first stretch the one of the second it became, -1 for none: in the order of both, so that
    /// the likeness of all pairs together is greatest.
    private int[] partners(List<Paragraph> gone, List<Paragraph> fresh) {
        int[] partner = new int[gone.size()];
        Arrays.fill(partner, -1);
        long wanted = (long) gone.size() * fresh.size();
        if (pairs + wanted > MOST_PAIRS) {
            return partner;
        }
        pairs += (int) wanted;
        double[][] best = new double[gone.size() + 1][fresh.size() + 1];
        double[][] likeness = new double[gone.size()][fresh.size()];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int k = fresh.size() - 1; k >= 0; k--) {
                likeness[i][k] = gone.get(i).likeness(fresh.get(k));
                double paired = likeness[i][k] >= ALIKE ? likeness[i][k] + best[i + 1][k + 1] : 0;
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        for (int i = 0, k = 0; i < gone.size() && k < fresh.size(); ) {
            if (likeness[i][k] >= ALIKE && best[i][k] == likeness[i][k] + best[i + 1][k + 1]) {
                partner[i++] = k++;
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
        return partner;
    }

    private Passage changed(Paragraph one, Paragraph other) {
        List<String> old = List.of(one.text().split("\\s+"));
        List<String> now = List.of(other.text().split("\\s+"));
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return Passage.of(Passage.Kind.CHANGED, one, other);
        }
        var oldPieces = new ArrayList<Passage.Piece>();
        var nowPieces = new ArrayList<Passage.Piece>();
        for (AbstractDelta<String> delta : deltas(old, now)) {
            boolean differs = delta.getType() != DeltaType.EQUAL;
            piece(oldPieces, delta.getSource().getLines(), differs);
            piece(nowPieces, delta.getTarget().getLines(), differs);
            copied += differs ? 0 : delta.getTarget().size();
        }
        return new Passage(
                Passage.Kind.CHANGED,
                Optional.of(new Passage.Side(one.span(), oldPieces)),
                Optional.of(new Passage.Side(other.span(), nowPieces)));
    }

    private static void piece(List<Passage.Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Passage.Piece(String.join(" ", words), changed));
        }
    }

    /// A paragraph that is gone here and new there was moved.
    private List<Passage> withMoves() {
        Set<String> gone = keys(Passage.Kind.GONE, before);
        gone.retainAll(keys(Passage.Kind.NEW, after));
        Map<Span, Paragraph> old = bySpan(before);
        Map<Span, Paragraph> now = bySpan(after);
        return rows.stream()
                .map(row -> switch (row.kind()) {
                    case GONE -> isMoved(row.before().flatMap(side -> at(old, side)), gone) ? row.moved() : row;
                    case NEW -> {
                        var paragraph = row.after().flatMap(side -> at(now, side));
                        copied += isMoved(paragraph, gone)
                                ? paragraph.orElseThrow().size()
                                : 0;
                        yield isMoved(paragraph, gone) ? row.moved() : row;
                    }
                    case SAME, CHANGED, MOVED -> row;
                })
                .toList();
    }

    private static boolean isMoved(Optional<Paragraph> paragraph, Set<String> moved) {
        return paragraph.map(one -> moved.contains(one.key())).orElse(false);
    }

    private static Optional<Paragraph> at(Map<Span, Paragraph> all, Passage.Side side) {
        return Optional.ofNullable(all.get(side.span()));
    }

    private static Map<Span, Paragraph> bySpan(List<Paragraph> paragraphs) {
        Map<Span, Paragraph> all = new HashMap<>();
        paragraphs.forEach(one -> all.put(one.span(), one));
        return all;
    }

    private Set<String> keys(Passage.Kind kind, List<Paragraph> of) {
        Map<Span, Paragraph> all = bySpan(of);
        var keys = new HashSet<String>();
        rows.stream()
                .filter(row -> row.kind() == kind)
                .flatMap(row -> (kind == Passage.Kind.GONE ? row.before() : row.after()).stream())
                .flatMap(side -> at(all, side).stream())
                .filter(paragraph -> paragraph.size() >= FEWEST_MOVED)
                .forEach(paragraph -> keys.add(paragraph.key()));
        return keys;
    }
}
