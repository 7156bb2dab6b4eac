package vn.cancu.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;

/// An ordered table of [Rule]s: the first row that matches decides.
///
/// Every pattern runs in time linear in the text (RE2/J), over its bare form ([Folding#bare(CharSequence)]), and only
/// where the words stand that the row cannot do without ([Literals]); what a row gets to see is the text as written.
public final class RuleTable<T> {
    private final String name;
    private final List<Rule<T>> rows;
    private final List<Pattern> patterns;
    private final List<List<String>> needed;
    private final List<Boolean> digitFirst;

    private RuleTable(String name, Vocabulary vocabulary, List<Rule<T>> rows) {
        this.name = name;
        this.rows = rows;
        this.patterns =
                rows.stream().map(row -> Shape.compile(row.shape(), vocabulary)).toList();
        this.needed = rows.stream().map(row -> Literals.of(row.shape())).toList();
        this.digitFirst = rows.stream()
                .map(row -> Literals.beginsWithDigit(row.shape(), vocabulary))
                .toList();
    }

    /// A table.
    ///
    /// @param name what the table decides, for messages
    /// @param vocabulary the words of its shapes
    /// @param rows in the order in which they are tried
    @SafeVarargs
    public static <T> RuleTable<T> of(String name, Vocabulary vocabulary, Rule<T>... rows) {
        return new RuleTable<>(name, vocabulary, List.of(rows));
    }

    /// What a table decided.
    ///
    /// @param rule name of the row
    /// @param value what the row made of it
    /// @param match where
    public record Decision<T>(String rule, T value, Match match) {}

    /// The first row that occurs anywhere in the text (or at an end, where its shape says so).
    ///
    /// @return empty when no row matches
    public Optional<Decision<T>> decide(CharSequence text) {
        String folded = Folding.fold(text);
        String bare = "";
        for (int i = 0; i < rows.size(); i++) {
            if (!mayMatch(i, folded)) {
                continue;
            }
            bare = bare.isEmpty() ? Folding.bare(text) : bare;
            Matcher matcher = patterns.get(i).matcher(bare);
            if (matcher.find()) {
                return Optional.of(decision(i, text, matcher));
            }
        }
        return Optional.empty();
    }

    /// All places of all rows, by position; where two overlap, the one that starts first, then the earlier row.
    public List<Decision<T>> all(CharSequence text) {
        String bare = Folding.bare(text);
        var found = new ArrayList<Decision<T>>();
        String folded = Folding.fold(bare);
        for (int i = 0; i < rows.size(); i++) {
            if (!mayMatch(i, folded)) {
                continue;
            }
            Matcher matcher = patterns.get(i).matcher(bare);
            int from = 0;
            while (from <= bare.length() && matcher.find(from)) {
                found.add(decision(i, text, matcher));
                from = Math.max(matcher.end(), matcher.start() + 1);
                matcher = patterns.get(i).matcher(bare);
            }
        }
        found.sort((a, b) -> a.match().span().compareTo(b.match().span()));
        var kept = new ArrayList<Decision<T>>();
        int end = 0;
        for (Decision<T> decision : found) {
            if (decision.match().span().start() >= end) {
                kept.add(decision);
                end = decision.match().span().end();
            }
        }
        return kept;
    }

    private boolean mayMatch(int row, String folded) {
        boolean digit = !folded.isEmpty() && folded.charAt(0) >= '0' && folded.charAt(0) <= '9';
        return (digit || !digitFirst.get(row)) && Literals.stand(needed.get(row), folded);
    }

    private Decision<T> decision(int row, CharSequence text, Matcher matcher) {
        Match match = new Match(text, matcher);
        return new Decision<>(rows.get(row).name(), rows.get(row).meaning().apply(match), match);
    }

    /// Checks every row by its own examples.
    ///
    /// @return one sentence for each thing that is wrong; empty when the table is proved
    public List<String> proof() {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            Rule<T> row = rows.get(i);
            if (row.like().isEmpty()) {
                wrong.add(name + ": row «" + row.name() + "» has no example");
            }
            for (String example : row.like()) {
                String reached = decide(example).map(Decision::rule).orElse("no row");
                if (!reached.equals(row.name())) {
                    wrong.add(name + ": «" + example + "» should reach «" + row.name() + "» but reaches «" + reached
                            + "»");
                }
            }
            for (String example : row.unlike()) {
                if (patterns.get(i).matcher(Folding.bare(example)).find()) {
                    wrong.add(name + ": row «" + row.name() + "» must not match «" + example + "»");
                }
            }
        }
        return wrong;
    }
}
