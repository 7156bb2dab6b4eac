package vn.cancu.parse;

import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.number.NumberScanner;
import vn.cancu.rule.Match;
import vn.cancu.text.Span;

/// A number as the head prints it, without the label before it.
///
/// @param printed from the serial (or the bar, when the serial is left open) to the end of the symbol
/// @param span where it stands in the line
record PrintedNumber(String printed, Span span) {

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
        return new PrintedNumber(text, new Span(start, end));
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

    private static boolean isYear(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
