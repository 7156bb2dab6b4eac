package vn.cancu.legacy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.text.FontRun;

/// The fonts of a text, asked from front to back.
final class Fonts {
    private final List<FontRun> runs;
    private final Map<String, LegacyFont> known = new HashMap<>();
    private int next;

    /// @param runs in order of the text
    Fonts(List<FontRun> runs) {
        this.runs = runs;
    }

    /// A stretch of one family, and its first font.
    record Stretch(LegacyFont font, int end) {}

    /// The font at an offset and how far it reaches, at most to `limit`. Offsets are asked in ascending order.
    Stretch at(int offset, int limit) {
        next = runAt(next, offset);
        LegacyFont font = fontAt(next, offset);
        int end = endAt(next, offset);
        for (int run = runAt(next, end); end < limit && font.isOneFamilyWith(fontAt(run, end)); run = runAt(run, end)) {
            end = endAt(run, end);
        }
        return new Stretch(font, Math.min(end, limit));
    }

    /// The first run from `run` on that ends behind an offset.
    private int runAt(int run, int offset) {
        int at = run;
        while (at < runs.size() && runs.get(at).span().end() <= offset) {
            at++;
        }
        return at;
    }

    /// Where the fonts of capitals stand.
    static BitSet capitals(List<FontRun> runs) {
        var capitals = new BitSet();
        for (FontRun run : runs) {
            if (LegacyFont.of(run.font()).capitals()) {
                capitals.set(run.span().start(), run.span().end());
            }
        }
        return capitals;
    }

    private LegacyFont fontAt(int run, int offset) {
        boolean inside = run < runs.size() && runs.get(run).span().start() <= offset;
        return inside ? known.computeIfAbsent(runs.get(run).font(), LegacyFont::of) : LegacyFont.UNKNOWN;
    }

    private int endAt(int run, int offset) {
        if (run >= runs.size()) {
            return Integer.MAX_VALUE;
        }
        int start = runs.get(run).span().start();
        return start <= offset ? runs.get(run).span().end() : start;
    }
}
