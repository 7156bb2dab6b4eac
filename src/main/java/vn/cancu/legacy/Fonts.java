package vn.cancu.legacy;

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

    /// A stretch of one font.
    record Stretch(LegacyFont font, int end) {}

    /// The font at an offset and how far it reaches, at most to `limit`. Offsets are asked in ascending order.
    Stretch at(int offset, int limit) {
        while (next < runs.size() && runs.get(next).span().end() <= offset) {
            next++;
        }
        LegacyFont font = fontAt(next, offset);
        int end = endAt(next, offset);
        for (int i = next + 1; end < limit && font.equals(fontAt(i, end)); i++) {
            end = endAt(i, end);
        }
        return new Stretch(font, Math.min(end, limit));
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
