package vn.cancu.duty;

import java.util.Arrays;
import vn.cancu.text.Span;

/// Puts words of a document into one short line.
final class Wording {
    private static final String EDGES = " \t\n,;:.*_-+•·–/";

    private Wording() {}

    /// One line without marks of emphasis and list marks, cut between words when it is longer than wanted.
    static String tidy(String text, int longest) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '*' ? ' ' : text.charAt(i);
            if (c != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        String line =
                stripped(out.toString().replace(" ,", ",").replace(" :", ":").replace(" ;", ";"));
        if (line.length() <= longest) {
            return line;
        }
        int cut = line.lastIndexOf(' ', longest);
        return stripped(line.substring(0, cut > longest / 2 ? cut : longest)) + " …";
    }

    /// A stretch of text without some stretches inside it.
    static String without(String text, Span whole, Span... cuts) {
        var out = new StringBuilder();
        int at = whole.start();
        for (Span cut : Arrays.stream(cuts).sorted().toList()) {
            if (cut.start() >= at && cut.end() <= whole.end()) {
                out.append(text, at, cut.start()).append(' ');
                at = cut.end();
            }
        }
        return out.append(text, Math.min(at, whole.end()), whole.end()).toString();
    }

    /// Without the mark of a list item at the beginning: `4.`, `b)`, `o`, `-`.
    static String withoutMark(String text) {
        String line = text.strip();
        int end = 0;
        while (end < line.length()
                && end < 4
                && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        boolean letter = end == 1 && Character.isLowerCase(line.charAt(0));
        boolean number = end > 0 && Character.isDigit(line.charAt(0)) && line.charAt(end - 1) == '.';
        boolean mark = end < line.length()
                && (line.charAt(end) == ')' && end <= 2
                        || number
                        || letter && line.charAt(0) == 'o' && line.charAt(end) == ' ');
        return (mark ? line.substring(end + 1) : line).replace("( )", " ").replace(" )", ")");
    }

    private static String stripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && EDGES.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }
}
