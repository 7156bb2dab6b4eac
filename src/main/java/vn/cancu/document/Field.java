package vn.cancu.document;

import java.util.Optional;
import java.util.function.Function;
import vn.cancu.text.Span;

/// A fact that a document may state, leave open or lack, and that a second source may supply.
public sealed interface Field<T> {

    /// The document states it.
    ///
    /// @param value the fact
    /// @param evidence what it rests on
    record Found<T>(T value, Evidence evidence) implements Field<T> {

        /// A fact that is sure.
        public Found(T value, Span span, String rule) {
            this(value, Evidence.sure(span, rule));
        }

        /// Where it stands, in the raw text.
        public Span span() {
            return evidence.span();
        }
    }

    /// The document has the place for it and leaves it open: `Số:      /KH-PGDĐT`.
    ///
    /// @param partial what is printed all the same (the symbol, the month and year)
    /// @param evidence what that rests on
    record Blank<T>(T partial, Evidence evidence) implements Field<T> {

        /// A blank whose printed part is sure.
        public Blank(T partial, Span span, String rule) {
            this(partial, Evidence.sure(span, rule));
        }

        /// Where the blank stands, in the raw text.
        public Span span() {
            return evidence.span();
        }
    }

    /// Something is written that cannot be read: a serial or a day by hand on a scan.
    ///
    /// @param partial what can be read (the symbol, the month and year)
    /// @param evidence what that rests on
    record Illegible<T>(T partial, Evidence evidence) implements Field<T> {}

    /// The document says nothing of it.
    record Missing<T>() implements Field<T> {}

    /// A second source tells it; what the document itself says is kept beneath.
    ///
    /// @param value the fact
    /// @param provenance who says so
    /// @param printed what the document says, never itself supplied
    record Supplied<T>(T value, Provenance provenance, Field<T> printed) implements Field<T> {

        public Supplied {
            if (printed instanceof Supplied<T>) {
                throw new IllegalArgumentException("supplied twice: " + value);
            }
        }
    }

    /// A fact that is not there.
    static <T> Field<T> missing() {
        return new Missing<>();
    }

    /// The same fact as a second source tells it; an earlier second source is forgotten, the print never.
    ///
    /// Example: a correction is `field.supplied(value, new Provenance(Source.CORRECTION, origin, Confidence.SURE))`.
    default Field<T> supplied(T value, Provenance provenance) {
        return new Supplied<>(value, provenance, printed());
    }

    /// What the document itself says.
    default Field<T> printed() {
        return this instanceof Supplied<T> supplied ? supplied.printed() : this;
    }

    /// The value, whole or partial; empty when missing.
    default Optional<T> known() {
        return switch (this) {
            case Found<T> found -> Optional.of(found.value());
            case Blank<T> blank -> Optional.of(blank.partial());
            case Illegible<T> illegible -> Optional.of(illegible.partial());
            case Supplied<T> supplied -> Optional.of(supplied.value());
            case Missing<T> _ -> Optional.empty();
        };
    }

    /// The value when nothing of it is left open or illegible.
    default Optional<T> whole() {
        return this instanceof Blank<T> || this instanceof Illegible<T> ? Optional.empty() : known();
    }

    /// Where the document has the place for the fact, in the raw text; empty when it has none.
    default Optional<Span> where() {
        return basis().map(Evidence::span);
    }

    /// What the printed fact, or the printed part of it, rests on; empty when nothing is printed.
    default Optional<Evidence> basis() {
        return switch (this) {
            case Found<T> found -> Optional.of(found.evidence());
            case Blank<T> blank -> Optional.of(blank.evidence());
            case Illegible<T> illegible -> Optional.of(illegible.evidence());
            case Supplied<T> supplied -> supplied.printed().basis();
            case Missing<T> _ -> Optional.empty();
        };
    }

    /// Who says what [#known()] gives; empty when nobody does.
    default Optional<Source> source() {
        return this instanceof Supplied<T> supplied
                ? Optional.of(supplied.provenance().source())
                : basis().map(_ -> Source.PRINTED);
    }

    /// How far [#known()] can be relied on; empty when there is no value.
    default Optional<Confidence> confidence() {
        return this instanceof Supplied<T> supplied
                ? Optional.of(supplied.provenance().confidence())
                : basis().map(Evidence::confidence);
    }

    /// The same fact in another form.
    default <U> Field<U> map(Function<T, U> change) {
        return switch (this) {
            case Found<T> found -> new Found<>(change.apply(found.value()), found.evidence());
            case Blank<T> blank -> new Blank<>(change.apply(blank.partial()), blank.evidence());
            case Illegible<T> illegible -> new Illegible<>(change.apply(illegible.partial()), illegible.evidence());
            case Supplied<T> supplied ->
                new Supplied<>(
                        change.apply(supplied.value()),
                        supplied.provenance(),
                        supplied.printed().map(change));
            case Missing<T> _ -> new Missing<>();
        };
    }
}
