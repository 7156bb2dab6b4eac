package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.number.NumberScanner;

/// Recognises document numbers as people type them: whole (`24/TT-BGDĐT`), in words (`chỉ thị 05`), in pieces
/// (`kh 4403 sgddt`), or only the serial (`4403`).
final class TypedNumber {
    private static final int LONGEST_TYPE_NAME = 8;

    private TypedNumber() {}

    /// A number that the scanner has read.
    static Clause.Number of(DocumentNumber number) {
        List<List<String>> groups =
                NumberTerms.groups(number.canonical()).stream().map(List::of).toList();
        return new Clause.Number(number.folded(), groups, QueryParser.words(number.canonical()));
    }

    /// The number a whole query is, with or without the type's name and «số» before it.
    ///
    /// @return empty when the query says anything else
    static Optional<Clause.Number> whole(String text) {
        List<Clause.Word> words = QueryParser.words(text);
        if (words.isEmpty() || text.indexOf('"') >= 0) {
            return Optional.empty();
        }
        int named = afterName(words, 0);
        int from = named < words.size() && words.get(named).bare().equals("so") ? named + 1 : named;
        String rest = text.substring(Words.of(text).start(Math.min(from, words.size() - 1)));
        Optional<DocumentNumber> whole = NumberScanner.read(rest).filter(number -> !number.isBlank());
        if (whole.isPresent() && from < words.size()) {
            return whole.map(TypedNumber::of);
        }
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || " /-.&".indexOf(c) >= 0);
        return plain ? inPieces(words, named, from) : Optional.empty();
    }

    /// Serial and codes in any order; a date or a lone year is none.
    private static Optional<Clause.Number> inPieces(List<Clause.Word> words, int named, int from) {
        var groups = new ArrayList<List<String>>();
        if (named > 0) {
            DocumentTypes.at(joined(words, 0)).ifPresent(type -> groups.add(List.of(NumberTerms.type(type))));
        }
        int serials = 0;
        for (Clause.Word word : words.subList(from, words.size())) {
            if (isSerial(word)) {
                serials++;
                groups.add(List.of(NumberTerms.serial(unpadded(word))));
            } else if (isCode(word)) {
                groups.add(code(word));
            } else {
                return Optional.empty();
            }
        }
        boolean yearOnly = from == named && named > 0 && isYear(words.getLast());
        return serials == 1 && !yearOnly ? Optional.of(new Clause.Number("", groups, words)) : Optional.empty();
    }

    /// Words with every «type name, serial» among them made one clause: `chỉ thị 05 về học tập`.
    static List<Clause> among(List<Clause.Word> words) {
        var clauses = new ArrayList<Clause>();
        int i = 0;
        while (i < words.size()) {
            int named = afterName(words, i);
            int at =
                    named < words.size() && named > i && words.get(named).bare().equals("so") ? named + 1 : named;
            boolean serial =
                    named > i && at < words.size() && isSerial(words.get(at)) && (at > named || !isYear(words.get(at)));
            if (serial) {
                clauses.add(partial(words.subList(i, at + 1), DocumentTypes.at(joined(words, i))));
                i = at + 1;
            } else {
                clauses.add(words.get(i++));
            }
        }
        return clauses;
    }

    private static Clause partial(List<Clause.Word> words, Optional<DocumentType> type) {
        var groups = new ArrayList<List<String>>();
        type.ifPresent(known -> groups.add(List.of(NumberTerms.type(known))));
        groups.add(List.of(NumberTerms.serial(unpadded(words.getLast()))));
        return new Clause.Number("", groups, words);
    }

    /// Index after the type name that begins at a word; the same index when none does.
    private static int afterName(List<Clause.Word> words, int from) {
        return DocumentTypes.at(joined(words, from))
                .map(type -> from + QueryParser.words(type.name()).size())
                .orElse(from);
    }

    private static String joined(List<Clause.Word> words, int from) {
        var joined = new StringBuilder();
        for (Clause.Word word : words.subList(from, Math.min(words.size(), from + LONGEST_TYPE_NAME))) {
            joined.append(joined.isEmpty() ? "" : " ").append(word.bare());
        }
        return joined.toString();
    }

    private static boolean isSerial(Clause.Word word) {
        String text = word.bare();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits <= 5 && text.length() - digits <= 1;
    }

    private static boolean isYear(Clause.Word word) {
        String text = word.bare();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    /// A code of a type or of a body; a word with a mark other than the stroke of đ is an ordinary word.
    private static boolean isCode(Clause.Word word) {
        boolean marked = !word.exact().replace('đ', 'd').equals(word.bare());
        return !marked
                && (DocumentTypes.coded(word.bare().toUpperCase(java.util.Locale.ROOT))
                                .isPresent()
                        || Authorities.coded(word.bare()).isPresent());
    }

    private static List<String> code(Clause.Word word) {
        String folded = word.bare().toUpperCase(java.util.Locale.ROOT);
        return DocumentTypes.coded(word.exact().toUpperCase(java.util.Locale.ROOT))
                .map(type -> List.of(folded, NumberTerms.type(type)))
                .orElse(List.of(folded));
    }

    private static String unpadded(Clause.Word word) {
        String text = word.bare().toUpperCase(java.util.Locale.ROOT);
        int zeros = 0;
        while (zeros + 1 < text.length() && text.charAt(zeros) == '0' && Character.isDigit(text.charAt(zeros + 1))) {
            zeros++;
        }
        return text.substring(zeros);
    }
}
