package vn.cancu.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Span;

/// What in a query is more than a word, found in one look at the whole: numbers, dates, school years, beginnings of words,
/// operators, and which bracket closes which.
final class Signs {
    /// Most beginnings of words in a query; each is looked up among all words of the index.
    static final int MOST_PREFIXES = 3;

    private static final int SHORTEST_PREFIX = 2;
    static final String SHORT_PREFIX =
            "Trước dấu * cần ít nhất " + SHORTEST_PREFIX + " ký tự; phần ngắn hơn được tìm như một từ thường.";
    static final String MANY_PREFIXES =
            "Câu tìm kiếm có quá " + MOST_PREFIXES + " từ có dấu *; các từ sau được tìm như từ thường.";

    private static final Set<String> OR = Set.of("OR", "|", "||", "HOẶC");
    private static final Set<String> AND = Set.of("AND", "VÀ");
    /// What remains an operator where everything is typed in capitals.
    private static final Set<String> LOUD = Set.of("OR", "|", "||", "AND");

    private final Map<Integer, Special> specials = new HashMap<>();
    private final Map<Integer, Operator> operators = new HashMap<>();
    private final Map<Integer, Integer> closings = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /// A stretch that is one clause.
    record Special(Span span, Clause clause) {}

    /// A word or sign between clauses.
    ///
    /// @param isOr whether it stands between alternatives; else it says nothing new
    record Operator(Span span, boolean isOr) {}

    private Signs() {}

    /// Looks at a query.
    static Signs of(String text) {
        var signs = new Signs();
        for (NumberScanner.Scanned scanned : NumberScanner.scan(text)) {
            signs.special(scanned.span(), TypedNumber.of(scanned.number()));
        }
        signs.datesAndYears(text);
        signs.prefixes(text);
        signs.operators(text);
        signs.brackets(text);
        return signs;
    }

    Optional<Special> specialAt(int at) {
        return Optional.ofNullable(specials.get(at));
    }

    Optional<Operator> operatorAt(int at) {
        return Optional.ofNullable(operators.get(at));
    }

    /// Where the bracket that opens at an offset closes; -1 when none opens there or it never closes.
    int closing(int open) {
        return closings.getOrDefault(open, -1);
    }

    /// What people should know of how it was read, in Vietnamese.
    Set<String> notes() {
        return notes;
    }

    boolean hasOrBetween(int from, int to) {
        return operators.entrySet().stream()
                .anyMatch(operator -> operator.getValue().isOr() && operator.getKey() > from && operator.getKey() < to);
    }

    private void special(Span span, Clause clause) {
        if (specials.values().stream().noneMatch(other -> other.span().overlaps(span))) {
            specials.put(span.start(), new Special(span, clause));
        }
    }

    private void datesAndYears(String text) {
        Words words = Words.of(text);
        for (Periods.Found found : Periods.in(text, words)) {
            special(
                    new Span(
                            words.start(found.words().start()),
                            words.end(found.words().end() - 1)),
                    found.period());
        }
        for (Dates.Found date : Dates.in(text, words)) {
            special(
                    new Span(
                            words.start(date.words().start()),
                            words.end(date.words().end() - 1)),
                    new Clause.Day(date.iso()));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            var span = new Span(words.start(i), words.end(i + 1));
            Optional<Clause.SchoolYear> year = schoolYear(text.substring(span.start(), span.end()));
            if (year.isPresent()) {
                special(span, year.get());
            }
        }
    }

    /// A school year as typed: `2024-2025`, with or without blanks around the dash.
    static Optional<Clause.SchoolYear> schoolYear(String typed) {
        List<Clause.Word> words = QueryParser.words(typed);
        if (words.size() != 2) {
            return Optional.empty();
        }
        Words places = Words.of(typed);
        String between = typed.substring(places.end(0), places.start(1)).strip();
        if (between.length() != 1 || "-–—/".indexOf(between.charAt(0)) < 0) {
            return Optional.empty();
        }
        int first = year(words.getFirst().exact());
        return first > 0 && year(words.getLast().exact()) == first + 1
                ? Optional.of(new Clause.SchoolYear(first, words))
                : Optional.empty();
    }

    /// The year a word is; 0 when it is none.
    static int year(String word) {
        boolean year = word.length() == 4
                && word.chars().allMatch(Character::isDigit)
                && (word.startsWith("19") || word.startsWith("20"));
        return year ? Integer.parseInt(word) : 0;
    }

    private void prefixes(String text) {
        Words words = Words.of(text);
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            int end = words.end(i);
            if (end == text.length() || text.charAt(end) != '*') {
                continue;
            }
            if (words.length(i) < SHORTEST_PREFIX) {
                notes.add(SHORT_PREFIX);
            } else if (found == MOST_PREFIXES) {
                notes.add(MANY_PREFIXES);
            } else {
                special(new Span(words.start(i), end + 1), new Clause.Prefix(words.exact(i), words.bare(i)));
                found++;
            }
        }
    }

    private void operators(String text) {
        boolean loud = text.chars().noneMatch(Character::isLowerCase);
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !isEdge(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end);
            if ((OR.contains(word) || AND.contains(word)) && (!loud || LOUD.contains(word))) {
                operators.put(i, new Operator(new Span(i, end), OR.contains(word)));
            }
            i = end + 1;
        }
    }

    private static boolean isEdge(char c) {
        return c <= ' ' || c == '(' || c == ')';
    }

    private void brackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                closings.put(open.pop(), i);
            }
        }
    }
}
