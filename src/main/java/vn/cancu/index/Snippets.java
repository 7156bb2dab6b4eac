package vn.cancu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.text.Layout;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// The places of one text that answer a query best.
///
/// The stored text is read again word by word ([Places]): that costs about 0.1 ms a plan and needs no offsets in the index.
/// Passages are sentences, long ones cut; a passage counts by the different
/// things it holds, rare ones more.
final class Snippets {
    private static final int MOST = 3;
    private static final int LONGEST = 260;
    private static final int SHORTEST = 40;
    /// A text longer than this is read to the end only when its beginning does not hold most of what is wanted.
    private static final int BEGINNING = 60_000;
    private static final double AGAIN = 0.1;
    /// A place that answers so much worse than the best one is not shown.
    private static final double ENOUGH = 0.4;

    private final SourceText text;
    private final Places places;
    private final Words words;
    private final List<Places.Found> found;

    /// Words from one to another, and how well they answer.
    private record Passage(Span words, double score) {}

    private Snippets(SourceText text, Places places) {
        this.text = text;
        this.places = places;
        this.words = places.words();
        this.found = places.found();
    }

    /// The best places, best first.
    ///
    /// @param raw the document's text
    /// @param layout its pages and blocks
    /// @param clauses what is wanted
    /// @param weights one a clause: larger for what is rarer
    /// @param mentions citations of the document; those of a wanted number are places too
    static List<SearchPage.Snippet> of(
            String raw, Layout layout, List<Clause> clauses, List<Double> weights, List<CitedMention> mentions) {
        if (raw.length() > BEGINNING) {
            Layout before = Layout.ofPages(layout.pages().stream()
                    .filter(page -> page.start() < BEGINNING)
                    .toList());
            SourceText first = SourceText.of(raw.substring(0, BEGINNING), before);
            var beginning = new Snippets(first, Places.of(first, clauses, weights, mentions));
            if (beginning.holdsMostOf(clauses)) {
                return beginning.best();
            }
        }
        SourceText whole = SourceText.of(raw, layout);
        return new Snippets(whole, Places.of(whole, clauses, weights, mentions)).best();
    }

    /// Whether most of what is wanted was found.
    private boolean holdsMostOf(List<Clause> clauses) {
        long wanted = Math.min(clauses.size(), Math.max(MOST, clauses.size() / 2));
        return found.stream().mapToInt(Places.Found::clause).distinct().count() >= wanted;
    }

    private List<SearchPage.Snippet> best() {
        var passages = new ArrayList<Passage>();
        int next = 0;
        while (next < found.size()) {
            Span match = found.get(next).words();
            Span span = passageAt(match.start()).union(match);
            int first = next;
            while (next < found.size() && found.get(next).words().start() < span.end()) {
                next++;
            }
            passages.add(new Passage(span, score(found.subList(first, next))));
        }
        double enough =
                ENOUGH * passages.stream().mapToDouble(Passage::score).max().orElse(0);
        return passages.stream()
                .filter(passage -> passage.score() >= enough)
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .limit(MOST)
                .map(this::snippet)
                .toList();
    }

    private static double score(List<Places.Found> inside) {
        var seen = new BitSet();
        double score = 0;
        for (Places.Found one : inside) {
            score += seen.get(one.clause()) ? one.weight() * AGAIN : one.weight();
            seen.set(one.clause());
        }
        return score;
    }

    /// The sentence around a word, at most about [#LONGEST] chars of it.
    private Span passageAt(int word) {
        int from = word;
        while (from > 0 && !words.isApart(from) && length(from - 1, word + 1) <= LONGEST / 2) {
            from--;
        }
        int to = word + 1;
        while (to < words.size()
                && length(from, to + 1) <= LONGEST
                && (!words.isApart(to) || length(from, to) < SHORTEST)) {
            to++;
        }
        return new Span(from, to);
    }

    private int length(int from, int to) {
        return words.end(to - 1) - words.start(from);
    }

    private SearchPage.Snippet snippet(Passage passage) {
        Span raw = places.raw(passage.words());
        int end = withPunctuation(raw.end());
        var pieces = new ArrayList<SearchPage.Piece>();
        int at = raw.start();
        int start = -1;
        for (Span match : places.matches(passage.words())) {
            Span inRaw = places.raw(match);
            piece(pieces, at, inRaw.start(), false);
            piece(pieces, inRaw.start(), inRaw.end(), true);
            start = start < 0 ? inRaw.start() : start;
            at = inRaw.end();
        }
        piece(pieces, at, end, false);
        return new SearchPage.Snippet(
                List.copyOf(pieces),
                start,
                text.pageAt(start),
                text.layout().pages().size() > 1);
    }

    private void piece(List<SearchPage.Piece> pieces, int from, int to, boolean match) {
        if (to > from) {
            pieces.add(new SearchPage.Piece(text.raw().substring(from, to), match));
        }
    }

    /// A closing quote, bracket or full stop right behind the last word belongs to the passage.
    private int withPunctuation(int end) {
        int at = end;
        while (at < text.raw().length() && ".;:!?)”\"»…".indexOf(text.raw().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
