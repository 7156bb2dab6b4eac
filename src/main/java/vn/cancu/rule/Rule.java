package vn.cancu.rule;

import java.util.List;
import java.util.function.Function;

/// One row of a [RuleTable]: a name, a shape in readable words, what it means, and the examples that prove it.
///
/// In a shape a space is one or more blanks, `~` any number of blanks, `{word}` an entry of the table's
/// [Vocabulary] (and a named group), `^` and `$` the ends of the text; `(`, `)`, `|`, `?` group, choose and make
/// optional; everything else stands for itself, marks and capitals aside.
///
/// @param name short and unique in its table; travels with every value as its provenance
/// @param shape the pattern, for example `^Số~:?~{ordinal}~/~{symbol}`
/// @param meaning makes the value from a match
/// @param like texts that must reach this row (not an earlier one)
/// @param unlike texts this row must not match
public record Rule<T>(String name, String shape, Function<Match, T> meaning, List<String> like, List<String> unlike) {

    public Rule {
        like = List.copyOf(like);
        unlike = List.copyOf(unlike);
    }

    /// A row that has no examples yet; [RuleTable#proof()] will complain.
    public static <T> Rule<T> row(String name, String shape, Function<Match, T> meaning) {
        return new Rule<>(name, shape, meaning, List.of(), List.of());
    }

    /// The same row with texts that must reach it.
    public Rule<T> like(String... examples) {
        return new Rule<>(name, shape, meaning, List.of(examples), unlike);
    }

    /// The same row with texts it must not match.
    public Rule<T> unlike(String... examples) {
        return new Rule<>(name, shape, meaning, like, List.of(examples));
    }
}
