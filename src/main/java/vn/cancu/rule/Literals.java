package vn.cancu.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;

/// Words of which at least one stands in every text that a shape matches. Looking for them first spares the pattern
/// nearly all of its runs: on running text the tables decide several times as fast.
///
/// Example: `^(Người ký|Email)~:` needs «nguoi», or «email». A shape of vocabulary words only needs nothing.
final class Literals {
    private static final String DIGIT = "[0-9]";
    private static final String MARKS = "()|?{}~^$ ";

    private final String shape;
    private int at;

    private Literals(String shape) {
        this.shape = shape;
    }

    /// The alternatives, folded ([Folding#fold(CharSequence)]); none when the shape may match without any.
    static List<String> of(String shape) {
        return new Literals(Folding.fold(shape)).choice().orElse(List.of());
    }

    /// Whether all texts that a shape matches begin with a digit: `^{digits}$`, where the word is digits first.
    static boolean beginsWithDigit(String shape, Vocabulary vocabulary) {
        if (!shape.startsWith("^{") || shape.indexOf('|') >= 0) {
            return false;
        }
        int end = shape.indexOf('}');
        String word = vocabulary.regex(shape.substring(2, end));
        boolean optional = end + 1 < shape.length() && shape.charAt(end + 1) == '?';
        boolean digits =
                word.startsWith(DIGIT + "+") || word.startsWith(DIGIT + "{") && word.charAt(DIGIT.length() + 1) > '0';
        return digits && !optional && word.indexOf('|') < 0;
    }

    /// Whether a folded text can match at all.
    static boolean stand(List<String> alternatives, String folded) {
        for (String alternative : alternatives) {
            if (folded.contains(alternative)) {
                return true;
            }
        }
        return alternatives.isEmpty();
    }

    /// Sequences with bars between: what each of them needs, together; nothing when one needs nothing.
    private Optional<List<String>> choice() {
        var all = new ArrayList<String>();
        boolean each = true;
        while (true) {
            Optional<List<String>> one = sequence();
            each &= one.isPresent();
            one.ifPresent(all::addAll);
            if (at >= shape.length() || shape.charAt(at) == ')') {
                return each ? Optional.of(List.copyOf(all)) : Optional.empty();
            }
            at++;
        }
    }

    /// The best of what the parts of a sequence need: the one whose shortest word is longest.
    private Optional<List<String>> sequence() {
        List<List<String>> needed = new ArrayList<>();
        while (at < shape.length() && shape.charAt(at) != '|' && shape.charAt(at) != ')') {
            Optional<List<String>> part = part();
            boolean optional = at < shape.length() && shape.charAt(at) == '?';
            if (optional) {
                at++;
            } else {
                part.ifPresent(needed::add);
            }
        }
        return needed.stream().max(Comparator.comparingInt(Literals::shortest));
    }

    private Optional<List<String>> part() {
        char c = shape.charAt(at);
        if (c == '(') {
            at++;
            Optional<List<String>> inner = choice();
            at++;
            return inner;
        }
        if (c == '{') {
            at = shape.indexOf('}', at) + 1;
            return Optional.empty();
        }
        if (MARKS.indexOf(c) >= 0) {
            at++;
            return Optional.empty();
        }
        return Optional.of(List.of(word()));
    }

    /// A run of signs that stand for themselves, without the last when that one is optional.
    private String word() {
        int start = at;
        while (at < shape.length() && MARKS.indexOf(shape.charAt(at)) < 0) {
            at++;
        }
        boolean lastOptional = at < shape.length() && shape.charAt(at) == '?' && at - start > 1;
        if (lastOptional) {
            at--;
        }
        return shape.substring(start, at);
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
