package vn.cancu.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Folding;

/// An ordered table of [Rule]s: the first row that matches decides.
///
/// One pass over the text tells which row that is ([Automaton]); where it matched is found out when its meaning asks for
/// it ([Match]), by RE2/J. Both take time linear in the text and see its bare form ([Folding#bare(CharSequence)]); what
/// a row gets to see is the text as written.
public final class RuleTable<T> {
    private final String name;
    private final List<Rule<T>> rows;
    private final List<Pattern> patterns;
    private final Automaton automaton;

    private RuleTable(String name, Vocabulary vocabulary, List<Rule<T>> rows) {
        this.name = name;
        this.rows = rows;
        List<String> regexes =
                rows.stream().map(row -> Shape.regex(row.shape(), vocabulary)).toList();
        this.patterns = regexes.stream().map(Pattern::compile).toList();
        this.automaton = new Automaton(regexes);
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
    public Optional<Decision<T>> decide(String text) {
        return decide(text, text.length());
    }

    /// The first row that occurs in the beginning of a text, as if the text ended there.
    ///
    /// @param most how many chars of it are read
    /// @return empty when no row matches
    public Optional<Decision<T>> decide(String text, int most) {
        int end = Math.min(text.length(), most);
        int row = first(text, end);
        return row == Automaton.NONE
                ? Optional.empty()
                : Optional.of(decision(row, new Match(text.substring(0, end), patterns.get(row))));
    }

    /// Whether any row occurs in a text.
    public boolean matches(String text) {
        return matches(text, text.length());
    }

    /// Whether any row occurs in the beginning of a text, as if the text ended there.
    ///
    /// @param most how many chars of it are read
    public boolean matches(String text, int most) {
        return first(text, Math.min(text.length(), most)) != Automaton.NONE;
    }

    private int first(String text, int end) {
        int row = automaton.first(text, end);
        return row == Automaton.UNKNOWN ? asked(text.substring(0, end)) : row;
    }

    /// The first row that matches, found by asking one after the other.
    private int asked(String text) {
        String bare = Folding.bare(text);
        for (int i = 0; i < rows.size(); i++) {
            if (patterns.get(i).matcher(bare).find()) {
                return i;
            }
        }
        return Automaton.NONE;
    }

    /// All places of all rows, by position; where two overlap, the one that starts first, then the earlier row.
    public List<Decision<T>> all(String text) {
        int first = automaton.first(text);
        if (first == Automaton.NONE) {
            return List.of();
        }
        String bare = Folding.bare(text);
        var found = new ArrayList<Decision<T>>();
        for (int i = Math.max(0, first); i < rows.size(); i++) {
            Matcher matcher = patterns.get(i).matcher(bare);
            int from = 0;
            while (from <= bare.length() && matcher.find(from)) {
                found.add(decision(i, new Match(text, matcher)));
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

    private Decision<T> decision(int row, Match match) {
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
