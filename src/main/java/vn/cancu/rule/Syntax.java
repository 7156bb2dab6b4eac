package vn.cancu.rule;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.rule.Signs.Range;

/// Reads the regular expressions that shapes and vocabularies are made of: the part of RE2's notation that they use.
///
/// What it does not know is refused when the table is made, never misread.
final class Syntax {
    private static final int MOST = 1000;
    private static final int NO_END = -1;

    private final String regex;
    private int at;
    private boolean blind;

    private Syntax(String regex) {
        this.regex = regex;
    }

    /// What a pattern is made of.
    sealed interface Part {}

    /// One sign out of a set.
    record One(Signs signs) implements Part {}

    /// Parts one behind the other; none is the empty text.
    record Sequence(List<Part> parts) implements Part {}

    /// One of several.
    record Choice(List<Part> parts) implements Part {}

    /// A part so many times.
    ///
    /// @param most -1 for any number
    record Repeated(Part part, int least, int most) implements Part {}

    /// A place between two signs.
    enum Place implements Part {
        BEGINNING,
        END,
        WORD_EDGE
    }

    /// @throws IllegalArgumentException when it is written in a way that is not known here
    static Part read(String regex) {
        var syntax = new Syntax(regex);
        Part part = syntax.choice();
        if (syntax.at < regex.length()) {
            throw syntax.unknown();
        }
        return part;
    }

    private Part choice() {
        List<Part> parts = new ArrayList<>(List.of(sequence()));
        while (take("|")) {
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.getFirst() : new Choice(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            if (take("(?i)")) {
                blind = true;
            } else {
                parts.add(repeated(part()));
            }
        }
        return new Sequence(parts);
    }

    private Part part() {
        if (regex.charAt(at) == '(') {
            return group();
        }
        if (take("[")) {
            return new One(set());
        }
        if (take("\\b")) {
            return Place.WORD_EDGE;
        }
        if (take("^")) {
            return Place.BEGINNING;
        }
        if (take("$")) {
            return Place.END;
        }
        if (take(".")) {
            return new One(Signs.ANY);
        }
        if ("*+?{".indexOf(regex.charAt(at)) >= 0) {
            throw unknown();
        }
        return new One(Signs.of(sign(), blind));
    }

    private Part group() {
        boolean outside = blind;
        if (take("(?-i:")) {
            blind = false;
        } else if (take("(?P<")) {
            at = regex.indexOf('>', at) + 1;
        } else if (!take("(?:")) {
            throw unknown();
        }
        Part inner = choice();
        if (!take(")")) {
            throw unknown();
        }
        blind = outside;
        return inner;
    }

    /// The part as often as the sign behind it says; whether as much or as little as possible is no matter here.
    private Part repeated(Part part) {
        Part repeated = part;
        if (take("*")) {
            repeated = new Repeated(part, 0, NO_END);
        } else if (take("+")) {
            repeated = new Repeated(part, 1, NO_END);
        } else if (take("?")) {
            repeated = new Repeated(part, 0, 1);
        } else if (take("{")) {
            int least = number();
            int most = take(",") ? regex.charAt(at) == '}' ? NO_END : number() : least;
            if (!take("}")) {
                throw unknown();
            }
            repeated = new Repeated(part, least, most);
        }
        take("?");
        return repeated;
    }

    private int number() {
        int value = 0;
        while (at < regex.length() && Character.isDigit(regex.charAt(at)) && value < MOST) {
            value = value * 10 + regex.charAt(at++) - '0';
        }
        return value;
    }

    private Signs set() {
        boolean negated = take("^");
        List<Range> ranges = new ArrayList<>();
        while (ranges.isEmpty() || regex.charAt(at) != ']') {
            int first = sign();
            boolean range = regex.charAt(at) == '-' && regex.charAt(at + 1) != ']';
            at += range ? 1 : 0;
            ranges.add(new Range(first, range ? sign() : first));
        }
        at++;
        Signs signs = blind ? Signs.of(ranges).withoutCase() : Signs.of(ranges);
        return negated ? signs.others() : signs;
    }

    /// One sign, perhaps behind a backslash.
    private int sign() {
        boolean escaped = take("\\");
        int sign = regex.codePointAt(at);
        at += Character.charCount(sign);
        if (!escaped) {
            return sign;
        }
        if (sign == 'n') {
            return '\n';
        }
        if (sign == 't') {
            return '\t';
        }
        if (Character.isLetterOrDigit(sign)) {
            throw unknown();
        }
        return sign;
    }

    private boolean take(String text) {
        boolean stands = regex.startsWith(text, at);
        at += stands ? text.length() : 0;
        return stands;
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not understood at " + at + ": " + regex);
    }
}
