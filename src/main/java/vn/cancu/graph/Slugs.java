package vn.cancu.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.DocumentKey;
import vn.cancu.text.Folding;

/// Names of directives in URLs: type, number, scope where the number does not tell it, year.
///
/// Examples: `chi-thi-05-ct-tw-2016`, `ke-hoach-4344-kh-ubnd-thanh-pho-ho-chi-minh-2021`.
final class Slugs {
    /// Digits of the longest serial before a year.
    private static final int SERIAL = 5;

    private Slugs() {}

    static String of(String typeWord, DocumentKey key) {
        return String.join(" ", typeAndNumber(typeWord, key), scope(key), year(key))
                .strip()
                .replaceAll(" +", "-");
    }

    /// Shorter names that lead to the same directive while no other has them: without the year, without the scope.
    static List<String> shorter(Directive directive) {
        DocumentKey key = directive.key();
        String typeWord = directive.type().map(type -> type.name()).orElse("");
        Set<String> names = new LinkedHashSet<>();
        for (String type : List.of(typeWord, "")) {
            String head = typeAndNumber(type, key);
            names.add(join(head, scope(key)));
            names.add(join(head, year(key)));
            names.add(join(head, ""));
        }
        names.remove(directive.slug());
        return List.copyOf(names);
    }

    private static String join(String head, String tail) {
        return (head + " " + tail).strip().replaceAll(" +", "-");
    }

    private static String typeAndNumber(String typeWord, DocumentKey key) {
        String number = Folding.key(key.number());
        return key.isNamed() ? number : (Folding.key(typeWord) + " " + number).strip();
    }

    /// Empty when the symbol already names the body: `TW` in `05-CT/TW`.
    private static String scope(DocumentKey key) {
        String scope = Folding.key(key.scope());
        List<String> words = List.of(Folding.key(key.number()).split(" "));
        return words.contains(scope) || words.getLast().startsWith("qh") ? "" : scope;
    }

    private static String year(DocumentKey key) {
        return yearInside(key.number()).isPresent()
                ? ""
                : key.year().map(String::valueOf).orElse("");
    }

    /// The year inside a number, `2023` of `24/2023/TT-BGDĐT`: behind a serial of at most five digits and a small letter.
    static Optional<Integer> yearInside(String number) {
        int at = 0;
        while (at < number.length() && isDigit(number.charAt(at))) {
            at++;
        }
        if (at == 0 || at > SERIAL) {
            return Optional.empty();
        }
        at += at < number.length() && number.charAt(at) >= 'a' && number.charAt(at) <= 'z' ? 1 : 0;
        boolean year = number.length() > at + 5
                && number.charAt(at) == '/'
                && number.charAt(at + 5) == '/'
                && (number.startsWith("19", at + 1) || number.startsWith("20", at + 1))
                && isDigit(number.charAt(at + 3))
                && isDigit(number.charAt(at + 4));
        return year ? Optional.of(Integer.valueOf(number.substring(at + 1, at + 5))) : Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
