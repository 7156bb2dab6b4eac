package vn.cancu.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/// The words in which shapes are written: `{ordinal}` in a shape stands for one entry here and becomes a named group.
///
/// Raw regular expression syntax is allowed in a vocabulary only. Patterns see *bare* text (marks taken off, Đ as D,
/// capitals kept) and match without regard to capitals unless the word itself says `(?-i:…)`.
///
/// Example: `Vocabulary.of().word("ordinal", "[0-9]{1,5}")`.
public final class Vocabulary {
    private final Map<String, String> words;

    private Vocabulary(Map<String, String> words) {
        this.words = words;
    }

    /// An empty vocabulary.
    public static Vocabulary of() {
        return new Vocabulary(Map.of());
    }

    /// The same vocabulary with one word more.
    ///
    /// @param name letters only; what stands between braces in a shape
    /// @param regex RE2 syntax over bare text, without capturing groups
    public Vocabulary word(String name, String regex) {
        var more = new LinkedHashMap<>(words);
        if (more.put(name, regex) != null) {
            throw new IllegalArgumentException("word defined twice: " + name);
        }
        return new Vocabulary(Map.copyOf(more));
    }

    String regex(String name) {
        String regex = words.get(name);
        if (regex == null) {
            throw new IllegalArgumentException("no such word: {" + name + "}");
        }
        return regex;
    }
}
