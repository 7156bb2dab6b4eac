package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.SharedCorpora;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// What is marked is what was asked for, at the right place of the text as the file has it: random questions out of real
/// texts, half of the texts decomposed (NFD), so that the raw text and its normal form differ in length. [HighlightTrial] asks
/// a real index.
class HighlightsTest {
    private static final int SEED = 20261126;

    @Test
    void what_is_marked_in_the_seeds_was_asked_for() {
        List<String> texts = Samples.seeds().values().stream()
                .map(held -> held.reading().text().raw())
                .toList();
        assertThat(checked(texts, 1_500)).isGreaterThan(1_400);
    }

    @Test
    @Tag("slow")
    void what_is_marked_in_documents_of_the_gazette_was_asked_for() throws IOException {
        List<String> texts = SharedCorpora.lines("congbao/documents.jsonl.xz").stream()
                .map(line -> line.get("text").asString())
                .filter(text -> text.length() > 500 && text.length() < 60_000)
                .toList();
        assertThat(checked(texts, 10_000)).isGreaterThan(9_800);
    }

    @Test
    void what_hits_of_an_index_mark_was_asked_for_however_it_was_typed(@TempDir Path folder) {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            try (LuceneWriter writer = index.writer()) {
                Samples.seeds().values().forEach(held -> {
                    String raw = held.reading().text().raw();
                    writer.put(held);
                    writer.put(Samples.text(Normalizer.normalize(raw, Normalizer.Form.NFD)));
                    writer.put(Samples.text(raw.replace("nh", "n\u00ADh")));
                });
            }
            index.refresh();
            var trial = new HighlightTrial(index, SEED);
            assertThat(trial.run(400)).isEmpty();
            assertThat(trial.pairs()).isGreaterThanOrEqualTo(400);
        }
    }

    /// Checks so many pairs of a document and a question.
    ///
    /// @return how many of them had something marked
    private static int checked(List<String> texts, int pairs) {
        var random = new Random(SEED);
        int marked = 0;
        for (int i = 0; i < pairs; i++) {
            String composed = texts.get(random.nextInt(texts.size()));
            String raw = random.nextBoolean() ? composed : Normalizer.normalize(composed, Normalizer.Form.NFD);
            String query = question(SourceText.of(raw), random);
            List<Clause> clauses = QueryParser.parse(query).positive();
            List<SearchPage.Snippet> snippets = Snippets.of(
                    raw, SourceText.of(raw).layout(), clauses, Collections.nCopies(clauses.size(), 1.0), List.of());
            snippets.forEach(snippet -> check(raw, query, clauses, snippet));
            marked += snippets.isEmpty() ? 0 : 1;
        }
        return marked;
    }

    /// Some words in a row, as somebody types them: with marks or without, between quotes or not.
    private static String question(SourceText text, Random random) {
        Words words = Words.of(text.normal());
        int from = random.nextInt(words.size() - 4);
        int many = 1 + random.nextInt(4);
        boolean bare = random.nextBoolean();
        var typed = new ArrayList<String>();
        for (int i = from; i < from + many; i++) {
            typed.add(bare ? words.bare(i) : words.exact(i));
        }
        String query = String.join(" ", typed);
        return random.nextInt(4) == 0 ? "\"" + query + "\"" : query;
    }

    private static void check(String raw, String query, List<Clause> clauses, SearchPage.Snippet snippet) {
        int before = 0;
        while (!snippet.pieces().get(before).match()) {
            before++;
        }
        int at = snippet.start();
        for (SearchPage.Piece piece :
                snippet.pieces().subList(before, snippet.pieces().size())) {
            assertThat(raw.substring(at, at + piece.text().length())).isEqualTo(piece.text());
            if (piece.match()) {
                assertThat(isAsked(piece.text(), clauses))
                        .as("«%s» is marked for «%s»", piece.text(), query)
                        .isTrue();
            }
            at += piece.text().length();
        }
    }

    /// Whether every word of a stretch is a word of the question, and nothing of it is left over.
    private static boolean isAsked(String marked, List<Clause> clauses) {
        Words words = Words.of(SourceText.of(marked).normal());
        List<String> wanted = new ArrayList<>();
        clauses.forEach(clause -> add(clause, wanted));
        for (int i = 0; i < words.size(); i++) {
            if (!wanted.contains(words.bare(i))) {
                return false;
            }
        }
        return words.size() > 0 && Folding.key(marked).startsWith(words.bare(0).substring(0, 1));
    }

    private static void add(Clause clause, List<String> wanted) {
        switch (clause) {
            case Clause.Word word -> wanted.add(word.bare());
            case Clause.Phrase phrase -> phrase.words().forEach(word -> add(word, wanted));
            case Clause.Number number -> number.words().forEach(word -> add(word, wanted));
            case Clause.SchoolYear year -> year.words().forEach(word -> add(word, wanted));
            case Clause.Period period -> {
                period.words().forEach(word -> add(word, wanted));
                period.names().forEach(name -> add(name, wanted));
            }
            case Clause.Hint(Clause.Word word) -> add(word, wanted);
            case Clause.Alike alike -> {
                add(alike.word(), wanted);
                alike.others().forEach(other -> add(other, wanted));
            }
            case Clause.Day day -> {
                wanted.addAll(List.of("ngay", "thang", "nam"));
                for (String part : day.iso().split("-")) {
                    wanted.addAll(List.of(part, String.valueOf(Integer.parseInt(part))));
                }
            }
            case Clause.AnyOf _, Clause.Prefix _, Clause.InField _ -> {
                // no question of this test is one
            }
        }
    }
}
