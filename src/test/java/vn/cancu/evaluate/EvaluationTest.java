package vn.cancu.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.DocumentReader;
import vn.cancu.evaluate.Evaluation.Line;
import vn.cancu.index.SourceFile;
import vn.cancu.json.ReadingJson;
import vn.cancu.text.SourceText;

class EvaluationTest {
    private static final Path SEED = Path.of("corpus/seed/001_a3a4b2b19833000b.txt");

    @TempDir
    private Path folder;

    private static ReadingJson reading(Path file) throws Exception {
        String text = Files.readString(file);
        var source = new SourceFile(file.toString(), "", "text/plain", "", 0, 0, "UTF-8", false, List.of());
        return ReadingJson.of(source, new DocumentReader().read(SourceText.of(text), ""), List.of());
    }

    private Path gold(String name, String json) throws Exception {
        return Files.writeString(folder.resolve(name), json);
    }

    private static Line line(Evaluation evaluation, String field) {
        return evaluation.lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_blank_number_that_is_read_as_blank_is_neither_missed_nor_invented() throws Exception {
        Path seeds = gold("seeds.json", """
                {"documents": [{"file": "001_a3a4b2b19833000b.txt", "doc_type": {"value": "Kế hoạch"},
                  "number": {"ordinal": null, "symbol": "KH-PGDĐT"}, "date": {"iso": "2020-12"}}]}""");
        Evaluation evaluation = Evaluation.of(Gold.read(seeds, ""), Map.of("001_a3a4b2b19833000b", reading(SEED)));
        assertThat(line(evaluation, "status")).isEqualTo(new Line("status", 1, 0, 0));
        assertThat(line(evaluation, "symbol")).isEqualTo(new Line("symbol", 1, 0, 0));
        assertThat(evaluation.lines()).extracting(Line::field).doesNotContain("number");
    }

    @Test
    void a_mention_counts_where_it_stands_and_its_year_only_where_the_plan_tells_it() throws Exception {
        Path seeds = gold("seeds.json", """
                {"documents": [{"file": "x/001_a3a4b2b19833000b.txt", "citations": [
                  {"exact": "Kế hoạch số 4743/KH-SGDĐT", "number_start": 203, "number_end": 216,
                   "key": "4743/KH-SGDĐT@Long An@1999", "symbol_key": "4743/KH-SGDĐT",
                   "accept_relations": ["can_cu"], "flags": ["resolved_by_corpus"]},
                  {"exact": "Kế hoạch số 1/KH-A", "number_start": 3, "number_end": 9,
                   "key": "1/KH-A@?@?", "symbol_key": "1/KH-A", "accept_relations": ["nhac_den"]}]}]}""");
        Evaluation evaluation = Evaluation.of(Gold.read(seeds, ""), Map.of("001_a3a4b2b19833000b", reading(SEED)));
        assertThat(line(evaluation, "mention").right()).isEqualTo(1);
        assertThat(line(evaluation, "mention").missed()).isEqualTo(1);
        assertThat(line(evaluation, "cited+year").right()).isEqualTo(1);
        assertThat(line(evaluation, "cited+relation").right()).isEqualTo(1);
        assertThat(evaluation.differences())
                .contains(new Evaluation.Difference("001_a3a4b2b19833000b", "mention", "Kế hoạch số 1/KH-A at 3", ""));
    }

    @Test
    void without_a_reading_everything_is_missed_and_the_record_is_named() throws Exception {
        gold("0a0a0a0a.json", """
                {"type": {"name": "Quyết định"}, "number": "1/QĐ-A", "issuers": [{"name": "A"}, {"name": "B"}]}""");
        Evaluation evaluation = Evaluation.of(Gold.read(folder, ""), Map.of());
        assertThat(line(evaluation, "issuer")).isEqualTo(new Line("issuer", 0, 0, 2));
        assertThat(line(evaluation, "issuer").f1()).isZero();
        assertThat(evaluation.unread()).containsExactly("0a0a0a0a");
    }

    @Test
    void records_of_another_kind_and_records_that_are_not_scored_are_left_out() throws Exception {
        gold("0a0a0a0a.json", "{\"kind\": \"scanned\"}");
        gold("0b0b0b0b.json", "{\"kind\": \"born-digital\"}");
        gold("0c0c0c0c.json", "{\"kind\": \"born-digital\", \"scored\": false}");
        assertThat(Gold.read(folder, "").names()).containsExactly("0a0a0a0a", "0b0b0b0b");
        assertThat(Gold.read(folder, "born-digital").names()).containsExactly("0b0b0b0b");
    }

    @Test
    void citations_that_were_not_read_to_the_end_are_not_compared() throws Exception {
        gold("0a0a0a0a.json", "{\"citations\": [{\"number\": \"1/QĐ-A\"}], \"citations_pages\": 2}");
        assertThat(Evaluation.of(Gold.read(folder, ""), Map.of()).lines()).isEmpty();
    }

    @Test
    void a_file_that_is_no_gold_is_named() throws Exception {
        Path bad = gold("bad.json", "[1, 2");
        assertThatThrownBy(() -> Gold.read(bad, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.json is no gold: ");
    }
}
