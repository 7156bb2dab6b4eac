package vn.cancu.parse;

import java.util.List;
import vn.cancu.document.Field;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// A subject (trích yếu) as it was put together from lines.
///
/// @param words the lines joined with one blank; empty when there is none
/// @param span from the first to the last line in the normalised text
/// @param rows the rows it was read from
/// @param next the first row after the head
/// @param rule name of the way it was found
record Subject(String words, Span span, List<Integer> rows, int next, String rule) {

    Field<String> field(SourceText text) {
        return words.isEmpty() ? Field.missing() : new Field.Found<>(words, text.raw(span), rule);
    }
}
