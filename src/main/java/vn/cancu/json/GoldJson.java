package vn.cancu.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A gold record: what a careful reader found in one real document, written down by hand. A key that a record does not
/// have is null, or an empty list where `null` means nothing of its own; keys that are not named here are ignored.
///
/// @param numberStatus `printed`, `blank` or `absent`
/// @param citationsPages the last page that was read for citations; null when all were
/// @param scored false when the record is left out of every score
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record GoldJson(
        String sha256,
        @Nullable String kind,
        ReadingJson.@Nullable Type type,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String numberStatus,
        @Nullable String date,
        @Nullable String place,
        List<Issuer> issuers,
        @Nullable String subject,
        List<String> subjectAccept,
        List<Signer> signers,
        @Nullable List<String> recipients,
        List<Citation> citations,
        @Nullable Integer citationsPages,
        List<Deadline> deadlines,
        List<String> scoredFieldsExcept,
        @Nullable Boolean scored) {

    public GoldJson {
        issuers = some(issuers);
        subjectAccept = some(subjectAccept);
        signers = some(signers);
        citations = some(citations);
        deadlines = some(deadlines);
        scoredFieldsExcept = some(scoredFieldsExcept);
    }

    /// Cơ quan ban hành, with other names that count.
    public record Issuer(String name, List<String> accept) {
        public Issuer {
            accept = some(accept);
        }
    }

    /// Người ký, with other values that count.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Signer(
            @Nullable String name,
            @Nullable String position,
            @Nullable String capacity,
            List<String> nameAccept,
            List<String> positionAccept,
            List<String> capacityAccept) {
        public Signer {
            nameAccept = some(nameAccept);
            positionAccept = some(positionAccept);
            capacityAccept = some(capacityAccept);
        }
    }

    /// One cited document; `optional` when two readers could differ on whether it counts.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Citation(String number, @Nullable Integer year, List<String> relations, boolean optional) {
        public Citation {
            relations = some(relations);
        }
    }

    /// A duty with a date.
    public record Deadline(String text, @Nullable String due) {}

    /// A list as it is in our records: what a file leaves out or calls null is empty.
    static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
