package vn.cancu.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Evidence;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Part;
import vn.cancu.document.Zone;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Span;

/// Makes documents for tests from lines `name: value`.
final class Documents {
    static final AdministrativeDocument EMPTY = of("");

    private Documents() {}

    /// Known names: number, date, place, issuer, level, province, part (one for the whole text).
    static AdministrativeDocument of(String facts) {
        Map<String, String> values = new HashMap<>();
        for (String line : facts.lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(':');
            values.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        Field<DocumentNumber> number =
                field(values, "number").map(value -> NumberScanner.read(value).orElseThrow());
        Issuer issuer = new Issuer(
                values.getOrDefault("issuer", ""),
                Level.valueOf(values.getOrDefault("level", "UNKNOWN")),
                values.getOrDefault("province", ""),
                "",
                Evidence.sure(new Span(0, 0), "test"));
        Header header = new Header(
                Field.missing(),
                number,
                field(values, "date").map(IssueDate::parse),
                field(values, "place"),
                List.of(issuer),
                Field.missing(),
                List.of());
        Part part = Part.valueOf(values.getOrDefault("part", "BODY"));
        return new AdministrativeDocument(
                header,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Zone(part, new Span(0, Integer.MAX_VALUE))),
                List.of(),
                List.of());
    }

    private static Field<String> field(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null ? Field.missing() : new Field.Found<>(value, new Span(0, 0), "test");
    }
}
