package vn.cancu.json;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Quality of the search on a test collection, in one line.
///
/// @param typed `as_written`, `without_marks`, `typo`, `without_marks_typo`
/// @param documents texts searched
/// @param queries queries with a known answer
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RetrievalJson(
        String typed, int documents, int queries, double ndcg10, double mrr10, double r1, double r10, double r100) {}
