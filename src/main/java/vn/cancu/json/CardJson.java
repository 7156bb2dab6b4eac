package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;

/// A held document in short.
public record CardJson(
        String id,
        String title,
        @Nullable String type,
        @Nullable String number,
        @Nullable String date,
        List<String> issuers,
        String level,
        @Nullable String province,
        @Nullable String subject,
        List<String> signers,
        String file) {

    /// The shape of a card.
    public static CardJson of(DocumentCard card) {
        return new CardJson(
                card.id(),
                card.title(),
                card.type().map(DocumentType::name).orElse(null),
                card.number().isEmpty() ? null : card.number(),
                card.date().map(IssueDate::iso).orElse(null),
                card.issuers(),
                card.level().name().toLowerCase(Locale.ROOT),
                card.province().isEmpty() ? null : card.province(),
                card.subject().isEmpty() ? null : card.subject(),
                card.signers(),
                card.fileName());
    }
}
