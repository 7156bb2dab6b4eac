package vn.cancu.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Reads `name:value` in a query. The value is one word, a quoted stretch, the whole name of a type, a province or a
/// relation, or a stretch of time. Issuers, signers, recipients, subjects and cited directives have names of several words,
/// in Vietnamese nearly always: without quotes the name goes on up to the next field, sign or number, as far as some
/// document holds it; what is left are words of the query, and a note says so.
///
/// @param field what the name means
/// @param name the name as typed
/// @param text the whole query
/// @param from where the value begins
record FieldReader(QueryField field, String name, String text, int from) {
    private static final int LONGEST_NAME = 12;
    /// Words of the longest value that may be typed without quotes, `thành phố Hồ Chí Minh`.
    private static final int LONGEST_VALUE = 5;
    /// Words of the longest name that is looked for.
    private static final int LONGEST_IN_FIELD = 12;

    /// What was read.
    ///
    /// @param clause empty when the value makes no sense
    /// @param note what is wrong with it
    /// @param end where reading goes on; at the value itself when it is read as words
    record Read(Optional<Clause> clause, Optional<String> note, int end) {}

    /// The field whose name stands at an offset with a colon and a value right behind.
    static Optional<FieldReader> at(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return Optional.empty();
        }
        int colon = at;
        while (colon < text.length() && colon - at <= LONGEST_NAME && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        boolean valued = colon + 1 < text.length() && text.charAt(colon) == ':' && text.charAt(colon + 1) > ' ';
        if (!valued) {
            return Optional.empty();
        }
        String name = text.substring(at, colon);
        int from = colon + 1;
        return QueryField.named(name).map(field -> new FieldReader(field, name, text, from));
    }

    /// Reads the value.
    ///
    /// @param stop where at the latest a name ends when it has no quotes
    /// @param end where what may belong to the value ends
    /// @param held whether some document holds what is asked
    Read read(int stop, int end, Predicate<Clause.InField> held) {
        boolean quoted = QueryParser.isQuote(text.charAt(from));
        if (!quoted && isNamed()) {
            Optional<Read> name = name(Words.of(text.substring(from, stop)), held);
            if (name.isPresent()) {
                return name.get();
            }
        }
        if (!quoted && isOfDays() && DayRange.read(text.substring(from, end())).isEmpty()) {
            Optional<Read> days = Periods.at(text.substring(from, end))
                    .map(found -> new Read(
                            Optional.of(new Clause.InField(field, found.days())),
                            Optional.empty(),
                            from + found.end()));
            if (days.isPresent()) {
                return days.get();
            }
        }
        return value();
    }

    private boolean isNamed() {
        return switch (field) {
            case ISSUER, SIGNER, RECIPIENT, SUBJECT -> true;
            case CITES -> !isNumber(text.substring(from, end()));
            case NUMBER, TYPE, PROVINCE, RELATION, YEAR, DATE, SCHOOL_YEAR, DUE -> false;
        };
    }

    /// Whether a value without blanks is a number by itself: `05-CT/TW`, and not the `05` of `05 CT TW`.
    private static boolean isNumber(String value) {
        return value.chars().anyMatch(c -> c == '/' || c == '-')
                && TypedNumber.whole(value).isPresent();
    }

    private boolean isOfDays() {
        return field == QueryField.YEAR || field == QueryField.DATE || field == QueryField.DUE;
    }

    /// The longest name that some document holds; all of it when none does.
    private Optional<Read> name(Words words, Predicate<Clause.InField> held) {
        int most = Math.min(words.size(), LONGEST_IN_FIELD);
        for (int size = most; size > 0; size--) {
            int end = from + words.end(size - 1);
            Optional<Clause.InField> asked = asked(text.substring(from, end), false);
            if (asked.filter(held).isPresent()) {
                String rest =
                        text.substring(end, from + words.end(words.size() - 1)).strip();
                Optional<String> note = rest.isEmpty() ? Optional.empty() : Optional.of(rest(end, rest));
                return Optional.of(new Read(asked.map(it -> it), note, end));
            }
        }
        int end = most == 0 ? from : from + words.end(most - 1);
        return most == 0
                ? Optional.empty()
                : asked(text.substring(from, end), false)
                        .map(none -> new Read(Optional.of(none), Optional.of(nobody(text.substring(from, end))), end));
    }

    private String rest(int end, String rest) {
        return "«" + name + ":» được hiểu là «" + text.substring(from, end) + "»; «" + rest
                + "» được tìm như các từ thường.";
    }

    private String nobody(String value) {
        return "Không có văn bản nào có «" + value + "» ở «" + name + ":».";
    }

    private Read value() {
        int end = end();
        boolean quoted = QueryParser.isQuote(text.charAt(from)) && end > from + 1;
        String value = quoted ? text.substring(from + 1, end - 1) : text.substring(from, end);
        Optional<Clause> clause = clause(value.strip());
        return clause.isPresent()
                ? new Read(clause, Optional.empty(), end)
                : new Read(clause, Optional.of(note(value)), from);
    }

    private String note(String value) {
        String wanted = switch (field) {
            case YEAR, DATE, DUE -> "một năm, một ngày hoặc một khoảng như 2019..2021";
            case SCHOOL_YEAR -> "một năm học như 2024-2025";
            case NUMBER, CITES -> "một số, ký hiệu như 05-CT/TW";
            case TYPE -> "một tên loại văn bản như kế hoạch";
            case PROVINCE -> "một tỉnh, thành phố";
            case RELATION -> "một quan hệ như căn cứ";
            case ISSUER, SIGNER, RECIPIENT, SUBJECT -> "một tên";
        };
        return "«" + name + ":» cần " + wanted + "; «" + value + "» được tìm như các từ thường.";
    }

    private int end() {
        if (QueryParser.isQuote(text.charAt(from))) {
            for (int i = from + 1; i < text.length(); i++) {
                if (QueryParser.isQuote(text.charAt(i))) {
                    return i + 1;
                }
            }
        }
        if (field == QueryField.TYPE) {
            Optional<DocumentType> type = DocumentTypes.at(text.substring(from));
            if (type.isPresent()) {
                return from
                        + Words.of(text.substring(from))
                                .end(QueryParser.words(type.get().name()).size() - 1);
            }
        }
        if (field == QueryField.PROVINCE) {
            OptionalInt named = endOf(name -> Places.province(name).isPresent());
            if (named.isPresent()) {
                return named.getAsInt();
            }
        }
        if (field == QueryField.RELATION) {
            OptionalInt named = endOf(name -> relation(name).isPresent());
            if (named.isPresent()) {
                return named.getAsInt();
            }
        }
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && "()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    /// End offset of the longest known name at the beginning of a value: `tinh:Tây Ninh` and `quanhe:căn cứ` need no
    /// quotes.
    private OptionalInt endOf(Predicate<String> known) {
        Words words = Words.of(text.substring(from));
        for (int i = Math.min(words.size(), LONGEST_VALUE) - 1; i >= 0; i--) {
            int end = from + words.end(i);
            if (known.test(text.substring(from, end))) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<Clause> clause(String value) {
        if (field == QueryField.SCHOOL_YEAR) {
            int year = Signs.year(value);
            return Signs.schoolYear(year > 0 ? year + "-" + (year + 1) : value).map(Clause.class::cast);
        }
        return asked(value, true).map(it -> it);
    }

    /// @param quoted whether words are meant one after the other
    private Optional<Clause.InField> asked(String value, boolean quoted) {
        Optional<Clause.Asked> asked = switch (field) {
            case NUMBER -> TypedNumber.whole(value).map(Clause.Asked.Numbered::new);
            case CITES ->
                TypedNumber.whole(value)
                        .<Clause.Asked>map(Clause.Asked.Numbered::new)
                        .or(() -> CitedName.of(value).map(Clause.Asked.Named::new));
            case TYPE ->
                DocumentTypes.named(value)
                        .or(() -> DocumentTypes.coded(value))
                        .map(type -> new Clause.Asked.Value(type.name()));
            case PROVINCE -> Places.province(value).map(province -> new Clause.Asked.Value(province.name()));
            case RELATION -> relation(value).map(relation -> new Clause.Asked.Value(relation.code()));
            case YEAR, DATE, DUE -> DayRange.read(value).map(range -> range);
            case ISSUER, SIGNER, RECIPIENT -> names(value).map(Clause.Asked.Names::new);
            case SUBJECT ->
                names(value)
                        .map(spellings ->
                                quoted ? new Clause.Asked.Names(spellings) : new Clause.Asked.Words(spellings));
            case SCHOOL_YEAR -> Optional.empty();
        };
        return asked.map(it -> new Clause.InField(field, it));
    }

    /// A relation by its code or by the beginning of its label, `sửa đổi`.
    private static Optional<Relation> relation(String value) {
        String key = Folding.key(value);
        return Stream.of(Relation.values())
                .filter(relation -> relation.code().equals(value)
                        || Folding.key(relation.code()).equals(key)
                        || (Folding.key(relation.label()) + " ").startsWith(key + " "))
                .findFirst();
    }

    private static Optional<List<Clause.Phrase>> names(String value) {
        List<Clause.Word> words = QueryParser.words(value);
        return words.isEmpty() ? Optional.empty() : Optional.of(Acronyms.spellings(words));
    }
}
