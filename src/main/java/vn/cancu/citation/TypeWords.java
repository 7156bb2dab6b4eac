package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.number.NumberScanner.Scanned;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;

/// Finds the type word before a number: «Chỉ thị số 05-CT/TW», «Quyết định 324/QĐ-KHVN», and where the mention begins.
final class TypeWords {
    private static final int REACH = 160;
    private static final List<String> ASSEMBLY = List.of("bo luat", "luat", "phap lenh", "nghi quyet", "hien phap");

    private static final int LONGEST_CODE = 5;

    private final String folded;
    private final String flat;

    TypeWords(Prose prose) {
        this.folded = prose.folded();
        this.flat = prose.flat();
    }

    /// The beginning of a mention.
    ///
    /// @param start where it begins: the type word, else «số», else the number
    /// @param type what the type word says; empty when there is none, or when it says only «văn bản»
    record Lead(int start, Optional<DocumentType> type) {}

    /// Looks left of a number.
    ///
    /// @param from nothing before this offset belongs to the mention
    Lead before(Scanned number, int from) {
        int at = skipBlanks(number.span().start(), from);
        if (at > from && folded.charAt(at - 1) == ':') {
            at = skipBlanks(at - 1, from);
        }
        int word = wordBefore(at, "so", from);
        int end = word < 0 ? number.span().start() : word;
        Lead near = adjacent(skipBlanks(end, from), from);
        if (near.start() >= 0) {
            return compound(number, near, from);
        }
        Lead code = abbreviated(skipBlanks(end, from), from);
        if (code.start() >= 0) {
            return code;
        }
        Lead apart = word < 0 ? near : apart(number, word, from);
        return apart.start() >= 0 ? apart : new Lead(end, Optional.empty());
    }

    /// The type word that ends before an offset, blanks between; its start is -1 when none does.
    Lead endingAt(int end, int from) {
        return adjacent(skipBlanks(end, from), from);
    }

    /// The type word that ends at an offset.
    private Lead adjacent(int end, int from) {
        for (String name : DocumentTypes.names()) {
            int start = wordBefore(end, name, from);
            if (start >= 0) {
                return new Lead(start, DocumentTypes.named(name));
            }
        }
        return new Lead(wordBefore(end, "van ban", from), Optional.empty());
    }

    /// «Thông báo kết luận số 67/TB-VPCP»: of two type words in a row the one that the code in the number names.
    private Lead compound(Scanned number, Lead near, int from) {
        Optional<DocumentType> coded = code(number);
        if (coded.isEmpty() || near.type().isEmpty() || coded.equals(near.type())) {
            return near;
        }
        int start = wordBefore(
                skipBlanks(near.start(), from), Folding.key(coded.get().name()), from);
        return start >= 0 ? new Lead(start, coded) : near;
    }

    /// The code of a type in place of its name, in capitals: «CV số 3280/BGDĐT-GDTrH», «TT 58/2011/TT-BGDĐT».
    private Lead abbreviated(int end, int from) {
        int start = end;
        while (start > from && end - start <= LONGEST_CODE && Character.isLetter(flat.charAt(start - 1))) {
            start--;
        }
        String word = flat.substring(start, end);
        boolean code = word.length() > 1
                && word.length() <= LONGEST_CODE
                && Character.isUpperCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(1))
                && (start == 0 || !"/-.".contains(flat.substring(start - 1, start)));
        Optional<DocumentType> type = code ? DocumentTypes.coded(word) : Optional.empty();
        return new Lead(type.isPresent() ? start : -1, type);
    }

    /// A type word with a title between it and «số»: «Luật Khám bệnh, chữa bệnh số 40/2009/QH12».
    private Lead apart(Scanned number, int end, int from) {
        List<String> names = number.shape().equals("law")
                ? ASSEMBLY
                : code(number).map(type -> List.of(Folding.key(type.name()))).orElse(List.of());
        int limit = Math.max(from, end - REACH);
        for (int i = end; i > limit; i--) {
            char c = folded.charAt(i - 1);
            if (c == ';' || c == '\n' || c == '(' || c == '.') {
                break;
            }
            for (String name : names) {
                int start = wordBefore(i, name, limit);
                if (start >= 0 && isBoundary(i)) {
                    return new Lead(start, DocumentTypes.named(name));
                }
            }
        }
        return new Lead(-1, Optional.empty());
    }

    /// The type that the code in a number names; a letter for what names none.
    static Optional<DocumentType> code(Scanned number) {
        String symbol = number.number().symbol();
        String first = symbol.substring(0, firstSeparator(symbol));
        return switch (number.shape()) {
            case "letter" -> Optional.of(DocumentTypes.LETTER);
            case "law" -> DocumentTypes.coded(first).or(() -> DocumentTypes.named("luat"));
            default -> DocumentTypes.coded(first);
        };
    }

    private static int firstSeparator(String symbol) {
        for (int i = 0; i < symbol.length(); i++) {
            if (symbol.charAt(i) == '-' || symbol.charAt(i) == '/') {
                return i;
            }
        }
        return symbol.length();
    }

    /// Where a phrase begins that ends at an offset, any blanks between its words; -1 when it does not stand there.
    private int wordBefore(int end, String phrase, int from) {
        int at = end;
        for (int i = phrase.length() - 1; i >= 0; i--) {
            char c = phrase.charAt(i);
            if (c == ' ') {
                int before = at;
                at = skipBlanks(at, from);
                if (at == before) {
                    return -1;
                }
            } else if (at <= from || folded.charAt(at - 1) != c) {
                return -1;
            } else {
                at--;
            }
        }
        boolean inside = at > from && Character.isLetterOrDigit(folded.charAt(at - 1));
        boolean law = phrase.equals("luat") && wordBefore(skipBlanks(at, from), "phap", from) >= 0;
        return inside || law ? -1 : at;
    }

    private boolean isBoundary(int at) {
        return at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }

    private int skipBlanks(int at, int from) {
        int i = at;
        while (i > from && at - i < 40 && folded.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }
}
