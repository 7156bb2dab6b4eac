package vn.cancu.extract;

import java.util.List;
import java.util.stream.IntStream;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Result of extracting a file.
public sealed interface Extraction {

    /// Numbers, from 1, of the pages that wait for OCR.
    static List<Integer> waiting(List<Page> pages) {
        return IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).isFrom(TextSource.WAITING))
                .mapToObj(i -> i + 1)
                .toList();
    }

    /// The file has text.
    ///
    /// @param text the text with its pages
    /// @param metadata of the file
    /// @param diagnostics pages without text, text cut at the limit, an error after part of the text
    /// @param members attachments of a mail or a PDF; empty for everything else
    record Extracted(SourceText text, FileMetadata metadata, List<Diagnostic> diagnostics, List<Member> members)
            implements Extraction {

        public Extracted {
            diagnostics = List.copyOf(diagnostics);
            members = List.copyOf(members);
        }

        /// Numbers, from 1, of the pages that wait for OCR.
        public List<Integer> waiting() {
            return Extraction.waiting(text.pages());
        }

        /// The result for the time being: a scan without any text or attachments is unreadable until its pages have
        /// been recognised.
        public Extraction settled() {
            if (Words.hasLetters(text.raw()) || !members.isEmpty()) {
                return this;
            }
            String message = waiting().isEmpty() ? Messages.NOTHING_RECOGNISED : Messages.WAITING;
            return new Unreadable(Reason.NO_TEXT, message, metadata);
        }
    }

    /// The file is an archive: its members are documents, it is not.
    ///
    /// @param metadata of the archive
    /// @param members at least one
    record Unpacked(FileMetadata metadata, List<Member> members) implements Extraction {

        public Unpacked {
            members = List.copyOf(members);
        }
    }

    /// The file gives no text.
    ///
    /// @param reason one of the fixed reasons
    /// @param message one sentence for people that says what is wrong and what to do
    /// @param metadata as far as it is known
    record Unreadable(Reason reason, String message, FileMetadata metadata) implements Extraction {}

    /// A file inside a file.
    ///
    /// @param name its path inside, as the container gives it (never joined to a path on disk)
    /// @param sha256 64 hex digits
    /// @param bytes size
    /// @param extraction its result; may be a container again
    record Member(String name, String sha256, long bytes, Extraction extraction) {}
}
