package vn.cancu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentCardTest {
    @Test
    void the_title_reads_on_from_type_to_subject() {
        check("Triển khai phong trào", "Kế hoạch triển khai phong trào");
        check("Kế hoạch phối hợp", "Kế hoạch phối hợp");
        check("QUY ĐỊNH QUẢN LÝ", "Kế hoạch QUY ĐỊNH QUẢN LÝ");
        check("STEM trong trường học", "Kế hoạch STEM trong trường học");
        check("", "Kế hoạch 1/KH-A");
    }

    private static void check(String subject, String title) {
        var card = new DocumentCard(
                "0123456789abcdef",
                "a.txt",
                Optional.of(new DocumentType("KH", "Kế hoạch")),
                "1/KH-A",
                new DocumentKey("1/KH-A", "A", Optional.of(2020)),
                Optional.empty(),
                List.of(),
                Level.UNKNOWN,
                "",
                subject,
                List.of());
        assertThat(card.title()).isEqualTo(title);
    }
}
