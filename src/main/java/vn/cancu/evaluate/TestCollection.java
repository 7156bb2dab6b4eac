package vn.cancu.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Level;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.SourceFile;
import vn.cancu.json.ArticleJson;
import vn.cancu.json.Json;
import vn.cancu.text.SourceText;

/// A test collection in the sense of TREC: texts, queries and relevance judgments, as files of lines.
public final class TestCollection {
    private final DocumentReader reader;
    private final Map<String, String> names = new HashMap<>();

    /// @param reader reads the texts as it reads documents
    public TestCollection(DocumentReader reader) {
        this.reader = reader;
    }

    /// Puts every article into an index, as a document whose text begins with the law and the number of the article.
    ///
    /// @param file one [ArticleJson] a line
    public void index(Path file, LuceneIndex index) {
        List<ArticleJson> articles = lines(file, ArticleJson.class);
        try (LuceneWriter writer = index.writer()) {
            for (ArticleJson article : articles) {
                String id = String.format(Locale.ROOT, "%016x", names.size());
                names.put(id, article.id());
                writer.put(document(id, article));
            }
        }
        index.refresh();
    }

    /// How many were put.
    public int size() {
        return names.size();
    }

    private HeldDocument document(String id, ArticleJson article) {
        String law = Objects.requireNonNullElse(article.law(), "");
        String number = article.article() == null ? "" : "Điều " + article.article() + ". ";
        String heading = Objects.requireNonNullElse(
                article.title(), article.text().lines().findFirst().orElse(""));
        SourceText text = SourceText.of(law + "\n\n" + number + article.text());
        var card = new DocumentCard(
                id,
                article.id(),
                DocumentTypes.at(law),
                "",
                new DocumentKey("", "", Optional.empty()),
                Optional.empty(),
                List.of(),
                Level.UNKNOWN,
                "",
                (law.isEmpty() ? "" : law + ". ") + number + heading,
                List.of());
        var file =
                new SourceFile(article.id(), "", "text/plain", id, text.raw().length(), 0, "UTF-8", false, List.of());
        return new HeldDocument(card, reader.read(text, ""), file, List.of());
    }

    /// The name that a document has in the collection.
    ///
    /// @param id under which it is held
    public String name(String id) {
        return Objects.requireNonNullElse(names.get(id), id);
    }

    /// The documents found for a query, best first, by the names they have in the collection.
    public List<String> found(LuceneIndex index, String query, int most) {
        var asked = new SearchQuery(query, Map.of(), SearchQuery.Order.RELEVANCE, 0, most);
        return index.search(asked).hits().stream()
                .map(SearchPage.Hit::card)
                .map(card -> name(card.id()))
                .toList();
    }

    /// Queries by id, in the order of the file.
    ///
    /// @param file one [ArticleJson.Query] a line
    public static Map<String, String> queries(Path file) {
        var queries = new LinkedHashMap<String, String>();
        lines(file, ArticleJson.Query.class).forEach(query -> queries.put(query.id(), query.text()));
        return queries;
    }

    /// The judgments of a file.
    public static Judgments judgments(Path file) {
        try {
            return Judgments.read(linesOf(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static <T> List<T> lines(Path file, Class<T> shape) {
        var all = new ArrayList<T>();
        for (String line : linesOf(file)) {
            try {
                if (!line.isBlank()) {
                    all.add(Json.read(line, shape));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static List<String> linesOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no file " + file);
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
