package vn.cancu.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cancu.json.ReadingJson;

/// The values read from one document, to be compared with its [Truth]. What was not read is an empty text or list;
/// without a reading everything is empty.
final class ReadValues {
    private final Optional<ReadingJson> reading;

    ReadValues(@Nullable ReadingJson reading) {
        this.reading = Optional.ofNullable(reading);
    }

    String type() {
        return reading.map(ReadingJson::type).map(ReadingJson.Type::name).orElse("");
    }

    /// A part of the number.
    String number(Function<ReadingJson.Number, @Nullable String> part) {
        return reading.map(ReadingJson::number).map(part).orElse("");
    }

    /// ISO 8601, as far as it is known.
    String date() {
        return reading.map(ReadingJson::date).map(ReadingJson.Date::iso).orElse("");
    }

    String place() {
        return reading.map(ReadingJson::place).orElse("");
    }

    String subject() {
        return reading.map(ReadingJson::subject).orElse("");
    }

    List<String> issuers() {
        return many(ReadingJson::issuers).stream()
                .map(ReadingJson.IssuerShape::name)
                .toList();
    }

    /// Those with a name.
    List<Truth.Signer> signers() {
        return many(ReadingJson::signers).stream()
                .filter(signer -> signer.name() != null)
                .map(signer -> new Truth.Signer(
                        List.of(text(signer.name())),
                        List.of(text(signer.position())),
                        List.of(text(signer.capacity()))))
                .toList();
    }

    List<String> recipients() {
        return many(ReadingJson::recipients);
    }

    /// Every mention, those of the document itself included.
    List<ReadingJson.CitationShape> mentions() {
        return many(ReadingJson::citations);
    }

    private <T> List<T> many(Function<ReadingJson, List<T>> part) {
        return reading.map(part).orElse(List.of());
    }

    /// Null at the border of a shape is nothing here.
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
