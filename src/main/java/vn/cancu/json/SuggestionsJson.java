package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.cancu.index.Suggestions.Suggestion;

/// What a search box offers.
public record SuggestionsJson(String query, List<Shape> suggestions) {

    /// One text to go on with.
    ///
    /// @param kind `title`, `number`, `directive`, `issuer`, `signer`
    /// @param href where it leads on the site
    /// @param uses documents that cite or hold it
    public record Shape(String text, String kind, String href, int uses) {}

    /// The shape of an answer.
    ///
    /// @param href where a suggestion leads
    public static SuggestionsJson of(String query, List<Suggestion> found, Function<Suggestion, String> href) {
        return new SuggestionsJson(
                query,
                found.stream()
                        .map(one -> new Shape(
                                one.text(), one.kind().name().toLowerCase(Locale.ROOT), href.apply(one), one.uses()))
                        .toList());
    }
}
