package vn.cancu.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Relevance judgments: which documents answer which queries (*qrels* of TREC).
///
/// @param byQuery for each query the documents judged and how well they answer: 0 not at all
public record Judgments(Map<String, Map<String, Integer>> byQuery) {

    public Judgments {
        byQuery = Map.copyOf(byQuery);
    }

    /// Reads judgments: query, an unused column, document, grade. Columns are separated by tabs, since a document may
    /// be called `Luật Cư trú#38`, or by blanks in a line without tabs.
    ///
    /// @param lines of the file; empty ones are skipped
    /// @throws IllegalArgumentException with one line on what is wrong
    public static Judgments read(List<String> lines) {
        var byQuery = new HashMap<String, Map<String, Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] columns = line.split(line.indexOf('\t') >= 0 ? "\t" : " +");
            if (columns.length != 4) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " has no four columns (query, 0, document, grade)");
            }
            byQuery.computeIfAbsent(columns[0], _ -> new HashMap<>()).put(columns[2], grade(columns[3], i + 1));
        }
        return new Judgments(byQuery);
    }

    private static int grade(String printed, int line) {
        try {
            return Integer.parseInt(printed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + " has no grade: " + printed, e);
        }
    }
}
