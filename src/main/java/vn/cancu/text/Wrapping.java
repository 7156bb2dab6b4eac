package vn.cancu.text;

import java.util.List;

/// Tells which lines of a text are only ends of a printed line, and which end a paragraph.
///
/// A PDF gives one line of text for each line of print; on a screen of another width that reads badly. When nearly all
/// lines of a text are about as long as a printed line, a full line and the next one are joined, unless the next begins
/// something of its own. Numbers of lines stay as they are.
public final class Wrapping {
    private static final int SHORTEST = 45;
    private static final int LONGEST = 130;
    private static final int FEWEST_LINES = 8;
    private static final List<String> OPENINGS = List.of(
            "Điều ",
            "Chương ",
            "Mục ",
            "Phần ",
            "Phụ lục",
            "PHỤ LỤC",
            "Căn cứ ",
            "Theo đề nghị",
            "Nơi nhận",
            "Lưu:",
            "KT.",
            "TM.",
            "TL.",
            "TUQ.",
            "Số:");

    private final String raw;
    private final int width;

    private Wrapping(String raw, int width) {
        this.raw = raw;
        this.width = width;
    }

    /// Judges a text by the length that all but a tenth of its lines keep to.
    public static Wrapping of(String raw, List<Paragraphs.Line> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.span().length()).sorted().toArray();
        int usual = lengths.length < FEWEST_LINES ? 0 : lengths[lengths.length * 9 / 10];
        return new Wrapping(raw, usual >= SHORTEST && usual <= LONGEST ? usual : 0);
    }

    /// Whether a line goes on with what the line before it began.
    ///
    /// @param heading whether the line before begins a heading or title: in capitals it goes on in capitals
    public boolean joins(Paragraphs.Line before, Paragraphs.Line line, boolean heading) {
        if (width == 0 || line.gap() || opensSomething(line.span())) {
            return false;
        }
        if (heading && isCapitals(before.span()) && isCapitals(line.span())) {
            return true;
        }
        char last = raw.charAt(before.span().end() - 1);
        boolean small = Character.isLowerCase(raw.charAt(line.span().start()));
        boolean open = ".;:!?".indexOf(last) < 0;
        int filled = before.span().length() * 100 / width;
        return open ? filled >= (small ? 50 : 80) : small && filled >= 80;
    }

    /// Whether a joined line follows without a blank: a number was cut at its dash, `TT-` `BGDĐT`.
    public boolean isCutInside(Paragraphs.Line before) {
        int end = before.span().end();
        return "-/".indexOf(raw.charAt(end - 1)) >= 0
                && before.span().length() > 1
                && Character.isLetterOrDigit(raw.charAt(end - 2));
    }

    private boolean isCapitals(Span span) {
        return raw.substring(span.start(), span.end())
                        .chars()
                        .filter(Character::isLowerCase)
                        .count()
                <= 3;
    }

    private boolean opensSomething(Span span) {
        String start = raw.substring(span.start(), Math.min(span.end(), span.start() + 14));
        return "-+*•–−●○▪".indexOf(start.charAt(0)) >= 0
                || OPENINGS.stream().anyMatch(start::startsWith)
                || isLabelled(start);
    }

    /// `1.`, `II.`, `2.1.`, `a)`, `3/`: figures, Roman figures or one letter, closed by a sign and a blank. A last word
    /// of a sentence (`quý.`) is none.
    private static boolean isLabelled(String start) {
        int blank = 0;
        while (blank < start.length() && !Character.isWhitespace(start.charAt(blank))) {
            blank++;
        }
        if (blank < 2 || blank > 7 || ".)/".indexOf(start.charAt(blank - 1)) < 0) {
            return false;
        }
        String label = start.substring(0, blank - 1);
        boolean figures = label.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        boolean roman = label.chars().allMatch(c -> "IVXLC.".indexOf(c) >= 0);
        return figures || roman || (label.length() == 1 && Character.isLetter(label.charAt(0)));
    }
}
