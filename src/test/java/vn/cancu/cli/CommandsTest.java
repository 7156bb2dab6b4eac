package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cancu.cli.Shell.Ran;

/// The commands as the shell sees them: arguments in; output, messages and exit code out.
class CommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void index_the_seeds() {
        Ran ran = cancu("index", "corpus/seed");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("files = ", "0 failures");
    }

    @Test
    void a_second_index_run_says_that_nothing_was_read() {
        assertThat(cancu("index", "corpus/seed").out()).contains("Nothing has changed: no file was read again");
    }

    @Test
    void a_folder_that_cannot_be_meant_is_wrong_usage_and_changes_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "no folder");
        Path none = folder.resolve("no backup");
        assertThat(cancu("backup", "corpus/seed").code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(cancu("backup", file.toString()).code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(cancu("restore", "corpus/seed").code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(cancu("restore", file.toString()).code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(cancu("restore", none.toString()).code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(cancu("search", "05-CT/TW").err()).contains("3 documents");
        assertThat(none).doesNotExist();
    }

    @Test
    void search_prints_hits_on_out_and_the_count_on_err() {
        Ran ran = cancu("search", "05-CT/TW");
        assertThat(ran.out()).contains("793/KH-SGDĐT", "01/HTĐ-KT").doesNotContain("282/KH-NK");
        assertThat(ran.err()).contains("3 documents");
    }

    @Test
    void evaluate_search_measures_the_search_by_judged_queries() throws Exception {
        Path corpus = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "Luật Cư trú#1", "law": "Luật Cư trú", "article": "1", "text": "Sổ hộ khẩu\\n\\nBị thu hồi."}
                {"id": "Luật Cư trú#2", "law": "Luật Cư trú", "article": "2", "text": "Giải thích từ ngữ"}
                """);
        Path queries = Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "q1", "text": "Thu hồi sổ hộ khẩu", "type": "x"}
                {"id": "q2", "text": "định nghĩa cư trú"}
                """);
        Path qrels =
                Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tLuật Cư trú#1\t1\nq2\t0\tLuật Cư trú#2\t1\n");
        String[] files = {"evaluate-search", corpus.toString(), queries.toString(), qrels.toString()};
        assertThat(cancu(files).out()).contains("2 documents, 2 queries", "1.0000   1.0000");
        JsonNode line =
                JSON.readTree(cancu(files[0], files[1], files[2], files[3], "--strip-marks", "--typo", "1", "--json")
                        .out());
        assertThat(line.get("typed").asString()).isEqualTo("without_marks_typo");
        assertThat(line.get("r100").asDouble()).isEqualTo(1);
        Ran wrong = cancu("evaluate-search", corpus.toString(), queries.toString(), queries.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("line 1 has no four columns");
        assertThat(cancu("evaluate-search", "none", "none", "none").code()).isEqualTo(2);
    }

    @Test
    void search_explains_in_words_why_a_hit_stands_where_it_does() {
        assertThat(cancu("search", "--explain", "kế hoạch").out())
                .contains("từ «hoạch» đúng dấu", "hai từ liền nhau «ke hoach»", "hai từ liền nhau trong tiêu đề");
        assertThat(cancu("search", "--explain", "05-CT/TW").out()).contains("văn bản viện dẫn «05 ct tw»");
        assertThat(cancu("search", "--explain", "coquan:SGDĐT hoc").out())
                .contains("đúng điều kiện «coquan:»", "từ «hoc» (gõ không dấu)");
    }

    @Test
    void search_writes_a_run_over_a_file_of_queries() throws Exception {
        Path queries = Files.writeString(folder.resolve("run.jsonl"), """
                {"id": "q1", "text": "05-CT/TW"}
                {"id": "q2", "text": "zzzzzzz"}
                """);
        Ran ran = cancu("search", "--run", queries.toString(), "-n", "2");
        assertThat(ran.out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("q1 Q0 [0-9a-f]{16} [12] [0-9.]+ cancu"));
        assertThat(cancu("search", "--run", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void search_json_is_one_object_on_one_line() {
        Ran ran = cancu("search", "--json", "thầy và trò cùng học");
        JsonNode answer = JSON.readTree(ran.out());
        assertThat(ran.out().strip().lines()).hasSize(1);
        assertThat(answer.at("/hits/0/document/number").asString()).isEqualTo("793/KH-SGDĐT");
        assertThat(answer.at("/facets/type/0/label").asString()).isEqualTo("Kế hoạch");
    }

    @Test
    void search_narrows_by_facets() {
        assertThat(cancu("search", "--year", "2019").err()).contains("1 document in");
        assertThat(cancu("search", "--type", "Kế hoạch").err()).contains("4 documents");
        assertThat(cancu("search", "--level", "district").err()).contains("3 documents");
    }

    @Test
    void export_gives_lists_as_tables_and_the_graph() {
        assertThat(cancu("export", "--csv", "05-CT/TW").out().lines()).hasSize(1 + 3);
        assertThat(cancu("export", "--csv", "--bom", "--directives").out().lines())
                .hasSize(1 + 29);
        assertThat(cancu("export", "--csv", "--bom", "--directives").out()).startsWith("\uFEFF\"slug\"");
        assertThat(cancu("export", "--jsonl", "--citing", "05-CT/TW").out().lines())
                .hasSize(3);
        assertThat(cancu("export", "--graphml").out()).contains("<graphml", "</graphml>");
        assertThat(cancu("export", "--graphml", "--around", "05-CT/TW", "--steps", "1")
                        .out())
                .contains("id=\"chi-thi-05-ct-tw-2016\"")
                .contains("</graphml>");
        assertThat(cancu("export", "--csv", "--citing", "99999/XX").code()).isEqualTo(2);
        assertThat(cancu("export", "--csv", "--graphml").code()).isEqualTo(2);
        assertThat(cancu("export", "--citing", "05-CT/TW").err()).contains("--csv, --jsonl or --graphml");
        assertThat(cancu("export", "thi đua").code()).isEqualTo(2);
    }

    @Test
    void a_value_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(cancu("search", "--sort", "newest", "-n", "1").code()).isZero();
        assertThat(cancu("search", "--sort", "best").code()).isEqualTo(2);
        assertThat(cancu("search", "--level", "tỉnh").err()).contains("PROVINCE");
        assertThat(cancu("search", "--year", "abc").code()).isEqualTo(2);
        assertThat(cancu("search", "--relation", "cites").err()).contains("based_on");
        assertThat(cancu("failures", "--reason", "nope").err()).contains("encrypted");
        assertThat(cancu("nosuch").err()).contains("no such command or option: nosuch", "cancu --help");
    }

    @Test
    void what_is_known_by_its_name_alone_has_no_number_in_a_table() {
        assertThat(cancu("export", "--csv", "--directives").out().lines())
                .anySatisfy(line -> assertThat(line).contains("\"\",\"Chương trình công tác trọng tâm\","))
                .anySatisfy(line -> assertThat(line).contains("\"05-CT/TW\",\"Chỉ thị 05-CT/TW\","));
    }

    @Test
    void compare_says_what_is_new_and_gone() {
        Ran ran = cancu("compare", "793/KH-SGDĐT", "01/HTĐ-KT", "--text");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("% of the words of B are also in A", "directives: 1 kept", "  + ", "  - ");
        JsonNode answer = JSON.readTree(
                cancu("compare", "793/KH-SGDĐT", "01/HTĐ-KT", "--json").out());
        assertThat(answer.at("/directives/kept/0/number").asString()).isEqualTo("05-CT/TW");
        assertThat(cancu("compare", "793/KH-SGDĐT", "99999/XX").code()).isEqualTo(2);
    }

    @Test
    void trace_shows_who_cites_a_ghost_with_the_sentences() {
        Ran ran = cancu("trace", "chi thi 05");
        assertThat(ran.out()).contains("Chỉ thị 05-CT/TW  [05-CT/TW@TW@2016]", "not held", "Cited by 3");
        assertThat(ran.out()).contains("gắn phong trào “Thầy và trò cùng học” với việc triển khai");
    }

    @Test
    void trace_shows_what_a_document_cites() {
        assertThat(cancu("trace", "793/KH-SGDĐT").out())
                .contains("793/KH-SGDĐT", "cites:", "implements", "Chỉ thị 05-CT/TW");
    }

    @Test
    void show_takes_an_id_or_a_number() {
        assertThat(cancu("show", "793/KH-SGDĐT").out()).contains("Vũ Liên Oanh", "2019-04-09");
        assertThat(cancu("show", "793/KH-SGDĐT", "--text").out()).contains("Số: 793 /KH-SGDĐT");
    }

    @Test
    void read_writes_one_reading_a_file() throws Exception {
        Path out = folder.resolve("readings");
        Ran ran = cancu("read", "--json", "--out", out.toString(), "corpus/seed");
        assertThat(ran.code()).isZero();
        JsonNode reading = JSON.readTree(Files.readString(out.resolve("000_be6d8bb6ad61a78c.json")));
        assertThat(reading.at("/number/canonical").asString()).isEqualTo("793/KH-SGDĐT");
        assertThat(reading.at("/citations")
                        .valueStream()
                        .map(one -> one.at("/key").asString()))
                .anyMatch(key -> key.startsWith("05-CT/TW@TW@"))
                .contains("Chương trình công tác trọng tâm@?@2019");
    }

    @Test
    void read_reports_bad_files_and_goes_on() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.pdf"), "%PDF-1.7 nothing");
        Ran ran = cancu("read", bad.toString(), "corpus/seed/000_be6d8bb6ad61a78c.txt");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE_WITH_FAILURES);
        assertThat(ran.err()).contains("bad.pdf").doesNotContain("Exception", "\tat ");
        assertThat(ran.out()).contains("793/KH-SGDĐT");
    }

    @Test
    void evaluate_prints_one_line_a_field_and_every_difference() throws Exception {
        Path gold = Path.of("src/test/resources/golden/evaluate");
        Ran ran = cancu("evaluate", gold.toString(), gold.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(gold.resolve("expected.txt")));
        assertThat(cancu("evaluate", "--quiet", gold.toString(), gold.toString())
                        .out()
                        .lines())
                .hasSize((int)
                        ran.out().lines().filter(line -> !line.contains("\t")).count());
        JsonNode fields = JSON.readTree(
                cancu("evaluate", "--json", gold.toString(), gold.toString()).out());
        assertThat(fields.at("/recipient/precision").asDouble()).isEqualTo(2.0 / 3);
        assertThat(fields.at("/date/fn").asInt()).isEqualTo(1);
    }

    @Test
    void evaluate_names_the_gold_records_without_a_reading() throws Exception {
        Path gold = Files.createDirectories(folder.resolve("gold"));
        Files.writeString(gold.resolve("0a0a0a0a.json"), "{\"number\": \"1/QĐ-A\"}");
        Ran ran = cancu("evaluate", gold.toString(), "corpus/seed");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE_WITH_FAILURES);
        assertThat(ran.err()).contains("no reading for gold record 0a0a0a0a");
    }

    @Test
    void evaluate_refuses_a_folder_without_gold_records() {
        Ran ran = cancu("evaluate", "corpus/seed", "corpus/seed");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no gold records in corpus/seed");
    }

    @Test
    void a_correction_beats_the_reading_everywhere_and_is_listed() throws Exception {
        Path index = folder.resolve("corrected-index");
        cancu("--index", index.toString(), "index", "corpus/seed");
        Ran ran = cancu(
                "--index",
                index.toString(),
                "correct",
                "282/KH-NK",
                "number",
                "283/KH-NK",
                "--by",
                "Hà",
                "--note",
                "số viết tay");
        try {
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("1 document read again");
            assertThat(cancu("--index", index.toString(), "search", "283/KH-NK").out())
                    .contains("283/KH-NK");
            assertThat(cancu("--index", index.toString(), "show", "283/KH-NK").out())
                    .contains("283/KH-NK");
            assertThat(cancu("read", "corpus/seed/004_074f8bf849b43ca9.txt", "--json")
                            .out())
                    .contains("\"canonical\":\"283/KH-NK\"", "\"correction\"");
            assertThat(cancu("correct", "--list").out()).contains("number\t283/KH-NK\tHà", "số viết tay");
            Ran wrong = cancu("--index", index.toString(), "correct", "283/KH-NK", "date", "hôm qua");
            assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(wrong.err()).startsWith("cancu: no date «hôm qua»");
        } finally {
            Files.deleteIfExists(folder.resolve("corrections.tsv"));
        }
    }

    @Test
    void failures_are_counted_by_reason_with_what_to_do_and_can_be_had_as_csv() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("bad-corpus"));
        Files.writeString(corpus.resolve("=cmd.txt"), "");
        Path index = folder.resolve("other-index");
        assertThat(cancu("--index", index.toString(), "index", corpus.toString())
                        .code())
                .isEqualTo(3);
        Ran ran = cancu("--index", index.toString(), "failures");
        assertThat(ran.out()).startsWith("empty: ").contains("(1 file)\n");
        assertThat(ran.err()).contains("1 file without a document", "cancu index --failed");
        assertThat(cancu("--index", index.toString(), "failures", "--csv").out())
                .startsWith("path,reason,message,bytes,waiting\n")
                .contains("\"empty\"");
    }

    @Test
    void wrong_usage_is_one_line_and_exit_code_2() {
        for (List<String> words : List.of(
                List.of("search", "--limit", "0"),
                List.of("index", "no/such/folder"),
                List.of("nonsense"),
                List.of("show", "no-such"),
                List.of("evaluate", "no/such/gold", "corpus/seed"),
                List.of("evaluate", "pom.xml", "corpus/seed"),
                List.of("trace", "99/XX-YY"))) {
            Ran ran = cancu(words.toArray(String[]::new));
            assertThat(ran.code()).as(words.toString()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(ran.err()).startsWith("cancu: ").doesNotContain("\tat ");
        }
    }

    @Test
    void a_foreign_index_folder_is_refused_in_one_line() throws Exception {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("precious.doc"), "mine");
        Ran ran = cancu("--index", foreign.toString(), "index", "corpus/seed");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ran.err().strip().lines()).hasSize(1);
        assertThat(foreign.resolve("precious.doc")).hasContent("mine");
    }

    @Test
    void a_question_to_a_folder_without_documents_says_where_it_looked() {
        Path empty = folder.resolve("no-index-here");
        for (String command : List.of("stats", "failures", "validity")) {
            Ran ran = cancu("--index", empty.toString(), command);
            assertThat(ran.code()).isEqualTo(ExitCode.DONE);
            assertThat(ran.err()).contains("no documents in " + empty, "cancu index FOLDER");
        }
        assertThat(empty).doesNotExist();
    }

    @Test
    void what_is_misspelt_is_answered_with_what_looks_most_like_it() {
        assertThat(cancu("serch", "thi đua").err()).contains("serch; did you mean search?");
        assertThat(cancu("search", "--jsn", "thi đua").err()).contains("did you mean --json?");
        assertThat(cancu("search", "--qqqq", "thi đua").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void stats_doctor_version_and_help_answer() {
        assertThat(cancu("stats").out())
                .contains("Documents   5", "Directives  29, 29 of them not held")
                .containsPattern("Updated +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(cancu("doctor").out()).contains("parser", "index", "locale");
        assertThat(cancu("--version").out()).contains("cancu", "index format");
        assertThat(cancu("--help").out()).contains("search", "trace", "serve");
    }

    private static Ran cancu(String... words) {
        return new Shell(folder).cancu(words);
    }
}
