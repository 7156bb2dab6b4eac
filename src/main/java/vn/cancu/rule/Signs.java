package vn.cancu.rule;

import java.util.ArrayList;
import java.util.List;

/// A set of code points, as what one place of a pattern accepts.
///
/// @param ranges first and last of each stretch, in order, apart from each other
record Signs(List<Range> ranges) {
    private static final int LAST = Character.MAX_CODE_POINT;
    /// What the case-blind matching of RE2 takes for a k or an s beside the two of ASCII.
    private static final int KELVIN = 0x212A;

    private static final int LONG_S = 0x17F;

    /// Letters, digits and the low line: what RE2 calls a word.
    static final Signs WORD =
            of(List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z')));

    /// Every sign but a line end.
    static final Signs ANY = of(List.of(new Range('\n', '\n'))).others();

    private static final List<Signs> ASCII = singles(false);
    private static final List<Signs> ASCII_WITHOUT_CASE = singles(true);

    Signs {
        ranges = List.copyOf(ranges);
    }

    private static List<Signs> singles(boolean withoutCase) {
        List<Signs> singles = new ArrayList<>();
        for (int sign = 0; sign < 128; sign++) {
            Signs single = new Signs(List.of(new Range(sign, sign)));
            singles.add(withoutCase && Character.isLetter(sign) ? single.withoutCase() : single);
        }
        return singles;
    }

    /// One sign.
    ///
    /// @param withoutCase whether its other case counts as well
    static Signs of(int sign, boolean withoutCase) {
        if (sign >= ASCII.size()) {
            return new Signs(List.of(new Range(sign, sign)));
        }
        return withoutCase ? ASCII_WITHOUT_CASE.get(sign) : ASCII.get(sign);
    }

    /// @param first included
    /// @param last included
    record Range(int first, int last) {}

    /// Ranges in any order, which may overlap.
    static Signs of(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort((a, b) -> Integer.compare(a.first(), b.first()));
        List<Range> apart = new ArrayList<>();
        for (Range range : sorted) {
            if (!apart.isEmpty() && range.first() <= apart.getLast().last() + 1) {
                Range before = apart.removeLast();
                apart.add(new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                apart.add(range);
            }
        }
        return new Signs(apart);
    }

    /// All signs that are not in this set.
    Signs others() {
        List<Range> others = new ArrayList<>();
        int from = 0;
        for (Range range : ranges) {
            if (range.first() > from) {
                others.add(new Range(from, range.first() - 1));
            }
            from = range.last() + 1;
        }
        if (from <= LAST) {
            others.add(new Range(from, LAST));
        }
        return new Signs(others);
    }

    /// The set with the other case of each letter of ASCII in it. Patterns see text without marks, others do not occur.
    Signs withoutCase() {
        List<Range> all = new ArrayList<>(ranges);
        for (int small = 'a'; small <= 'z'; small++) {
            int capital = small - 'a' + 'A';
            if (holds(small) || holds(capital)) {
                all.add(new Range(small, small));
                all.add(new Range(capital, capital));
                if (small == 'k' || small == 's') {
                    int other = small == 'k' ? KELVIN : LONG_S;
                    all.add(new Range(other, other));
                }
            }
        }
        return of(all);
    }

    boolean holds(int sign) {
        for (Range range : ranges) {
            if (sign <= range.last()) {
                return sign >= range.first();
            }
        }
        return false;
    }
}
