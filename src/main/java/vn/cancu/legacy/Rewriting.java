package vn.cancu.legacy;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.text.Block;
import vn.cancu.text.FontRun;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.Span;
import vn.cancu.text.TextSource;

/// Writes a text anew with its legacy units decoded, and moves the offsets of its layout.
final class Rewriting {
    private final String raw;
    private final Layout layout;
    private final StringBuilder out;
    /// For every offset of the old text the one in the new.
    private final int[] moved;
    private final BitSet capitals;
    private final Map<LegacyCharset, Integer> decoded = new EnumMap<>(LegacyCharset.class);
    /// The charsets of a page, by its number from 0.
    private final Map<Integer, Set<LegacyCharset>> pages = new TreeMap<>();
    private final Map<LegacyCharset, Decoder> decoders = new EnumMap<>(LegacyCharset.class);

    Rewriting(String raw, Layout layout) {
        this.raw = raw;
        this.layout = layout;
        this.out = new StringBuilder(raw.length());
        this.moved = new int[raw.length() + 1];
        this.capitals = Fonts.capitals(layout.fonts());
    }

    LegacyText run(List<Unit> units) {
        boolean softHyphens = raw.indexOf('\u00AD') >= 0 || raw.indexOf('\u200B') >= 0 || raw.indexOf('\u2212') >= 0;
        Set<String> legacy = legacyFamilies(units);
        int at = 0;
        int page = 0;
        for (Unit unit : units) {
            copy(at, unit.span().start());
            while (page + 1 < layout.pages().size()
                    && layout.pages().get(page + 1).start() <= unit.span().start()) {
                page++;
            }
            if (unit.verdict() instanceof Verdict.Legacy(var charset)) {
                decoders.computeIfAbsent(charset, c -> new Decoder(c, !softHyphens));
                decode(unit, charset, page);
            } else if (!unit.isSuspicious() && legacy.contains(unit.font().family())) {
                for (int i = unit.span().start(); i < unit.span().end(); i++) {
                    putAsShown(raw.charAt(i), i, i + 1);
                }
            } else {
                copy(unit.span().start(), unit.span().end());
            }
            at = unit.span().end();
        }
        copy(at, raw.length());
        moved[raw.length()] = out.length();
        return new LegacyText(out.toString(), move(), decoded);
    }

    /// Fonts that hold legacy text. Where they are fonts of capitals their stretches of bare ASCII are capitals too.
    private static Set<String> legacyFamilies(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.verdict() instanceof Verdict.Legacy)
                .map(unit -> unit.font().family())
                .collect(Collectors.toSet());
    }

    private void copy(int start, int end) {
        for (int i = start; i < end; i++) {
            put(raw.charAt(i), i, i + 1);
        }
    }

    private void putAsShown(char c, int from, int to) {
        put(capitals.get(from) ? Character.toUpperCase(c) : c, from, to);
    }

    private void decode(Unit unit, LegacyCharset charset, int page) {
        int before = out.length();
        Decoder decoder = decoders.getOrDefault(charset, new Decoder(charset, true));
        boolean guess = unit.font().charsets().isEmpty();
        decoder.decode(raw, unit.span().start(), unit.span().end(), guess, this::putAsShown);
        decoded.merge(charset, out.length() - before, Integer::sum);
        pages.computeIfAbsent(page, _ -> new HashSet<>()).add(charset);
    }

    private void put(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            moved[i] = out.length();
        }
        out.append(c);
    }

    private Layout move() {
        List<Block> blocks = layout.blocks().stream()
                .map(block -> new Block(block.kind(), move(block.span())))
                .toList();
        List<FontRun> fonts = layout.fonts().stream()
                .map(run -> new FontRun(move(run.span()), run.font()))
                .toList();
        List<PlacedWord> words =
                layout.words().stream().map(word -> word.at(move(word.span()))).toList();
        List<Page> all = Stream.iterate(0, i -> i < layout.pages().size(), i -> i + 1)
                .map(i -> page(layout.pages().get(i), pages.getOrDefault(i, Set.of())))
                .toList();
        return new Layout(all, blocks, fonts, words);
    }

    private Span move(Span span) {
        return new Span(moved[span.start()], moved[span.end()]);
    }

    private Page page(Page page, Set<LegacyCharset> charsets) {
        int start = moved[page.start()];
        if (charsets.isEmpty()) {
            return page.movedTo(start);
        }
        String names = charsets.stream().sorted().map(LegacyCharset::code).collect(Collectors.joining(","));
        List<TextSource> sources = Stream.concat(page.sources().stream(), Stream.of(TextSource.LEGACY))
                .toList();
        return new Page(start, sources, names, page.images(), page.syllables(), page.confidence());
    }
}
