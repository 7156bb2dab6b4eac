package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Evidence;
import vn.cancu.graph.Link;
import vn.cancu.graph.Related;

/// A directive, held or ghost, with who cites it.
///
/// @param tier where its issuer stands: `central`, `ministry`, `province`, `district`, `commune`, `school`, `unknown`
/// @param validity `unknown`, `in-force`, `amended`, `partly` or `ended`
/// @param said dates, issuers and subjects as the citing documents give them
public record DirectiveJson(
        String slug,
        String key,
        String title,
        @Nullable String number,
        @Nullable String type,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String subject,
        String tier,
        String validity,
        boolean ghost,
        @Nullable String document,
        List<SpellingShape> spellings,
        SaidShape said,
        int citing,
        List<LinkShape> citedBy) {

    /// A directive in short, with the number of documents that cite it; `number` is null when only its name is known.
    public record Brief(
            String slug,
            String key,
            String title,
            @Nullable String number,
            @Nullable String type,
            @Nullable String date,
            @Nullable String issuer,
            @Nullable String subject,
            boolean ghost,
            @Nullable String document,
            int citing) {

        /// The short shape of a directive.
        public static Brief of(Directive directive) {
            return new Brief(
                    directive.slug(),
                    directive.key().toString(),
                    directive.title(),
                    directive.number().isEmpty() ? null : directive.number(),
                    directive.type().map(DocumentType::name).orElse(null),
                    directive.date().map(IssueDate::iso).orElse(null),
                    directive.issuer().isEmpty() ? null : directive.issuer(),
                    directive.subject().isEmpty() ? null : directive.subject(),
                    directive.isGhost(),
                    directive.held().map(card -> card.id()).orElse(null),
                    directive.citedBy().size());
        }
    }

    /// A way of writing it, and how often.
    public record SpellingShape(String text, int count) {}

    /// What the citing documents say of it, the most frequent first.
    public record SaidShape(List<SpellingShape> dates, List<SpellingShape> issuers, List<SpellingShape> subjects) {}

    /// A directive cited together with another one, and how many documents cite both.
    public record RelatedShape(Brief directive, int together) {
        /// The shape of one.
        public static RelatedShape of(Related related) {
            return new RelatedShape(Brief.of(related.directive()), related.together());
        }
    }

    /// A document that cites it.
    public record LinkShape(CardJson document, String relation, List<EvidenceShape> evidence) {}

    /// One mention as proof; `completed` says what of its identity other documents settled: `year`, `scope`, `both`.
    public record EvidenceShape(
            String relation,
            String text,
            int page,
            String sentence,
            @Nullable String completed) {}

    /// The shape of a directive with all that cite it.
    public static DirectiveJson of(Directive directive) {
        return of(directive, Integer.MAX_VALUE);
    }

    /// The shape of a directive.
    ///
    /// @param most documents that cite it to list; `citing` counts all of them
    public static DirectiveJson of(Directive directive, int most) {
        var brief = Brief.of(directive);
        return new DirectiveJson(
                brief.slug(),
                brief.key(),
                brief.title(),
                brief.number(),
                brief.type(),
                brief.date(),
                brief.issuer(),
                brief.subject(),
                directive.known().tier().code(),
                directive.validity().standing().code(),
                brief.ghost(),
                brief.document(),
                spellings(directive.spellings()),
                new SaidShape(
                        spellings(directive.quoted().dates()),
                        spellings(directive.quoted().issuers()),
                        spellings(directive.quoted().subjects())),
                brief.citing(),
                directive.citedBy().stream()
                        .limit(most)
                        .map(DirectiveJson::link)
                        .toList());
    }

    private static List<SpellingShape> spellings(List<Directive.Spelling> said) {
        return said.stream()
                .map(one -> new SpellingShape(one.text(), one.count()))
                .toList();
    }

    /// The shape of one document that cites it.
    public static LinkShape link(Link link) {
        return new LinkShape(
                CardJson.of(link.citing()),
                link.relation().code(),
                link.evidence().stream().map(DirectiveJson::evidence).toList());
    }

    static EvidenceShape evidence(Evidence evidence) {
        return new EvidenceShape(
                evidence.relation().code(),
                evidence.text(),
                evidence.page(),
                String.join(" ", evidence.sentence().split("\\s+")).strip(),
                evidence.completed() == Evidence.Completed.NOTHING
                        ? null
                        : evidence.completed().name().toLowerCase(Locale.ROOT));
    }
}
