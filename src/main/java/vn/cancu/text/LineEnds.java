package vn.cancu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Tells line ends that only wrap a sentence from the ends of paragraphs. Extractors leave hard line ends, blank lines
/// between wrapped lines, page numbers and running heads in the middle of a sentence.
final class LineEnds {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 140;
    private static final int PAGE_NUMBER_DIGITS = 3;
    private static final List<String> BEGINNINGS =
            List.of("can cu ", "theo de nghi ", "xet de nghi ", "noi nhan", "dieu ");

    private final SourceText text;
    private final List<Line> lines;
    private final List<String> words;
    private final BitSet heads;
    private final char[] out;
    private final int full;

    private LineEnds(SourceText text) {
        this.text = text;
        this.lines = new ArrayList<>();
        this.words = new ArrayList<>();
        for (Line line : text.lines()) {
            String trimmed = line.trimmed();
            if (!trimmed.isEmpty()) {
                lines.add(line);
                words.add(trimmed);
            }
        }
        this.heads = RunningHeads.of(text, lines);
        this.out = text.normal().toCharArray();
        this.full = fullLine();
    }

    /// The normalised text, of the same length, with a blank for each line end inside a sentence (and for a page number
    /// or running head between two halves of one).
    static char[] joined(SourceText text) {
        var ends = new LineEnds(text);
        ends.join();
        return ends.out;
    }

    private void join() {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (heads.get(i) || isPageNumber(i)) {
                continue;
            }
            Line line = lines.get(i);
            if (last >= 0 && goesOn(last, i)) {
                int start = lines.get(last).span().end();
                Arrays.fill(out, start, line.span().start(), ' ');
            }
            last = i;
        }
    }

    /// From what length on a line is full in a text with hard line ends; a length no line has in one without them.
    private int fullLine() {
        int[] lengths = words.stream().mapToInt(String::length).sorted().toArray();
        int wide = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
        return wide >= NARROWEST && wide <= WIDEST ? wide * 7 / 10 : Integer.MAX_VALUE;
    }

    /// A short number alone between blank lines, or on the first line of a page.
    private boolean isPageNumber(int i) {
        String number = words.get(i);
        boolean digits = number.length() <= PAGE_NUMBER_DIGITS && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || i == 0 || i + 1 == lines.size()) {
            return false;
        }
        boolean apart = lines.get(i).index() - lines.get(i - 1).index() > 1
                && lines.get(i + 1).index() - lines.get(i).index() > 1;
        return apart || page(i) != page(i - 1);
    }

    private int page(int i) {
        return text.pageAt(text.raw(lines.get(i).span()).start());
    }

    private boolean goesOn(int before, int after) {
        String left = words.get(before);
        String right = words.get(after);
        char last = left.charAt(left.length() - 1);
        if (last == ';' || last == ',' || last == ':' || last == '-' || last == '/') {
            return true;
        }
        if (isMark(right) || isBeginning(right) || isHeading(left) && !isHeading(right)) {
            return false;
        }
        boolean apart = lines.get(after).index() - lines.get(before).index() > 1;
        return last != '.' && (!apart || Character.isLowerCase(right.charAt(0)) || left.length() >= full);
    }

    private static boolean isBeginning(String line) {
        if (!Character.isUpperCase(line.charAt(0))) {
            return false;
        }
        String folded = Folding.fold(line.substring(0, Math.min(line.length(), 14)));
        return BEGINNINGS.stream().anyMatch(folded::startsWith);
    }

    /// Capitals only.
    private static boolean isHeading(String line) {
        boolean letters = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters |= Character.isLetter(c);
        }
        return letters;
    }

    /// Whether a list item begins here: a dash, a plus, `1.`, `a)`.
    private static boolean isMark(String line) {
        if ("-+*•❖".indexOf(line.charAt(0)) >= 0) {
            return true;
        }
        int i = 0;
        while (i < line.length() && i < 4 && Character.isLetterOrDigit(line.charAt(i))) {
            i++;
        }
        boolean label = i > 0
                && i < line.length()
                && (line.charAt(i) == ')'
                        || line.charAt(i) == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' '));
        return label && (i == 1 || Character.isDigit(line.charAt(0)) || Character.isUpperCase(line.charAt(0)));
    }
}
