package vn.cancu.extract;

/// What a file says of itself.
///
/// @param mediaType by content, `application/pdf`; `application/octet-stream` when unknown
/// @param sha256 of the whole file, 64 hex digits; empty when it could not be read
/// @param bytes size
/// @param pages number of pages; 0 when the format has none
/// @param encoding charset of a plain text; empty otherwise
/// @param title the title field of the file, often wrong; empty when none
public record FileMetadata(String mediaType, String sha256, long bytes, int pages, String encoding, String title) {}
