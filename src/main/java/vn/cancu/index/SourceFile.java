package vn.cancu.index;

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
public record SourceFile(
        String path,
        String member,
        String mediaType,
        String sha256,
        long bytes,
        int pages,
        String encoding,
        boolean ocr) {

    /// The name people know: the member's or the file's own, without folders.
    public String name() {
        String whole = (member.isEmpty() ? path : member).replace('\\', '/');
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}
