package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.cancu.SharedCorpora;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// The official notes of the national legal code («Điều 1 Luật số 57/2020/QH14 Luật Thanh niên ngày 16/06/2020 của Quốc
/// hội, …, được sửa đổi bởi …») against the table of its source documents, whose facts were cut out of the same notes
/// by other means and are partly wrong.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhapdienTest {
    private static final CitationReader READER = new CitationReader();

    private final Agreement number = new Agreement("phapdien-number");
    private final Agreement date = new Agreement("phapdien-date");
    private final Agreement issuer = new Agreement("phapdien-issuer");
    private final Agreement amended = new Agreement("phapdien-amended-by");
    private final Agreement more = new Agreement("phapdien-amended-by-more");

    /// What the notes of one source document say, taken together.
    private static final class Told {
        Optional<IssueDate> date = Optional.empty();
        String issuer = "";
        String note = "";
        String changed = "";
        final Set<String> amendedBy = new TreeSet<>();
    }

    @BeforeAll
    void read() throws IOException {
        Map<String, Told> told = new LinkedHashMap<>();
        for (JsonNode article : SharedCorpora.lines("phapdien/articles.jsonl.xz")) {
            String note = article.get("citation").asString();
            List<Citation> citations = READER.read(SourceText.of(note), Documents.EMPTY).stream()
                    .filter(Citation::isNumbered)
                    .toList();
            String given = article.get("doc_number").asString();
            String read = citations.isEmpty() ? "" : citations.getFirst().key().number();
            if (!isCutShort(given, read)) {
                number.count(note, fold(given), fold(read));
            }
            if (!citations.isEmpty()) {
                tell(told.computeIfAbsent(fold(read), _ -> new Told()), note, citations);
            }
        }
        compare(told);
    }

    private static void tell(Told told, String note, List<Citation> citations) {
        Citation source = citations.getFirst();
        if (told.date.isEmpty() && (told.note.isEmpty() || note.contains(" của "))) {
            told.date = source.attached().date();
            told.issuer = source.attached().issuer();
            told.note = note;
        }
        for (Citation citation : citations.subList(1, citations.size())) {
            if (changesTheSource(note, citation)) {
                told.amendedBy.add(fold(citation.key().number()));
                told.changed = note;
            }
        }
    }

    /// The acts that changed the source stand behind «bởi», not in a title.
    private static boolean changesTheSource(String note, Citation citation) {
        String before = note.substring(0, citation.span().start());
        int by = before.lastIndexOf(" bởi ");
        return by > before.lastIndexOf(", có hiệu lực thi hành")
                && !citation.rule().endsWith("cue:title");
    }

    private void compare(Map<String, Told> told) throws IOException {
        Map<String, Set<String>> given = new HashMap<>();
        for (Map<String, String> row : SharedCorpora.rows("phapdien/documents.tsv")) {
            String key = fold(row.get("number"));
            Told said = told.get(key);
            if (said == null || row.get("number").isBlank()) {
                continue;
            }
            if (!row.get("date").isBlank() && !isBroken(row)) {
                date.count(
                        said.note,
                        iso(row.get("date")),
                        said.date.map(IssueDate::iso).orElse(""));
                issuer.count(said.note, Folding.key(row.get("issuer")), Folding.key(said.issuer));
            }
            Set<String> changes = given.computeIfAbsent(key, _ -> new TreeSet<>());
            for (String other : row.get("amended_by").split(" ")) {
                if (!other.isBlank()) {
                    changes.add(fold(other));
                }
            }
        }
        given.forEach((key, changes) -> {
            Told said = told.getOrDefault(key, new Told());
            Set<String> read = said.amendedBy;
            changes.removeIf(other -> other.equals(key) || read.stream().anyMatch(whole -> isCutShort(other, whole)));
            changes.forEach(other -> amended.count(said.changed, other, read.contains(other) ? other : ""));
            read.forEach(other -> more.count(said.changed, changes.contains(other) ? other : "", other));
        });
    }

    /// Whether the table has no number, or stopped at a blank inside it: `68/2015/TT` of «68/2015/TT- BTNMT».
    private static boolean isCutShort(String given, String read) {
        return given.isBlank() || !fold(given).equals(fold(read)) && fold(read).startsWith(fold(given) + "-");
    }

    /// Whether the table took the date of a document that is named in the title: it contradicts the year inside the
    /// number, or the issuer runs on over the next date.
    private static boolean isBroken(Map<String, String> row) {
        String year = row.get("date").substring(row.get("date").lastIndexOf('/') + 1);
        return row.get("issuer").contains(" ngày ")
                || row.get("number").matches("\\d+/\\d{4}/.*")
                        && !row.get("number").contains("/" + year + "/");
    }

    private static String fold(String number) {
        return DocumentKey.foldNumber(SourceText.of(number).normal());
    }

    private static String iso(String date) {
        String[] parts = date.split("/");
        return parts.length == 3 ? parts[2] + "-" + parts[1] + "-" + parts[0] : date;
    }

    @Test
    void the_numbers_agree() throws IOException {
        assertThat(number.share()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void the_dates_agree() throws IOException {
        assertThat(date.share()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void the_issuers_agree() throws IOException {
        assertThat(issuer.share()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void the_acts_that_changed_them_agree() throws IOException {
        assertThat(amended.share()).isGreaterThanOrEqualTo(0.99);
        // The table stops at blanks inside numbers («34 /2019/TT-BGTVT») and at some words before them; read by eye,
        // all
        // of the others are right.
        assertThat(more.share()).isGreaterThanOrEqualTo(0.98);
    }
}
