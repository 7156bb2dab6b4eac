package vn.cancu.correction;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.number.NumberScanner;

/// The effect of a correction: the value that replaces what was read, or a citation to add or remove.
sealed interface Change {
    record OfType(DocumentType type) implements Change {}

    record OfNumber(DocumentNumber number) implements Change {}

    record OfDate(IssueDate date) implements Change {}

    record OfPlace(String place) implements Change {}

    record OfIssuers(List<String> names) implements Change {}

    record OfSubject(String subject) implements Change {}

    record OfSigners(List<Name> signers) implements Change {}

    record Cites(DocumentNumber number, Relation relation) implements Change {}

    record CitesNot(DocumentNumber number) implements Change {}

    /// A signer's name and, where it is given, position.
    record Name(String name, String position) {}

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException with one line when the field cannot have it
    static Change of(CorrectedField field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("no value for " + field.code());
        }
        return switch (field) {
            case TYPE ->
                new OfType(DocumentTypes.named(value)
                        .or(() -> DocumentTypes.coded(value))
                        .orElseThrow(() -> new IllegalArgumentException("no type «" + value + "»")));
            case NUMBER -> new OfNumber(number(value));
            case DATE -> new OfDate(date(value));
            case PLACE -> new OfPlace(value);
            case ISSUER -> new OfIssuers(items(value));
            case SUBJECT -> new OfSubject(value);
            case SIGNER -> new OfSigners(items(value).stream().map(Change::name).toList());
            case CITES -> cites(value);
            case CITES_NOT -> new CitesNot(number(value));
        };
    }

    private static DocumentNumber number(String value) {
        return NumberScanner.read(value)
                .filter(Predicate.not(DocumentNumber::isBlank))
                .orElseThrow(() -> new IllegalArgumentException("no number «" + value + "»"));
    }

    private static IssueDate date(String value) {
        List<String> parts = List.of(value.split("/", -1));
        try {
            if (parts.size() == 3) {
                return new IssueDate(
                        Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)));
            }
            return IssueDate.parse(value);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("no date «" + value + "»; write 2020-02-25 or 25/2/2020");
        }
    }

    private static Change cites(String value) {
        int blank = value.lastIndexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("«" + value + "» needs a relation behind the number: "
                    + String.join(
                            ", ",
                            Arrays.stream(Relation.values()).map(Relation::code).toList()));
        }
        return new Cites(number(value.substring(0, blank).strip()), Relation.of(value.substring(blank + 1)));
    }

    private static List<String> items(String value) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static Name name(String value) {
        int comma = value.indexOf(',');
        return comma < 0
                ? new Name(value, "")
                : new Name(
                        value.substring(0, comma).strip(),
                        value.substring(comma + 1).strip());
    }
}
