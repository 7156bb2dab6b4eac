package vn.cancu.extract;

import java.util.List;
import vn.cancu.document.ElectronicSignature;

/// Metadata of a file.
///
/// @param mediaType by content, `application/pdf`; `application/octet-stream` when unknown
/// @param sha256 of the whole file, 64 hex digits; empty when it could not be read
/// @param bytes size
/// @param pages number of pages; 0 when the format has none
/// @param encoding charset of a plain text; empty otherwise
/// @param title the title field of the file, often wrong; empty when none
/// @param signatures the electronic signatures, in the order of the pages
public record FileMetadata(
        String mediaType,
        String sha256,
        long bytes,
        int pages,
        String encoding,
        String title,
        List<ElectronicSignature> signatures) {

    public FileMetadata {
        signatures = List.copyOf(signatures);
    }

    /// A file without signatures.
    FileMetadata(String mediaType, String sha256, long bytes, int pages, String encoding, String title) {
        this(mediaType, sha256, bytes, pages, encoding, title, List.of());
    }
}
