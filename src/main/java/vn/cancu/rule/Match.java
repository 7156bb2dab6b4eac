package vn.cancu.rule;

import com.google.re2j.Matcher;
import vn.cancu.text.Span;

/// Where a rule matched: the text as written (marks and capitals kept), by group name.
public final class Match {
    private final CharSequence text;
    private final Matcher matcher;
    private final Span span;

    Match(CharSequence text, Matcher matcher) {
        this.text = text;
        this.matcher = matcher;
        this.span = new Span(matcher.start(), matcher.end());
    }

    /// The stretch the whole shape covers, in the text that was given to the table.
    public Span span() {
        return span;
    }

    /// What the whole shape covers, as written.
    public String text() {
        return text.subSequence(span.start(), span.end()).toString();
    }

    /// Whether the shape has this word and the word took part.
    public boolean has(String word) {
        return matcher.pattern().namedGroups().containsKey(word) && matcher.start(word) >= 0;
    }

    /// What a word of the shape covers, as written; empty when the word took no part.
    public String group(String word) {
        int start = matcher.start(word);
        return start < 0 ? "" : text.subSequence(start, matcher.end(word)).toString();
    }

    /// The stretch a word of the shape covers; the empty stretch at the start of the match when it took no part.
    public Span span(String word) {
        int start = matcher.start(word);
        return start < 0 ? new Span(span.start(), span.start()) : new Span(start, matcher.end(word));
    }
}
