package vn.cancu.number;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.text.Span;

/// Finds document numbers by hand-written scanning, in linear time. The grammar is that of reference A.4.
///
/// A number needs a serial and a code-like symbol (`793 /KH-SGDĐT`, `24/2023/TT-BGDĐT`, `05-CT/TW`, `29/2013/QH13`);
/// dates, school years, fractions and phone numbers are none.
public final class NumberScanner {

    /// A number in a text.
    ///
    /// @param number its canonical form and groups
    /// @param span where, in the text that was given
    /// @param shape which production of the grammar: `state`, `party`, `law`, `joint`, `letter`, `consolidated`, `old`
    public record Scanned(DocumentNumber number, Span span, String shape) {}

    private NumberScanner() {}

    /// All numbers of a text, in order, without overlap.
    ///
    /// @param normal normalised text ([vn.cancu.text.SourceText#normal()])
    public static List<Scanned> scan(CharSequence normal) {
        throw new UnsupportedOperationException();
    }

    /// Reads a number that stands alone, as in a header after «Số:» or typed into the search box.
    ///
    /// @param printed `793 /KH-SGDĐT`, `/KH-PGDĐT` (blank serial), `05 CT TW`
    /// @return empty when it is none
    public static Optional<DocumentNumber> read(String printed) {
        throw new UnsupportedOperationException();
    }
}
