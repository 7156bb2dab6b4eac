package vn.cancu.document;

import java.util.Optional;
import java.util.function.Function;
import vn.cancu.text.Span;

/// A fact that a document may state, leave open or lack.
public sealed interface Field<T> {

    /// The document states it.
    ///
    /// @param value the fact
    /// @param span where, in the raw text
    /// @param rule name of the row that decided
    record Found<T>(T value, Span span, String rule) implements Field<T> {}

    /// The document has the place for it and leaves it open: `Số:      /KH-PGDĐT`.
    ///
    /// @param partial what is printed all the same (the symbol, the month and year)
    /// @param span where, in the raw text
    /// @param rule name of the row that decided
    record Blank<T>(T partial, Span span, String rule) implements Field<T> {}

    /// The document says nothing of it.
    record Missing<T>() implements Field<T> {}

    /// A fact that is not there.
    static <T> Field<T> missing() {
        return new Missing<>();
    }

    /// The value, whole or partial; empty when missing.
    default Optional<T> known() {
        return switch (this) {
            case Found<T> found -> Optional.of(found.value());
            case Blank<T> blank -> Optional.of(blank.partial());
            case Missing<T> _ -> Optional.empty();
        };
    }

    /// Where the fact stands in the raw text; empty when missing.
    default Optional<Span> where() {
        return switch (this) {
            case Found<T> found -> Optional.of(found.span());
            case Blank<T> blank -> Optional.of(blank.span());
            case Missing<T> _ -> Optional.empty();
        };
    }

    /// The same fact in another form.
    default <U> Field<U> map(Function<T, U> change) {
        return switch (this) {
            case Found<T> found -> new Found<>(change.apply(found.value()), found.span(), found.rule());
            case Blank<T> blank -> new Blank<>(change.apply(blank.partial()), blank.span(), blank.rule());
            case Missing<T> _ -> new Missing<>();
        };
    }
}
