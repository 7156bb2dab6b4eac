package vn.cancu.evaluate;

import java.util.List;
import java.util.Map;
import vn.cancu.json.ReadingJson;

/// The result of comparing readings with gold records: one line per field, and every difference, so that each wrong
/// value can be found.
///
/// @param lines one per field
/// @param differences in order of the documents
/// @param unread names of the gold records without a reading; all they state counts as missed
public record Evaluation(List<Line> lines, List<Difference> differences, List<String> unread) {

    public Evaluation {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
        unread = List.copyOf(unread);
    }

    /// How well one field is read.
    ///
    /// @param right values read as they are
    /// @param invented values read that are not there
    /// @param missed values that are there and were not read
    public record Line(String field, int right, int invented, int missed) {

        /// Share of what was read that is right; 1 when nothing was read.
        public double precision() {
            return share(invented);
        }

        /// Share of what is there that was read; 1 when nothing is there.
        public double recall() {
            return share(missed);
        }

        /// Harmonic mean of both; 0 when nothing is right.
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        private double share(int wrong) {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }
    }

    /// A value that differs from the truth; one of the two is empty when there is no counterpart.
    ///
    /// @param document name of the gold record
    public record Difference(String document, String field, String truth, String read) {}

    /// Measures readings.
    ///
    /// @param gold what is true
    /// @param readings by name of the gold record; readings without a record are ignored
    public static Evaluation of(Gold gold, Map<String, ReadingJson> readings) {
        var score = new Score();
        for (Truth truth : gold.truths()) {
            Score.Sheet sheet = score.sheet(truth.name(), truth.unscored());
            ReadValues seen = new ReadValues(readings.get(truth.name()));
            new HeadComparison(truth, seen).on(sheet);
            new CitationComparison(truth, seen).on(sheet);
        }
        List<String> unread = gold.names().stream()
                .filter(name -> !readings.containsKey(name))
                .toList();
        return new Evaluation(score.lines(), score.differences(), unread);
    }
}
