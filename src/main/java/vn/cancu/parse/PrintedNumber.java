package vn.cancu.parse;

import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.number.NumberScanner;
import vn.cancu.rule.Match;
import vn.cancu.text.Span;

/// A number as the head prints it, without the label before it.
///
/// @param printed from the serial (or the bar, when the serial is left open) to the end of the symbol
/// @param span where it stands in the line
/// @param damaged whether a scanner has damaged it: `printed` is then what must have been printed, the serial left out
///     when it cannot be read
record PrintedNumber(String printed, Span span, boolean damaged) {

    static PrintedNumber of(Match match) {
        int start = match.has("serial")
                ? match.span("serial").start()
                : match.span("bar").start();
        int end = match.span().end();
        String text = match.text()
                .substring(start - match.span().start(), end - match.span().start());
        while (text.endsWith(".") || text.endsWith("&")) {
            text = text.substring(0, text.length() - 1);
            end--;
        }
        return new PrintedNumber(text, new Span(start, end), false);
    }

    /// What a damaged line must have printed.
    ///
    /// @param type the printed type, which tells the code of the symbol
    /// @return empty when the symbol begins with nothing like a code
    static Optional<PrintedNumber> of(ScannedRules.Damaged damaged, Optional<DocumentType> type) {
        Match match = damaged.match();
        String year = match.has("yearbar") ? match.group("yearbar").strip() : "";
        int start = match.has("label")
                ? match.span("label").end()
                : match.span("serial").start();
        return Codes.repaired(damaged.first(), type)
                .or(() -> Codes.unknown(damaged.first()))
                .map(code -> new PrintedNumber(
                        damaged.serial() + "/" + year + code + damaged.rest(),
                        new Span(start, match.span().end()),
                        true));
    }

    /// The number in its canonical form; empty when the scanner takes it for none.
    Optional<DocumentNumber> number() {
        return NumberScanner.read(printed).or(this::plain);
    }

    /// What stands after «Số:» is a number even where its shape is unknown to the scanner: `66.16/2026/NQ-CP`.
    private Optional<DocumentNumber> plain() {
        String words = String.join("", Cells.words(printed));
        int bar = 0;
        while (bar < words.length() && "/-".indexOf(words.charAt(bar)) < 0) {
            bar++;
        }
        int symbol = Math.min(words.length(), bar + 1);
        Optional<Integer> year = Optional.empty();
        if (words.length() > symbol + 5
                && words.charAt(symbol + 4) == '/'
                && isYear(words.substring(symbol, symbol + 4))) {
            year = Optional.of(Integer.parseInt(words.substring(symbol, symbol + 4)));
            symbol += 5;
        }
        return symbol == words.length()
                ? Optional.empty()
                : Optional.of(new DocumentNumber(words, words.substring(0, bar), year, words.substring(symbol)));
    }

    /// Whether the symbol begins with a code, or what looks like one; `36/I/SYT-NVY` and `/ÖÊ/STTTT-TTBCXB` do not.
    ///
    /// @param type the printed type
    boolean isCoded(Optional<DocumentType> type) {
        return number().map(DocumentNumber::symbol)
                .map(TypeLine::firstGroup)
                .filter(group -> Codes.repaired(group, type).isPresent() || group.equals("L"))
                .isPresent();
    }

    private static boolean isYear(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
