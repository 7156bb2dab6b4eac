package vn.cancu.text;

import java.util.Arrays;
import java.util.List;

/// The running text of a document: the normalised text with the line ends that only wrap a sentence turned into
/// blanks, its folded twin, and where its sentences and their parts begin.
///
/// All three have the length of the normalised text, so an offset in one is an offset in all.
public final class Prose {
    /// Words that a full stop shortens, between blanks.
    private static final String ABBREVIATED = " tp tx tt ts ths gs pgs st q p h x nxb ks bs ";
    /// Chars of the longest of them.
    private static final int LONGEST_ABBREVIATION = 3;

    private final String flat;
    private final String folded;
    private final int[] sentences;
    private final int[] segments;

    private Prose(char[] chars) {
        this.flat = new String(chars);
        this.folded = Folding.fold(flat);
        var hard = new Starts();
        var soft = new Starts();
        for (int i = 0; i < chars.length; i++) {
            switch (chars[i]) {
                case '\n', '.' -> {
                    if (endsSentence(i)) {
                        hard.add(i + 1);
                        soft.add(i + 1);
                    }
                }
                case ';' -> soft.add(i + 1);
                default -> {}
            }
        }
        this.sentences = hard.all();
        this.segments = soft.all();
    }

    /// Where parts of a text begin: the first at 0, the others in the order in which they are found.
    private static final class Starts {
        private int[] starts = new int[64];
        private int count = 1;

        void add(int start) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = start;
        }

        int[] all() {
            return Arrays.copyOf(starts, count);
        }
    }

    /// The running text of a document.
    public static Prose of(SourceText text) {
        return new Prose(LineEnds.joined(text));
    }

    /// The text; a line end that is left is the end of a paragraph.
    public String flat() {
        return flat;
    }

    /// The text in small letters without marks.
    public String folded() {
        return folded;
    }

    /// Whether one of some phrases begins at an offset, whatever follows it: `" cua "` at the blank of «15 của Bộ».
    ///
    /// @param phrases in small letters without marks
    public boolean startsAny(List<String> phrases, int at) {
        for (String phrase : phrases) {
            if (folded.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    /// Where the sentence begins in which an offset stands.
    public int sentenceStart(int at) {
        return sentences[index(sentences, at)];
    }

    /// Where that sentence ends.
    public int sentenceEnd(int at) {
        int next = index(sentences, at) + 1;
        return next < sentences.length ? sentences[next] : flat.length();
    }

    /// Where the part of the sentence begins, after the last `;`.
    public int segmentStart(int at) {
        return segments[index(segments, at)];
    }

    /// Where that part ends, its `;` included.
    public int segmentEnd(int at) {
        int next = index(segments, at) + 1;
        return next < segments.length ? segments[next] : flat.length();
    }

    /// The sentence around a stretch, without blanks at its ends. A longer one than wanted is cut to the parts between
    /// `;` that fit, or where none does between words.
    public Span sentence(Span around, int longest) {
        int first = sentenceStart(around.start());
        int last = sentenceEnd(Math.max(around.start(), around.end() - 1));
        int start = first;
        int end = last;
        if (last - first > longest) {
            start = cutBefore(Math.max(first, around.end() - longest * 2 / 3), around.start());
            end = cutAfter(Math.min(last, Math.max(around.end(), start + longest)), around.end());
        }
        while (start < around.start() && Character.isWhitespace(flat.charAt(start))) {
            start++;
        }
        while (end > around.end() && Character.isWhitespace(flat.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /// The first place from `at` on, and not behind `latest`, where a part begins, else a word.
    private int cutBefore(int at, int latest) {
        int part = segments[index(segments, at)];
        int next = part == at ? index(segments, at) : index(segments, at) + 1;
        if (next < segments.length && segments[next] <= latest) {
            return segments[next];
        }
        int cut = at;
        while (cut < latest && cut > 0 && !Character.isWhitespace(flat.charAt(cut - 1))) {
            cut++;
        }
        return cut;
    }

    /// The last place up to `at`, and not before `earliest`, where a part ends, else a word.
    private int cutAfter(int at, int earliest) {
        int part = segments[index(segments, at)];
        if (part > earliest) {
            return part;
        }
        int cut = at;
        while (cut > earliest && cut < flat.length() && !Character.isWhitespace(flat.charAt(cut))) {
            cut--;
        }
        return cut;
    }

    private static int index(int[] starts, int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /// A paragraph end; or a full stop before a blank that neither shortens a word nor follows a list number.
    private boolean endsSentence(int i) {
        char c = flat.charAt(i);
        if (c == '\n') {
            return true;
        }
        if (c != '.' || i + 1 < flat.length() && !Character.isWhitespace(flat.charAt(i + 1))) {
            return false;
        }
        int start = i;
        while (start > 0 && Character.isLetterOrDigit(flat.charAt(start - 1)) && i - start < 6) {
            start--;
        }
        int length = i - start;
        boolean label = length == 0 || length <= 2 && startsLine(start);
        boolean shortened =
                length <= LONGEST_ABBREVIATION && ABBREVIATED.contains(" " + folded.substring(start, i) + " ");
        return !label && !shortened && !goesOn(i + 1);
    }

    /// Whether a word in small letters follows on the same line: the stop stands inside the sentence («… quốc gia. ngày
    /// 18/03/2021 của Bộ …»).
    private boolean goesOn(int at) {
        int i = at;
        while (i < flat.length() && flat.charAt(i) == ' ' && i - at < 3) {
            i++;
        }
        return i + 1 < flat.length()
                && Character.isLowerCase(flat.charAt(i))
                && Character.isLowerCase(flat.charAt(i + 1));
    }

    private boolean startsLine(int at) {
        int i = at - 1;
        while (i >= 0 && flat.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || flat.charAt(i) == '\n';
    }
}
