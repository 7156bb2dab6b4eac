package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Reading;
import vn.cancu.document.DocumentCard;
import vn.cancu.duty.DutyReader;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.graph.Related;
import vn.cancu.index.FileRecord;
import vn.cancu.index.IndexStats;
import vn.cancu.index.PageCounts;
import vn.cancu.index.StoredDocument;

/// The answers of the REST API that only add lists and figures to the other shapes of this package. A list that goes on
/// has the address of its next page in `next`.
public final class ApiJson {
    private ApiJson() {}

    /// An error (RFC 9457).
    public record Problem(String type, String title, int status, String detail) {}

    /// Documents by id.
    public record Documents(
            List<CardJson> documents, @Nullable String next) {}

    /// A held document: what is known of it in short, its file, and where the rest is.
    public record Document(CardJson document, String key, File file, Links links) {
        /// The shape of a document.
        public static Document of(StoredDocument stored) {
            DocumentCard card = stored.card();
            var file = stored.file();
            return new Document(
                    CardJson.of(card),
                    card.key().toString(),
                    new File(file.name(), file.mediaType(), file.sha256(), file.bytes(), file.pages(), file.ocr()),
                    Links.of(card.id()));
        }
    }

    /// The file behind a document; `pages` is 0 where the format has none.
    public record File(String name, String mediaType, String sha256, long bytes, int pages, boolean ocr) {}

    /// Addresses of what belongs to a document.
    public record Links(
            String page,
            String original,
            String text,
            String reading,
            String citations,
            String duties,
            String similar) {
        static Links of(String id) {
            String page = "/documents/" + id;
            String api = "/api/v1" + page;
            return new Links(
                    page,
                    page + "/original",
                    api + "/text",
                    api + "/reading",
                    api + "/citations",
                    api + "/duties",
                    api + "/similar");
        }
    }

    /// What a document cites.
    public record Citations(List<Cited> cites) {
        /// What a held document cites, strongest relation first.
        public static Citations of(CitationGraph graph, String documentId) {
            return new Citations(graph.cites(documentId).stream()
                    .flatMap(
                            link -> graph.bySlug(link.directive()).stream().map(directive -> Cited.of(directive, link)))
                    .toList());
        }
    }

    /// A directive that a document cites, with the sentences.
    public record Cited(DirectiveJson.Brief directive, String relation, List<DirectiveJson.EvidenceShape> evidence) {
        private static Cited of(Directive directive, Link link) {
            return new Cited(
                    DirectiveJson.Brief.of(directive),
                    link.relation().code(),
                    link.evidence().stream().map(DirectiveJson::evidence).toList());
        }
    }

    /// What somebody has to do, by when.
    public record Duties(List<ReadingJson.DutyShape> duties) {
        /// The duties of a reading, in order of the text.
        public static Duties of(Reading reading) {
            return new Duties(new DutyReader()
                    .read(reading).stream()
                            .map(duty -> ReadingJson.duty(duty, reading.text()))
                            .toList());
        }
    }

    /// Directives, most cited first.
    public record Directives(
            int total,
            List<DirectiveJson.Brief> directives,
            @Nullable String next) {}

    /// Documents that cite a directive, strongest relation first.
    public record Citing(
            int total,
            List<DirectiveJson.LinkShape> citing,
            @Nullable String next) {}

    /// What documents say of a directive and another one.
    public record Relations(List<Cited> cites, List<Asserted> asserted, List<DirectiveJson.RelatedShape> related) {
        private static final int MOST_RELATED = 20;

        /// What a directive itself cites when it is held, what others say of it, and what is cited with it.
        public static Relations of(CitationGraph graph, Directive directive) {
            return new Relations(
                    directive
                            .held()
                            .map(card -> Citations.of(graph, card.id()).cites())
                            .orElse(List.of()),
                    graph.assertions(directive.slug()).stream()
                            .map(Asserted::of)
                            .toList(),
                    Related.to(graph, directive, MOST_RELATED).stream()
                            .map(DirectiveJson.RelatedShape::of)
                            .toList());
        }
    }

    /// An edge between two directives that a third document asserts; `from` and `to` are slugs.
    public record Asserted(String from, String to, String relation, String sentence, int page, CardJson document) {
        private static Asserted of(Assertion said) {
            return new Asserted(
                    said.from(),
                    said.to(),
                    said.relation().code(),
                    String.join(" ", said.sentence().split("\\s+")).strip(),
                    said.page(),
                    CardJson.of(said.citing()));
        }
    }

    /// Files without a document.
    public record Failures(
            long total, List<Failure> failures, @Nullable String next) {}

    /// A file without a document; `member` is its path inside an archive.
    public record Failure(String path, @Nullable String member, long bytes, String reason, String message) {
        /// The shape of a failed file.
        public static Failure of(FileRecord file) {
            return new Failure(
                    file.path(),
                    file.member().isEmpty() ? null : file.member(),
                    file.bytes(),
                    file.reason().toLowerCase(Locale.ROOT),
                    file.message());
        }
    }

    /// Size of what is held; `committed` is when it was last written, null when it never was.
    public record Stats(
            long documents,
            long mentions,
            int directives,
            long ghosts,
            long duplicates,
            long failures,
            PagesJson pages,
            long bytes,
            @Nullable String committed) {
        /// The figures of an index, of its pages and of the graph over it.
        public static Stats of(IndexStats stats, PageCounts pages, CitationGraph graph) {
            List<Directive> cited = graph.directives().stream()
                    .filter(directive -> !directive.citedBy().isEmpty())
                    .toList();
            return new Stats(
                    stats.documents(),
                    stats.mentions(),
                    cited.size(),
                    cited.stream().filter(Directive::isGhost).count(),
                    stats.duplicates(),
                    stats.failures(),
                    PagesJson.of(pages),
                    stats.bytes(),
                    stats.committedMillis() == 0
                            ? null
                            : java.time.Instant.ofEpochMilli(stats.committedMillis())
                                    .toString());
        }
    }
}
