package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.Tsv;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.LuceneIndex;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;

class ApiTableTest {
    @TempDir
    private static Path folder;

    @Test
    void what_the_site_answers_programs_is_what_the_table_says() {
        try (var library = new Library(LuceneIndex.open(folder), new DocumentReader());
                var pictures = new PagePictures(ExtractSettings.standard())) {
            List<String> table =
                    ApiTable.of(library).stream().map(ApiCall::path).toList();
            try (var server =
                    new WebServer(new WebSettings("127.0.0.1", 0, Set.of()), library, pictures, () -> Progress.NONE)) {
                assertThat(server.paths().stream().filter(path -> path.startsWith("/api/v1/")))
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.concat(table.stream(), Stream.of("/api/v1/openapi.json"))
                                        .toList());
            }
        }
    }

    @Test
    void every_name_in_a_path_is_a_parameter_and_every_call_says_what_it_is_for() {
        try (var library = new Library(LuceneIndex.open(folder), new DocumentReader())) {
            List<ApiCall> calls = ApiTable.of(library);
            assertThat(calls).extracting(ApiCall::id).doesNotHaveDuplicates();
            assertThat(calls).allSatisfy(call -> {
                assertThat(call.says().vietnamese()).endsWith(".");
                assertThat(call.says().english()).endsWith(".");
                assertThat(Pattern.compile("\\{(\\w+)}")
                                .matcher(call.path())
                                .results()
                                .map(name -> name.group(1)))
                        .containsExactlyElementsOf(call.parameters().stream()
                                .filter(one -> one.place() == ApiCall.Place.PATH)
                                .map(ApiCall.Parameter::name)
                                .toList());
            });
        }
    }

    @Test
    void every_row_of_words_is_used() {
        try (var library = new Library(LuceneIndex.open(folder), new DocumentReader())) {
            List<ApiCall> calls = ApiTable.of(library);
            assertThat(Tsv.rows(ApiTable.class, "api/calls.tsv"))
                    .extracting(row -> row.get("call"))
                    .containsExactlyElementsOf(calls.stream().map(ApiCall::id).toList());
            assertThat(Tsv.rows(ApiTable.class, "api/parameters.tsv").stream().map(ApiCall.Said::of))
                    .isSubsetOf(calls.stream()
                            .flatMap(call -> call.parameters().stream())
                            .map(ApiCall.Parameter::says)
                            .toList());
        }
    }
}
