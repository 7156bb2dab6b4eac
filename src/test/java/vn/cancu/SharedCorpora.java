package vn.cancu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The collections of texts beside the project (`../shared/corpora`, or below the property `cancu.shared`). They are
/// not ours to ship; a test that needs one is skipped where it is missing.
public final class SharedCorpora {
    private static final Path ROOT = Path.of(System.getProperty("cancu.shared", "../shared"), "corpora");

    private SharedCorpora() {}

    /// A file of the collections; the running test is skipped when there is none.
    public static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(Files.exists(file), "no " + name + " beside the project");
        return file;
    }

    /// One value for each line of a compressed file of JSON lines.
    public static List<JsonNode> lines(String name) throws IOException {
        var mapper = JsonMapper.shared();
        List<JsonNode> values = new ArrayList<>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                values.add(mapper.readTree(line));
            }
        }
        return values;
    }

    /// The rows of a table with a head, each by column; cells that a short row lacks are empty.
    public static List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(file(name));
        String[] columns = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
