package vn.cancu.json;

import org.jspecify.annotations.Nullable;

/// A text of a test collection, one line each. Other keys are ignored.
///
/// @param id how the judgments call it
/// @param law the law an article is of; null when the line tells none
/// @param article its number in the law, `12`; null when the line tells none
/// @param title null when the line tells none
/// @param text the text itself; its first line is taken for the heading when there is no title
public record ArticleJson(
        String id,
        @Nullable String law,
        @Nullable String article,
        @Nullable String title,
        String text) {

    /// One line of its queries.
    ///
    /// @param id how the judgments call it
    /// @param text as typed
    public record Query(String id, String text) {}
}
