package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.cancu.SharedCorpora;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// Documents of the gazette, text taken from PDF: number and type as read from the text against the name of the page
/// they came from (`nghi-dinh-so-188-2025-nd-cp-45593`). A few have lost the page with their number, or never printed it;
/// they are left out.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CongbaoTest {
    private final Agreement number = new Agreement("congbao-number");
    private final Agreement type = new Agreement("congbao-type");

    @BeforeAll
    void read() throws IOException {
        var reader = new DocumentReader();
        for (JsonNode document : SharedCorpora.lines("congbao/documents.jsonl.xz")) {
            String slug = document.get("slug").asString();
            String text = document.get("text").asString();
            String given = number(slug);
            if (!key(text).contains(given)) {
                continue;
            }
            var header = reader.read(SourceText.of(text), "").document().header();
            number.count(
                    slug,
                    given,
                    key(header.number().known().map(DocumentNumber::canonical).orElse("")));
            type.count(
                    slug,
                    DocumentTypes.at(slug.replace('-', ' '))
                            .map(DocumentType::name)
                            .orElse(""),
                    header.type().known().map(DocumentType::name).orElse(""));
        }
    }

    /// The number in the name of a page, between «so» and the page's own number.
    private static String number(String slug) {
        return slug.substring(slug.indexOf("-so-") + 3, slug.lastIndexOf('-') + 1);
    }

    /// Words and digits with dashes between; a dot inside a serial (`66.16/2026/NQ-CP`) is left out, as in those names.
    private static String key(String text) {
        return "-"
                + Folding.key(text.replaceAll("(?<=/?\\b6\\d)\\.(?=\\d\\d/20)", ""))
                        .replace(' ', '-') + "-";
    }

    @Test
    void the_numbers_agree() throws IOException {
        assertThat(number.share()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void the_types_agree() throws IOException {
        assertThat(type.share()).isGreaterThanOrEqualTo(0.98);
    }
}
