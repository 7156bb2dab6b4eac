package vn.cancu.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import vn.cancu.text.Span;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.TextView.Run;

/// Cuts lines of a raw text into runs with one link target, and runs into bits of one style.
///
/// @param raw the text
/// @param matches places of the query
/// @param mentions in order, without overlaps
/// @param spot the place asked for
/// @param doubts words of which the recognition was not sure, by their starts
record TextPainter(
        String raw,
        List<Span> matches,
        List<Mention> mentions,
        Optional<Span> spot,
        NavigableMap<Integer, Span> doubts) {

    /// A mention that leads somewhere.
    ///
    /// @param hint shown when the pointer rests on it
    record Mention(Span span, String href, String relation, String hint) {}

    /// One line as runs, in order.
    List<Run> runs(Span line) {
        var inside = mentions.stream()
                .filter(mention -> mention.span().overlaps(line))
                .toList();
        var runs = new ArrayList<Run>();
        int at = line.start();
        for (Mention mention : inside) {
            plain(runs, new Span(at, Math.max(at, mention.span().start())));
            Span clipped = clip(mention.span(), line);
            boolean begins = spot.map(s -> clipped.start() <= s.start() && s.start() < clipped.end())
                    .orElse(false);
            runs.add(new Run(mention.href(), mention.relation(), mention.hint(), begins ? "at" : "", bits(clipped)));
            at = clipped.end();
        }
        plain(runs, new Span(at, line.end()));
        return List.copyOf(runs);
    }

    /// Text without a link, cut in two where the place begins that was asked for.
    private void plain(List<Run> runs, Span span) {
        int cut = spot.map(Span::start)
                .filter(s -> span.start() <= s && s < span.end())
                .orElse(-1);
        if (cut < 0) {
            add(runs, span, "");
        } else {
            add(runs, new Span(span.start(), cut), "");
            add(runs, new Span(cut, span.end()), "at");
        }
    }

    private void add(List<Run> runs, Span span, String anchor) {
        if (span.length() > 0) {
            runs.add(new Run("", "", "", anchor, bits(span)));
        }
    }

    private List<Bit> bits(Span span) {
        var cuts = new TreeSet<Integer>(List.of(span.start(), span.end()));
        var near = matches.stream().filter(match -> match.overlaps(span)).toList();
        Collection<Span> doubtful = doubts.subMap(span.start(), span.end()).values();
        near.forEach(match -> cut(cuts, match, span));
        doubtful.forEach(word -> cut(cuts, word, span));
        spot.ifPresent(s -> cut(cuts, s, span));
        var bits = new ArrayList<Bit>();
        int from = span.start();
        for (int to : cuts.tailSet(from + 1)) {
            Span piece = new Span(from, to);
            bits.add(new Bit(
                    raw.substring(from, to),
                    near.stream().anyMatch(m -> m.contains(piece)),
                    spot.map(s -> s.contains(piece)).orElse(false),
                    doubtful.stream().anyMatch(word -> word.contains(piece))));
            from = to;
        }
        return bits;
    }

    private static void cut(TreeSet<Integer> cuts, Span by, Span span) {
        if (by.overlaps(span)) {
            Span clipped = clip(by, span);
            cuts.add(clipped.start());
            cuts.add(clipped.end());
        }
    }

    private static Span clip(Span span, Span to) {
        return new Span(Math.max(span.start(), to.start()), Math.min(span.end(), to.end()));
    }
}
