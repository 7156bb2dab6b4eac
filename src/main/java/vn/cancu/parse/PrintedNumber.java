package vn.cancu.parse;

import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentTypes;
import vn.cancu.rule.Match;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// A number as the head prints it, without the label before it.
///
/// @param printed from the serial (or the bar, when the serial is left open) to the end of the symbol
/// @param span where it stands in the line
record PrintedNumber(String printed, Span span) {

    static PrintedNumber of(Match match) {
        int start = match.has("serial") ? match.span("serial").start() : match.span("bar").start();
        int end = match.span().end();
        String text = match.text().substring(start - match.span().start(), end - match.span().start());
        while (text.endsWith(".") || text.endsWith("&")) {
            text = text.substring(0, text.length() - 1);
            end--;
        }
        return new PrintedNumber(text, new Span(start, end));
    }

    /// The number in its canonical form.
    Optional<DocumentNumber> number() {
        var out = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) > ' ') {
                out.append(printed.charAt(i));
            }
        }
        String canonical = out.toString();
        int at = 0;
        while (at < canonical.length() && Character.isLetterOrDigit(canonical.charAt(at)) && at < 6
                && !Character.isUpperCase(canonical.charAt(at))) {
            at++;
        }
        String serial = canonical.substring(0, at);
        int symbol = Math.min(canonical.length(), at + 1);
        Optional<Integer> year = Optional.empty();
        if (canonical.length() > symbol + 5 && isYear(canonical.substring(symbol, symbol + 4))
                && !Character.isLetterOrDigit(canonical.charAt(symbol + 4))) {
            year = Optional.of(Integer.parseInt(canonical.substring(symbol, symbol + 4)));
            symbol += 5;
        }
        String restored = restore(canonical.substring(symbol));
        return restored.isEmpty() ? Optional.empty()
                : Optional.of(new DocumentNumber(canonical.substring(0, symbol) + restored, serial, year, restored));
    }

    private static boolean isYear(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String restore(String symbol) {
        var out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= symbol.length(); i++) {
            if (i == symbol.length() || "/-_".indexOf(symbol.charAt(i)) >= 0) {
                String group = symbol.substring(start, i);
                out.append(start == 0 ? type(group) : issuer(group));
                if (i < symbol.length()) {
                    out.append(symbol.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static String type(String group) {
        return DocumentTypes.coded(group).map(type -> type.code()).filter(code -> sameBut(code, group)).orElse(issuer(group));
    }

    private static String issuer(String group) {
        return Authorities.coded(group).map(body -> body.code()).filter(code -> sameBut(code, group)).orElse(group);
    }

    /// Whether two codes differ in nothing but a lost stroke.
    private static boolean sameBut(String code, String group) {
        return group.indexOf('Đ') < 0 && Folding.bare(code).equals(group);
    }
}
