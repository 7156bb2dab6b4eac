package vn.cancu.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The gold file of the seed plans: one object for all, with the offsets of every mention (code points in the file).
/// Only what is compared is named here.
///
/// @param documents one a plan
public record SeedsJson(List<Document> documents) {

    public SeedsJson {
        documents = GoldJson.some(documents);
    }

    /// One plan.
    ///
    /// @param title trích yếu
    /// @param schedule its duties and stages
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Document(
            String file,
            Value docType,
            Number number,
            Date date,
            @Nullable String place,
            @Nullable String title,
            List<Issuer> issuers,
            List<Signer> signers,
            List<Exact> recipients,
            List<Citation> citations,
            List<Duty> schedule) {

        public Document {
            docType = docType == null ? new Value(null) : docType;
            number = number == null ? new Number(null, null, null) : number;
            date = date == null ? new Date(null) : date;
            issuers = GoldJson.some(issuers);
            signers = GoldJson.some(signers);
            recipients = GoldJson.some(recipients);
            citations = GoldJson.some(citations);
            schedule = GoldJson.some(schedule);
        }
    }

    /// Tên loại.
    public record Value(@Nullable String value) {}

    /// Số và ký hiệu; without an ordinal the place for it is left blank.
    public record Number(
            @Nullable Integer ordinal,
            @Nullable String canonical,
            @Nullable String symbol) {}

    /// Ngày ban hành.
    public record Date(@Nullable String iso) {}

    /// Cơ quan ban hành.
    public record Issuer(
            String name, @JsonProperty("short") @Nullable String abbreviated) {}

    /// Người ký; `mode` is the capacity, `title` the position as printed, `titleNorm` in normal case.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Signer(
            @Nullable String name,
            @Nullable String mode,
            @Nullable String title,
            @Nullable String titleNorm) {}

    /// A stretch of the text.
    public record Exact(String exact) {}

    /// One mention. `symbolKey` is the number of the cited document, `key` its identity `number@scope@year`.
    ///
    /// @param flags `resolved_by_corpus`: the year is known from another document only
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Citation(
            String exact,
            int numberStart,
            int numberEnd,
            String key,
            String symbolKey,
            boolean selfReference,
            List<String> acceptRelations,
            List<String> flags) {
        public Citation {
            acceptRelations = GoldJson.some(acceptRelations);
            flags = GoldJson.some(flags);
        }
    }

    /// A duty, a stage or a date of the plan.
    ///
    /// @param due ISO, `--11-25` when it recurs, `2025-Q3`; null when no date is given
    public record Duty(
            String exact, int start, int end, @Nullable String due, boolean optional) {}
}
