package vn.cancu.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well a search answers queries whose answers are known. Each figure is a mean over the queries, from 0 to 1.
///
/// Example: one query whose only answer comes second has nDCG@10 0.631, MRR@10 0.5, R@1 0 and R@10 1.
///
/// @param queries queries with a document that answers them; others do not count
/// @param ndcg10 normalised discounted cumulative gain of the first ten
/// @param mrr10 one by the place of the first answer, 0 beyond ten
/// @param recall1 share of the answers that come first
/// @param recall10 share of them among the first ten
/// @param recall100 share of them among the first hundred
public record Retrieval(int queries, double ndcg10, double mrr10, double recall1, double recall10, double recall100) {

    /// Places that the first two figures look at.
    private static final int TEN = 10;

    /// Compares a run with the judgments.
    ///
    /// @param run for each query the documents found, best first; a judged query that is not in it has found nothing
    public static Retrieval of(Judgments judgments, Map<String, List<String>> run) {
        var sum = new double[5];
        int queries = 0;
        for (Map.Entry<String, Map<String, Integer>> query : judgments.byQuery().entrySet()) {
            Map<String, Integer> grades = query.getValue();
            if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                add(sum, grades, run.getOrDefault(query.getKey(), List.of()));
                queries++;
            }
        }
        double by = Math.max(1, queries);
        return new Retrieval(queries, sum[0] / by, sum[1] / by, sum[2] / by, sum[3] / by, sum[4] / by);
    }

    private static void add(double[] sum, Map<String, Integer> grades, List<String> found) {
        sum[0] += gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / best(grades);
        sum[1] += reciprocal(grades, found);
        sum[2] += recall(grades, found, 1);
        sum[3] += recall(grades, found, TEN);
        sum[4] += recall(grades, found, 100);
    }

    private static double best(Map<String, Integer> grades) {
        return gain(grades.values().stream().sorted((a, b) -> b - a).toList());
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(TEN, grades.size()); i++) {
            gain += (Math.pow(2, Math.max(0, grades.get(i))) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    private static double reciprocal(Map<String, Integer> grades, List<String> found) {
        for (int i = 0; i < Math.min(TEN, found.size()); i++) {
            if (grades.getOrDefault(found.get(i), 0) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double recall(Map<String, Integer> grades, List<String> found, int first) {
        Set<String> seen = new HashSet<>(found.subList(0, Math.min(first, found.size())));
        long answers = grades.values().stream().filter(grade -> grade > 0).count();
        long there = grades.entrySet().stream()
                .filter(judged -> judged.getValue() > 0 && seen.contains(judged.getKey()))
                .count();
        return (double) there / answers;
    }
}
