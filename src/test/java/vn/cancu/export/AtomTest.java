package vn.cancu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;

class AtomTest {
    private static final Instant MADE = Instant.parse("2026-01-02T03:04:05Z");
    private static final long FILE = Instant.parse("2024-05-06T07:08:09Z").toEpochMilli();

    @Test
    void what_prints_no_date_is_as_old_as_its_file() {
        assertThat(feed(Optional.empty())).contains("<updated>2024-05-06T14:08:09+07:00</updated>");
        assertThat(feed(Optional.of(new IssueDate(2020, 12, 0))))
                .contains("<updated>2020-12-01T00:00:00+07:00</updated>")
                .contains("<updated>2026-01-02T10:04:05+07:00</updated>");
        assertThat(feed(Optional.of(new IssueDate(2020, 2, 31)))).contains("<updated>2020-02-29T00:00:00+07:00");
    }

    private static String feed(Optional<IssueDate> date) {
        var key = new DocumentKey("", "", Optional.empty());
        var card = new DocumentCard(
                "0123456789abcdef",
                "a.txt",
                Optional.empty(),
                "",
                key,
                date,
                List.of(),
                Level.UNKNOWN,
                "",
                "Về việc học",
                List.of());
        var out = new StringWriter();
        new Atom(out, "http://localhost", MADE, _ -> FILE)
                .feed(
                        new Atom.Head("học", "", "/search.atom?q=h", "/search?q=h"),
                        List.of(new Atom.Entry(card, Optional.empty(), "Về\nviệc  học")));
        assertThat(out.toString()).contains("<summary>Về việc học</summary>");
        return out.toString();
    }
}
