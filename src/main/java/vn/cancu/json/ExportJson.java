package vn.cancu.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.index.FileRecord;
import vn.cancu.index.StoredDocument;

/// The lines of an export: an index written down so that two of them can be compared. The same documents, read by the
/// same program, give the same lines, however often the work was interrupted.
public final class ExportJson {
    private ExportJson() {}

    /// A held document.
    ///
    /// @param text SHA-256 of its text in UTF-8
    public record DocumentLine(
            String kind,
            CardJson card,
            String key,
            String path,
            String member,
            String sha256,
            String mediaType,
            long bytes,
            int pages,
            String encoding,
            boolean ocr,
            int chars,
            String text,
            List<MentionLine> mentions,
            List<String> diagnostics) {}

    /// A mention of another document.
    public record MentionLine(
            String text, int start, int end, String key, String relation, String part, int page, String sentence) {}

    /// What became of a file.
    public record FileLine(
            String kind,
            String path,
            String member,
            long bytes,
            long modifiedMillis,
            String sha256,
            String status,
            String reason,
            String message,
            String document) {}

    /// The line of a document.
    public static DocumentLine of(StoredDocument document, List<CitedMention> mentions) {
        var file = document.file();
        String text = document.text().raw();
        return new DocumentLine(
                "document",
                CardJson.of(document.card()),
                document.card().key().toString(),
                file.path(),
                file.member(),
                file.sha256(),
                file.mediaType(),
                file.bytes(),
                file.pages(),
                file.encoding(),
                file.ocr(),
                text.length(),
                sha256(text),
                mentions.stream().map(ExportJson::mention).toList(),
                document.diagnostics().stream()
                        .map(diagnostic -> diagnostic.code() + ": " + diagnostic.message())
                        .toList());
    }

    /// The line of a file record.
    public static FileLine of(FileRecord file) {
        return new FileLine(
                "file",
                file.path(),
                file.member(),
                file.bytes(),
                file.modifiedMillis(),
                file.sha256(),
                file.status().name().toLowerCase(Locale.ROOT),
                file.reason(),
                file.message(),
                file.documentId());
    }

    private static MentionLine mention(CitedMention mention) {
        var citation = mention.citation();
        return new MentionLine(
                citation.text(),
                citation.span().start(),
                citation.span().end(),
                citation.key().toString(),
                citation.relation().code(),
                citation.part().name().toLowerCase(Locale.ROOT),
                mention.page(),
                mention.sentence());
    }

    private static String sha256(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
