package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusFile;

/// The collections of real and of hostile files beside the project: every file gets a text or a reason.
@Tag("slow")
class CorporaTest {
    private static final int WORKERS = 2;

    private final Path shared = Path.of(System.getProperty("cancu.shared", "../shared"));

    private Map<String, Extraction> read(Path folder) throws Exception {
        var results = new TreeMap<String, Extraction>();
        var pending = new HashMap<String, Future<Extraction>>();
        try (var extractor = new FileExtractor(ExtractSettings.standard().withWorkers(WORKERS));
                var threads = Executors.newFixedThreadPool(WORKERS)) {
            for (var entry : new Corpus(List.of(folder), Set.of()).entries().toList()) {
                var file = (CorpusFile) entry;
                String name = folder.toAbsolutePath()
                        .normalize()
                        .relativize(file.path())
                        .toString();
                Callable<Extraction> reading = () -> extractor.extract(file);
                pending.put(name, threads.submit(reading));
            }
            for (var one : pending.entrySet()) {
                results.put(one.getKey(), one.getValue().get());
            }
        }
        return results;
    }

    /// Length of a text, with the names and texts of members.
    private static long size(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted text -> text.text().raw().length() + size(text.members());
            case Extraction.Unpacked archive -> size(archive.members());
            case Extraction.Unreadable _ -> 0;
        };
    }

    private static long size(List<Extraction.Member> members) {
        return members.stream()
                .mapToLong(member -> member.name().length() + size(member.extraction()))
                .sum();
    }

    private List<Map<String, String>> manifest(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("manifest.tsv"));
        String[] columns = lines.getFirst().split("\t");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < Math.min(cells.length, columns.length); i++) {
                        row.put(columns[i], cells[i]);
                    }
                    return Map.copyOf(row);
                })
                .toList();
    }

    @Test
    void every_hostile_file_gets_a_text_or_a_reason() throws Exception {
        Path folder = shared.resolve("corpora/hostile");
        assumeTrue(Files.isDirectory(folder), "no hostile corpus beside the project");
        Map<String, Extraction> results = read(folder);
        int texts = 0;
        int reached = 0;
        for (var row : manifest(folder)) {
            Extraction result = results.get(row.get("file"));
            assertThat(result).as(row.get("file")).isNotNull();
            if (row.get("expected").startsWith("text")) {
                texts++;
                boolean refused = result instanceof Extraction.Unreadable u && u.reason() == Reason.UNSUPPORTED;
                reached += refused || 2 * size(result) >= Long.parseLong(row.get("min_chars")) ? 1 : 0;
            }
            if (row.get("detail").contains("password") && !row.get("file").endsWith(".accdb")) {
                assertThat(result)
                        .as(row.get("file"))
                        .isInstanceOfSatisfying(
                                Extraction.Unreadable.class,
                                u -> assertThat(u.reason()).isEqualTo(Reason.ENCRYPTED));
            }
        }
        // The figures of the manifest count what plain Tika prints: names of form fields, bookmarks, comments and blank
        // lines too. Half of it is asked for; files that hold little else are the rest.
        assertThat((double) reached / texts).isGreaterThanOrEqualTo(0.90);
    }

    /// The electronically signed documents of the gold set: their certificates tell who signed them and when.
    @Test
    void electronic_signatures_of_real_documents_name_their_signers() throws Exception {
        Path folder = shared.resolve("corpora/originals/files");
        assumeTrue(Files.isDirectory(folder), "no originals beside the project");
        var expected = Map.of(
                "500387f1", "Nguyễn Phương Toàn 2026-04-15T08:42:57+07:00",
                "a2a91391", "Huỳnh Lê Như Trang 2025-11-18T13:56:02+07:00",
                "192bb0d8", "Phùng Tô Long 2025-01-24T15:06:22+07:00",
                "928e10d4", "Nguyễn Văn Dũng 2025-11-21T11:45:51+07:00",
                "baffca40", "Bộ Giáo dục và Đào tạo 2026-04-13T08:42:00+07:00");
        try (var extractor = new FileExtractor(ExtractSettings.standard())) {
            for (var entry : new Corpus(List.of(folder), Set.of()).entries().toList()) {
                var file = (CorpusFile) entry;
                String signed = expected.getOrDefault(file.name().substring(0, 8), "");
                if (!signed.isEmpty()) {
                    var read = (Extraction.Extracted) extractor.extract(file);
                    assertThat(read.metadata().signatures())
                            .as(file.name())
                            .extracting(signature -> signature.signer() + " " + signature.time())
                            .contains(signed);
                }
            }
        }
    }

    @Test
    void real_documents_give_text_unless_they_are_scans() throws Exception {
        Path folder = shared.resolve("corpora/originals");
        assumeTrue(Files.isDirectory(folder), "no originals beside the project");
        Map<String, Extraction> results = read(folder.resolve("files"));
        for (var row : manifest(folder)) {
            Extraction result = results.get(row.get("file").replace("files/", ""));
            if (row.get("kind").equals("born-digital")) {
                assertThat(result).as(row.get("file")).isInstanceOf(Extraction.Extracted.class);
            }
            if (row.get("kind").equals("scanned")) {
                assertThat(result)
                        .as(row.get("file"))
                        .isInstanceOfSatisfying(
                                Extraction.Extracted.class,
                                scan -> assertThat(scan.waiting()).isNotEmpty());
            }
        }
    }
}
