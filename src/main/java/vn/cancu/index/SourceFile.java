package vn.cancu.index;

import java.util.List;
import vn.cancu.document.ElectronicSignature;

/// The file behind a held document.
///
/// @param path absolute path on disk (of the archive, when the document is a member)
/// @param member path inside the archive or mail, empty for a plain file
/// @param mediaType by content
/// @param sha256 of the document's bytes, 64 hex digits
/// @param bytes size
/// @param pages 0 when the format has none
/// @param encoding charset of a plain text, empty otherwise
/// @param ocr whether text came from OCR
/// @param signatures the electronic signatures on its pages, in order
public record SourceFile(
        String path,
        String member,
        String mediaType,
        String sha256,
        long bytes,
        int pages,
        String encoding,
        boolean ocr,
        List<ElectronicSignature> signatures) {

    public SourceFile {
        signatures = List.copyOf(signatures);
    }

    /// The same content in another place.
    ///
    /// @param place absolute path on disk
    /// @param inside path inside the archive or mail, empty for a plain file
    public SourceFile at(String place, String inside) {
        return new SourceFile(place, inside, mediaType, sha256, bytes, pages, encoding, ocr, signatures);
    }

    /// The name people know: the member's or the file's own, without folders.
    public String name() {
        String whole = (member.isEmpty() ? path : member).replace('\\', '/');
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}
