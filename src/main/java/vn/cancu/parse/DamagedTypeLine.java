package vn.cancu.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;
import vn.cancu.text.Syllables;

/// Finds the type name on a scan where no line is nothing but a name: glued (`KÉHOẠCH -`), with a letter too many
/// (`ĐIÊỀU LỆ`), or beside what is left of a stamp (`-— x] THÔNG BÁO ĐẾN g2„`).
final class DamagedTypeLine {
    private static final int MOST_WORDS = 5;
    private static final int LONG_NAME = 6;
    private static final Map<String, DocumentType> NAMES = new HashMap<>();

    static {
        for (String name : DocumentTypes.names()) {
            Optional<DocumentType> type = DocumentTypes.named(name);
            if (name.length() > LONG_NAME && !type.equals(Optional.of(DocumentTypes.LETTER))) {
                type.ifPresent(known -> NAMES.put(glued(name), known));
            }
        }
    }

    private DamagedTypeLine() {}

    /// The first row that holds a type name in capitals with no other word beside it.
    static Optional<TypeLine> find(List<Row> rows, HeadBag bag) {
        Optional<TypeLine> similar = Optional.empty();
        for (int i = 0; i < Math.min(bag.end(), rows.size()); i++) {
            if (Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS)) {
                break;
            }
            List<String> words = Cells.words(bag.left(i).replace(HeadBag.MASK, ' '));
            Optional<DocumentType> exact = exact(words);
            if (exact.isPresent()) {
                return Optional.of(line(exact, i));
            }
            similar = similar.isPresent() ? similar : line(similar(words), i).found();
        }
        return similar;
    }

    private static TypeLine line(Optional<DocumentType> type, int row) {
        return new TypeLine(type, type.isPresent() ? row : -1, "", new Span(0, 0), row + 1);
    }

    private static Optional<DocumentType> exact(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            var joined = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
                joined.append(words.get(to));
                DocumentType type = Row.isUpper(joined.toString()) ? NAMES.get(glued(joined)) : null;
                if (type != null && !isWord(words, from - 1, -1) && !isWord(words, to + 1, 1)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    /// The name that the capitals of a row are but for one letter.
    private static Optional<DocumentType> similar(List<String> words) {
        String capitals =
                glued(String.join("", words.stream().filter(Row::isUpper).toList()));
        return capitals.length() < LONG_NAME || words.size() > MOST_WORDS
                ? Optional.empty()
                : NAMES.entrySet().stream()
                        .filter(name -> Similar.within(name.getKey(), capitals, 1))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /// Whether another word in capitals stands there, dashes passed over; what is left of a stamp does not count.
    private static boolean isWord(List<String> words, int from, int step) {
        int at = from;
        while (at >= 0 && at < words.size() && words.get(at).equals("-")) {
            at += step;
        }
        if (at < 0 || at >= words.size()) {
            return false;
        }
        String word = words.get(at);
        return word.length() > 1
                && Row.isUpper(word)
                && Syllables.isSyllable(word)
                && !Folding.bare(word).toUpperCase(Locale.ROOT).startsWith("DEN");
    }

    private static String glued(CharSequence text) {
        return Folding.key(text).replace(" ", "");
    }
}
