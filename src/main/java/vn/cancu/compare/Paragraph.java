package vn.cancu.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.text.Folding;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.text.Wrapping;

/// A paragraph to be compared: printed lines that belong together are one.
///
/// @param span in the raw text
/// @param text its lines, joined by blanks
/// @param key by which paragraphs are the same whatever their marks, case and signs
/// @param words of the key, and how often each occurs
/// @param size words in all
record Paragraph(Span span, String text, String key, Map<String, Integer> words, int size) {
    /// Paragraphs of a document that are compared: more than any plan has, and what the alignment can do in a second.
    static final int MOST = 2_500;

    /// The paragraphs of a text that hold at least a letter or figure, at most one more than [#MOST].
    static List<Paragraph> of(SourceText text) {
        String raw = text.raw();
        List<Paragraphs.Line> lines = Paragraphs.of(raw).all();
        Wrapping wrapping = Wrapping.of(raw, lines);
        var paragraphs = new ArrayList<Paragraph>();
        int first = 0;
        for (int i = 1; i <= lines.size() && paragraphs.size() <= MOST; i++) {
            if (i == lines.size() || !wrapping.joins(lines.get(i - 1), lines.get(i), false)) {
                Paragraph one = joined(raw, lines.subList(first, i), wrapping);
                if (!one.key().isEmpty()) {
                    paragraphs.add(one);
                }
                first = i;
            }
        }
        return paragraphs;
    }

    private static Paragraph joined(String raw, List<Paragraphs.Line> lines, Wrapping wrapping) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && !wrapping.isCutInside(lines.get(i - 1))) {
                text.append(' ');
            }
            Span span = lines.get(i).span();
            text.append(raw, span.start(), span.end());
        }
        String key = Folding.key(text);
        Map<String, Integer> words = new HashMap<>();
        String[] each = key.split(" ");
        for (String word : each) {
            words.merge(word, 1, Integer::sum);
        }
        var span =
                new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        return new Paragraph(span, text.toString(), key, Map.copyOf(words), each.length);
    }

    /// Share of words that two paragraphs have in common, 0 to 1 (Dice).
    double likeness(Paragraph other) {
        Map<String, Integer> few = words.size() <= other.words.size() ? words : other.words;
        Map<String, Integer> many = few == words ? other.words : words;
        int common = 0;
        for (Map.Entry<String, Integer> word : few.entrySet()) {
            common += Math.min(word.getValue(), many.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
