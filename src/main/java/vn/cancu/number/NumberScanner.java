package vn.cancu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Finds document numbers by hand-written scanning, in linear time. The grammar is that of reference A.4.
///
/// A number needs a serial and a code-like symbol (`793 /KH-SGDĐT`, `24/2023/TT-BGDĐT`, `05-CT/TW`, `29/2013/QH13`);
/// dates, school years, fractions and phone numbers are none. A number may go on behind a line end after a hyphen
/// (`1849/BGDĐT-⏎GDPT`), never behind a blank line.
public final class NumberScanner {

    private static final int LONGEST_SMALL = 60;
    /// Chars of a serial in two pieces, with what stands between them.
    private static final int LONGEST_PARTED = 7;

    /// Chars of the letters of a serial: `12a`, `12bis`.
    private static final int LONGEST_LETTERS = 3;

    /// A number in a text.
    ///
    /// @param number its canonical form and groups
    /// @param span where, in the text that was given
    /// @param shape which production of the grammar: `state`, `party`, `law`, `joint`, `letter`, `consolidated`, `old`
    public record Scanned(DocumentNumber number, Span span, String shape) {}

    private NumberScanner() {}

    /// All numbers of a text, in order, without overlap.
    ///
    /// @param normal normalised text ([vn.cancu.text.SourceText#normal()])
    public static List<Scanned> scan(CharSequence normal) {
        var found = new ArrayList<Scanned>();
        char[] chars = normal.toString().toCharArray(); // every char is looked at, which is quickest in an array
        int i = 0;
        while (i < chars.length) {
            if (!Cursor.isDigit(chars[i])) {
                i++;
                continue;
            }
            int end = digitsEnd(normal, i);
            boolean parted = isParted(normal, i, end);
            if (end - i <= 5 && (parted || mayGoOn(normal, end) && isLed(normal, end)) && Context.isStart(normal, i)) {
                Optional<Scanned> number = parted ? parted(normal, i, end) : at(normal, i);
                if (number.isPresent()) {
                    found.add(number.get());
                    end = number.get().span().end();
                }
            }
            i = end;
        }
        return found;
    }

    /// Reads a number that stands alone, as in a header after «Số:» or typed into the search box.
    ///
    /// @param printed `793 /KH-SGDĐT`, `/KH-PGDĐT` (blank serial), `05 CT TW`, `4403/kh-sgddt`
    /// @return empty when it is none
    public static Optional<DocumentNumber> read(String printed) {
        return Lone.read(SourceText.of(printed).normal().strip());
    }

    private static int digitsEnd(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && Cursor.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Whether what follows the digits can be the rest of a number at all; keeps the scan fast.
    private static boolean mayGoOn(CharSequence text, int at) {
        int i = at;
        while (i < text.length() && i < at + 5) {
            char c = text.charAt(i);
            if (c == '/' || c == '-' || c == '.' && Cursor.partEnd(text, i) > i) {
                return true;
            }
            if (c != ' ' && !Character.isLetter(c)) {
                return false;
            }
            i++;
        }
        return i < text.length();
    }

    /// Whether a separator follows the digits or their letters (`15/QĐ`, `12a-KH`), or a capital behind a blank (`05 CT TW`):
    /// what stands nearest tells most digits of a text (years, amounts, dates) from serials before anything is read.
    private static boolean isLed(CharSequence text, int at) {
        int i = at;
        while (i < text.length() && i < at + LONGEST_LETTERS && Character.isLetter(text.charAt(i))) {
            i++;
        }
        int letters = i;
        while (i < text.length() && i < letters + 2 && text.charAt(i) == ' ') {
            i++;
        }
        char c = i < text.length() ? text.charAt(i) : ' ';
        return switch (c) {
            case '/', '-', '_' -> true;
            case '.' -> i == at;
            default -> i > letters && Character.isUpperCase(c);
        };
    }

    private static Optional<Scanned> at(CharSequence text, int start) {
        var tight = new Cursor(text, start);
        Optional<Draft> draft = tight.number(false);
        var spaced = new Cursor(text, start);
        Optional<Draft> apart =
                draft.filter(NumberScanner::speaks).isPresent() ? Optional.empty() : spaced.number(true);
        boolean small = Cursor.smallSymbol(text, start);
        if (draft.isEmpty() && apart.isEmpty() && !small) {
            return Optional.empty();
        }
        Context context = Context.before(text, start);
        if (!context.isForeign()) {
            if (draft.isPresent() && (speaks(draft.get()) || context.isAnnounced())) {
                return draft.map(found -> scanned(found, start, tight));
            }
            if (apart.isPresent() && apart.get().groups().size() > 1 && context.isAnnounced()) {
                return apart.map(found -> scanned(found, start, spaced));
            }
        }
        return small && context.isAnnounced() ? small(text, start) : Optional.empty();
    }

    /// Whether digits stand behind «số» that go on behind a letter that looks like a digit, a blank or both, no more of them
    /// than a serial has.
    private static boolean isParted(CharSequence text, int start, int end) {
        int rest = rest(text, end);
        return rest > end
                && digitsEnd(text, rest) - start <= LONGEST_PARTED
                && Context.before(text, start).isLabelled();
    }

    /// Where the digits of a serial go on; `end` when they do not.
    private static int rest(CharSequence text, int end) {
        int at = end;
        if (at < text.length() && digit(text.charAt(at)).isPresent()) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && Cursor.isDigit(text.charAt(at)) ? at : end;
    }

    private static Optional<String> digit(char c) {
        return switch (c) {
            case 'l', 'I', '|' -> Optional.of("1");
            case 'O', 'o' -> Optional.of("0");
            default -> Optional.empty();
        };
    }

    /// A number whose serial a scanner has parted: «số 81 19/QĐ-SYT», «số 8l 19/QĐ-SYT».
    private static Optional<Scanned> parted(CharSequence text, int start, int end) {
        String first = text.subSequence(start, end) + digit(text.charAt(end)).orElse("");
        var cursor = new Cursor(text, rest(text, end));
        return cursor.number(false)
                .filter(NumberScanner::speaks)
                .map(draft -> scanned(draft, start, cursor))
                .filter(rest -> rest.number().year().isEmpty()
                        && rest.number().canonical().startsWith(rest.number().serial() + "/"))
                .map(rest -> new Scanned(completed(first, rest.number()), rest.span(), rest.shape()));
    }

    private static DocumentNumber completed(String first, DocumentNumber rest) {
        return new DocumentNumber(first + rest.canonical(), first + rest.serial(), Optional.empty(), rest.symbol());
    }

    /// A number in small letters, `85/2017/nđ-cp`: only behind «số» or a type word, with a year and known codes.
    private static Optional<Scanned> small(CharSequence text, int start) {
        String capitals = text.subSequence(start, Math.min(text.length(), start + LONGEST_SMALL))
                .toString()
                .toUpperCase(Locale.ROOT);
        var cursor = new Cursor(capitals, 0);
        return cursor.number(false)
                .filter(draft -> !draft.year().isEmpty() && draft.isKnown())
                .map(draft -> new Scanned(draft.number(), new Span(start, start + cursor.end()), draft.shape()));
    }

    private static Scanned scanned(Draft draft, int start, Cursor cursor) {
        return new Scanned(draft.number(), new Span(start, cursor.end()), draft.shape());
    }

    /// Two groups speak for themselves; one group, an old form or a missing separator must be announced.
    private static boolean speaks(Draft draft) {
        return draft.isLaw() || draft.groups().size() > 1 && (draft.separators().getFirst() == '/' || draft.isParty());
    }
}
