package vn.cancu.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.graph.Change;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Validity;

/// What became of a directive, and who says so.
///
/// @param standing `unknown`, `in-force`, `amended`, `partly`, `ended`
public record ValidityJson(
        String slug,
        String title,
        String standing,
        @Nullable RegisterShape register,
        List<ChangeShape> changes) {

    /// All documents with a known standing.
    public record Register(List<ValidityJson> directives) {}

    /// A line that a person vouches for.
    public record RegisterShape(
            @Nullable String since,
            @Nullable String by,
            @Nullable String part,
            @Nullable String who,
            @Nullable String when,
            @Nullable String note) {}

    /// What a document says; `inForce` when `since` is the day of entry into force and not the date of issue.
    public record ChangeShape(
            String effect,
            String relation,
            String by,
            @Nullable String since,
            boolean inForce,
            List<String> parts,
            String document,
            int page,
            String sentence) {}

    /// The shape of a directive's validity.
    public static ValidityJson of(Directive directive) {
        Validity validity = directive.validity();
        return new ValidityJson(
                directive.slug(),
                directive.title(),
                validity.standing().code(),
                validity.register().map(ValidityJson::line).orElse(null),
                validity.changes().stream().map(ValidityJson::change).toList());
    }

    private static RegisterShape line(RegisterEntry entry) {
        return new RegisterShape(
                entry.since().map(IssueDate::iso).orElse(null),
                said(entry.by()),
                said(entry.part()),
                said(entry.vouching().who()),
                said(entry.vouching().when()),
                said(entry.vouching().note()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ChangeShape change(Change change) {
        return new ChangeShape(
                change.effect().code(),
                change.relation().code(),
                change.acting().title(),
                change.since().map(IssueDate::iso).orElse(null),
                change.inForce(),
                change.pins(),
                change.said().citing().id(),
                change.said().page(),
                String.join(" ", change.said().sentence().split("\\s+")).strip());
    }
}
