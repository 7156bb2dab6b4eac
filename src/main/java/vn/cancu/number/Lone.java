package vn.cancu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;

/// Reads a number that stands alone: first as printed, then as people type it (small letters, any separators).
final class Lone {
    private static final int MAX_LENGTH = 120;

    private Lone() {}

    static Optional<DocumentNumber> read(String typed) {
        String text = bareNumber(typed);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<DocumentNumber> printed = printed(text);
        return printed.isPresent() ? printed : typed(text);
    }

    /// Without «Số:» before and a full stop behind.
    private static String bareNumber(String typed) {
        String text = typed;
        if (Folding.key(text).startsWith("so ")) {
            text = text.substring(2);
        }
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ':' || text.charAt(start) == ' ')) {
            start++;
        }
        int end = text.length();
        while (end > start && ".,;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return oneBlank(text.substring(start, end));
    }

    /// Runs of blanks as one: the place left for the serial may be wider than what was stamped into it.
    private static String oneBlank(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' || i == 0 || text.charAt(i - 1) != ' ') {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static Optional<DocumentNumber> printed(String text) {
        int symbol = 0;
        while (symbol < text.length() && ". _…".indexOf(text.charAt(symbol)) >= 0) {
            symbol++;
        }
        boolean blank = symbol < text.length() && (text.charAt(symbol) == '/' || text.charAt(symbol) == '-');
        var cursor = new Cursor(text, blank ? symbol : 0);
        Optional<Draft> draft = blank ? cursor.symbol("", false) : cursor.number(true);
        return draft.filter(_ -> cursor.end() == text.length()).map(Draft::number);
    }

    /// Serial, perhaps a year, and codes, separated by anything: at least two codes, the first that of a type or a
    /// body.
    private static Optional<DocumentNumber> typed(String text) {
        List<String> words = words(text);
        if (words.size() < 2 || !isSerial(words.getFirst())) {
            return Optional.empty();
        }
        boolean dated = words.size() > 2 && words.get(1).length() == 4 && isDigits(words.get(1));
        List<String> groups = words.subList(dated ? 2 : 1, words.size()).stream()
                .map(Lone::code)
                .toList();
        boolean assembly = Draft.isAssembly(groups.getFirst());
        boolean known = DocumentTypes.coded(groups.getFirst()).isPresent()
                || Authorities.coded(groups.getFirst()).isPresent();
        if (!assembly && (groups.size() < 2 || !known) || !groups.stream().allMatch(Lone::isCode)) {
            return Optional.empty();
        }
        List<Character> separators = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            separators.add(i == 0 ? '/' : '-');
        }
        return Optional.of(new Draft(words.getFirst(), dated ? words.get(1) : "", groups, separators).number());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " /-_.".indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /// The code as the tables write it, else in capitals.
    private static String code(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        Optional<String> type =
                DocumentTypes.coded(upper).map(DocumentType::code).filter(code -> code.equalsIgnoreCase(typed));
        return type.or(() -> Authorities.coded(upper)
                        .map(Authorities.Authority::code)
                        .filter(code -> code.equalsIgnoreCase(typed)))
                .orElse(upper);
    }

    private static boolean isSerial(String word) {
        boolean lettered = word.length() > 1 && Character.isLetter(word.charAt(word.length() - 1));
        String digits = lettered ? word.substring(0, word.length() - 1) : word;
        return digits.length() <= 5 && isDigits(digits);
    }

    private static boolean isCode(String group) {
        return Character.isLetter(group.charAt(0))
                && group.chars()
                        .allMatch(c -> c == '&' || c == 'Đ' || c == 'Ư' || c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
