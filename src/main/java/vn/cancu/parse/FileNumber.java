package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Folding;

/// The number in a file's name: `2128-kh-syt.pdf`, `CV1849-BGDDT-GDPT signed.pdf`.
///
/// A serial counts only when the groups of the symbol follow it; a folder's order (`1. Kế hoạch …`) is no serial.
final class FileNumber {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SERIAL = 5;

    private final String name;
    private final List<String> tokens;

    FileNumber(String fileName) {
        this.name = Folding.fold(Row.opening(fileName, LONGEST_NAME));
        this.tokens = tokens(name);
    }

    /// The serial that stands before all groups of a printed symbol.
    ///
    /// Example: `Q5P_17-gm-syt-1-.pdf` gives `17` for the symbol `GM-SYT`.
    Optional<String> serialOf(String symbol) {
        List<String> groups = tokens(Folding.fold(symbol)).stream()
                .filter(token -> !isDigits(token))
                .toList();
        for (int i = 0; i + groups.size() < tokens.size(); i++) {
            if (isSerial(tokens.get(i)) && follows(i + 1, groups)) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    /// The serial to which nothing but the type's code is joined: `16CT.signed.pdf`, `05CT_20250517.pdf`; not when other words
    /// follow, which may name another body.
    ///
    /// @param type the printed type
    Optional<String> serialBefore(DocumentType type) {
        String code = Folding.fold(type.code());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String serial = tokens.get(i);
            boolean joined = name.contains(serial + code) || name.contains(serial + "-" + code);
            String behind = i + 2 < tokens.size() ? tokens.get(i + 2) : "";
            boolean alone = behind.isEmpty() || isDigits(behind) || behind.equals("signed") || behind.equals("pdf");
            if (isSerial(serial) && serial.length() > 1 && tokens.get(i + 1).equals(code) && joined && alone) {
                return Optional.of(serial);
            }
        }
        return Optional.empty();
    }

    /// A whole number whose type code and body are both known: for a head in which no number can be found.
    ///
    /// @param type the printed type, with which the code must agree; a letter has the body first
    Optional<DocumentNumber> whole(DocumentType type) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            String first = tokens.get(i + 1).toUpperCase(Locale.ROOT);
            String second = tokens.get(i + 2).toUpperCase(Locale.ROOT);
            boolean letter = type.equals(DocumentTypes.LETTER);
            Optional<String> body = Authorities.coded(letter ? first : second).map(Authorities.Authority::code);
            boolean fits = letter || first.equalsIgnoreCase(Folding.bare(type.code()));
            if (isSerial(tokens.get(i)) && fits && body.isPresent()) {
                String symbol = letter ? body.get() + "-" + second : type.code() + "-" + body.get();
                return NumberScanner.read(tokens.get(i) + "/" + symbol);
            }
        }
        return Optional.empty();
    }

    /// Whether the groups stand there in order; words may be glued to the last (`gdptsigned`).
    private boolean follows(int from, List<String> groups) {
        for (int k = 0; k < groups.size(); k++) {
            String token = tokens.get(from + k);
            boolean last = k == groups.size() - 1;
            boolean same = token.equals(groups.get(k));
            if (!same && !(last && k > 0 && token.equals(groups.get(k) + "signed"))) {
                return false;
            }
        }
        return groups.size() > 1;
    }

    private static boolean isSerial(String token) {
        return isDigits(token) && token.length() <= LONGEST_SERIAL;
    }

    private static boolean isDigits(String token) {
        return Character.isDigit(token.charAt(0));
    }

    /// Runs of letters and runs of digits.
    private static List<String> tokens(String name) {
        var tokens = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || kind(name.charAt(i)) != kind(name.charAt(start));
            if (end) {
                if (i > start && kind(name.charAt(start)) > 0) {
                    tokens.add(name.substring(start, i));
                }
                start = i;
            }
        }
        return tokens;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) ? 2 : 0;
    }
}
