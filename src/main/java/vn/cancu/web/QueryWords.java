package vn.cancu.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Finds in a whole text the words that someone searched for, to mark them.
///
/// Words in Vietnamese are made of several syllables, so marking every syllable of a query would mark half the page:
/// of a query with several syllables only stretches of at least two, in the order of the query, count. What is typed
/// with marks is compared with marks, what is typed without is compared without.
///
/// Example: `phong trao thi dua` marks «phong trào thi đua» and «thi đua», and leaves «phòng» alone.
final class QueryWords {
    private static final int MOST_WORDS = 40;
    private static final int MOST_SPANS = 5_000;

    private final List<String> words;
    private final UnaryOperator<String> form;

    private QueryWords(List<String> words, UnaryOperator<String> form) {
        this.words = words;
        this.form = form;
    }

    /// The words of a query as typed; operators and field names count as words and match nothing that is not there.
    static QueryWords of(String query) {
        String text = Normalizer.normalize(query, Normalizer.Form.NFC);
        boolean plain = Folding.bare(text).equals(text);
        UnaryOperator<String> form = plain ? Folding::fold : word -> word.toLowerCase(Locale.ROOT);
        List<String> words = words(text).stream()
                .limit(MOST_WORDS)
                .map(span -> form.apply(text.substring(span.start(), span.end())))
                .toList();
        return new QueryWords(words, form);
    }

    /// Where they stand in the raw text, in order, without overlap.
    List<Span> in(SourceText text) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Span> places = words(text.normal());
        List<String> texts = places.stream()
                .map(span -> form.apply(text.normal().substring(span.start(), span.end())))
                .toList();
        return runs(places, texts, Math.min(2, words.size())).stream()
                .map(text::raw)
                .toList();
    }

    /// Stretches of words that follow each other in the query as well, at least `least` long.
    private List<Span> runs(List<Span> places, List<String> texts, int least) {
        var runs = new ArrayList<Span>();
        int i = 0;
        while (i < texts.size() && runs.size() < MOST_SPANS) {
            int length = longest(texts, i);
            if (length >= least) {
                runs.add(places.get(i).union(places.get(i + length - 1)));
            }
            i += Math.max(1, length >= least ? length : 1);
        }
        return runs;
    }

    private int longest(List<String> texts, int from) {
        int longest = 0;
        for (int start = 0; start < words.size(); start++) {
            int length = 0;
            while (start + length < words.size()
                    && from + length < texts.size()
                    && words.get(start + length).equals(texts.get(from + length))) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /// Runs of letters and digits.
    private static List<Span> words(String text) {
        var words = new ArrayList<Span>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordChar(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
