package vn.cancu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.Layout;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// The places of one text that answer a query best.
///
/// The stored text is read again word by word: that costs about 0.1 ms a plan, needs no offsets in the index, and what is
/// marked is exactly what the query means. Passages are sentences, long ones cut; a passage counts by the different
/// things it holds, rare ones more.
final class Snippets {
    private static final int MOST = 3;
    private static final int LONGEST = 260;
    private static final int SHORTEST = 40;
    /// A text longer than this is read to the end only when its beginning does not hold most of what is wanted.
    private static final int BEGINNING = 60_000;
    private static final double AGAIN = 0.1;
    private static final double NEIGHBOUR = 0.5;
    /// A place that answers so much worse than the best one is not shown.
    private static final double ENOUGH = 0.4;

    private final SourceText text;
    private final Words words;
    private final List<Clause> clauses;
    private final List<Double> weights;
    private final List<Found> found = new ArrayList<>();

    /// A matching stretch of words.
    private record Found(Span words, int clause, double weight) {}

    /// Words from one to another, and how well they answer.
    private record Passage(Span words, double score) {}

    private Snippets(SourceText text, List<Clause> clauses, List<Double> weights) {
        this.text = text;
        this.words = Words.of(text.normal());
        this.clauses = clauses;
        this.weights = weights;
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
            var beginning = new Snippets(SourceText.of(raw.substring(0, BEGINNING), before), clauses, weights);
            beginning.findAll(mentions);
            if (beginning.isGood()) {
                return beginning.best();
            }
        }
        var whole = new Snippets(SourceText.of(raw, layout), clauses, weights);
        whole.findAll(mentions);
        return whole.best();
    }

    /// Whether the citations of a document tell where the clause stands in it.
    static boolean looksAtMentions(Clause clause) {
        return switch (clause) {
            case Clause.Number _ -> true;
            case Clause.InField(QueryField field, Clause.Asked _) -> field == QueryField.CITES;
            case Clause.AnyOf any ->
                any.choices().stream()
                        .flatMap(choice -> choice.wanted().stream())
                        .anyMatch(Snippets::looksAtMentions);
            case Clause.Word _,
                    Clause.Alike _,
                    Clause.Prefix _,
                    Clause.Hint _,
                    Clause.Phrase _,
                    Clause.Day _,
                    Clause.SchoolYear _ -> false;
        };
    }

    /// Whether most of what is wanted was found.
    private boolean isGood() {
        long wanted = Math.min(clauses.size(), Math.max(MOST, clauses.size() / 2));
        return found.stream().mapToInt(Found::clause).distinct().count() >= wanted;
    }

    private void findAll(List<CitedMention> mentions) {
        for (int c = 0; c < clauses.size(); c++) {
            find(clauses.get(c), c, mentions);
        }
        found.sort(Comparator.comparing(Found::words));
    }

    private void find(Clause wanted, int c, List<CitedMention> mentions) {
        switch (wanted) {
            case Clause.Word word -> findWord(word, c);
            case Clause.Alike alike -> {
                findWord(alike.word(), c);
                alike.others().forEach(other -> findRow(other.words(), c));
            }
            case Clause.Prefix prefix -> findPrefix(prefix, c);
            case Clause.Hint _ -> {
                // a place is no answer because it holds a word of the question
            }
            case Clause.Phrase phrase -> findRow(phrase.words(), c);
            case Clause.Number number -> findNumber(number, c, mentions);
            case Clause.Day day -> findDay(day, c);
            case Clause.SchoolYear year -> findRow(year.words(), c);
            case Clause.AnyOf any ->
                any.choices().forEach(choice -> choice.wanted().forEach(clause -> find(clause, c, mentions)));
            case Clause.InField(QueryField field, Clause.Asked asked) -> {
                if (field == QueryField.CITES && asked instanceof Clause.Asked.Numbered(Clause.Number number)) {
                    findNumber(number, c, mentions);
                }
            }
        }
    }

    private void findPrefix(Clause.Prefix prefix, int clause) {
        for (int i = 0; i < words.size(); i++) {
            if (prefix.matches(words, i)) {
                add(i, i + 1, clause, 1);
            }
        }
    }

    private void findWord(Clause.Word word, int clause) {
        Clause before = clause > 0 && word.follows() ? plain(clauses.get(clause - 1)) : word;
        for (int i = 0; i < words.size(); i++) {
            if (word.matches(words, i)) {
                boolean neighbour =
                        i > 0 && before instanceof Clause.Word first && before != word && first.matches(words, i - 1);
                add(i, i + 1, clause, neighbour ? 1 + NEIGHBOUR : 1);
            }
        }
    }

    private static Clause plain(Clause clause) {
        return clause instanceof Clause.Alike alike ? alike.word() : clause;
    }

    private void findRow(List<Clause.Word> row, int clause) {
        for (int i = 0; i + row.size() <= words.size(); i++) {
            int k = 0;
            while (k < row.size() && row.get(k).matches(words, i + k)) {
                k++;
            }
            if (k == row.size()) {
                add(i, i + k, clause, 1);
            }
        }
    }

    private void findNumber(Clause.Number number, int clause, List<CitedMention> mentions) {
        findRow(number.words(), clause);
        for (CitedMention mention : mentions) {
            List<String> terms = NumberTerms.of(
                    mention.citation().key().number(), mention.citation().type());
            if (number.groups().stream().allMatch(group -> group.stream().anyMatch(terms::contains))) {
                Span raw = mention.citation().span();
                int from = firstWord(word -> rawSpan(word, word + 1).end() > raw.start());
                int to = firstWord(word -> rawSpan(word, word + 1).start() >= raw.end());
                if (to > from) {
                    Span printed = printed(new Span(from, to), number, terms.getFirst());
                    add(printed.start(), printed.end(), clause, 1);
                }
            }
        }
    }

    /// Of a citation the words of the number, with the words before it that were typed too; all of it where it prints no
    /// whole number: `Chỉ thị 05`, `Luật Giáo dục`.
    private Span printed(Span mention, Clause.Number number, String serial) {
        int start = words.start(mention.start());
        String said = text.normal().substring(start, words.end(mention.end() - 1));
        for (NumberScanner.Scanned scanned : NumberScanner.scan(said)) {
            if (NumberTerms.groups(scanned.number().canonical()).getFirst().equals(serial)) {
                int begin = start + scanned.span().start();
                int end = start + scanned.span().end();
                int from = firstWord(word -> words.end(word) > begin);
                int to = firstWord(word -> words.start(word) >= end);
                int typed = from;
                for (int i = from - 1; i >= mention.start() && isTyped(i, number); i--) {
                    typed = words.bare(i).equals("so") ? typed : i;
                }
                return new Span(typed, to);
            }
        }
        return mention;
    }

    private boolean isTyped(int word, Clause.Number number) {
        return words.bare(word).equals("so")
                || number.words().stream().anyMatch(typed -> typed.bare().equals(words.bare(word)));
    }

    /// The first word behind some place; as many as there are words when none is.
    private int firstWord(IntPredicate behind) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (behind.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void findDay(Clause.Day day, int clause) {
        for (Dates.Found date : Dates.in(text.normal(), words)) {
            if (date.iso().equals(day.iso())) {
                add(date.words().start(), date.words().end(), clause, 1);
            }
        }
    }

    private void add(int from, int to, int clause, double factor) {
        found.add(new Found(new Span(from, to), clause, weights.get(clause) * factor));
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

    private static double score(List<Found> inside) {
        var seen = new BitSet();
        double score = 0;
        for (Found one : inside) {
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
        Span raw = rawSpan(passage.words().start(), passage.words().end());
        int end = withPunctuation(raw.end());
        var pieces = new ArrayList<SearchPage.Piece>();
        int at = raw.start();
        int start = -1;
        for (Span match : matches(passage.words())) {
            Span inRaw = rawSpan(match.start(), match.end());
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

    /// What matches inside a passage; stretches that touch or overlap are one. Of a word that stands in such a stretch
    /// other places in the passage where it stands alone are left: of «thi đua» the «thi» of «thi hành» says nothing.
    private List<Span> matches(Span passage) {
        var matches = new ArrayList<Span>();
        var clauses = new ArrayList<BitSet>();
        for (Found one : found) {
            if (passage.contains(one.words())) {
                boolean touches = !matches.isEmpty() && touches(matches.getLast(), one.words());
                if (touches) {
                    matches.add(matches.removeLast().union(one.words()));
                } else {
                    matches.add(one.words());
                    clauses.add(new BitSet());
                }
                clauses.getLast().set(one.clause());
            }
        }
        var inRuns = new BitSet();
        clauses.stream().filter(some -> some.cardinality() > 1).forEach(inRuns::or);
        return IntStream.range(0, matches.size())
                .filter(i -> clauses.get(i).cardinality() > 1 || !clauses.get(i).intersects(inRuns))
                .mapToObj(matches::get)
                .toList();
    }

    private boolean touches(Span before, Span next) {
        return next.start() < before.end()
                || (next.start() == before.end() && words.start(next.start()) - words.end(before.end() - 1) <= 1);
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

    private Span rawSpan(int fromWord, int toWord) {
        return text.raw(new Span(words.start(fromWord), words.end(toWord - 1)));
    }
}
