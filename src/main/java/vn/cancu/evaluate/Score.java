package vn.cancu.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.cancu.evaluate.Evaluation.Difference;
import vn.cancu.evaluate.Evaluation.Line;

/// Counts what is right, invented and missed, field by field, and keeps every difference.
final class Score {
    private final Map<String, Counts> fields = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private static final class Counts {
        private int right;
        private int invented;
        private int missed;
    }

    /// One document's part of the score.
    ///
    /// @param document its name, for the differences
    /// @param unscored fields that do not count for it
    Sheet sheet(String document, Set<String> unscored) {
        return new Sheet(document, unscored);
    }

    /// The fields in the order in which they were first compared; those that no document has are left out.
    List<Line> lines() {
        return fields.entrySet().stream()
                .map(field -> new Line(
                        field.getKey(), field.getValue().right, field.getValue().invented, field.getValue().missed))
                .filter(line -> line.right() + line.invented() + line.missed() > 0)
                .toList();
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /// Collects the comparisons of one document.
    final class Sheet {
        private final String document;
        private final Set<String> unscored;

        private Sheet(String document, Set<String> unscored) {
            this.document = document;
            this.unscored = unscored;
        }

        /// Compares one value. Empty on both sides counts for nothing; a wrong value is one missed and one invented.
        void one(String field, String truth, String read, BiPredicate<String, String> same) {
            Counts counts = counts(field);
            if (unscored.contains(field) || truth.isEmpty() && read.isEmpty()) {
                return;
            }
            if (!truth.isEmpty() && !read.isEmpty() && same.test(truth, read)) {
                counts.right++;
                return;
            }
            counts.missed += truth.isEmpty() ? 0 : 1;
            counts.invented += read.isEmpty() ? 0 : 1;
            differences.add(new Difference(document, field, truth, read));
        }

        /// Compares two lists whose order says nothing. Each true value takes the first value read that is the same.
        <T, R> void many(String field, Collection<T> truth, Collection<R> read, BiPredicate<T, R> same) {
            Counts counts = counts(field);
            if (unscored.contains(field)) {
                return;
            }
            Set<Integer> taken = new LinkedHashSet<>();
            List<R> values = List.copyOf(read);
            for (T wanted : truth) {
                int at = 0;
                while (at < values.size() && (taken.contains(at) || !same.test(wanted, values.get(at)))) {
                    at++;
                }
                if (at < values.size()) {
                    taken.add(at);
                    counts.right++;
                } else {
                    counts.missed++;
                    differences.add(new Difference(document, field, wanted.toString(), ""));
                }
            }
            for (int i = 0; i < values.size(); i++) {
                if (!taken.contains(i)) {
                    counts.invented++;
                    differences.add(
                            new Difference(document, field, "", values.get(i).toString()));
                }
            }
        }

        private Counts counts(String field) {
            return fields.computeIfAbsent(field, _ -> new Counts());
        }
    }
}
