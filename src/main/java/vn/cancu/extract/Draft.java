package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.document.Diagnostic;
import vn.cancu.legacy.LegacyText;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;

/// What a worker found out about a file: an [Extraction] on its way to the parent process. The text is still a plain
/// string, because only the parent needs its normalised twin.
sealed interface Draft {

    /// The same with the files found in it. A draft without text of its own then becomes an empty document with
    /// members.
    default Draft with(List<Part> members) {
        return switch (this) {
            case Text(String raw, Layout layout, FileMetadata metadata, List<Diagnostic> diagnostics, List<Part> _) ->
                new Text(raw, layout, metadata, diagnostics, members);
            case Failure(Reason _, String _, FileMetadata metadata) ->
                new Text("", Layout.PLAIN, metadata, List.of(), members);
            case Archive(FileMetadata metadata, List<Part> _) -> new Archive(metadata, members);
        };
    }

    /// The file has text.
    record Text(String raw, Layout layout, FileMetadata metadata, List<Diagnostic> diagnostics, List<Part> members)
            implements Draft {

        /// The same with what is in a legacy charset decoded.
        Text decoded() {
            LegacyText text = LegacyText.of(raw, layout);
            if (text.decoded().isEmpty()) {
                return new Text(shown(raw), layout, metadata, diagnostics, members);
            }
            var more = new ArrayList<>(diagnostics);
            more.add(Notes.legacyCharset(text.decoded()));
            List<Page> pages = PageGate.rejudged(text.layout().pages(), text.raw());
            more.removeIf(diagnostic -> diagnostic.code().equals(Notes.WAITING));
            Notes.waiting(pages).ifPresent(more::add);
            return new Text(shown(text.raw()), text.layout().withPages(pages), metadata, more, members);
        }

        private String shown(String decoded) {
            return metadata.mediaType().equals("application/pdf") ? PdfFonts.bulleted(decoded) : decoded;
        }
    }

    /// The file is an archive.
    record Archive(FileMetadata metadata, List<Part> members) implements Draft {}

    /// The file gives no text.
    record Failure(Reason reason, String message, FileMetadata metadata) implements Draft {

        static Failure of(Reason reason, FileMetadata metadata) {
            return new Failure(reason, Messages.of(reason), metadata);
        }
    }

    /// A file inside a file.
    record Part(String name, String sha256, long bytes, Draft draft) {}
}
