package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.cancu.SharedCorpora;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Header;
import vn.cancu.text.Folding;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Real OCR of the upper half of first pages, against what people read off the pictures.
@Tag("slow")
class ScannedHeadsTest {
    @Test
    void scans_are_read_as_people_read_them() throws IOException {
        Path folder = SharedCorpora.file("originals/ocr-head");
        int heads = 0;
        int wrong = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Optional<JsonNode> gold = gold(file);
                if (gold.isPresent()) {
                    heads++;
                    wrong += mistakes(read(file), gold.get());
                }
            }
        }
        assertThat(heads).isGreaterThan(15);
        assertThat(wrong).as("wrong types, symbols and months of " + heads).isLessThanOrEqualTo(heads / 10);
    }

    private static int mistakes(Header header, JsonNode gold) {
        String symbol = header.number().known().map(number -> number.symbol()).orElse("");
        String type = header.type().known().map(DocumentType::name).orElse("");
        String date = header.date().known().map(day -> day.iso()).orElse("");
        String day = gold.get("date").asString("");
        boolean sameMonth = date.length() < 7 || date.startsWith(day.substring(0, 7));
        return (Folding.key(gold.get("number").asString("")).endsWith(Folding.key(symbol)) ? 0 : 1)
                + (type.equals(gold.get("type").get("name").asString()) ? 0 : 1)
                + (sameMonth ? 0 : 1);
    }

    private static Header read(Path file) throws IOException {
        String name = file.getFileName().toString();
        var page = new Page(0, List.of(TextSource.OCR), "", 100, Page.UNKNOWN, Page.UNKNOWN);
        SourceText text = SourceText.of(Files.readString(file), Layout.ofPages(List.of(page)));
        return new DocumentParser()
                .parse(text, name.substring(name.indexOf("__") + 2, name.length() - ".txt".length()))
                .header();
    }

    private static Optional<JsonNode> gold(Path file) throws IOException {
        String id = file.getFileName().toString().substring(0, 8);
        Path record = SharedCorpora.file("originals").resolve("../../gold/documents/" + id + ".json");
        return Files.exists(record)
                ? Optional.of(new ObjectMapper().readTree(Files.readString(record)))
                : Optional.empty();
    }
}
