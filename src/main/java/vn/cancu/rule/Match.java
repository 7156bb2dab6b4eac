package vn.cancu.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// Where a rule matched: the text as written (marks and capitals kept), by group name.
///
/// Which row matches is known before; where it does is worked out when somebody asks.
public final class Match {
    private final CharSequence text;
    private final Supplier<Matcher> search;
    private @Nullable Matcher found;

    /// @param pattern matches somewhere in the text
    Match(CharSequence text, Pattern pattern) {
        this.text = text;
        this.search = () -> {
            Matcher matcher = pattern.matcher(Folding.bare(text));
            if (!matcher.find()) {
                throw new IllegalStateException("no match of " + pattern);
            }
            return matcher;
        };
    }

    /// @param matcher stands at a match
    Match(CharSequence text, Matcher matcher) {
        this.text = text;
        this.search = () -> matcher;
    }

    private Matcher matcher() {
        Matcher known = found;
        if (known == null) {
            known = search.get();
            found = known;
        }
        return known;
    }

    /// The stretch the whole shape covers, in the text that was given to the table.
    public Span span() {
        return new Span(matcher().start(), matcher().end());
    }

    /// What the whole shape covers, as written.
    public String text() {
        return text.subSequence(matcher().start(), matcher().end()).toString();
    }

    /// Whether the shape has this word and the word took part.
    public boolean has(String word) {
        return matcher().pattern().namedGroups().containsKey(word) && matcher().start(word) >= 0;
    }

    /// What a word of the shape covers, as written; empty when the word took no part.
    public String group(String word) {
        int start = matcher().start(word);
        return start < 0 ? "" : text.subSequence(start, matcher().end(word)).toString();
    }

    /// The stretch a word of the shape covers; the empty stretch at the start of the match when it took no part.
    public Span span(String word) {
        int start = matcher().start(word);
        return start < 0
                ? new Span(matcher().start(), matcher().start())
                : new Span(start, matcher().end(word));
    }
}
